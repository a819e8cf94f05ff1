package io.cortexmon.promql.engine;

import io.cortexmon.promql.BucketSpan;
import io.cortexmon.promql.Buckets;
import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.FloatHistogram.CounterReset;
import io.cortexmon.promql.Labels;
import io.cortexmon.promql.SeriesValue;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.DataPointSnapshot;
import io.prometheus.metrics.model.snapshots.DistributionDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.NativeHistogramBuckets;
import io.prometheus.metrics.model.snapshots.Quantile;
import io.prometheus.metrics.model.snapshots.StateSetSnapshot.StateSetDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.SummarySnapshot.SummaryDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.UnknownSnapshot.UnknownDataPointSnapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The samples that snapshots of Prometheus's client library stand for. */
final class SnapshotSamples {

  private final List<Exposition.Sample> samples = new ArrayList<>();

  private SnapshotSamples() {}

  static List<Exposition.Sample> of(MetricSnapshots snapshots) {
    SnapshotSamples all = new SnapshotSamples();
    for (MetricSnapshot metric : snapshots) {
      String name = metric.getMetadata().getName();
      boolean gauge = metric instanceof HistogramSnapshot histogram && histogram.isGaugeHistogram();
      for (DataPointSnapshot point : metric.getDataPoints()) {
        all.new Point(name, point, gauge).add();
      }
    }
    return all.samples;
  }

  /** One point of a metric, which may be many samples. */
  private final class Point {

    private final String metric;
    private final DataPointSnapshot point;

    /** Whether it is a gauge histogram, which has no start. */
    private final boolean gauge;

    Point(String metric, DataPointSnapshot point, boolean gauge) {
      this.metric = metric;
      this.point = point;
      this.gauge = gauge;
    }

    void add() {
      if (point instanceof CounterDataPointSnapshot counter) {
        number("_total", counter.getValue());
      } else if (point instanceof GaugeDataPointSnapshot number) {
        number("", number.getValue());
      } else if (point instanceof UnknownDataPointSnapshot number) {
        number("", number.getValue());
      } else if (point instanceof InfoDataPointSnapshot) {
        number("_info", 1);
      } else if (point instanceof StateSetDataPointSnapshot states) {
        for (int i = 0; i < states.size(); i++) {
          number("", states.isTrue(i) ? 1 : 0, metric, states.getName(i));
        }
      } else if (point instanceof SummaryDataPointSnapshot summary) {
        for (Quantile quantile : summary.getQuantiles()) {
          String label = SeriesText.number(quantile.getQuantile());
          number("", quantile.getValue(), "quantile", label);
        }
        countAndSum(summary, "_");
      } else if (point instanceof HistogramDataPointSnapshot histogram) {
        histogram(histogram);
      } else {
        throw new IllegalStateException("a snapshot of an unknown type: " + point.getClass());
      }
    }

    private void histogram(HistogramDataPointSnapshot histogram) {
      if (histogram.hasClassicHistogramData()) {
        ClassicHistogramBuckets buckets = histogram.getClassicBuckets();
        double count = 0;
        for (int i = 0; i < buckets.size(); i++) {
          count += buckets.getCount(i);
          number("_bucket", count, "le", SeriesText.number(buckets.getUpperBound(i)));
        }
        countAndSum(histogram, gauge ? "_g" : "_");
      }
      if (histogram.hasNativeHistogramData()) {
        SeriesValue value = new SeriesValue.Histogram(floats(histogram, gauge), gauge);
        add(labels("", "", ""), value);
      }
    }

    private void countAndSum(DistributionDataPointSnapshot distribution, String before) {
      if (distribution.hasCount()) {
        number(before + "count", (double) distribution.getCount());
      }
      if (distribution.hasSum()) {
        number(before + "sum", distribution.getSum());
      }
    }

    private void number(String suffix, double value) {
      number(suffix, value, "", "");
    }

    private void number(String suffix, double value, String label, String labelValue) {
      add(labels(suffix, label, labelValue), SeriesValue.of(value));
    }

    private Labels labels(String suffix, String label, String labelValue) {
      Map<String, String> labels = new LinkedHashMap<>();
      point.getLabels().forEach(one -> labels.put(one.getName(), one.getValue()));
      labels.put(label, labelValue);
      labels.put("__name__", metric + suffix);
      return Labels.of(labels);
    }

    private void add(Labels labels, SeriesValue value) {
      OptionalLong time =
          point.hasScrapeTimestamp()
              ? OptionalLong.of(point.getScrapeTimestampMillis())
              : OptionalLong.empty();
      long start = point.hasCreatedTimestamp() && !gauge ? point.getCreatedTimestampMillis() : 0;
      samples.add(new Exposition.Sample(0, labels, value, time, start));
    }
  }

  private static FloatHistogram floats(HistogramDataPointSnapshot histogram, boolean gauge) {
    return new FloatHistogram(
        gauge ? CounterReset.GAUGE : CounterReset.UNKNOWN,
        histogram.getNativeSchema(),
        histogram.getNativeZeroThreshold(),
        histogram.getNativeZeroCount(),
        histogram.getCount(),
        histogram.getSum(),
        buckets(histogram.getNativeBucketsForPositiveValues()),
        buckets(histogram.getNativeBucketsForNegativeValues()),
        List.of());
  }

  private static Buckets buckets(NativeHistogramBuckets buckets) {
    List<BucketSpan> spans = new ArrayList<>();
    double[] counts = new double[buckets.size()];
    int next = 0;
    for (int i = 0; i < counts.length; i++) {
      int index = buckets.getBucketIndex(i);
      spans.add(new BucketSpan(index - next, 1));
      counts[i] = buckets.getCount(i);
      next = index + 1;
    }
    return Buckets.of(spans, counts);
  }
}
