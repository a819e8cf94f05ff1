package io.cortexmon.promql;

import io.cortexmon.promql.VectorMatching.Fill;
import io.cortexmon.promql.VectorMatching.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Random trees; each method takes how many levels of operands there may be. */
final class RandomExprs {

  private static final int MOST_REPEATED = 3;
  private static final List<Function> SCALARS = functions(ValueType.SCALAR);
  private static final List<Function> VECTORS = functions(ValueType.VECTOR);

  private final Dice dice;
  private final RandomTexts texts;
  private final RandomWindows windows;
  private final RandomSelectors selectors;

  RandomExprs(Random random) {
    this.dice = new Dice(random);
    this.texts = new RandomTexts(dice);
    this.windows = new RandomWindows(dice);
    this.selectors = new RandomSelectors(dice);
  }

  private static List<Function> functions(ValueType result) {
    return Arrays.stream(Function.values())
        .filter(function -> function.signature().result() == result)
        .toList();
  }

  Expr of(ValueType type, int depth) {
    return switch (type) {
      case SCALAR -> scalar(depth);
      case STRING -> string(depth);
      case VECTOR -> vector(depth);
      case MATRIX -> matrix(depth);
      case UNKNOWN -> throw new IllegalArgumentException("no arguments are of type " + type);
    };
  }

  private Expr scalar(int depth) {
    return switch (depth == 0 ? 0 : dice.between(0, 6)) {
      case 0, 1, 2 -> number();
      case 3 -> call(dice.of(SCALARS), depth - 1);
      case 4 -> scalarOperator(depth - 1);
      case 5 -> signed(scalar(depth - 1));
      default -> parens(scalar(depth - 1));
    };
  }

  private Expr number() {
    return dice.once(4)
        ? new Expr.NumberLiteral(texts.seconds(), true, Span.NONE)
        : Expr.number(texts.number());
  }

  private Expr string(int depth) {
    return depth > 0 && dice.once(9) ? parens(string(depth - 1)) : Expr.string(texts.string());
  }

  private Expr vector(int depth) {
    return switch (depth == 0 ? 0 : dice.between(0, 12)) {
      case 0, 1 -> selectors.selector();
      case 2, 3, 4 -> call(dice.of(VECTORS), depth - 1);
      case 5, 6 -> aggregation(depth - 1);
      case 7, 8 -> vectorOperator(depth - 1);
      case 9, 10 -> mixedOperator(depth - 1);
      case 11 -> signed(vector(depth - 1));
      default -> parens(vector(depth - 1));
    };
  }

  private Expr matrix(int depth) {
    return switch (depth == 0 ? 0 : dice.between(0, 7)) {
      case 5, 6 -> subquery(depth - 1);
      case 7 -> parens(matrix(depth - 1));
      default -> Expr.range(selectors.selector(), windows.range());
    };
  }

  private static Expr parens(Expr expr) {
    return new Expr.Parens(expr, Span.NONE);
  }

  /** A number has its own sign; a sign before a sign may stand without parentheses. */
  private Expr signed(Expr operand) {
    Expr inner =
        operand instanceof Expr.NumberLiteral
            ? parens(operand)
            : operand instanceof Expr.Unary && dice.once(2) ? operand : Precedence.signed(operand);
    return new Expr.Unary(dice.once(2), inner, Span.NONE);
  }

  private Expr call(Function function, int depth) {
    Signature signature = function.signature();
    int most = Math.min(signature.most(), signature.required() + MOST_REPEATED);
    List<Expr> args = new ArrayList<>();
    for (int i = dice.between(signature.required(), most); i > 0; i--) {
      boolean labels = function == Function.INFO && args.size() == 1;
      args.add(labels ? selectors.withoutName() : of(signature.argument(args.size()), depth));
    }
    return new Expr.Call(function, args, Span.NONE);
  }

  private Expr aggregation(int depth) {
    Aggregator aggregator = dice.of(Aggregator.values());
    Grouping grouping =
        switch (dice.between(0, 2)) {
          case 0 -> Grouping.ALL;
          case 1 -> Grouping.by(texts.labels(1));
          default -> Grouping.without(texts.labels(0));
        };
    List<Expr> parameter = aggregator.parameter().map(type -> of(type, depth)).stream().toList();
    return new Expr.Aggregation(aggregator, grouping, parameter, vector(depth), Span.NONE);
  }

  private Expr subquery(int depth) {
    return new Expr.Subquery(
        Precedence.postfix(vector(depth)),
        windows.rangeOfSubquery(),
        dice.list(0, 1, windows::range),
        selectors.modifiers().extension(Modifiers.Extension.NONE),
        Span.NONE);
  }

  /** Between numbers a comparison must give 0 or 1. */
  private Expr scalarOperator(int depth) {
    BinaryOperator operator = notOfSets();
    VectorMatching matching = VectorMatching.ALL_LABELS;
    return binary(operator, scalar(depth), scalar(depth), operator.isComparison(), matching);
  }

  private Expr mixedOperator(int depth) {
    BinaryOperator operator = notOfSets();
    boolean bool = operator.isComparison() && dice.once(2);
    Expr vector = vector(depth);
    Expr scalar = scalar(depth);
    return dice.once(2)
        ? binary(operator, vector, scalar, bool, VectorMatching.ALL_LABELS)
        : binary(operator, scalar, vector, bool, VectorMatching.ALL_LABELS);
  }

  private BinaryOperator notOfSets() {
    BinaryOperator operator = dice.of(BinaryOperator.values());
    return operator.isSetOperator() ? BinaryOperator.ADD : operator;
  }

  private Expr vectorOperator(int depth) {
    BinaryOperator operator = dice.of(BinaryOperator.values());
    VectorMatching matching = matching();
    boolean bool = operator.isComparison() && dice.once(2);
    return binary(
        operator,
        vector(depth),
        vector(depth),
        bool,
        operator.isSetOperator()
            ? matching.group(Group.ONE_TO_ONE, List.of()).fill(Fill.NONE)
            : matching);
  }

  private static Expr binary(
      BinaryOperator operator, Expr left, Expr right, boolean bool, VectorMatching matching) {
    Expr.Binary plain = Expr.binary(operator, left, right);
    return new Expr.Binary(operator, plain.left(), plain.right(), bool, matching, Span.NONE);
  }

  /**
   * A label that is matched on is not also taken over; only a clause can be followed by a group.
   */
  private VectorMatching matching() {
    List<String> labels = texts.labels(0);
    VectorMatching clause =
        dice.once(2) ? VectorMatching.on(labels) : VectorMatching.ignoring(labels);
    List<String> include = texts.labels(0);
    if (clause.kind() == VectorMatching.Kind.ON) {
      include.removeAll(labels);
    }
    Group group = dice.of(Group.values());
    return switch (dice.between(0, 3)) {
      case 0 -> VectorMatching.ALL_LABELS;
      case 1 -> clause.fill(fill());
      default -> clause.group(group, group == Group.ONE_TO_ONE ? List.of() : include).fill(fill());
    };
  }

  /** 0 and -0 would print as one value for both sides. */
  private Fill fill() {
    List<Double> left = dice.list(0, 1, texts::number);
    List<Double> right = dice.list(0, 1, texts::number);
    boolean zeros = left.contains(0.0) || left.contains(-0.0);
    return dice.once(2) || zeros ? new Fill(left, left) : new Fill(left, right);
  }
}
