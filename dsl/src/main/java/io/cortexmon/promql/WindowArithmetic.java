package io.cortexmon.promql;

import java.math.BigDecimal;
import java.time.Duration;

/** Calculations with windows, in parentheses where an operand binds more weakly. */
final class WindowArithmetic {

  private static final int MILLI_DIGITS = 3;

  private WindowArithmetic() {}

  static Window of(BinaryOperator operator, Window left, Window right) {
    return of(operator, left, expr(right));
  }

  static Window of(BinaryOperator operator, Window left, double right) {
    boolean noDivisor = operator == BinaryOperator.DIVIDE && right == 0;
    if (noDivisor || !Double.isFinite(right)) {
      throw new IllegalArgumentException(
          "a window can not be combined by " + operator + " with " + right);
    }
    return of(operator, left, new DurationExpr.Literal(right, false, Span.NONE));
  }

  private static Window of(BinaryOperator operator, Window left, DurationExpr right) {
    return new Window.Calculated(
        new DurationExpr.Calculation(
            operator,
            operand(expr(left), operator.precedence(), operator == BinaryOperator.POWER),
            operand(right, operator.precedence(), operator != BinaryOperator.POWER),
            Span.NONE));
  }

  static Window choice(boolean largest, Window left, Window right) {
    return new Window.Calculated(
        new DurationExpr.Choice(largest, expr(left), expr(right), Span.NONE));
  }

  static Window negative(Window window) {
    if (window instanceof Window.Fixed fixed) {
      return new Window.Fixed(fixed.duration().negated());
    }
    DurationExpr expr = expr(window);
    boolean simple =
        !(expr instanceof DurationExpr.Calculation || expr instanceof DurationExpr.Signed);
    return new Window.Calculated(
        new DurationExpr.Signed(true, simple ? expr : parens(expr), Span.NONE));
  }

  /** Only one term may follow {@code offset}: more is read as an operator on the selector. */
  static Window single(Window window) {
    return window instanceof Window.Calculated calculated
            && calculated.expr() instanceof DurationExpr.Calculation calculation
        ? new Window.Calculated(parens(calculation))
        : window;
  }

  /**
   * Prometheus demands a number before a subquery's colon, and {@code step()} is none
   * (promql/parser/lex.go, gotDuration).
   */
  static Window beforeColon(Window range) {
    return range instanceof Window.Calculated calculated && !hasNumber(calculated.expr())
        ? range.times(1)
        : range;
  }

  private static boolean hasNumber(DurationExpr expr) {
    if (expr instanceof DurationExpr.Calculation calculation) {
      return hasNumber(calculation.left()) || hasNumber(calculation.right());
    }
    if (expr instanceof DurationExpr.Choice choice) {
      return hasNumber(choice.left()) || hasNumber(choice.right());
    }
    if (expr instanceof DurationExpr.Signed signed) {
      return hasNumber(signed.operand());
    }
    if (expr instanceof DurationExpr.Parens parens) {
      return hasNumber(parens.inner());
    }
    return !(expr instanceof DurationExpr.OfQuery);
  }

  private static DurationExpr operand(DurationExpr operand, int precedence, boolean whenEqual) {
    boolean weaker =
        operand instanceof DurationExpr.Calculation calculation
            && (calculation.operator().precedence() < precedence
                || (whenEqual && calculation.operator().precedence() == precedence));
    return operand instanceof DurationExpr.Signed || weaker ? parens(operand) : operand;
  }

  private static DurationExpr parens(DurationExpr expr) {
    return new DurationExpr.Parens(expr, Span.NONE);
  }

  private static DurationExpr expr(Window window) {
    if (window instanceof Window.Calculated calculated) {
      return calculated.expr();
    }
    if (window instanceof Window.Interval interval) {
      return new DurationExpr.Reference(interval.name(), interval.reference(), Span.NONE);
    }
    if (window instanceof Window.Fixed fixed) {
      return new DurationExpr.Literal(seconds(fixed.duration()), true, Span.NONE);
    }
    throw new IllegalStateException("a window that can not be calculated with: " + window);
  }

  private static double seconds(Duration duration) {
    return BigDecimal.valueOf(duration.toMillis(), MILLI_DIGITS).doubleValue();
  }
}
