package io.cortexmon.promql.engine;

import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Exemplar;
import io.prometheus.metrics.model.snapshots.Exemplars;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricMetadata;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.NativeHistogramBuckets;
import io.prometheus.metrics.model.snapshots.Quantile;
import io.prometheus.metrics.model.snapshots.Quantiles;
import io.prometheus.metrics.model.snapshots.StateSetSnapshot;
import io.prometheus.metrics.model.snapshots.StateSetSnapshot.StateSetDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.SummarySnapshot;
import io.prometheus.metrics.model.snapshots.SummarySnapshot.SummaryDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.UnknownSnapshot;
import io.prometheus.metrics.model.snapshots.UnknownSnapshot.UnknownDataPointSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random metrics of every type, with names, values and help texts that are hard to write. */
final class RandomSnapshots {

  private static final List<String> NAMES =
      List.of("jobs", "http.requests", "größe", "with space", "_x1");

  /** The labels of states are written without quotes, so they need a metric with such a name. */
  private static final List<String> PLAIN = List.of("jobs", "_x1");

  private static final List<String> TEXTS =
      List.of("a", "x y", "\\", "\\n", "a\nb", "\"", "é😀", "{}=,#", "# EOF", "");
  private static final List<Double> VALUES =
      List.of(0.0, -0.0, 1.0, 0.1, 1e21, 1e-7, 123456789.0, 1.0 / 0, -1.0 / 0, Double.NaN);
  private static final List<Double> BOUNDS = List.of(-1.0, 0.0, 0.005, 0.5, 1.0, 100.0, 250000.0);

  private final Random random;

  RandomSnapshots(Random random) {
    this.random = random;
  }

  MetricSnapshots next() {
    MetricSnapshots.Builder all = MetricSnapshots.builder();
    for (String name : NAMES) {
      if (random.nextInt(3) > 0) {
        all.metricSnapshot(metric(name));
      }
    }
    return all.build();
  }

  private MetricSnapshot metric(String name) {
    MetricMetadata metadata = new MetricMetadata(name, random.nextBoolean() ? "help" : text());
    Labels one = Labels.of("l", text(), "label.with.dots", text());
    Labels two = Labels.of("l", "two", "k", text());
    boolean plain = PLAIN.contains(name);
    return switch (random.nextInt(plain ? 8 : 7)) {
      case 0 -> new CounterSnapshot(metadata, List.of(counter(one), counter(two)));
      case 1 -> new GaugeSnapshot(metadata, List.of(gauge(one), gauge(two)));
      case 2 -> new UnknownSnapshot(metadata, List.of(unknown(one)));
      case 3 -> new InfoSnapshot(metadata, List.of(new InfoDataPointSnapshot(one)));
      case 4 -> new SummarySnapshot(metadata, List.of(summary(one), summary(two)));
      case 5 -> new HistogramSnapshot(metadata, List.of(histogram(one), histogram(two)));
      case 6 -> new HistogramSnapshot(true, metadata, List.of(histogram(one), histogram(two)));
      default -> new StateSetSnapshot(metadata, List.of(states("one"), states("two")));
    };
  }

  private CounterDataPointSnapshot counter(Labels labels) {
    return new CounterDataPointSnapshot(random.nextInt(5), labels, exemplar(), start(), time());
  }

  private GaugeDataPointSnapshot gauge(Labels labels) {
    return new GaugeDataPointSnapshot(value(), labels, exemplar(), time());
  }

  private UnknownDataPointSnapshot unknown(Labels labels) {
    return new UnknownDataPointSnapshot(value(), labels, exemplar(), time());
  }

  private StateSetDataPointSnapshot states(String value) {
    Labels labels = Labels.of("l", value);
    boolean[] values = {random.nextBoolean(), random.nextBoolean()};
    return new StateSetDataPointSnapshot(new String[] {"on", "off"}, values, labels, time());
  }

  private SummaryDataPointSnapshot summary(Labels labels) {
    Quantiles quantiles =
        random.nextBoolean()
            ? Quantiles.EMPTY
            : Quantiles.of(new Quantile(0.5, value()), new Quantile(1, value()));
    return new SummaryDataPointSnapshot(
        random.nextInt(9), random.nextInt(3), quantiles, labels, Exemplars.EMPTY, start(), time());
  }

  private HistogramDataPointSnapshot histogram(Labels labels) {
    List<Double> bounds = new ArrayList<>();
    BOUNDS.stream().filter(bound -> random.nextBoolean()).forEach(bounds::add);
    bounds.add(1.0 / 0);
    List<Long> counts = bounds.stream().map(bound -> (long) random.nextInt(4)).toList();
    double sum = 1 + random.nextInt(9);
    return new HistogramDataPointSnapshot(
        ClassicHistogramBuckets.of(bounds, counts),
        HistogramSnapshot.CLASSIC_HISTOGRAM,
        0,
        0,
        NativeHistogramBuckets.EMPTY,
        NativeHistogramBuckets.EMPTY,
        sum,
        labels,
        Exemplars.of(exemplar()),
        start(),
        time());
  }

  private Exemplar exemplar() {
    return new Exemplar(value(), Labels.of("trace_id", text()), time());
  }

  /** A time that is exact in seconds, or none. */
  private long time() {
    return random.nextInt(3) == 0 ? 0 : 1_700_000_000_000L + 125L * random.nextInt(1000);
  }

  private long start() {
    return random.nextInt(3) == 0 ? 0 : 1_600_000_000_000L + 125L * random.nextInt(1000);
  }

  private double value() {
    return VALUES.get(random.nextInt(VALUES.size()));
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }
}
