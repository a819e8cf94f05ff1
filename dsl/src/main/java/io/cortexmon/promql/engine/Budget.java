package io.cortexmon.promql.engine;

import io.cortexmon.promql.FloatHistogram;

/** What a query may still use: samples held at once, and time. */
final class Budget {

  private static final int HISTOGRAM_BYTES = 168;
  private static final int ENTRY_BYTES = 8;
  private static final int SAMPLE_BYTES = 16;

  private final long maxSamples;
  private final long deadline;
  private long samples;

  Budget(EngineOptions options) {
    this.maxSamples = options.maxSamples();
    this.deadline = System.nanoTime() + options.timeout().toNanos();
  }

  /** Returns how many samples are held now. */
  long held() {
    return samples;
  }

  /** Sets how many samples are held now, after some were given back. */
  void hold(long held) {
    samples = held;
    check();
  }

  /**
   * Adds samples that are held from now on.
   *
   * @throws EvaluationException where these are too many, as with {@code --query.max-samples}
   */
  void add(long more) {
    samples += more;
    check();
  }

  private void check() {
    if (samples > maxSamples) {
      throw new EvaluationException(
          "query processing would load too many samples into memory in query execution");
    }
  }

  /**
   * Looks at the clock.
   *
   * @throws EvaluationException where the query has taken too long
   */
  void checkTime() {
    if (System.nanoTime() - deadline > 0) {
      throw new EvaluationException("query timed out in expression evaluation");
    }
  }

  /** Returns how many samples a histogram counts as: one for each 16 bytes it has in Prometheus. */
  static int samples(FloatHistogram histogram) {
    int entries =
        histogram.positive().spans().size()
            + histogram.negative().spans().size()
            + histogram.positive().size()
            + histogram.negative().size()
            + histogram.customValues().size();
    return (HISTOGRAM_BYTES + ENTRY_BYTES * entries + ENTRY_BYTES) / SAMPLE_BYTES;
  }
}
