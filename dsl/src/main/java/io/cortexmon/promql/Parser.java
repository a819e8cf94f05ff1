package io.cortexmon.promql;

import io.cortexmon.promql.VectorMatching.Fill;
import io.cortexmon.promql.VectorMatching.Group;
import io.cortexmon.promql.VectorMatching.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an expression: operators by their precedence, everything else by recursive descent.
 *
 * <p>Start at {@link #parse}. What an error is called, where it is and what is read after it is
 * Prometheus's behaviour (promql/parser/generated_parser.y of version 3.14), where the state after
 * an error depends on which tokens the grammar can wait for at that point.
 */
final class Parser {

  static final String TOO_DEEP =
      "expression is nested more than " + ParseOptions.MAX_DEPTH + " levels deep";

  private static final String ENABLE =
      "start Prometheus with --enable-feature=promql-experimental-functions";

  private static final String NO_ARGUMENTS = "no arguments for aggregate expression provided";

  private static final int SIGN = BinaryOperator.MULTIPLY.precedence();

  private final Tokens tokens;
  private final ParseOptions options;
  private final LabelParser labels;
  private final ModifierParser modifiers;

  private int depth;

  /** The type of the expression that was read last. */
  private ValueType type = ValueType.UNKNOWN;

  Parser(String query, ParseOptions options) {
    this.tokens = new Tokens(query, options.grafanaVariables());
    this.options = options;
    this.labels = new LabelParser(tokens, options);
    this.modifiers = new ModifierParser(tokens, options);
  }

  /** Returns what is wrong, in the order in which it was found. */
  List<ParseError> errors() {
    return tokens.errors();
  }

  /** Reads the whole text. The tree is of use only if there are no errors. */
  Expr parse() {
    Expr expr = refused(Span.NONE);
    try {
      if (tokens.peek() == TokenType.EOF) {
        tokens.error(new Span(0, 0), "no expression found in input", "");
        return expr;
      }
      expr = expression(0);
      while (!tokens.isEnd()) {
        tokens.reject();
      }
    } catch (Tokens.Unexpected e) {
      passOverTheRest();
    } catch (Tokens.GiveUp e) {
      return expr;
    }
    return expr;
  }

  private void passOverTheRest() {
    tokens.unexpected("", "");
    while (!tokens.isEnd()) {
      tokens.passOver();
    }
  }

  private Expr expression(int weakest) {
    enter();
    Expr expr = operators(operand(), weakest);
    depth--;
    return expr;
  }

  private void enter() {
    if (++depth > ParseOptions.MAX_DEPTH) {
      tokens.error(tokens.span(), TOO_DEEP, "split it with recording rules");
      throw Tokens.giveUp();
    }
  }

  private Expr operators(Expr first, int weakest) {
    Expr left = first;
    while (true) {
      TokenType next = tokens.peek();
      BinaryOperator operator = BinaryOperators.of(next);
      if (operator != null) {
        if (operator.precedence() < weakest) {
          return left;
        }
        tokens.consume();
        left = binary(left, operator);
      } else if (next == TokenType.LEFT_BRACKET) {
        left = modifiers.brackets(left);
        type = ValueType.MATRIX;
      } else if (modifiers.canFollow(next)) {
        left = modifiers.apply(next, left);
      } else {
        return left;
      }
    }
  }

  private Expr binary(Expr left, BinaryOperator operator) {
    ValueType leftType = type;
    boolean bool = tokens.peek() == TokenType.BOOL;
    if (bool) {
      tokens.consume();
    }
    VectorMatching matching = matching();
    boolean toTheRight = operator == BinaryOperator.POWER;
    Expr right = expression(operator.precedence() + (toTheRight ? 0 : 1));
    Span span = new Span(left.span().start(), right.span().end());
    if (!options.fillModifiers() && !matching.fill().equals(Fill.NONE)) {
      tokens.error(
          span,
          "binop fill modifiers are experimental and not enabled",
          "start Prometheus with --enable-feature=promql-binop-fill-modifiers");
    }
    boolean vectors = isVector(leftType) && isVector(type);
    boolean dropped = !vectors && matching.labels().isEmpty() && matching.fill().equals(Fill.NONE);
    type = Types.ofBinary(leftType, type);
    return new Expr.Binary(
        operator, left, right, bool, dropped ? VectorMatching.ALL_LABELS : matching, span);
  }

  private static boolean isVector(ValueType type) {
    return type == ValueType.VECTOR || type == ValueType.UNKNOWN;
  }

  private VectorMatching matching() {
    TokenType next = tokens.peek();
    VectorMatching matching = VectorMatching.ALL_LABELS;
    if (next == TokenType.ON || next == TokenType.IGNORING) {
      tokens.consume();
      List<String> on = labels.labels();
      Group group = Group.ONE_TO_ONE;
      List<String> include = List.of();
      TokenType grouping = tokens.peek();
      if (grouping == TokenType.GROUP_LEFT || grouping == TokenType.GROUP_RIGHT) {
        tokens.consume();
        group = grouping == TokenType.GROUP_LEFT ? Group.LEFT : Group.RIGHT;
        include = included();
      }
      Kind kind = next == TokenType.ON ? Kind.ON : Kind.IGNORING;
      matching = new VectorMatching(kind, on, group, include, Fill.NONE, labels.takeVariables());
    }
    return fill(matching);
  }

  /** The labels of a group modifier may be left out, but only before what can follow them. */
  private List<String> included() {
    while (true) {
      TokenType next = tokens.peek();
      if (next == TokenType.LEFT_PAREN) {
        return labels.labels();
      }
      if (startsExpression(next)) {
        return List.of();
      }
      if (!tokens.isRecovering()) {
        tokens.unexpected("grouping opts", "\"(\"");
        return List.of();
      }
      tokens.passOver();
    }
  }

  private VectorMatching fill(VectorMatching matching) {
    TokenType first = tokens.peek();
    if (first == TokenType.FILL) {
      tokens.consume();
      List<Double> both = List.of(fillValue());
      return matching.fill(new Fill(both, both));
    }
    if (first != TokenType.FILL_LEFT && first != TokenType.FILL_RIGHT) {
      return matching;
    }
    TokenType other = first == TokenType.FILL_LEFT ? TokenType.FILL_RIGHT : TokenType.FILL_LEFT;
    tokens.consume();
    List<Double> one = List.of(fillValue());
    List<Double> two = List.of();
    if (tokens.peek() == other) {
      tokens.consume();
      two = List.of(fillValue());
    }
    return matching.fill(first == TokenType.FILL_LEFT ? new Fill(one, two) : new Fill(two, one));
  }

  private double fillValue() {
    tokens.expect(TokenType.LEFT_PAREN);
    double value = modifiers.signedNumber();
    tokens.expect(TokenType.RIGHT_PAREN);
    return value;
  }

  private Expr operand() {
    while (true) {
      TokenType next = tokens.peek();
      switch (next.kind()) {
        case AGGREGATOR -> {
          return aggregationOrSelector(next);
        }
        case MOMENT -> {
          return callOrSelector();
        }
        case KEYWORD, OPERATOR -> {
          if (next == TokenType.ADD || next == TokenType.SUB) {
            return signed();
          }
          if (startsExpression(next)) {
            return selector();
          }
        }
        default -> {
          if (startsExpression(next)) {
            return other(next);
          }
        }
      }
      tokens.reject();
    }
  }

  private Expr other(TokenType next) {
    return switch (next) {
      case NUMBER, DURATION -> number(next);
      case STRING -> string();
      case IDENTIFIER -> callOrSelector();
      case METRIC_IDENTIFIER -> selector();
      case VARIABLE -> variable();
      case LEFT_PAREN -> parentheses();
      case LEFT_BRACE -> nameless();
      default -> throw new IllegalStateException("no expression begins with " + next);
    };
  }

  /** Many keywords are metric names where an expression begins. */
  private static boolean startsExpression(TokenType next) {
    return switch (next) {
      case NUMBER, DURATION, STRING, IDENTIFIER, METRIC_IDENTIFIER, VARIABLE -> true;
      case LEFT_PAREN, LEFT_BRACE, ADD, SUB, LAND, LOR, LUNLESS -> true;
      case BY, WITHOUT, OFFSET, SMOOTHED, ANCHORED, FILL, FILL_LEFT, FILL_RIGHT -> true;
      default -> next.kind() == TokenType.Kind.AGGREGATOR || next.kind() == TokenType.Kind.MOMENT;
    };
  }

  private Expr number(TokenType next) {
    Span span = tokens.span();
    type = ValueType.SCALAR;
    return new Expr.NumberLiteral(Numbers.seconds(tokens), next == TokenType.DURATION, span);
  }

  private Expr string() {
    Expr string = new Expr.StringLiteral(LabelParser.unquoted(tokens.text()), tokens.span());
    tokens.consume();
    type = ValueType.STRING;
    return string;
  }

  private Expr parentheses() {
    int open = tokens.span().start();
    tokens.consume();
    Expr inner = expression(0);
    while (tokens.peek() != TokenType.RIGHT_PAREN) {
      tokens.reject();
      inner = operators(inner, 0);
    }
    tokens.consume();
    return new Expr.Parens(inner, new Span(open, tokens.lastClosing()));
  }

  /** A sign before a number belongs to the number. */
  private Expr signed() {
    boolean negative = tokens.peek() == TokenType.SUB;
    int start = tokens.span().start();
    tokens.consume();
    Expr operand = expression(SIGN + 1);
    Span span = new Span(start, operand.span().end());
    return operand instanceof Expr.NumberLiteral number
        ? new Expr.NumberLiteral(
            negative ? -number.value() : number.value(), number.duration(), span)
        : new Expr.Unary(negative, operand, span);
  }

  private Expr nameless() {
    int open = tokens.span().start();
    List<LabelMatcher> matchers = labels.matchers();
    type = ValueType.VECTOR;
    return new Expr.VectorSelector(
        "", List.of(), matchers, Modifiers.NONE, new Span(open, tokens.lastClosing()));
  }

  private Expr selector() {
    String name = tokens.text();
    Span span = tokens.span();
    tokens.consume();
    return selector(name, List.of(), span);
  }

  private Expr selector(String name, List<String> variables, Span span) {
    type = ValueType.VECTOR;
    if (tokens.peek() != TokenType.LEFT_BRACE) {
      return new Expr.VectorSelector(name, variables, List.of(), Modifiers.NONE, span);
    }
    List<LabelMatcher> matchers = labels.matchers();
    return new Expr.VectorSelector(
        name, variables, matchers, Modifiers.NONE, new Span(span.start(), tokens.lastClosing()));
  }

  /** A variable is a metric's name where something follows that only a selector can have. */
  private Expr variable() {
    String reference = tokens.text();
    Span span = tokens.span();
    List<String> names = VariableScan.names(reference);
    tokens.consume();
    TokenType next = tokens.peek();
    boolean selects =
        next == TokenType.LEFT_BRACE
            || next == TokenType.LEFT_BRACKET
            || modifiers.canFollow(next)
            || !(VariableScan.isReference(reference) || Names.isDigit(reference.charAt(0)));
    if (selects && !names.isEmpty()) {
      return selector(reference, names, span);
    }
    type = ValueType.UNKNOWN;
    return new Expr.VariableReference(names.isEmpty() ? reference : names.get(0), reference, span);
  }

  private Expr callOrSelector() {
    String name = tokens.text();
    Span span = tokens.span();
    tokens.consume();
    return tokens.peek() == TokenType.LEFT_PAREN
        ? call(name, span)
        : selector(name, List.of(), span);
  }

  private Expr call(String name, Span nameSpan) {
    List<Expr> arguments = arguments();
    Span span = new Span(nameSpan.start(), tokens.lastClosing());
    return Function.named(name)
        .map(function -> call(function, arguments, nameSpan, span))
        .orElseGet(
            () -> {
              tokens.error(
                  nameSpan,
                  "unknown function with name " + Shown.text(name),
                  Hints.ofFunction(name));
              return refused(span);
            });
  }

  private Expr call(Function function, List<Expr> arguments, Span nameSpan, Span span) {
    Signature signature = function.signature();
    if (signature.isExperimental() && !options.experimentalFunctions()) {
      tokens.error(
          nameSpan, "function " + Shown.text(function.toString()) + " is not enabled", ENABLE);
    }
    type = signature.result();
    return new Expr.Call(function, arguments, span);
  }

  private List<Expr> arguments() {
    tokens.consume();
    if (tokens.peek() == TokenType.RIGHT_PAREN) {
      tokens.consume();
      return List.of();
    }
    List<Expr> arguments = new ArrayList<>();
    arguments.add(expression(0));
    while (true) {
      switch (tokens.peek()) {
        case RIGHT_PAREN -> {
          tokens.consume();
          return arguments;
        }
        case COMMA -> {
          Span comma = tokens.span();
          tokens.consume();
          if (startsExpression(tokens.peek())) {
            arguments.add(expression(0));
          } else {
            tokens.error(comma, "trailing commas not allowed in function call args", "");
          }
        }
        default -> tokens.reject();
      }
    }
  }

  private Expr aggregationOrSelector(TokenType next) {
    String name = tokens.text();
    Span span = tokens.span();
    tokens.consume();
    return switch (tokens.peek()) {
      case BY, WITHOUT, LEFT_PAREN -> aggregation(Aggregator.valueOf(next.name()), span.start());
      default -> selector(name, List.of(), span);
    };
  }

  private Expr aggregation(Aggregator aggregator, int start) {
    int outer = depth;
    Grouping grouping = Grouping.ALL;
    List<Expr> arguments = List.of();
    boolean looked = false;
    boolean failed = false;
    try {
      if (tokens.peek() == TokenType.LEFT_PAREN) {
        arguments = arguments();
        looked = !isGrouping(tokens.peek());
        grouping = looked ? Grouping.ALL : grouping();
      } else {
        grouping = grouping();
        while (tokens.peek() != TokenType.LEFT_PAREN) {
          tokens.reject();
        }
        arguments = arguments();
      }
    } catch (Tokens.Unexpected e) {
      depth = outer;
      tokens.unexpected("aggregation", "");
      arguments = List.of();
      failed = true;
    }
    int end = looked ? tokens.closingBeforeNext() : tokens.lastClosing();
    type = ValueType.VECTOR;
    Span span = new Span(start, end);
    if (failed) {
      tokens.consequence(span, NO_ARGUMENTS);
      return refused(span);
    }
    return aggregation(aggregator, grouping, arguments, span);
  }

  private static boolean isGrouping(TokenType next) {
    return next == TokenType.BY || next == TokenType.WITHOUT;
  }

  private Grouping grouping() {
    Grouping.Kind kind = tokens.peek() == TokenType.BY ? Grouping.Kind.BY : Grouping.Kind.WITHOUT;
    tokens.consume();
    List<String> by = labels.labels();
    return new Grouping(kind, by, labels.takeVariables());
  }

  private Expr aggregation(
      Aggregator aggregator, Grouping grouping, List<Expr> arguments, Span span) {
    if (arguments.isEmpty()) {
      tokens.error(span, NO_ARGUMENTS, Hints.ofAggregation(aggregator));
      return refused(span);
    }
    if (aggregator.isExperimental() && !options.experimentalFunctions()) {
      tokens.error(
          span,
          aggregator
              + "() is experimental and must be enabled with"
              + " --enable-feature=promql-experimental-functions",
          "");
      return refused(span);
    }
    int expected = aggregator.parameter().isPresent() ? 2 : 1;
    if (arguments.size() != expected) {
      tokens.error(
          span,
          "wrong number of arguments for aggregate expression provided, expected "
              + expected
              + ", got "
              + arguments.size(),
          Hints.ofAggregation(aggregator));
      return refused(span);
    }
    List<Expr> parameter = arguments.subList(0, expected - 1);
    return new Expr.Aggregation(aggregator, grouping, parameter, arguments.get(expected - 1), span);
  }

  /** Stands where something was refused: no selector, and no number. */
  static Expr refused(Span span) {
    return new Expr.Parens(new Expr.NumberLiteral(0, false, span), span);
  }
}
