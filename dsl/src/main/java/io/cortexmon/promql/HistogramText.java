package io.cortexmon.promql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** Native histograms in the notation of test series. */
final class HistogramText {

  private final List<String> parts = new ArrayList<>();
  private final DoubleFunction<String> number;

  private HistogramText(DoubleFunction<String> number) {
    this.number = number;
  }

  /** As Prometheus prints it, where infinity has a sign. */
  static String shown(FloatHistogram histogram) {
    HistogramText text = new HistogramText(GoNumber::shortest);
    text.totals(histogram);
    if (histogram.hasCustomBuckets()) {
      text.parts.add("custom_values:" + text.list(histogram.customValues()));
    }
    text.buckets(histogram, histogram.counterReset() != FloatHistogram.CounterReset.UNKNOWN);
    return text.joined();
  }

  /** As it can be read again. */
  static String written(SeriesValue.Histogram value) {
    HistogramText text = new HistogramText(HistogramText::unsigned);
    FloatHistogram histogram = value.value();
    text.totals(histogram);
    if (!histogram.customValues().isEmpty()) {
      text.parts.add("custom_values:" + text.list(histogram.customValues()));
    }
    boolean hint = value.counterResetGiven();
    text.buckets(
        histogram, hint || histogram.counterReset() != FloatHistogram.CounterReset.UNKNOWN);
    return text.joined();
  }

  /** There is no plus sign in a histogram. */
  private static String unsigned(double value) {
    return value == Double.POSITIVE_INFINITY ? "Inf" : GoNumber.shortest(value);
  }

  private String joined() {
    return "{{" + String.join(" ", parts) + "}}";
  }

  private void totals(FloatHistogram histogram) {
    if (histogram.schema() != 0) {
      parts.add("schema:" + histogram.schema());
    }
    add("count:", histogram.count());
    add("sum:", histogram.sum());
    add("z_bucket:", histogram.zeroCount());
    add("z_bucket_w:", histogram.zeroThreshold());
  }

  private void add(String key, double value) {
    if (value != 0) {
      parts.add(key + number.apply(value));
    }
  }

  private void buckets(FloatHistogram histogram, boolean hint) {
    if (hint) {
      parts.add("counter_reset_hint:" + histogram.counterReset());
    }
    side("", histogram.positive().populated());
    side("n_", histogram.negative().populated());
  }

  /** The counts from the first that is not 0 to the last, with zeros between. */
  private void side(String prefix, Buckets buckets) {
    if (buckets.size() == 0) {
      return;
    }
    if (buckets.index(0) != 0) {
      parts.add(prefix + "offset:" + buckets.index(0));
    }
    List<Double> counts = new ArrayList<>();
    for (int i = 0; i < buckets.size(); i++) {
      while (buckets.index(0) + counts.size() < buckets.index(i)) {
        counts.add(0.0);
      }
      counts.add(buckets.count(i));
    }
    parts.add(prefix + "buckets:" + list(counts));
  }

  private String list(List<Double> numbers) {
    return "[" + String.join(" ", numbers.stream().map(number::apply).toList()) + "]";
  }
}
