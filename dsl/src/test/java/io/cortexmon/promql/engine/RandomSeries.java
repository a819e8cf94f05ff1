package io.cortexmon.promql.engine;

import io.cortexmon.promql.Dice;
import io.cortexmon.promql.GoNumber;
import io.cortexmon.promql.Labels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * Random series, as two hours of scrapes leave them: counters with resets, gauges with values of
 * all kinds, classic histograms with and without faults, metrics about targets, and gaps.
 */
final class RandomSeries {

  /** When the first scrape was, in milliseconds; blocks begin at multiples of two hours. */
  static final long START = 1_699_999_200_000L;

  /** When the last scrape was. */
  static final long END = START + 2 * 3_600_000L - 1;

  private static final long QUARTER = 250;
  private static final double SECOND = 1000;
  private static final List<String> BOUNDS = List.of("0.1", "0.25", "0.5", "1.0", "2.5", "+Inf");

  /** The values of one series, with their times. */
  private record Track(Labels labels, List<Long> times, List<Double> values) {}

  private final Dice dice;
  private final List<Track> tracks = new ArrayList<>();

  RandomSeries(Dice dice) {
    this.dice = dice;
    for (String job : List.of("api", "db")) {
      for (String instance : List.of("a:1", "b:2", "c:3")) {
        if (!dice.once(7)) {
          target(Map.of("job", job, "instance", instance));
        }
      }
    }
    add(Labels.of(Map.of("__name__", "lone_total")), scrapes(60_000), counter(5));
    add(Labels.of(Map.of("__name__", "fixed", "é.x", "a b\"c\\d")), scrapes(30_000), v -> 42);
  }

  /** Returns the labels of all series. */
  List<Labels> labels() {
    return tracks.stream().map(Track::labels).toList();
  }

  private void target(Map<String, String> target) {
    List<Long> scrapes = scrapes(dice.of(15_000L, 30_000L, 60_000L));
    for (String method : List.of("get", "put")) {
      for (String code : List.of("200", "404", "500")) {
        if (!dice.once(4)) {
          Map<String, String> labels = with(target, "method", method);
          add("requests_total", with(labels, "code", code), scrapes, counter(dice.between(0, 60)));
          add("request_errors_total", with(labels, "code", code), scrapes, this::seconds);
        }
      }
      histogram(with(target, "method", method), scrapes);
    }
    for (String zone : List.of("eu", "us", "")) {
      Map<String, String> labels = zone.isEmpty() ? target : with(target, "zone", zone);
      add("temperature", labels, scrapes, this::wild);
      add("pressure", labels, scrapes, gauge(1e5));
    }
    add("memory_bytes", target, scrapes, gauge(1e9));
    add("memory_limit_bytes", target, scrapes, v -> 2e9);
    add("up", target, scrapes, v -> dice.once(8) ? 0 : 1);
    add("sparse", target, scrapes(dice.between(200_000L, 420_000L)), gauge(10));
    add("small", target, scrapes, v -> dice.between(-2, 2));
    add("with.dots", with(target, "a.b", dice.of("x", "y")), scrapes, gauge(3));
    infos(target, scrapes);
  }

  private void infos(Map<String, String> target, List<Long> scrapes) {
    int half = scrapes.size() / 2;
    Map<String, String> info = with(target, "cluster", dice.of("one", "two"));
    add("target_info", with(info, "version", "1.0"), scrapes.subList(0, half), v -> 1);
    add("target_info", with(info, "version", "1.1"), scrapes.subList(half, scrapes.size()), v -> 1);
    if (dice.once(2)) {
      add("build_info", with(target, "revision", dice.of("r1", "r2")), scrapes, v -> 1);
    }
  }

