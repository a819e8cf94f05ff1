package io.cortexmon.metric;

import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * A histogram: a distribution of observed values, from which quantiles and averages are computed.
 *
 * <pre>{@code
 * static final Histogram LATENCY =
 *     Histogram.named("orders_duration_seconds").labels(SHOP).buckets(0.1, 0.5, 1, 5);
 *
 * LATENCY.rate(minutes(5)).sumBy(SHOP).quantile(0.95)
 * }</pre>
 *
 * <p>Classic unless {@link #nativeBuckets} says otherwise. The bucket label {@code le} is never
 * written, and so never lost.
 *
 * @param bounds the upper bounds of classic buckets, rising, without infinity; empty where not
 *     known
 * @param isNative whether its samples are native histograms
 */
public record Histogram(Declaration declaration, List<Double> bounds, boolean isNative)
    implements Metric, Declaring<Histogram>, HistogramSeries {

  /** The label that holds a classic bucket's upper bound. */
  public static final Label LE = Label.named("le");

  public Histogram {
    bounds = List.copyOf(bounds);
    for (int i = 1; i < bounds.size(); i++) {
      if (!(bounds.get(i - 1) < bounds.get(i))) {
        throw new IllegalArgumentException(
            "histogram "
                + Arguments.quoted(declaration.name())
                + ": bucket bounds must rise, but "
                + bounds.get(i)
                + " follows "
                + bounds.get(i - 1));
      }
    }
  }

  /** Returns a classic histogram with its base name, without {@code _bucket}. */
  public static Histogram named(String name) {
    return new Histogram(Declaration.of(name, "", Place.ofCaller()), List.of(), false);
  }

  /**
   * Returns this histogram with the upper bounds of its classic buckets; infinity goes without
   * saying.
   */
  public Histogram buckets(double... upperBounds) {
    List<Double> boxed = new ArrayList<>();
    for (double bound : upperBounds) {
      boxed.add(bound);
    }
    return new Histogram(declaration, boxed, false);
  }

  /** Returns this histogram as one whose samples are native histograms. */
  public Histogram nativeBuckets() {
    return new Histogram(declaration, List.of(), true);
  }

  @Override
  public Histogram declaration(Declaration changed) {
    return new Histogram(changed, bounds, isNative);
  }

  @Override
  public Histogram histogram() {
    return this;
  }

  @Override
  public Selection selection() {
    return Selection.of(this, name(), ResultLabels.of(this, labels()));
  }

  @Override
  public String kind() {
    return "histogram";
  }

  @Override
  public List<String> seriesNames() {
    return isNative
        ? List.of(name())
        : List.of(name() + "_bucket", name() + "_sum", name() + "_count");
  }

  @Override
  public String toString() {
    return name();
  }
}
