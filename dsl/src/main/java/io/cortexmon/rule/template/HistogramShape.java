package io.cortexmon.rule.template;

import io.cortexmon.promql.Buckets;
import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.GoNumber;

/** A native histogram as it is printed: its count, its sum, and its buckets with their bounds. */
final class HistogramShape {

  private final FloatHistogram histogram;
  private final StringBuilder out = new StringBuilder();

  private HistogramShape(FloatHistogram histogram) {
    this.histogram = histogram;
  }

  /** Returns for example {@code {count:3, sum:10, (1,2]:3}}. */
  static String of(FloatHistogram histogram) {
    return new HistogramShape(histogram).text();
  }

  private String text() {
    out.append("{count:").append(number(histogram.count()));
    out.append(", sum:").append(number(histogram.sum()));
    Buckets negative = histogram.negative();
    for (int i = negative.size() - 1; i >= 0; i--) {
      int index = negative.index(i);
      double upper = -histogram.upperBound(index - 1);
      bucket('[', -histogram.upperBound(index), upper, ')', negative.count(i));
    }
    double zero = histogram.zeroThreshold();
    bucket('[', -zero, zero, ']', histogram.zeroCount());
    Buckets positive = histogram.positive();
    for (int i = 0; i < positive.size(); i++) {
      int index = positive.index(i);
      double lower = histogram.upperBound(index - 1);
      boolean closed = histogram.hasCustomBuckets() && index == 0;
      bucket(closed ? '[' : '(', lower, histogram.upperBound(index), ']', positive.count(i));
    }
    return out.append('}').toString();
  }

  private void bucket(char open, double lower, double upper, char close, double count) {
    if (count != 0) {
      out.append(", ").append(open).append(number(lower)).append(',').append(number(upper));
      out.append(close).append(':').append(number(count));
    }
  }

  private static String number(double value) {
    return GoNumber.shortest(value);
  }
}
