package io.cortexmon.promql;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** The value of a duration expression in seconds (Prometheus: promql/durations.go). */
final class DurationCalculation {

  private static final double LONGEST = 0x1p63 / 1e9;
  private static final double MILLIS = 1000;

  private final QueryTimes times;

  private DurationCalculation(QueryTimes times) {
    this.times = times;
  }

  static Duration of(DurationExpr expr, QueryTimes times, boolean anySign) {
    double seconds = new DurationCalculation(times).seconds(expr);
    if (Double.isNaN(seconds) || Double.isInfinite(seconds)) {
      throw new InvalidDurationException(expr.span(), "duration is NaN or infinite");
    }
    if (seconds <= 0 && !anySign) {
      throw new InvalidDurationException(expr.span(), "duration must be greater than 0");
    }
    if (Math.abs(seconds) > LONGEST) {
      throw new InvalidDurationException(expr.span(), "duration is out of range");
    }
    return Duration.ofMillis((long) (seconds * MILLIS));
  }

  private double seconds(DurationExpr expr) {
    if (expr instanceof DurationExpr.Literal literal) {
      return literal.seconds();
    }
    if (expr instanceof DurationExpr.OfQuery query) {
      return seconds(query.moment() == DurationExpr.Moment.STEP ? times.step() : times.range());
    }
    if (expr instanceof DurationExpr.Signed signed) {
      double operand = seconds(signed.operand());
      return signed.negative() ? -operand : operand;
    }
    if (expr instanceof DurationExpr.Parens parens) {
      return seconds(parens.inner());
    }
    if (expr instanceof DurationExpr.Choice choice) {
      double left = seconds(choice.left());
      double right = seconds(choice.right());
      return choice.largest() ? Math.max(left, right) : Math.min(left, right);
    }
    if (expr instanceof DurationExpr.Calculation calculation) {
      return calculated(calculation);
    }
    if (expr instanceof DurationExpr.Reference reference) {
      throw new InvalidDurationException(
          expr.span(), reference.reference() + " has a value in Grafana only");
    }
    throw new IllegalStateException("a duration that the calculation does not know: " + expr);
  }

  private static double seconds(Duration duration) {
    return duration.getSeconds() + duration.getNano() / 1e9;
  }

  /** A chain of operators may be long, so its left side is walked and not recursed into. */
  private double calculated(DurationExpr.Calculation node) {
    Deque<DurationExpr.Calculation> chain = new ArrayDeque<>();
    DurationExpr left = node;
    while (left instanceof DurationExpr.Calculation calculation) {
      chain.push(calculation);
      left = calculation.left();
    }
    double value = seconds(left);
    for (DurationExpr.Calculation calculation : chain) {
      value = combined(calculation, value, seconds(calculation.right()));
    }
    return value;
  }

  private static double combined(DurationExpr.Calculation node, double left, double right) {
    return switch (node.operator()) {
      case ADD -> left + right;
      case SUBTRACT -> left - right;
      case MULTIPLY -> left * right;
      case DIVIDE -> left / divisor(node, right, "division by zero");
      case MODULO -> left % divisor(node, right, "modulo by zero");
      case POWER -> power(left, right);
      default -> throw new IllegalStateException("an operator without a meaning: " + node);
    };
  }

  private static double divisor(DurationExpr.Calculation node, double value, String problem) {
    if (value == 0) {
      throw new InvalidDurationException(node.span(), problem);
    }
    return value;
  }

  /** Go gives 1 where Java gives NaN. */
  private static double power(double base, double exponent) {
    boolean one = base == 1 || (base == -1 && Double.isInfinite(exponent));
    return one ? 1 : Math.pow(base, exponent);
  }
}
