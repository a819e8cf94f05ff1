package io.cortexmon.testing.mutation;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Span;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * Numbers and durations near another: so near that only a test of the very limit tells them apart,
 * and so far that a scenario can.
 */
final class Neighbours {

  private static final BigDecimal TENTH = new BigDecimal("0.1");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private Neighbours() {}

  /**
   * Returns a number a tenth away, as {@link io.cortexmon.testing.Boundaries} moves a threshold; 1
   * away where a whole number is less than 10.
   */
  static double of(double value, boolean up) {
    BigDecimal exact = BigDecimal.valueOf(value);
    BigDecimal tenth = exact.abs().multiply(TENTH);
    BigDecimal by = value == Math.rint(value) ? tenth.max(BigDecimal.ONE) : tenth;
    return (up ? exact.add(by) : exact.subtract(by)).doubleValue();
  }

  /** Returns half of the way from a quantile to the nearer of 0 and 1, or as far to the other. */
  static double ofQuantile(double quantile, boolean up) {
    BigDecimal exact = BigDecimal.valueOf(quantile);
    BigDecimal half = exact.min(BigDecimal.ONE.subtract(exact)).multiply(new BigDecimal("0.5"));
    return (up ? exact.add(half) : exact.subtract(half)).doubleValue();
  }

  /** Returns how far a duration is moved: a tenth, at least a minute, never more than half. */
  static Duration step(Duration duration) {
    Duration tenth = duration.dividedBy(10);
    Duration step = tenth.compareTo(MINUTE) < 0 ? MINUTE : tenth;
    Duration half = duration.dividedBy(2);
    return step.compareTo(half) > 0 ? half : step;
  }

  /** Returns the value of an expression of numbers alone, where it is finite. */
  static Optional<Double> number(Expr expr) {
    if (expr instanceof Expr.NumberLiteral literal && Double.isFinite(literal.value())) {
      return Optional.of(literal.value());
    }
    if (expr instanceof Expr.Parens parens) {
      return number(parens.expr());
    }
    if (expr instanceof Expr.Unary unary) {
      return number(unary.expr()).map(value -> unary.negative() ? -value : value);
    }
    return expr instanceof Expr.Binary binary ? calculated(binary) : Optional.empty();
  }

  private static Optional<Double> calculated(Expr.Binary binary) {
    return number(binary.left())
        .flatMap(
            left ->
                number(binary.right())
                    .map(
                        right ->
                            switch (binary.operator()) {
                              case ADD -> left + right;
                              case SUBTRACT -> left - right;
                              case MULTIPLY -> left * right;
                              case DIVIDE -> left / right;
                              default -> Double.NaN;
                            }))
        .filter(Double::isFinite);
  }

  /** Returns a number that prints as the other does: as a duration where that one is one. */
  static Expr like(Expr other, double value) {
    boolean isDuration = other instanceof Expr.NumberLiteral literal && literal.duration();
    return new Expr.NumberLiteral(value, isDuration, Span.NONE);
  }
}
