package io.cortexmon.promql;

import java.util.List;

/** How each node makes a result that is empty, or never is. */
final class EmptinessRules extends BottomUp<Facts> {

  private static final LabelRules LABELS = new LabelRules();

  @Override
  public Facts numberLiteral(Expr.NumberLiteral node) {
    return Facts.scalar(ValueRange.number(node.value()));
  }

  @Override
  public Facts stringLiteral(Expr.StringLiteral node) {
    return Facts.scalar(ValueRange.NONE);
  }

  @Override
  public Facts variableReference(Expr.VariableReference node) {
    return new Facts(ResultLabelSet.UNKNOWN, ValueRange.ANY, Emptiness.MAYBE);
  }

  @Override
  public Facts vectorSelector(Expr.VectorSelector node) {
    ResultLabelSet labels = LABELS.vectorSelector(node);
    Emptiness emptiness = Emptiness.MAYBE;
    for (LabelMatcher matcher : node.matchers()) {
      if (emptiness == Emptiness.MAYBE && labels.domain(matcher.label()).isNone()) {
        String reason = "no series meets all its conditions on label `" + matcher.label() + "`";
        emptiness = Emptiness.always(reason, node);
      }
    }
    return new Facts(labels, ValueRange.ANY, emptiness);
  }

  @Override
  Facts matrix(Expr.MatrixSelector node, Facts selector) {
    return selector;
  }

  /** Each of its windows has a point where it is no shorter than the step. */
  @Override
  Facts subquery(Expr.Subquery node, Facts operand) {
    boolean filled =
        !node.step().isEmpty()
            && node.range() instanceof Window.Fixed range
            && node.step().get(0) instanceof Window.Fixed step
            && range.duration().compareTo(step.duration()) >= 0;
    return operand.emptiness().isNever() && !filled
        ? new Facts(operand.labels(), operand.values(), Emptiness.MAYBE)
        : operand;
  }

  @Override
  Facts call(Expr.Call node, List<Facts> args) {
    ResultLabelSet labels = CallLabels.of(node, args.stream().map(Facts::labels).toList());
    return CallEmptiness.of(node, args, labels);
  }

  @Override
  Facts aggregation(Expr.Aggregation node, List<Facts> parameter, Facts operand) {
    ResultLabelSet labels = LABELS.aggregation(node, List.of(), operand.labels());
    ValueRange values = ValueRules.aggregated(node.aggregator(), operand.values());
    return new Facts(labels, values, aggregated(node, parameter, operand, values));
  }

  private static Emptiness aggregated(
      Expr.Aggregation node, List<Facts> parameter, Facts operand, ValueRange values) {
    if (operand.isAlwaysEmpty()) {
      return operand.emptiness();
    }
    boolean keepsAll = true;
    Aggregator aggregator = node.aggregator();
    switch (aggregator) {
      case TOPK, BOTTOMK, LIMITK -> {
        ValueRange k = parameter.get(0).values();
        if (k.hasNumbers() && !k.nan() && k.max() < 1) {
          return Emptiness.always("it keeps no series: its parameter " + k.words(), node);
        }
        keepsAll = k.min() >= 1 && !k.nan();
      }
      case LIMIT_RATIO -> {
        if (parameter.get(0).values().equals(ValueRange.number(0))) {
          return Emptiness.always("it keeps no series: its parameter is always 0", node);
        }
        keepsAll = false;
      }
      default -> {}
    }
    if (values.isNone()) {
      return Emptiness.always("its operand has only native histograms", node);
    }
    boolean takesHistograms =
        aggregator == Aggregator.COUNT
            || aggregator == Aggregator.COUNT_VALUES
            || aggregator == Aggregator.GROUP
            || aggregator == Aggregator.LIMITK;
    boolean takesAll = takesHistograms || operand.values().isFloats();
    return operand.emptiness().isNever() && keepsAll && takesAll
        ? Emptiness.NEVER
        : Emptiness.MAYBE;
  }

  @Override
  Facts binary(Expr.Binary node, Sides types, Facts left, Facts right) {
    ResultLabelSet labels = JoinLabels.of(node, types, left.labels(), right.labels());
    if (types.left() == ValueType.SCALAR && types.right() == ValueType.SCALAR) {
      ValueRange values =
          node.operator().isComparison()
              ? Comparisons.truth(node.operator(), left.values(), right.values())
              : ValueRules.arithmetic(node.operator(), left.values(), right.values());
      return Facts.scalar(values);
    }
    if (types.left() == ValueType.UNKNOWN || types.right() == ValueType.UNKNOWN) {
      return new Facts(labels, ValueRange.ANY, unknown(node, left, right));
    }
    if (node.operator().isSetOperator()) {
      return SetEmptiness.of(node, left, right, labels);
    }
    return types.left() == ValueType.SCALAR || types.right() == ValueType.SCALAR
        ? new ScalarEmptiness(node, types, left, right).with(labels)
        : new JoinEmptiness(node, left, right).with(labels);
  }

  /** A variable may be a number or a vector. */
  private static Emptiness unknown(Expr.Binary node, Facts left, Facts right) {
    boolean filled = !node.matching().fill().equals(VectorMatching.Fill.NONE);
    if (node.operator() == BinaryOperator.OR || filled) {
      return Emptiness.MAYBE;
    }
    if (left.isAlwaysEmpty()) {
      return left.emptiness();
    }
    return right.isAlwaysEmpty() && node.operator() != BinaryOperator.UNLESS
        ? right.emptiness()
        : Emptiness.MAYBE;
  }

  @Override
  Facts unary(Expr.Unary node, Facts operand) {
    ValueRange values = node.negative() ? operand.values().negated() : operand.values();
    return new Facts(LABELS.unary(node, operand.labels()), values, operand.emptiness());
  }

  @Override
  Facts parens(Expr.Parens node, Facts operand) {
    return operand;
  }
}
