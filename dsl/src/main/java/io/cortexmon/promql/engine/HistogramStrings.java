package io.cortexmon.promql.engine;

import io.cortexmon.promql.Buckets;
import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.GoNumber;
import java.util.ArrayList;
import java.util.List;

/** Native histograms as text with the bounds of their buckets, as {@code count_values} has them. */
final class HistogramStrings {

  private HistogramStrings() {}

  /** Returns for example <code>{count:3, sum:2.5, (0.5,1]:1, (1,2]:2}</code>. */
  static String shown(FloatHistogram histogram) {
    List<String> parts = new ArrayList<>();
    parts.add("count:" + GoNumber.shortest(histogram.count()));
    parts.add("sum:" + GoNumber.shortest(histogram.sum()));
    Buckets negative = histogram.negative();
    for (int i = negative.size() - 1; i >= 0; i--) {
      add(parts, histogram, negative, i, false);
    }
    if (histogram.zeroCount() != 0) {
      double threshold = histogram.zeroThreshold();
      parts.add(bucket("[", -threshold, threshold, "]", histogram.zeroCount()));
    }
    Buckets positive = histogram.positive();
    for (int i = 0; i < positive.size(); i++) {
      add(parts, histogram, positive, i, true);
    }
    return "{" + String.join(", ", parts) + "}";
  }

  private static void add(
      List<String> parts, FloatHistogram histogram, Buckets buckets, int i, boolean positive) {
    if (buckets.count(i) == 0) {
      return;
    }
    int index = buckets.index(i);
    double far = histogram.upperBound(index);
    double near = histogram.upperBound(index - 1);
    boolean closed = histogram.hasCustomBuckets() && index == 0;
    parts.add(
        positive
            ? bucket(closed ? "[" : "(", near, far, "]", buckets.count(i))
            : bucket("[", -far, -near, ")", buckets.count(i)));
  }

  private static String bucket(
      String opening, double lower, double upper, String closing, double count) {
    return opening
        + GoNumber.shortest(lower)
        + ","
        + GoNumber.shortest(upper)
        + closing
        + ":"
        + GoNumber.shortest(count);
  }
}
