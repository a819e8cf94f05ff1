package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;

/**
 * How often values of each size occur: Grafana's {@code histogram}. It counts the values that its
 * queries return over the time range, or shows the buckets of a query in heatmap format, in which
 * case its own buckets do not count.
 *
 * <pre>{@code
 * Histogram.titled("Build times").query(BUILD_SECONDS).bucketSize(60).combine()
 * }</pre>
 *
 * <p>A histogram of Prometheus over time is drawn by a heatmap.
 *
 * @param parts what it is made of
 */
public record Histogram(PanelParts parts)
    implements Queried<Histogram>,
        Fielded<Histogram, HistogramField>,
        HistogramStyle<Histogram>,
        Legended<Histogram>,
        Tooltipped<Histogram> {

  private static final Size SIZE = new Size(12, 8);

  /** Returns a panel with a title; it needs a query. */
  public static Histogram titled(String title) {
    return new Histogram(PanelParts.of("histogram", title, SIZE, Place.ofCaller()))
        .legend(legend -> Legend.LIST);
  }

  /** Returns this panel with about so many buckets; otherwise 30. */
  public Histogram bucketCount(int buckets) {
    return parts(parts.option("bucketCount", Json.of(Arguments.positive("buckets", buckets))));
  }

  /** Returns this panel with buckets so wide, in the unit of the values. */
  public Histogram bucketSize(double width) {
    if (!(width > 0)) {
      throw new IllegalArgumentException("bucket size " + width + ": must be above zero");
    }
    return parts(parts.option("bucketSize", Json.of(width)));
  }

  /** Returns this panel with buckets that begin so far above multiples of their width. */
  public Histogram bucketOffset(double offset) {
    if (!(offset >= 0)) {
      throw new IllegalArgumentException("bucket offset " + offset + ": must not be negative");
    }
    return parts(parts.option("bucketOffset", Json.of(offset)));
  }

  /** Returns this panel with the values of all series counted together. */
  public Histogram combine() {
    return parts(parts.option("combine", Json.TRUE));
  }

  @Override
  public Histogram parts(PanelParts changed) {
    return new Histogram(changed);
  }

  @Override
  public HistogramField anyField() {
    return HistogramField.ANY;
  }
}
