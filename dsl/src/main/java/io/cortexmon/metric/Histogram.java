package io.cortexmon.metric;

import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;
import io.cortexmon.promql.GoNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

  /**
   * Returns the series of one classic bucket, to give it values in a test.
   *
   * @param upperBound infinity for the last one
   * @throws IllegalArgumentException if the samples are native histograms, there is no such bucket,
   *     or the series can not have a label
   */
  public TestSeries bucketWith(double upperBound, LabelValue... labels) {
    if (isNative) {
      throw new IllegalArgumentException(
          "histogram " + Arguments.quoted(name()) + ": its samples are native; it has no buckets");
    }
    boolean known = bounds.isEmpty() || upperBound == Double.POSITIVE_INFINITY;
    if (!known && !bounds.contains(upperBound)) {
      throw new IllegalArgumentException(
          "histogram "
              + Arguments.quoted(name())
              + ": no bucket ends at "
              + GoNumber.shortest(upperBound)
              + "; its buckets end at "
              + bounds.stream().map(GoNumber::shortest).collect(Collectors.joining(", ")));
    }
    String bound = GoNumber.shortest(upperBound);
    boolean whole = bound.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
    return part("_bucket", labels, Map.of(LE.name(), whole ? bound + ".0" : bound));
  }

  /** Returns the series of the number of observations, to give it values in a test. */
  public TestSeries countWith(LabelValue... labels) {
    return part("_count", labels, Map.of());
  }

  /** Returns the series of the sum of observations, to give it values in a test. */
  public TestSeries sumWith(LabelValue... labels) {
    return part("_sum", labels, Map.of());
  }

  private TestSeries part(String suffix, LabelValue[] labels, Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(with(labels).labels().asMap());
    all.putAll(more);
    return TestSeries.of(name() + suffix, all);
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
