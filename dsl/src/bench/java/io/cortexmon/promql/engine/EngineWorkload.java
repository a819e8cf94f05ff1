package io.cortexmon.promql.engine;

import io.cortexmon.promql.Labels;
import java.util.LinkedHashMap;
import java.util.Map;

/** Series of counters, buckets and build information, the same for every run. */
public final class EngineWorkload {

  /** When all series begin, in milliseconds: at a full hour. */
  static final long FIRST = 1_700_001_600_000L;

  private static final int LABELS = 10;
  private static final int RESET = 500;
  private static final double[] BOUNDS = {
    0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, Double.POSITIVE_INFINITY
  };

  /** What rules ask. */
  public enum Shape {
    SELECTOR("requests_total"),
    RATE("rate(requests_total[5m])"),
    SUM("sum by (l) (rate(requests_total[5m]))"),
    RATIO(
        "sum by (instance) (rate(requests_total{code=\"500\"}[5m]))"
            + " / sum by (instance) (rate(requests_total[5m]))"),
    QUANTILE("histogram_quantile(0.9, sum by (le) (rate(took_seconds_bucket[5m])))"),
    ABSENT("absent(requests_total{code=\"200\"}) or absent(requests_total{code=\"404\"})"),
    JOIN("rate(requests_total[5m]) * on (instance) group_left (version) build_info");

    final String query;

    Shape(String query) {
      this.query = query;
    }
  }

  /** Takes samples. */
  interface Sink {
    void add(Labels labels, long time, double value);
  }

  /** Series of each metric; of {@code build_info} there are a tenth as many. */
  private final int series;

  /** Of each series. */
  private final int samples;

  /** In milliseconds. */
  private final long interval;

  EngineWorkload(int series, int samples, long interval) {
    this.series = series;
    this.samples = samples;
    this.interval = interval;
  }

  /** Returns a store with the series that a query asks for. */
  SeriesStore store(String query) {
    SeriesStore store = new SeriesStore();
    addTo(store::add, query);
    return store;
  }

  /** Returns the time of the last samples. */
  long last() {
    return FIRST + (samples - 1) * interval;
  }

  /** Adds the samples that a query asks for, series by series. */
  void addTo(Sink sink, String query) {
    if (query.contains("requests_total")) {
      counters(sink);
    }
    if (query.contains("took_seconds_bucket")) {
      buckets(sink);
    }
    if (query.contains("build_info")) {
      information(sink);
    }
  }

  private void information(Sink sink) {
    for (int k = 0; k < series; k += LABELS) {
      Labels info = labels("build_info", k, "version", "1." + k / LABELS % 3);
      for (int i = 0; i < samples; i++) {
        sink.add(info, FIRST + i * interval, 1);
      }
    }
  }

  private void counters(Sink sink) {
    for (int k = 0; k < series; k++) {
      Labels labels =
          labels("requests_total", k, "l", Integer.toString(k % LABELS))
              .with("code", k % 2 == 0 ? "200" : "500");
      double value = 0;
      for (int i = 0; i < samples; i++) {
        value = (i + k) % RESET == 0 ? 0 : value + 1 + (i * 31L + k * 17L) % 10;
        sink.add(labels, FIRST + i * interval, value);
      }
    }
  }

  private void buckets(Sink sink) {
    int sizes = Math.min(LABELS, series);
    for (int k = 0; k < series; k++) {
      int index = k % sizes + BOUNDS.length - sizes;
      Labels labels = labels("took_seconds_bucket", k, "le", SeriesText.number(BOUNDS[index]));
      for (int i = 0; i < samples; i++) {
        sink.add(labels, FIRST + i * interval, (index + 1.0) * (i + k % 3));
      }
    }
  }

  private static Labels labels(String metric, int k, String label, String value) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("__name__", metric);
    labels.put("instance", "app-" + k / LABELS);
    labels.put(label, value);
    return Labels.of(labels);
  }
}
