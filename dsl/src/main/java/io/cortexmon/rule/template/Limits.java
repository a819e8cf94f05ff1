package io.cortexmon.rule.template;

/**
 * How much one expansion may do. Go has a limit only for templates inside each other, so that one
 * that calls itself twice, or counts to a billion, would never end.
 */
final class Limits {

  private static final int MOST_STEPS = 1_000_000;
  private static final int LONGEST = 16_000_000;

  static final String STEPS_FAULT = "exceeded maximum steps (" + MOST_STEPS + ")";
  static final String LENGTH_FAULT = "exceeded maximum length of text (" + LONGEST + ")";

  private int steps;

  /** Counts one; returns whether it is allowed. */
  boolean step() {
    return ++steps <= MOST_STEPS;
  }

  /** Returns whether a text may follow what has that length. */
  static boolean fits(int before, String text) {
    return text.length() <= LONGEST - before;
  }
}
