package io.cortexmon.promql.engine;

import io.cortexmon.promql.Buckets;
import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.FloatHistogram.CounterReset;
import io.cortexmon.promql.Labels;
import io.cortexmon.promql.SeriesValue;
import io.cortexmon.promql.engine.PromQlScript.LoadedSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Makes native histograms with custom buckets of the classic histograms of a load: of the series
 * {@code x_bucket}, {@code x_count} and {@code x_sum} that have the same labels but for {@code le}.
 */
final class NativeFromClassic {

  /** What is known of one histogram at one time. */
  private static final class Parts {
    private final TreeMap<Double, Double> cumulative = new TreeMap<>();
    private OptionalDouble count = OptionalDouble.empty();
    private double sum;
  }

  private final Map<Labels, TreeMap<Long, Parts>> histograms = new TreeMap<>();
  private final long step;

  private NativeFromClassic(long step) {
    this.step = step;
  }

  /** Returns the histograms of each series by time. */
  static Map<Labels, Map<Long, FloatHistogram>> of(List<LoadedSeries> loaded, long step) {
    NativeFromClassic all = new NativeFromClassic(step);
    loaded.forEach(all::collect);
    Map<Labels, Map<Long, FloatHistogram>> natives = new TreeMap<>();
    all.histograms.forEach(
        (labels, byTime) -> {
          Map<Long, FloatHistogram> converted = new TreeMap<>();
          byTime.forEach((time, parts) -> converted.put(time, histogram(labels, parts)));
          natives.put(labels, converted);
        });
    return natives;
  }

  private void collect(LoadedSeries series) {
    Labels labels = series.notation().labels();
    String metric = labels.metricName();
    for (String suffix : List.of("_bucket", "_count", "_sum")) {
      if (metric.endsWith(suffix)) {
        String name = metric.substring(0, metric.length() - suffix.length());
        Labels base = labels.with("__name__", name).with("le", "");
        collect(base, suffix, labels.value("le"), series.notation().values());
      }
    }
  }

  private void collect(Labels base, String suffix, String bound, List<SeriesValue> values) {
    OptionalDouble le = PlainNumber.read(bound);
    boolean bucket = suffix.equals("_bucket");
    if (bucket && (le.isEmpty() || Double.isNaN(le.getAsDouble()))) {
      return;
    }
    TreeMap<Long, Parts> byTime = histograms.computeIfAbsent(base, b -> new TreeMap<>());
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) instanceof SeriesValue.Sample sample) {
        Parts parts = byTime.computeIfAbsent(i * step, t -> new Parts());
        if (bucket) {
          parts.cumulative.putIfAbsent(le.getAsDouble(), sample.value());
        } else if (suffix.equals("_count")) {
          parts.count = OptionalDouble.of(sample.value());
        } else {
          parts.sum = sample.value();
        }
      }
    }
  }

  private static FloatHistogram histogram(Labels labels, Parts parts) {
    TreeMap<Double, Double> cumulative = parts.cumulative;
    double last = cumulative.isEmpty() ? 0 : cumulative.lastEntry().getValue();
    double count = parts.count.orElse(last);
    if (cumulative.getOrDefault(Double.POSITIVE_INFINITY, count) != count) {
      throw new IllegalArgumentException(labels.text() + ": the last bucket is not the count");
    }
    cumulative.put(Double.POSITIVE_INFINITY, count);
    List<Double> bounds = new ArrayList<>(cumulative.keySet());
    double[] counts = new double[bounds.size()];
    double before = 0;
    int bucket = 0;
    for (double value : cumulative.values()) {
      counts[bucket++] = value - before;
      before = value;
    }
    return new FloatHistogram(
        CounterReset.UNKNOWN,
        FloatHistogram.CUSTOM_BUCKETS,
        0,
        0,
        count,
        parts.sum,
        Buckets.of(0, counts),
        Buckets.NONE,
        bounds.subList(0, bounds.size() - 1));
  }
}
