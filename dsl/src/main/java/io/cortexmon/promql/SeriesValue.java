package io.cortexmon.promql;

/** What a series in the notation of tests has at one step. */
public sealed interface SeriesValue {

  /** {@code _}: no sample. */
  SeriesValue OMITTED = Mark.OMITTED;

  /** {@code stale}: the staleness marker. */
  SeriesValue STALE = Mark.STALE;

  /** The bits of the float that marks a series as stale; it is a NaN unlike all others. */
  long STALENESS_MARKER = 0x7ff0000000000002L;

  /** Returns a plain number, which may be NaN. */
  static SeriesValue of(double value) {
    return new Sample(value);
  }

  /** A number; never the staleness marker, and NaN is NaN. */
  record Sample(double value) implements SeriesValue {}

  /**
   * A native histogram.
   *
   * @param counterResetGiven whether {@code counter_reset_hint} was written; where it was not, a
   *     test accepts any
   */
  record Histogram(FloatHistogram value, boolean counterResetGiven) implements SeriesValue {}

  /** What is no value. */
  enum Mark implements SeriesValue {
    OMITTED("_"),
    STALE("stale");

    private final String text;

    Mark(String text) {
      this.text = text;
    }

    /** Returns {@code _} or {@code stale}. */
    @Override
    public String toString() {
      return text;
    }
  }
}
