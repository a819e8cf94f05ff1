package io.cortexmon.promql.engine;

import io.cortexmon.promql.Buckets;
import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.SeriesValue;
import java.util.ArrayList;
import java.util.List;

/** When values count as equal in Prometheus's tests (util/almost, promql/promqltest). */
final class AlmostEqual {

  private static final double EPSILON = 0.000001;

  private AlmostEqual() {}

  /** Returns whether two floats differ by a millionth of their sum at most. */
  static boolean floats(double a, double b) {
    if (isStale(a) || isStale(b)) {
      return isStale(a) && isStale(b);
    }
    if (Double.isNaN(a) && Double.isNaN(b)) {
      return true;
    }
    if (a == b) {
      return true;
    }
    double sum = Math.abs(a) + Math.abs(b);
    double difference = Math.abs(a - b);
    if (a == 0 || b == 0 || sum < Double.MIN_NORMAL) {
      return difference < EPSILON * Double.MIN_NORMAL;
    }
    return difference / Math.min(sum, Double.MAX_VALUE) < EPSILON;
  }

  private static boolean isStale(double value) {
    return Double.doubleToRawLongBits(value) == SeriesValue.STALENESS_MARKER;
  }

  /** Returns whether an actual histogram is the expected one; only a hint that is given matters. */
  static boolean histograms(SeriesValue.Histogram expected, FloatHistogram actual) {
    FloatHistogram histogram = expected.value();
    return histogram.schema() == actual.schema()
        && floats(histogram.count(), actual.count())
        && floats(histogram.sum(), actual.sum())
        && histogram.zeroThreshold() == actual.zeroThreshold()
        && floats(histogram.zeroCount(), actual.zeroCount())
        && histogram.customValues().equals(actual.customValues())
        && buckets(histogram.positive(), actual.positive())
        && buckets(histogram.negative(), actual.negative())
        && (!expected.counterResetGiven() || histogram.counterReset() == actual.counterReset());
  }

  private static boolean buckets(Buckets expected, Buckets actual) {
    List<Integer> positions = populated(expected);
    List<Integer> others = populated(actual);
    if (positions.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < positions.size(); i++) {
      int a = positions.get(i);
      int b = others.get(i);
      if (expected.index(a) != actual.index(b) || !floats(expected.count(a), actual.count(b))) {
        return false;
      }
    }
    return true;
  }

  /** The positions of buckets that are not empty. */
  private static List<Integer> populated(Buckets buckets) {
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < buckets.size(); i++) {
      if (buckets.count(i) != 0) {
        positions.add(i);
      }
    }
    return positions;
  }
}
