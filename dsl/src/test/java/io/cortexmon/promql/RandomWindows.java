package io.cortexmon.promql;

/** Random windows and duration expressions, in the form in which the parser gives them. */
final class RandomWindows {

  private static final int DEPTH = 2;

  private final Dice dice;
  private final RandomTexts texts;

  RandomWindows(Dice dice) {
    this.dice = dice;
    this.texts = new RandomTexts(dice);
  }

  /** What stands in square brackets. */
  Window range() {
    return dice.once(5) ? bracket(expression(DEPTH)) : Window.of(texts.duration());
  }

  private Window bracket(DurationExpr expr) {
    return expr instanceof DurationExpr.Literal
        ? Window.of(texts.duration())
        : new Window.Calculated(expr);
  }

  /** What stands before a subquery's colon: Prometheus wants to see a number there. */
  Window rangeOfSubquery() {
    Window range = range();
    boolean writable =
        !(range instanceof Window.Calculated calculated)
            || calculated.expr().text().chars().anyMatch(Names::isDigit);
    return writable ? range : Window.of(texts.duration());
  }

  /** What stands after {@code offset}, or nothing. */
  Window offset() {
    return switch (dice.between(0, 5)) {
      case 0 -> Window.of(texts.duration());
      case 1 -> Window.of(texts.duration().negated());
      case 2 -> bracket(offsetExpression());
      default -> Modifiers.NO_OFFSET;
    };
  }

  /** An operator must be in parentheses, or it would belong to the samples. */
  private DurationExpr offsetExpression() {
    DurationExpr operand = primary(DEPTH);
    return dice.once(2) ? operand : negative(operand);
  }

  private DurationExpr expression(int depth) {
    return switch (depth == 0 ? 0 : dice.between(0, 5)) {
      case 0, 1 -> primary(depth);
      case 2 -> signed(depth);
      case 3 -> power(depth);
      default ->
          calculation(
              dice.of(BinaryOperator.ADD, BinaryOperator.SUBTRACT), term(depth), term(depth));
    };
  }

  private DurationExpr term(int depth) {
    return dice.once(2)
        ? factor(depth)
        : calculation(
            dice.of(BinaryOperator.MULTIPLY, BinaryOperator.DIVIDE, BinaryOperator.MODULO),
            factor(depth),
            primary(depth - 1));
  }

  private DurationExpr factor(int depth) {
    return dice.once(2) ? power(depth - 1) : signed(depth - 1);
  }

  /** The base must not begin with a sign, which would belong to the power. */
  private DurationExpr power(int depth) {
    return calculation(BinaryOperator.POWER, primary(depth - 1), primary(depth - 1));
  }

  private DurationExpr signed(int depth) {
    return negative(dice.once(2) ? primary(depth) : power(depth));
  }

  /** The sign of a number is part of it. */
  private static DurationExpr negative(DurationExpr operand) {
    return operand instanceof DurationExpr.Literal literal
        ? literal(-literal.seconds(), literal.duration())
        : new DurationExpr.Signed(true, operand, Span.NONE);
  }

  private DurationExpr primary(int depth) {
    return switch (depth <= 0 ? dice.between(0, 3) : dice.between(0, 6)) {
      case 0, 1 -> literal(texts.seconds(), true);
      case 2 -> literal(dice.of(1.0, 2.0, 0.5, 60.0, 1e6), false);
      case 3 -> new DurationExpr.OfQuery(dice.of(DurationExpr.Moment.values()), Span.NONE);
      case 4 ->
          new DurationExpr.Choice(
              dice.once(2), expression(depth - 1), expression(depth - 1), Span.NONE);
      default -> parens(expression(depth - 1));
    };
  }

  /** Parentheses are kept once. */
  private static DurationExpr parens(DurationExpr inner) {
    return inner instanceof DurationExpr.Parens ? inner : new DurationExpr.Parens(inner, Span.NONE);
  }

  private static DurationExpr literal(double seconds, boolean duration) {
    return new DurationExpr.Literal(seconds, duration, Span.NONE);
  }

  private static DurationExpr calculation(
      BinaryOperator operator, DurationExpr left, DurationExpr right) {
    return new DurationExpr.Calculation(operator, left, right, Span.NONE);
  }
}