  /** Buckets that grow together; in one of a few they don't, or one is missing. */
  private void histogram(Map<String, String> labels, List<Long> scrapes) {
    boolean broken = dice.once(4);
    int missing = dice.once(4) ? dice.between(0, BOUNDS.size() - 1) : -1;
    double[] weights = BOUNDS.stream().mapToDouble(bound -> dice.between(0, 20)).toArray();
    List<List<Double>> counts = BOUNDS.stream().<List<Double>>map(b -> new ArrayList<>()).toList();
    double[] totals = new double[BOUNDS.size()];
    for (int i = 0; i < scrapes.size(); i++) {
      double below = 0;
      boolean reset = dice.once(60);
      for (int b = 0; b < totals.length; b++) {
        totals[b] = reset ? 0 : totals[b] + Math.floor(weights[b] * dice.random().nextDouble());
        below += totals[b];
        counts.get(b).add(broken && dice.once(9) ? below - 1 : below);
      }
    }
    for (int b = 0; b < totals.length; b++) {
      if (b != missing) {
        Map<String, String> bucket = with(labels, "le", BOUNDS.get(b));
        keep(name("latency_seconds_bucket", bucket), scrapes, counts.get(b));
      }
    }
    keep(name("latency_seconds_count", labels), scrapes, counts.get(BOUNDS.size() - 1));
    add("latency_seconds_sum", labels, scrapes, this::seconds);
    if (dice.once(3)) {
      keep(name("latency_seconds_bucket", with(labels, "le", "abc")), scrapes, counts.get(0));
    }
  }

  /** Returns when a target was scraped: regularly, but for gaps, and some are late. */
  private List<Long> scrapes(long interval) {
    List<Long> times = new ArrayList<>();
    long time = START + QUARTER * dice.between(0, 40);
    for (; time <= END; time += interval / QUARTER * QUARTER) {
      times.add(time + (dice.once(12) ? QUARTER * dice.between(0, 8) : 0));
      if (dice.once(50)) {
        time += interval * dice.between(1, 30);
      }
    }
    times.removeIf(late -> late > END);
    return times;
  }

  private DoubleUnaryOperator counter(int most) {
    return last -> dice.once(70) ? dice.between(0, 3) : last + dice.between(0, most);
  }

  private double seconds(double last) {
    return dice.once(90) ? 0 : last + dice.random().nextDouble();
  }

  private DoubleUnaryOperator gauge(double scale) {
    return last -> scale * (1 + dice.random().nextGaussian() / 3);
  }

  /** A gauge of everything that a gauge may be, whatever it was. */
  private double wild(double last) {
    return dice.once(30)
        ? dice.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.0, -0.0)
        : dice.random().nextGaussian() * dice.of(1.0, 20.0, 1e-3);
  }

  private void add(
      String metric, Map<String, String> labels, List<Long> times, DoubleUnaryOperator next) {
    add(name(metric, labels), times, next);
  }

  private void add(Labels labels, List<Long> times, DoubleUnaryOperator next) {
    List<Double> values = new ArrayList<>();
    double value = 0;
    for (int i = 0; i < times.size(); i++) {
      value = next.applyAsDouble(value);
      values.add(value);
    }
    keep(labels, times, values);
  }

  /** Some series begin late, end early, or miss a scrape. */
  private void keep(Labels labels, List<Long> times, List<Double> values) {
    int size = times.size();
    int from = dice.once(6) ? dice.between(0, size / 2) : 0;
    int to = dice.once(6) ? dice.between(size / 2, size) : size;
    Track track = new Track(labels, new ArrayList<>(), new ArrayList<>());
    for (int i = from; i < to; i++) {
      if (!dice.once(200)) {
        track.times.add(times.get(i));
        track.values.add(values.get(i));
      }
    }
    tracks.add(track);
  }

  private static Labels name(String metric, Map<String, String> labels) {
    return Labels.of(labels).with("__name__", metric);
  }

  private static Map<String, String> with(Map<String, String> labels, String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(labels);
    more.put(name, value);
    return more;
  }

  /** Returns all samples in the format of OpenMetrics. */
  String openMetrics() {
    StringBuilder text = new StringBuilder();
    for (Track track : tracks) {
      String labels = exposed(track.labels);
      for (int i = 0; i < track.times.size(); i++) {
        text.append(labels).append(' ').append(GoNumber.shortest(track.values.get(i)));
        text.append(' ').append(GoNumber.plain(track.times.get(i) / SECOND)).append('\n');
      }
    }
    return text.append("# EOF\n").toString();
  }

  /** All labels in braces, where the name of a metric stands without its label. */
  private static String exposed(Labels labels) {
    List<String> parts = new ArrayList<>(List.of(quoted(labels.metricName())));
    labels
        .without(List.of("__name__"))
        .asMap()
        .forEach((name, value) -> parts.add(quoted(name) + "=" + quoted(value)));
    return "{" + String.join(",", parts) + "}";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  /** Adds the samples to a store. */
  void addTo(SeriesStore store) {
    for (Track track : tracks) {
      for (int i = 0; i < track.times.size(); i++) {
        store.add(track.labels, track.times.get(i), track.values.get(i));
      }
    }
  }
}
