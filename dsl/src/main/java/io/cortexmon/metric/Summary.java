package io.cortexmon.metric;

import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A summary: quantiles computed by the exposing process, with a sum and a count. Its quantiles can
 * not be aggregated; where that is needed, expose a {@link Histogram}.
 *
 * @param quantiles the quantiles that are exposed, rising; may be empty
 */
public record Summary(Declaration declaration, List<Double> quantiles)
    implements Metric, Declaring<Summary> {

  /** The label that holds the quantile. */
  public static final Label QUANTILE = Label.named("quantile");

  public Summary {
    quantiles = List.copyOf(quantiles);
    quantiles.forEach(Quantile::checked);
  }

  /** Returns a summary with its base name, without {@code _sum} or {@code _count}. */
  public static Summary named(String name) {
    return new Summary(Declaration.of(name, "", Place.ofCaller()), List.of());
  }

  /** Returns this summary with the quantiles that it exposes. */
  public Summary quantiles(Double... exposed) {
    return new Summary(declaration, List.of(exposed));
  }

  @Override
  public Summary declaration(Declaration changed) {
    return new Summary(changed, quantiles);
  }

  /** Returns the series of one quantile, which must be among those that are exposed. */
  public GaugeSeries quantile(double quantile) {
    if (!quantiles.contains(Quantile.checked(quantile))) {
      throw new IllegalArgumentException(
          "summary "
              + Arguments.quoted(name())
              + " does not expose quantile "
              + quantile
              + "; it exposes "
              + quantiles);
    }
    List<Label> labels = new ArrayList<>(labels());
    labels.add(QUANTILE);
    return new SelectedGauge(
        Selection.of(this, name(), ResultLabels.of(this, labels))
            .where(QUANTILE.is(Double.toString(quantile))));
  }

  /** Returns the number of observations, a counter. */
  public CounterSeries counts() {
    return part("_count");
  }

  /** Returns the sum of the observed values, a counter. */
  public CounterSeries sums() {
    return part("_sum");
  }

  private CounterSeries part(String suffix) {
    return new SelectedCounter(
        Selection.of(this, name() + suffix, ResultLabels.of(this, labels())));
  }

  /** Returns the mean of the values observed in this time; nothing where there was none. */
  public Vector average(Duration window) {
    return sums().rate(window).dividedBy(counts().rate(window).isAbove(0));
  }

  @Override
  public String kind() {
    return "summary";
  }

  @Override
  public List<String> seriesNames() {
    List<String> names = new ArrayList<>();
    if (!quantiles.isEmpty()) {
      names.add(name());
    }
    names.add(name() + "_sum");
    names.add(name() + "_count");
    return names;
  }

  @Override
  public String toString() {
    return name();
  }
}
