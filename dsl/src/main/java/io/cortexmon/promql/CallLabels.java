package io.cortexmon.promql;

import java.util.ArrayList;
import java.util.List;

/** The labels of what functions return. */
final class CallLabels {

  private static final String BUCKET = "le";

  private CallLabels() {}

  static ResultLabelSet of(Expr.Call node, List<ResultLabelSet> args) {
    return switch (node.function()) {
      case ABSENT, ABSENT_OVER_TIME -> absent(node.args().get(0));
      case FIRST_OVER_TIME, LAST_OVER_TIME -> args.get(0);
      case SORT, SORT_DESC, SORT_BY_LABEL, SORT_BY_LABEL_DESC -> args.get(0);
      case LABEL_REPLACE -> LabelReplace.of(node, args.get(0));
      case LABEL_JOIN -> joined(node, args.get(0));
      case INFO -> enriched(node, args.get(0));
      case HISTOGRAM_QUANTILE -> args.get(1).dropName().with(BUCKET, LabelDomain.NEVER);
      case HISTOGRAM_FRACTION -> args.get(2).dropName().with(BUCKET, LabelDomain.NEVER);
      case HISTOGRAM_QUANTILES -> quantiles(node, args.get(0));
      case QUANTILE_OVER_TIME -> args.get(1).dropName();
      case VECTOR, SCALAR, TIME, PI, START, END, STEP, RANGE, MAX_OF, MIN_OF -> ResultLabelSet.NONE;
      default -> args.isEmpty() ? ResultLabelSet.NONE : args.get(0).dropName();
    };
  }

  /** The labels that the selector asks for by equality, once. */
  private static ResultLabelSet absent(Expr argument) {
    Expr selector = Filters.unwrapped(argument);
    if (selector instanceof Expr.MatrixSelector matrix) {
      selector = matrix.selector();
    }
    ResultLabelSet labels = ResultLabelSet.NONE;
    if (!(selector instanceof Expr.VectorSelector vector)) {
      return labels;
    }
    List<String> met = new ArrayList<>();
    boolean known = true;
    for (LabelMatcher matcher : vector.matchers()) {
      known &= matcher.variables().isEmpty();
      if (matcher.label().equals(Names.METRIC_NAME)) {
        continue;
      }
      boolean equal = matcher.op() == LabelMatcher.Op.EQUAL && !met.contains(matcher.label());
      labels = labels.with(matcher.label(), equal ? LabelDomain.of(matcher) : LabelDomain.NEVER);
      if (equal) {
        met.add(matcher.label());
      }
    }
    return known ? labels : labels.lessened().opened();
  }

  private static ResultLabelSet joined(Expr.Call node, ResultLabelSet operand) {
    List<String> texts = LabelReplace.strings(node);
    if (texts.size() < node.args().size() - 1) {
      return operand.lessened().extended();
    }
    String separator = texts.get(1);
    List<LabelDomain> sources =
        texts.subList(2, texts.size()).stream().map(operand::domain).toList();
    boolean there =
        (sources.size() > 1 && !separator.isEmpty())
            || sources.stream()
                .anyMatch(source -> source.presence() == ResultLabelSet.Presence.ALWAYS);
    LabelDomain value = there ? LabelDomain.ALWAYS : LabelDomain.ANY;
    if (sources.stream().allMatch(source -> source.single().isPresent())) {
      List<String> values = sources.stream().map(source -> source.single().orElseThrow()).toList();
      value = LabelDomain.value(String.join(separator, values));
    }
    return LabelReplace.set(operand, texts.get(0), value, true);
  }

  /** Labels of info series are added where the operand's series do not have them. */
  private static ResultLabelSet enriched(Expr.Call node, ResultLabelSet operand) {
    ResultLabelSet kept = operand.nameKept();
    ResultLabelSet result = kept;
    boolean all = true;
    if (node.args().size() > 1
        && Filters.unwrapped(node.args().get(1)) instanceof Expr.VectorSelector selector) {
      for (LabelMatcher matcher : selector.matchers()) {
        if (matcher.op() == LabelMatcher.Op.REFERENCE || !matcher.variables().isEmpty()) {
          return kept.extended();
        }
        if (!matcher.label().equals(Names.METRIC_NAME)) {
          all = false;
          result = result.with(matcher.label(), added(kept.domain(matcher.label())));
        }
      }
    }
    return all ? kept.extended() : result;
  }

  private static LabelDomain added(LabelDomain own) {
    return own.presence() == ResultLabelSet.Presence.ALWAYS ? own : LabelDomain.ANY;
  }

  private static ResultLabelSet quantiles(Expr.Call node, ResultLabelSet operand) {
    ResultLabelSet labels = operand.dropName().with(BUCKET, LabelDomain.NEVER);
    if (!(node.args().get(1) instanceof Expr.StringLiteral label)) {
      return labels.extended();
    }
    if (label.value().equals(Names.METRIC_NAME)) {
      return labels.nameKept().with(label.value(), LabelDomain.ANY);
    }
    return labels.with(label.value(), LabelDomain.ALWAYS);
  }
}
