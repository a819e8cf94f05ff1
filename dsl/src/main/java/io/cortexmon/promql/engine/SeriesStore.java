package io.cortexmon.promql.engine;

import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.Labels;
import io.cortexmon.promql.SeriesNotation;
import io.cortexmon.promql.SeriesValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Series in memory, which queries are evaluated over.
 *
 * <p>Times are milliseconds since 1970-01-01, as Prometheus counts them; they may be negative.
 * Samples may be added in any order; one that is added for a time that has one replaces it. Not for
 * use by several threads while samples are added.
 */
public final class SeriesStore {

  private final Map<Labels, StoredSeries> series = new HashMap<>();
  private final Map<String, Sorted> byName = new HashMap<>();
  private final Sorted all = new Sorted();

  /** Makes a store without series. */
  public SeriesStore() {}

  /** Adds a float; the staleness marker ends the series there. */
  public void add(Labels labels, long time, double value) {
    of(labels).add(time, 0, value, null);
  }

  /** Adds a native histogram. */
  public void add(Labels labels, long time, FloatHistogram value) {
    of(labels).add(time, 0, 0, value);
  }

  /**
   * Adds a float of a counter that began to count at a known time.
   *
   * @param start in milliseconds; 0 where it is not known
   */
  public void add(Labels labels, long time, double value, long start) {
    of(labels).add(time, start, value, null);
  }

  /** Adds a native histogram that began to count at a known time. */
  public void add(Labels labels, long time, FloatHistogram value, long start) {
    of(labels).add(time, start, 0, value);
  }

  /** Adds a staleness marker, with which the series ends until its next sample. */
  public void addStale(Labels labels, long time) {
    add(labels, time, Double.longBitsToDouble(SeriesValue.STALENESS_MARKER));
  }

  /**
   * Adds the series of a text in the notation of tests, its first value at 0.
   *
   * @param step the time between two values
   */
  public void add(SeriesNotation notation, Duration step) {
    add(notation, 0, step);
  }

  /** Adds the series of a text in the notation of tests, its first value at a time. */
  public void add(SeriesNotation notation, long first, Duration step) {
    long time = first;
    for (SeriesValue value : notation.values()) {
      if (value instanceof SeriesValue.Sample sample) {
        add(notation.labels(), time, sample.value());
      } else if (value instanceof SeriesValue.Histogram histogram) {
        add(notation.labels(), time, histogram.value());
      } else if (value == SeriesValue.STALE) {
        addStale(notation.labels(), time);
      }
      time += step.toMillis();
    }
  }

  /**
   * Adds what a program exposed. A sample for a time at which its series has one is dropped, as
   * Prometheus does. Series that are exposed no longer do not end by this: see {@link #addStale}.
   *
   * @param time of the samples that have none of their own
   */
  public void add(Exposition exposition, long time) {
    StoredSeries to = null;
    for (Exposition.Sample sample : exposition.samples()) {
      if (to == null || !to.labels.equals(sample.labels())) {
        to = of(sample.labels());
      }
      long at = sample.time().orElse(time);
      if (Arrays.binarySearch(to.times, 0, to.size, at) < 0) {
        if (sample.value() instanceof SeriesValue.Sample number) {
          to.add(at, sample.start(), number.value(), null);
        } else if (sample.value() instanceof SeriesValue.Histogram histogram) {
          to.add(at, sample.start(), 0, histogram.value());
        }
      }
    }
  }

  /**
   * Adds a sample as a server does that accepts none out of order: after the last one of its series
   * only.
   *
   * @return why it is refused, in Prometheus's words; empty where it is there now, or was before
   */
  public Optional<String> append(QueryValue.Sample sample) {
    StoredSeries to = of(sample.labels());
    FloatHistogram histogram = sample.histogram().orElse(null);
    Optional<String> refused = to.refusal(sample.time(), sample.value(), histogram);
    if (refused.isEmpty()) {
      to.add(sample.time(), 0, sample.value(), histogram);
    }
    return refused;
  }

  /** Returns how many series there are. */
  public int size() {
    return series.size();
  }

  /** Returns the labels of all series, in their order. */
  public List<Labels> labels() {
    return all().stream().map(one -> one.labels).toList();
  }

  private StoredSeries of(Labels labels) {
    StoredSeries found = series.get(labels);
    if (found == null) {
      found = new StoredSeries(labels);
      series.put(labels, found);
      all.add(found);
      byName.computeIfAbsent(labels.metricName(), name -> new Sorted()).add(found);
    }
    return found;
  }

  /**
   * Returns all series in the order of their labels. The list is another one as soon as there is a
   * new series, and the same one until then.
   */
  List<StoredSeries> all() {
    return all.list();
  }

  /**
   * Returns the series of one metric in the order of their labels. The list is another one as soon
   * as that metric has a new series, and the same one until then.
   */
  List<StoredSeries> named(String metric) {
    Sorted named = byName.get(metric);
    return named == null ? List.of() : named.list();
  }

  /** Series in the order of their labels, sorted when they are asked for. */
  private static final class Sorted {
    private final List<StoredSeries> series = new ArrayList<>();
    private @Nullable List<StoredSeries> sorted;

    void add(StoredSeries added) {
      series.add(added);
      sorted = null;
    }

    List<StoredSeries> list() {
      List<StoredSeries> known = sorted;
      if (known == null) {
        series.sort(Comparator.comparing(one -> one.labels));
        known = List.copyOf(series);
        sorted = known;
      }
      return known;
    }
  }
}
