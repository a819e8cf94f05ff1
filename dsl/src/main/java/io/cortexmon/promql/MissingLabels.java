package io.cortexmon.promql;

import io.cortexmon.promql.MissingLabel.Use;
import io.cortexmon.promql.ResultLabelSet.Presence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds labels that are asked for where they can not be. */
final class MissingLabels extends BottomUp<Facts> {

  private static final String BUCKET = "le";

  private final EmptinessRules rules = new EmptinessRules();
  private final List<MissingLabel> found = new ArrayList<>();

  private MissingLabels() {}

  static List<MissingLabel> in(Expr expr) {
    MissingLabels labels = new MissingLabels();
    labels.of(expr);
    return List.copyOf(labels.found);
  }

  private void check(String label, Use use, Expr user, Expr operand, Facts facts) {
    if (!facts.isAlwaysEmpty() && facts.labels().presence(label) == Presence.NEVER) {
      found.add(new MissingLabel(label, use, user, operand));
    }
  }

  @Override
  public Facts numberLiteral(Expr.NumberLiteral node) {
    return rules.numberLiteral(node);
  }

  @Override
  public Facts stringLiteral(Expr.StringLiteral node) {
    return rules.stringLiteral(node);
  }

  @Override
  public Facts variableReference(Expr.VariableReference node) {
    return rules.variableReference(node);
  }

  @Override
  public Facts vectorSelector(Expr.VectorSelector node) {
    return rules.vectorSelector(node);
  }

  @Override
  Facts matrix(Expr.MatrixSelector node, Facts selector) {
    return rules.matrix(node, selector);
  }

  @Override
  Facts subquery(Expr.Subquery node, Facts operand) {
    return rules.subquery(node, operand);
  }

  @Override
  Facts unary(Expr.Unary node, Facts operand) {
    return rules.unary(node, operand);
  }

  @Override
  Facts parens(Expr.Parens node, Facts operand) {
    return operand;
  }

  @Override
  Facts aggregation(Expr.Aggregation node, List<Facts> parameter, Facts operand) {
    Grouping grouping = node.grouping();
    if (grouping.kind() == Grouping.Kind.BY && grouping.variables().isEmpty()) {
      for (String label : grouping.labels()) {
        if (!isCounted(node, label)) {
          check(label, Use.GROUPING, node, node.expr(), operand);
        }
      }
    }
    return rules.aggregation(node, parameter, operand);
  }

  /** The label that {@code count_values} adds may be grouped by. */
  private static boolean isCounted(Expr.Aggregation node, String label) {
    return node.aggregator() == Aggregator.COUNT_VALUES
        && node.parameter().get(0) instanceof Expr.StringLiteral added
        && added.value().equals(label);
  }

  @Override
  Facts call(Expr.Call node, List<Facts> args) {
    switch (node.function()) {
      case LABEL_REPLACE, LABEL_JOIN -> {
        boolean replaces = node.function() == Function.LABEL_REPLACE;
        List<String> texts = LabelReplace.strings(node);
        for (int i = 2; i < (replaces ? Math.min(3, texts.size()) : texts.size()); i++) {
          if (!texts.get(i).isEmpty()) {
            check(texts.get(i), Use.SOURCE, node, node.args().get(0), args.get(0));
          }
        }
      }
      case HISTOGRAM_QUANTILE -> buckets(node, 1, args);
      case HISTOGRAM_FRACTION -> buckets(node, 2, args);
      case HISTOGRAM_QUANTILES -> buckets(node, 0, args);
      default -> {}
    }
    return rules.call(node, args);
  }

  /** Native histograms have no buckets as labels, and no series of that name. */
  private void buckets(Expr.Call node, int index, List<Facts> args) {
    Expr operand = node.args().get(index);
    if (Selectors.names(operand).stream().anyMatch(name -> name.endsWith("_bucket"))) {
      check(BUCKET, Use.BUCKETS, node, operand, args.get(index));
    }
  }

  @Override
  Facts binary(Expr.Binary node, Sides types, Facts left, Facts right) {
    Facts result = rules.binary(node, types, left, right);
    boolean vectors = types.left() == ValueType.VECTOR && types.right() == ValueType.VECTOR;
    if (vectors && node.operator() != BinaryOperator.OR && !result.isAlwaysEmpty()) {
      joined(node, left, right);
    }
    return result;
  }

  private void joined(Expr.Binary node, Facts left, Facts right) {
    VectorMatching matching = node.matching();
    if (!matching.variables().isEmpty()) {
      return;
    }
    Set<String> asked =
        matching.kind() == VectorMatching.Kind.ON
            ? new LinkedHashSet<>(matching.labels())
            : told(matching, left.labels(), right.labels());
    for (String label : asked) {
      check(label, Use.MATCHING, node, node.left(), left);
      check(label, Use.MATCHING, node, node.right(), right);
    }
    boolean swapped = matching.group() == VectorMatching.Group.RIGHT;
    for (String label : matching.include()) {
      check(
          label, Use.INCLUDING, node, swapped ? node.left() : node.right(), swapped ? left : right);
    }
  }

  /** The labels by which one side's series are told apart in so many words. */
  private static Set<String> told(
      VectorMatching matching, ResultLabelSet left, ResultLabelSet right) {
    Set<String> told = new LinkedHashSet<>();
    for (ResultLabelSet side : List.of(left, right)) {
      if (side.isClosed()) {
        told.addAll(side.named());
      }
    }
    told.removeAll(matching.labels());
    told.remove(Names.METRIC_NAME);
    return told;
  }
}
