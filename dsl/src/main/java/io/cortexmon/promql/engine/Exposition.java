package io.cortexmon.promql.engine;

import io.cortexmon.promql.Labels;
import io.cortexmon.promql.SeriesValue;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a program exposes to Prometheus at one moment: the samples that Prometheus would store after
 * scraping it, in the order of the text.
 *
 * <pre>{@code
 * store.add(Exposition.read(text, Exposition.Format.CLASSIC), time);
 * store.add(Exposition.of(registry.scrape()), time);
 * }</pre>
 */
public final class Exposition {

  /** How metrics are written as text. */
  public enum Format {
    /** Prometheus's own text format, {@code text/plain; version=0.0.4}. */
    CLASSIC,
    /** OpenMetrics 1.0, {@code application/openmetrics-text}. */
    OPEN_METRICS
  }

  /**
   * One sample.
   *
   * @param line the line of the text where it begins, from 1; 0 where there is no text
   * @param labels the name of the metric among them
   * @param value a number or a native histogram
   * @param time in milliseconds since 1970-01-01, where one was given
   * @param start when the counter began to count, in milliseconds since 1970-01-01; 0 where it is
   *     not known
   */
  public record Sample(int line, Labels labels, SeriesValue value, OptionalLong time, long start) {}

  private final List<Sample> samples;

  private Exposition(List<Sample> samples) {
    this.samples = List.copyOf(samples);
  }

  /**
   * Reads a text as Prometheus 3.14 does: a label {@code le} of a histogram and {@code quantile} of
   * a summary is written as a float ({@code 1} becomes {@code 1.0}), exemplars are dropped, and
   * {@code _created} of OpenMetrics is a series, and at the same time when the other series of its
   * metric began.
   *
   * <p>More is refused than by Prometheus's parser: what it would refuse to store after reading (a
   * label that is given twice, an empty name), spaces before a metric's name, which it would make
   * part of the name, a zero byte outside of quotes and comments, at which it stops reading, and
   * timestamps that do not fit into 64 bits.
   *
   * @throws ExpositionException with the place of everything that is wrong; reading goes on with
   *     the next line
   */
  public static Exposition read(String text, Format format) {
    ExpositionReader reader =
        switch (format) {
          case CLASSIC -> new ClassicReader(text);
          case OPEN_METRICS -> new OpenMetricsReader(text);
        };
    return new Exposition(reader.read());
  }

  /**
   * Takes snapshots of Prometheus's client library, with names as they are under {@code
   * escaping=allow-utf-8}, which Prometheus 3 asks for.
   *
   * <p>A histogram that is classic and native at once becomes both, as with {@code
   * always_scrape_classic_histograms}. A gauge histogram that is classic has {@code _gcount} and
   * {@code _gsum}, as in OpenMetrics. Times of creation become start timestamps, not series; those
   * of gauge histograms are dropped.
   */
  public static Exposition of(MetricSnapshots snapshots) {
    return new Exposition(SnapshotSamples.of(snapshots));
  }

  /** Returns the samples in the order of the text or the snapshots. */
  public List<Sample> samples() {
    return samples;
  }
}
