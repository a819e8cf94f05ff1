package io.cortexmon.promql.engine;

import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.SeriesNotation;
import io.cortexmon.promql.SeriesValue;

/** Native histograms in the notation of test series. */
final class Histograms {

  private Histograms() {}

  /** Reads what stands between the double braces. */
  static FloatHistogram read(String text) {
    SeriesValue value = SeriesNotation.parse("m {{" + text + "}}").values().get(0);
    return ((SeriesValue.Histogram) value).value();
  }

  /** Returns what stands between the double braces. */
  static String text(FloatHistogram histogram) {
    String text = histogram.text();
    return text.substring(2, text.length() - 2);
  }
}
