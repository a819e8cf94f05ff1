package io.cortexmon.promql;

/**
 * What is known of a result.
 *
 * @param labels its labels
 * @param values the values of its samples
 * @param emptiness whether it can be empty
 */
record Facts(ResultLabelSet labels, ValueRange values, Emptiness emptiness) {

  /** A number that is always there. */
  static Facts scalar(ValueRange values) {
    return new Facts(ResultLabelSet.NONE, values, Emptiness.NEVER);
  }

  boolean isAlwaysEmpty() {
    return emptiness.isAlways();
  }

  /** Whether it always has a sample that is a number. */
  boolean isNeverEmptyOfFloats() {
    return emptiness.isNever() && values.isFloats();
  }
}
