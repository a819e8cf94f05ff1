package io.cortexmon.metric;

import io.cortexmon.promql.DurationText;
import io.cortexmon.promql.Expr;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * A limit that an alert compares with, a panel draws and a runbook names: declared once, shared by
 * all of them.
 *
 * <pre>{@code
 * static final Threshold ERROR_LIMIT = Threshold.of(0.05, Unit.RATIO);
 *
 * AlertingRule.named("OrdersHighErrorRatio", ERROR_RATIO.isAbove(ERROR_LIMIT))
 *     .summary("More than " + ERROR_LIMIT + " of orders fail")
 * }</pre>
 *
 * @param value the number, in the unit
 * @param unit what it measures
 */
public record Threshold(double value, Unit unit) implements Scalar {

  public Threshold {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("threshold " + value + ": must be a finite number");
    }
    if (unit.equals(Unit.RATIO) && (value < 0 || value > 1)) {
      throw new IllegalArgumentException(
          "threshold "
              + plain(BigDecimal.valueOf(value))
              + ": a ratio is between 0 and 1"
              + (value > 1 && value <= 100
                  ? "; did you mean " + plain(BigDecimal.valueOf(value).movePointLeft(2)) + "?"
                  : ""));
    }
  }

  /** Returns a threshold of a number without a unit. */
  public static Threshold of(double value) {
    return new Threshold(value, Unit.NONE);
  }

  /** Returns a threshold in a unit. */
  public static Threshold of(double value, Unit unit) {
    return new Threshold(value, unit);
  }

  /** Returns a threshold of a time, compared in seconds. */
  public static Threshold of(Duration duration) {
    return new Threshold(duration.toMillis() / 1000.0, Unit.SECONDS);
  }

  @Override
  public Expr expr() {
    return Expr.number(value);
  }

  @Override
  public Reads reads() {
    return Reads.NOTHING;
  }

  /** Returns the number as people write it, without its unit: {@code 20}, {@code 0.05}. */
  public String number() {
    return plain(BigDecimal.valueOf(value));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /**
   * Returns the limit as people write it, so that a text can name it: {@code 5%}, {@code 5 s},
   * {@code 1h30m} from a minute up, {@code 1000 tokens/s}, {@code 20}.
   */
  @Override
  public String toString() {
    if (unit.equals(Unit.RATIO)) {
      return plain(BigDecimal.valueOf(value).movePointRight(2)) + "%";
    }
    if (unit.equals(Unit.SECONDS)) {
      return Math.abs(value) < 60
          ? number() + " s"
          : DurationText.of(Duration.ofMillis(Math.round(value * 1000)));
    }
    return unit.equals(Unit.NONE) ? number() : number() + " " + unit;
  }
}
