package io.cortexmon.promql.engine;

import io.cortexmon.promql.Buckets;
import io.cortexmon.promql.Dice;
import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.FloatHistogram.CounterReset;
import io.cortexmon.promql.Labels;
import io.cortexmon.promql.SeriesValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Random series of an hour that no text holds: native histograms of counters and gauges, with
 * exponential and custom buckets, with resets and changing resolutions, some with floats among
 * them, and series that end with staleness markers.
 */
final class RandomHistograms {

  /** When the first sample was; all that is in blocks is before. */
  static final long START = RandomSeries.END + 1;

  /** When the last sample was. */
  static final long END = START + 3_600_000L - 1;

  private static final List<Double> BOUNDS = List.of(0.1, 0.5, 1.0, 5.0);

  /**
   * One sample.
   *
   * @param histogram nothing for a float
   */
  private record Point(long time, long bits, @Nullable FloatHistogram histogram) {}

  private final Dice dice;
  private final Map<Labels, List<Point>> series = new TreeMap<>();

  RandomHistograms(Dice dice) {
    this.dice = dice;
    for (String job : List.of("api", "db")) {
      for (String instance : List.of("a:1", "b:2")) {
        Labels target = Labels.of(Map.of("job", job, "instance", instance));
        for (String method : List.of("get", "put")) {
          Labels labels = target.with("method", method);
          histograms(labels.with("__name__", "rpc_seconds"), CounterReset.UNKNOWN, false, false);
        }
        histograms(target.with("__name__", "wait_seconds"), CounterReset.GAUGE, false, false);
        histograms(target.with("__name__", "custom_seconds"), CounterReset.UNKNOWN, true, false);
        histograms(target.with("__name__", "mixed_seconds"), CounterReset.UNKNOWN, false, true);
        ending(target.with("__name__", "ending_total"));
      }
    }
  }

  /** Returns the labels of all series. */
  List<Labels> labels() {
    return List.copyOf(series.keySet());
  }

  private void histograms(Labels labels, CounterReset kind, boolean custom, boolean mixed) {
    List<Point> points = new ArrayList<>();
    int schema = custom ? FloatHistogram.CUSTOM_BUCKETS : dice.between(0, 3);
    SortedMap<Integer, Double> positive = new TreeMap<>();
    SortedMap<Integer, Double> negative = new TreeMap<>();
    boolean below = dice.once(3);
    double[] zeroAndSum = new double[2];
    long interval = dice.of(30_000L, 60_000L, 90_000L);
    for (long time = START + 250L * dice.between(0, 90); time <= END; time += interval) {
      if (dice.once(25) || kind == CounterReset.GAUGE) {
        positive.clear();
        negative.clear();
        zeroAndSum[0] = 0;
        zeroAndSum[1] = dice.once(9) ? Double.NaN : 0;
        positive.put(custom ? BOUNDS.size() : 8, 1.0);
      }
      grow(positive, custom ? BOUNDS.size() : 8);
      if (below) {
        grow(negative, 3);
      }
      zeroAndSum[0] += custom ? 0 : dice.between(0, 2);
      zeroAndSum[1] += dice.between(-10, 90) / 8.0;
      FloatHistogram histogram = of(kind, schema, zeroAndSum, positive, negative);
      boolean coarser = !custom && time > (START + END) / 2 && labels.value("job").equals("db");
      boolean number = mixed && dice.once(3);
      long bits = Double.doubleToRawLongBits(zeroAndSum[1]);
      points.add(
          new Point(time, bits, number ? null : coarser ? histogram.toSchema(-1) : histogram));
      time += dice.once(20) ? interval * dice.between(1, 9) : 0;
    }
    series.put(labels, points);
  }

  /**
   * There is at least one bucket: a server's chunks add empty ones that a later sample has, and
   * quantiles of zero buckets, and of what is no number, depend on whether there are any.
   */
  private void grow(SortedMap<Integer, Double> counts, int last) {
    for (int i = dice.between(1, 4); i > 0; i--) {
      counts.merge(
          dice.between(last == 8 ? -6 : 0, last), (double) dice.between(1, 9), Double::sum);
    }
  }

  private static FloatHistogram of(
      CounterReset kind,
      int schema,
      double[] zeroAndSum,
      SortedMap<Integer, Double> positive,
      SortedMap<Integer, Double> negative) {
    // What is no number is counted, and in no bucket.
    double count = zeroAndSum[0] + (Double.isNaN(zeroAndSum[1]) ? 2 : 0);
    for (double bucket : positive.values()) {
      count += bucket;
    }
    for (double bucket : negative.values()) {
      count += bucket;
    }
    return new FloatHistogram(
        kind,
        schema,
        0.001,
        zeroAndSum[0],
        count,
        zeroAndSum[1],
        buckets(positive),
        buckets(negative),
        BOUNDS);
  }

  private static Buckets buckets(SortedMap<Integer, Double> counts) {
    return Buckets.at(
        counts.keySet().stream().mapToInt(Integer::intValue).toArray(),
        counts.values().stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** A counter whose target goes and comes back. */
  private void ending(Labels labels) {
    List<Point> points = new ArrayList<>();
    double value = 0;
    for (long time = START + 1000; time <= END; time += 30_000) {
      value = dice.once(30) ? 0 : value + dice.between(0, 9);
      boolean stale = dice.once(12);
      long bits = stale ? SeriesValue.STALENESS_MARKER : Double.doubleToRawLongBits(value);
      points.add(new Point(time, bits, null));
      time += stale ? 30_000L * dice.between(0, 8) : 0;
    }
    series.put(labels, points);
  }

  /** Adds the samples to a store. */
  void addTo(SeriesStore store) {
    series.forEach(
        (labels, points) -> {
          for (Point point : points) {
            if (point.histogram != null) {
              store.add(labels, point.time, point.histogram);
            } else if (point.bits == SeriesValue.STALENESS_MARKER) {
              store.addStale(labels, point.time);
            } else {
              store.add(labels, point.time, Double.longBitsToDouble(point.bits));
            }
          }
        });
  }

  /** Returns the samples as a server takes them. */
  byte[] remoteWrite() {
    RemoteWrite request = new RemoteWrite();
    series.forEach(
        (labels, points) -> {
          Point before = points.get(0);
          request.series(labels);
          for (Point point : points) {
            if ((point.histogram == null) != (before.histogram == null)) {
              // A server takes the floats of a series before its histograms.
              request.end();
              request.series(labels);
            }
            before = point;
            if (point.histogram == null) {
              request.addBits(point.time, point.bits);
            } else {
              request.add(point.time, point.histogram);
            }
          }
          request.end();
        });
    return request.body();
  }
}
