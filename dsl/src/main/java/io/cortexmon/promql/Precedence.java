package io.cortexmon.promql;

/**
 * Where parentheses are needed so that text reads back as the tree it was printed from.
 *
 * <p>From weak to tight: {@code or}; {@code and unless}; comparisons; {@code + -}; {@code * / %
 * atan2} and signs; {@code ^}, which alone groups from the right (Prometheus documentation,
 * "Operators", binary operator precedence).
 */
final class Precedence {

  private static final int SIGN = BinaryOperator.MULTIPLY.precedence();
  private static final int TIGHTEST = BinaryOperator.POWER.precedence() + 1;

  private Precedence() {}

  static Expr left(BinaryOperator operator, Expr operand) {
    boolean weaker =
        operator == BinaryOperator.POWER
            ? of(operand) <= operator.precedence()
            : of(operand) < operator.precedence();
    boolean absorbed =
        operator.precedence() >= BinaryOperator.ADD.precedence() && endsInCalculatedOffset(operand);
    return weaker || absorbed ? parens(operand) : operand;
  }

  /** An operator after {@code offset (step())} would go on with the offset's calculation. */
  private static boolean endsInCalculatedOffset(Expr operand) {
    Expr last = operand;
    while (!(last instanceof Expr.Subquery)) {
      if (last instanceof Expr.Binary binary) {
        last = binary.right();
      } else if (last instanceof Expr.Unary unary) {
        last = unary.expr();
      } else {
        return last instanceof Expr.VectorSelector selector && goesOn(selector.modifiers());
      }
    }
    return last instanceof Expr.Subquery subquery && goesOn(subquery.modifiers());
  }

  private static boolean goesOn(Modifiers modifiers) {
    return modifiers.offset() instanceof Window.Calculated calculated
        && (calculated.expr() instanceof DurationExpr.Parens
            || calculated.expr() instanceof DurationExpr.Calculation);
  }

  static Expr right(BinaryOperator operator, Expr operand) {
    boolean weaker =
        operator == BinaryOperator.POWER
            ? of(operand) < operator.precedence()
            : operand instanceof Expr.Binary && of(operand) <= operator.precedence();
    return weaker ? parens(operand) : operand;
  }

  /** The operand of a sign: {@code -a * b} would be {@code (-a) * b}. */
  static Expr signed(Expr operand) {
    return of(operand) <= SIGN ? parens(operand) : operand;
  }

  /** What a subquery's brackets follow. */
  static Expr postfix(Expr operand) {
    return of(operand) < TIGHTEST ? parens(operand) : operand;
  }

  private static Expr parens(Expr expr) {
    return new Expr.Parens(expr, Span.NONE);
  }

  private static int of(Expr expr) {
    if (expr instanceof Expr.Binary binary) {
      return binary.operator().precedence();
    }
    boolean signed =
        expr instanceof Expr.Unary
            || (expr instanceof Expr.NumberLiteral number && isSigned(number.value()));
    return signed ? SIGN : TIGHTEST;
  }

  /** Positive infinity is printed with its sign. */
  private static boolean isSigned(double value) {
    return value < 0 || value == Double.POSITIVE_INFINITY || (value == 0 && 1 / value < 0);
  }
}
