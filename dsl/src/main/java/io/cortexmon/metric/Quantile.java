package io.cortexmon.metric;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Function;
import java.util.ArrayList;
import java.util.List;

/** The checks that quantiles share. */
final class Quantile {

  /** As many as {@code histogram_quantiles} takes. */
  private static final int MOST = 10;

  private Quantile() {}

  /** Returns a quantile between 0 and 1. */
  static double checked(double quantile) {
    if (quantile >= 0 && quantile <= 1) {
      return quantile;
    }
    String meant = quantile > 1 && quantile <= 100 ? "; did you mean " + quantile / 100 + "?" : "";
    throw new IllegalArgumentException(
        "quantile " + number(quantile) + ": must be between 0 and 1" + meant);
  }

  /** Returns {@code histogram_quantiles(histograms, "label", quantile, ...)}. */
  static Expr call(Expr histograms, Label label, double... quantiles) {
    if (quantiles.length == 0 || quantiles.length > MOST) {
      throw new IllegalArgumentException(
          quantiles.length + " quantiles: must be between 1 and " + MOST);
    }
    List<Expr> args = new ArrayList<>(List.of(histograms, Expr.string(label.name())));
    for (double quantile : quantiles) {
      args.add(Expr.number(checked(quantile)));
    }
    return Expr.call(Function.HISTOGRAM_QUANTILES, args.toArray(Expr[]::new));
  }

  private static String number(double value) {
    return value == Math.rint(value) && !Double.isInfinite(value)
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
