package io.cortexmon.promql;

import java.util.List;

/** Reads what stands in square brackets and after {@code offset}. */
final class DurationParser {

  private static final String TOO_SHORT = "duration must be greater than 0";

  /** What a duration that was refused counts as. */
  private static final DurationExpr REFUSED = new DurationExpr.Literal(0, false, new Span(0, 0));

  /** The most seconds that Go's durations hold. */
  private static final double LONGEST = 9223372036.854776;

  private static final int SIGN = BinaryOperator.MULTIPLY.precedence();

  private final Tokens tokens;
  private final boolean expressions;
  private int depth;

  DurationParser(Tokens tokens, ParseOptions options) {
    this.tokens = tokens;
    this.expressions = options.durationExpressions();
  }

  /** Reads a duration that must be more than zero. */
  DurationExpr positive() {
    depth = 0;
    int errors = tokens.errors().size();
    DurationExpr expr = expression(0);
    if (expr instanceof DurationExpr.Literal literal && !(literal.seconds() > 0)) {
      if (tokens.errors().size() > errors) {
        tokens.consequence(literal.span(), TOO_SHORT);
      } else {
        tokens.error(literal.span(), TOO_SHORT, "");
      }
      return REFUSED;
    }
    return expr;
  }

  /**
   * Reads a duration after {@code offset}. A plain one ends with its number, so that {@code foo
   * offset 5m * 2} is a product of samples; one in parentheses goes on with what follows.
   */
  DurationExpr offset() {
    depth = 0;
    while (true) {
      switch (tokens.peek()) {
        case NUMBER, DURATION -> {
          return literal();
        }
        case ADD, SUB -> {
          return signedOffset();
        }
        case STEP, RANGE -> {
          return ofQuery();
        }
        case MAX_OF, MIN_OF -> {
          return choice();
        }
        case LEFT_PAREN -> {
          return operators(parentheses(), 0);
        }
        case VARIABLE -> {
          return variable();
        }
        default -> tokens.reject();
      }
    }
  }

  private DurationExpr signedOffset() {
    Span sign = tokens.span();
    boolean negative = tokens.peek() == TokenType.SUB;
    tokens.consume();
    return switch (tokens.peek()) {
      case NUMBER, DURATION -> signed(number(), negative, sign);
      case STEP, RANGE -> enabled(explicit(moment(), negative, sign));
      case MAX_OF, MIN_OF -> enabled(explicit(signedChoice(), negative, sign));
      case LEFT_PAREN -> signed(signedParentheses(), negative, sign);
      case VARIABLE -> explicit(variable(), negative, sign);
      default -> operators(signed(expression(SIGN + 1), negative, sign), 0);
    };
  }

  private static DurationExpr explicit(DurationExpr operand, boolean negative, Span sign) {
    return new DurationExpr.Signed(negative, operand, new Span(sign.start(), end(operand)));
  }

  private DurationExpr expression(int weakest) {
    if (++depth > ParseOptions.MAX_DEPTH) {
      tokens.error(tokens.span(), Parser.TOO_DEEP, "");
      throw Tokens.giveUp();
    }
    DurationExpr expr = operators(operand(), weakest);
    depth--;
    return expr;
  }

  private DurationExpr operand() {
    while (true) {
      switch (tokens.peek()) {
        case NUMBER, DURATION -> {
          return literal();
        }
        case ADD, SUB -> {
          Span sign = tokens.span();
          boolean negative = tokens.peek() == TokenType.SUB;
          tokens.consume();
          return signed(expression(SIGN + 1), negative, sign);
        }
        case STEP, RANGE -> {
          return ofQuery();
        }
        case MAX_OF, MIN_OF -> {
          return choice();
        }
        case LEFT_PAREN -> {
          return parentheses();
        }
        case VARIABLE -> {
          return variable();
        }
        default -> tokens.reject();
      }
    }
  }

  private DurationExpr operators(DurationExpr first, int weakest) {
    DurationExpr left = first;
    while (true) {
      BinaryOperator operator = operator(tokens.peek());
      if (operator == BinaryOperator.OR || operator.precedence() < weakest) {
        return left;
      }
      Span sign = tokens.span();
      tokens.consume();
      boolean toTheRight = operator == BinaryOperator.POWER;
      DurationExpr right = expression(operator.precedence() + (toTheRight ? 0 : 1));
      enabled(left);
      left = calculation(operator, sign, left, right);
    }
  }

  /** {@code OR} stands for none. */
  private static BinaryOperator operator(TokenType type) {
    return switch (type) {
      case ADD -> BinaryOperator.ADD;
      case SUB -> BinaryOperator.SUBTRACT;
      case MUL -> BinaryOperator.MULTIPLY;
      case DIV -> BinaryOperator.DIVIDE;
      case MOD -> BinaryOperator.MODULO;
      case POW -> BinaryOperator.POWER;
      default -> BinaryOperator.OR;
    };
  }

