package io.cortexmon.promql.engine;

/** What start timestamps of samples say about counter resets. */
final class StartTimes {

  private StartTimes() {}

  /**
   * Returns whether a sample's start timestamp says that its counter began anew after the sample
   * before it.
   */
  static boolean isReset(RangeWindow window, int previous, int current) {
    if (window.starts == null) {
      return false;
    }
    long start = window.starts[current];
    if (start == 0 || start >= window.times[current]) {
      return false;
    }
    long previousStart = window.starts[previous];
    long previousTime = window.times[previous];
    if (start != previousTime) {
      return start > previousTime;
    }
    // Deltas start at the sample before. So do counters of unknown start in OpenTelemetry, of which
    // that sample has no start either.
    return previousStart != 0 && previousStart < previousTime;
  }

  /** Returns whether a sample is said to start before the one before it, and not with it. */
  static boolean overlaps(RangeWindow window, int previous, int current) {
    if (window.starts == null) {
      return false;
    }
    long start = window.starts[current];
    return start != 0 && start < window.times[previous] && start != window.starts[previous];
  }

  /** Returns whether the first sample's counter began within the range. */
  static boolean isWithin(RangeWindow window) {
    if (window.starts == null) {
      return false;
    }
    long start = window.starts[window.from];
    return start != 0 && start > window.start && start < window.times[window.from];
  }
}
