package io.cortexmon.testing.mutation;

/** What became of a mutant. */
public enum MutantStatus {
  /** A test failed with it. */
  KILLED("killed"),
  /** A test did not end with it: as good as killed. */
  TIMED_OUT("timed out"),
  /** All tests that look at the rule passed with it. */
  SURVIVED("survived"),
  /** It survived because no test looks at the rule. */
  NOT_LOOKED_AT("no test looks at the rule"),
  /**
   * It survived because the tests that look at the rule play their scenario once, in a static
   * field: none evaluated it.
   */
  NOT_EVALUATED("no test evaluated it"),
  /** The time was over before its turn came. */
  NOT_TRIED("not tried");

  private final String text;

  MutantStatus(String text) {
    this.text = text;
  }

  /** Whether the tests noticed it. */
  public boolean isKilled() {
    return this == KILLED || this == TIMED_OUT;
  }

  /** Whether the tests did not notice it. */
  public boolean isSurvivor() {
    return !isKilled() && this != NOT_TRIED;
  }

  /** Returns the words of the report. */
  @Override
  public String toString() {
    return text;
  }
}