  private DurationExpr calculation(
      BinaryOperator operator, Span sign, DurationExpr left, DurationExpr right) {
    boolean divides = operator == BinaryOperator.DIVIDE;
    if ((divides || operator == BinaryOperator.MODULO)
        && right instanceof DurationExpr.Literal literal
        && literal.seconds() == 0) {
      tokens.error(sign, divides ? "division by zero" : "modulo by zero", "");
      return REFUSED;
    }
    return new DurationExpr.Calculation(operator, left, right, new Span(start(left), end(right)));
  }

  private DurationExpr literal() {
    DurationExpr.Literal literal = number();
    return isInRange(literal, literal.span()) ? literal : REFUSED;
  }

  private DurationExpr.Literal number() {
    boolean duration = tokens.peek() == TokenType.DURATION;
    Span span = tokens.span();
    double seconds = Numbers.seconds(tokens);
    return new DurationExpr.Literal(seconds, duration, span);
  }

  private boolean isInRange(DurationExpr.Literal literal, Span place) {
    if (!(Math.abs(literal.seconds()) <= LONGEST)) {
      tokens.error(place, "duration out of range", "");
      return false;
    }
    return true;
  }

  /** A sign changes a number itself; before anything else a plus means nothing. */
  private DurationExpr signed(DurationExpr operand, boolean negative, Span sign) {
    if (operand instanceof DurationExpr.Literal literal) {
      double seconds = negative ? -literal.seconds() : literal.seconds();
      DurationExpr.Literal changed =
          new DurationExpr.Literal(
              seconds, literal.duration(), new Span(sign.start(), literal.span().end()));
      return isInRange(changed, sign) ? changed : REFUSED;
    }
    return negative ? explicit(operand, true, sign) : operand;
  }

  private DurationExpr ofQuery() {
    return enabled(moment());
  }

  private DurationExpr moment() {
    DurationExpr.Moment moment =
        tokens.peek() == TokenType.STEP ? DurationExpr.Moment.STEP : DurationExpr.Moment.RANGE;
    Span word = tokens.span();
    tokens.consume();
    tokens.expect(TokenType.LEFT_PAREN);
    tokens.expect(TokenType.RIGHT_PAREN);
    return new DurationExpr.OfQuery(moment, new Span(word.start(), tokens.lastClosing()));
  }

  private DurationExpr choice() {
    return enabled(choiceOfTwo());
  }

  private DurationExpr.Choice choiceOfTwo() {
    boolean largest = tokens.peek() == TokenType.MAX_OF;
    Span word = tokens.span();
    tokens.consume();
    tokens.expect(TokenType.LEFT_PAREN);
    DurationExpr left = expression(0);
    while (tokens.peek() != TokenType.COMMA) {
      tokens.reject();
    }
    tokens.consume();
    DurationExpr right = expression(0);
    tokens.expect(TokenType.RIGHT_PAREN);
    return new DurationExpr.Choice(
        largest, left, right, new Span(word.start(), tokens.lastClosing()));
  }

  /** After {@code offset -} the place of a choice ends before its closing parenthesis. */
  private DurationExpr signedChoice() {
    DurationExpr.Choice choice = choiceOfTwo();
    return new DurationExpr.Choice(
        choice.largest(),
        choice.left(),
        choice.right(),
        new Span(choice.span().start(), end(choice)));
  }

  /** Double parentheses are single ones. */
  private DurationExpr parentheses() {
    int open = tokens.span().start();
    DurationExpr inner = insideParentheses();
    enabled(inner);
    return inner instanceof DurationExpr.Parens
        ? inner
        : new DurationExpr.Parens(inner, new Span(open, tokens.lastClosing()));
  }

  /** After {@code offset -} the parentheses do not count to the place of a number in them. */
  private DurationExpr signedParentheses() {
    DurationExpr inner = insideParentheses();
    return inner instanceof DurationExpr.Parens
        ? inner
        : new DurationExpr.Parens(inner, inner.span());
  }

  private DurationExpr insideParentheses() {
    tokens.consume();
    DurationExpr inner = expression(0);
    tokens.expect(TokenType.RIGHT_PAREN);
    return inner;
  }

  private DurationExpr variable() {
    String reference = tokens.text();
    List<String> names = VariableScan.names(reference);
    String name = names.isEmpty() ? "" : names.get(0);
    DurationExpr variable = new DurationExpr.Reference(name, reference, tokens.span());
    tokens.consume();
    return variable;
  }

  private DurationExpr enabled(DurationExpr expr) {
    if (!expressions) {
      tokens.error(
          new Span(start(expr), end(expr)),
          "experimental duration expression is not enabled",
          "start Prometheus with --enable-feature=promql-duration-expr");
    }
    return expr;
  }

  /** In messages the place of an expression is without its parentheses, or its function's name. */
  private static int start(DurationExpr expr) {
    if (expr instanceof DurationExpr.Parens parens
        && !(parens.inner() instanceof DurationExpr.Literal)) {
      return start(parens.inner());
    }
    return expr instanceof DurationExpr.Choice choice ? start(choice.left()) : expr.span().start();
  }

  private static int end(DurationExpr expr) {
    if (expr instanceof DurationExpr.Parens parens) {
      return end(parens.inner());
    }
    return expr instanceof DurationExpr.Choice choice ? end(choice.right()) : expr.span().end();
  }
}
