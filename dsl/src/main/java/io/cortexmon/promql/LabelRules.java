package io.cortexmon.promql;

import java.util.List;

/** How each node changes the labels of its operands. */
final class LabelRules extends BottomUp<ResultLabelSet> {

  @Override
  public ResultLabelSet numberLiteral(Expr.NumberLiteral node) {
    return ResultLabelSet.NONE;
  }

  @Override
  public ResultLabelSet stringLiteral(Expr.StringLiteral node) {
    return ResultLabelSet.NONE;
  }

  @Override
  public ResultLabelSet variableReference(Expr.VariableReference node) {
    return ResultLabelSet.UNKNOWN;
  }

  @Override
  public ResultLabelSet vectorSelector(Expr.VectorSelector node) {
    ResultLabelSet labels = ResultLabelSet.UNKNOWN;
    if (!node.name().isEmpty() && node.variables().isEmpty()) {
      labels = labels.with(Names.METRIC_NAME, LabelDomain.value(node.name()));
    }
    for (LabelMatcher matcher : node.matchers()) {
      labels = labels.meet(matcher.label(), LabelDomain.of(matcher));
    }
    return labels;
  }

  @Override
  ResultLabelSet matrix(Expr.MatrixSelector node, ResultLabelSet selector) {
    return selector;
  }

  @Override
  ResultLabelSet subquery(Expr.Subquery node, ResultLabelSet operand) {
    return operand;
  }

  @Override
  ResultLabelSet call(Expr.Call node, List<ResultLabelSet> args) {
    return CallLabels.of(node, args);
  }

  @Override
  ResultLabelSet aggregation(
      Expr.Aggregation node, List<ResultLabelSet> parameter, ResultLabelSet operand) {
    return switch (node.aggregator()) {
      case TOPK, BOTTOMK, LIMITK, LIMIT_RATIO -> operand;
      case COUNT_VALUES -> counted(node, operand);
      default -> grouped(node.grouping(), operand);
    };
  }

  private static ResultLabelSet grouped(Grouping grouping, ResultLabelSet operand) {
    boolean by = grouping.kind() == Grouping.Kind.BY;
    if (!grouping.variables().isEmpty()) {
      // A variable may stand for any label, and for many.
      ResultLabelSet lessened = operand.lessened();
      return by
          ? keeping(grouping.labels(), operand, lessened)
          : lessened.remove(plain(grouping.labels())).with(Names.METRIC_NAME, LabelDomain.NEVER);
    }
    return by
        ? operand.keep(grouping.labels())
        : operand.remove(grouping.labels()).with(Names.METRIC_NAME, LabelDomain.NEVER);
  }

  /** The labels that are no variables, as far as one can see. */
  private static List<String> plain(List<String> labels) {
    return labels.stream().filter(Names::isLabel).toList();
  }

  private static ResultLabelSet keeping(
      List<String> labels, ResultLabelSet operand, ResultLabelSet lessened) {
    ResultLabelSet kept = lessened;
    for (String label : plain(labels)) {
      kept = kept.with(label, operand.domain(label));
    }
    return kept;
  }

  /** The values become a label before the series are grouped; by that label too. */
  private static ResultLabelSet counted(Expr.Aggregation node, ResultLabelSet operand) {
    ResultLabelSet grouped = grouped(node.grouping(), operand).nameKept();
    if (!(node.parameter().get(0) instanceof Expr.StringLiteral label)) {
      return grouped.lessened().extended();
    }
    boolean without = node.grouping().kind() == Grouping.Kind.WITHOUT;
    if (without && label.value().equals(Names.METRIC_NAME)) {
      return grouped;
    }
    if (without && node.grouping().labels().contains(label.value())) {
      return grouped;
    }
    boolean surely = !without || node.grouping().variables().isEmpty();
    return grouped.with(label.value(), surely ? LabelDomain.ALWAYS : LabelDomain.ANY);
  }

  @Override
  ResultLabelSet binary(Expr.Binary node, Sides types, ResultLabelSet left, ResultLabelSet right) {
    return JoinLabels.of(node, types, left, right);
  }

  @Override
  ResultLabelSet unary(Expr.Unary node, ResultLabelSet operand) {
    return node.negative() && node.expr().type() != ValueType.SCALAR ? operand.dropName() : operand;
  }

  @Override
  ResultLabelSet parens(Expr.Parens node, ResultLabelSet operand) {
    return operand;
  }
}
