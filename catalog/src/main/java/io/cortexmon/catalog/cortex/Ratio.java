package io.cortexmon.catalog.cortex;

import io.cortexmon.metric.Vector;

/**
 * The shares that many rules ask for. A side that was never counted is absent, not zero; here it
 * counts as zero as soon as the other side is there.
 */
final class Ratio {

  private Ratio() {}

  /** Returns how much of all is this part, 0 to 1. */
  static Vector of(Vector part, Vector all) {
    return part.orZeroOf(all).dividedBy(all);
  }

  /** Returns how much of what came to an end did so well, 0 to 1; NaN where nothing ended. */
  static Vector ofSuccess(Vector completed, Vector failed) {
    Vector succeeded = completed.orZeroOf(failed);
    return succeeded.dividedBy(succeeded.plus(failed.orZeroOf(completed)));
  }
}
