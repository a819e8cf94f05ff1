package io.cortexmon.promql;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which functions return nothing, and which always something. */
final class CallEmptiness {

  /** A series with one point in the range gives nothing. */
  private static final Set<Function> TWO_POINTS =
      EnumSet.of(
          Function.RATE,
          Function.INCREASE,
          Function.DELTA,
          Function.IRATE,
          Function.IDELTA,
          Function.DERIV,
          Function.PREDICT_LINEAR,
          Function.DOUBLE_EXPONENTIAL_SMOOTHING);

  /** These take native histograms as well as numbers. */
  private static final Set<Function> OF_ALL_SAMPLES =
      EnumSet.of(
          Function.LABEL_JOIN,
          Function.LABEL_REPLACE,
          Function.SORT_BY_LABEL,
          Function.SORT_BY_LABEL_DESC,
          Function.FIRST_OVER_TIME,
          Function.LAST_OVER_TIME,
          Function.COUNT_OVER_TIME,
          Function.PRESENT_OVER_TIME,
          Function.TIMESTAMP);

  private final Expr.Call node;
  private final List<Facts> args;
  private final ValueRange values;

  private CallEmptiness(Expr.Call node, List<Facts> args) {
    this.node = node;
    this.args = args;
    boolean buckets =
        args.stream().anyMatch(arg -> arg.labels().presence("le") != ResultLabelSet.Presence.NEVER);
    this.values =
        ValueRules.called(node.function(), args.stream().map(Facts::values).toList(), buckets);
  }

  static Facts of(Expr.Call node, List<Facts> args, ResultLabelSet labels) {
    CallEmptiness call = new CallEmptiness(node, args);
    return new Facts(labels, call.values, call.emptiness());
  }

  private Emptiness emptiness() {
    int index = vectorArgument();
    if (index < 0) {
      return Emptiness.NEVER; // From numbers alone, or from the time.
    }
    Facts vector = args.get(index);
    return switch (node.function()) {
      case SCALAR -> Emptiness.NEVER;
      case ABSENT, ABSENT_OVER_TIME -> absent(vector);
      default -> vector.isAlwaysEmpty() ? vector.emptiness() : ofSamples(vector, index);
    };
  }

  private int vectorArgument() {
    for (int i = 0; i < args.size(); i++) {
      ValueType type = node.function().signature().argument(i);
      if (type == ValueType.VECTOR || type == ValueType.MATRIX) {
        return i;
      }
    }
    return -1;
  }

  private Emptiness absent(Facts vector) {
    return switch (vector.emptiness().verdict()) {
      case NEVER_EMPTY -> Emptiness.always("its argument is never empty", node);
      case MAY_BE_EMPTY -> Emptiness.MAYBE;
      case ALWAYS_EMPTY -> Emptiness.NEVER;
    };
  }

  private Emptiness ofSamples(Facts vector, int index) {
    Function function = node.function();
    boolean twoPoints = TWO_POINTS.contains(function);
    Expr argument = Filters.unwrapped(node.args().get(index));
    if (twoPoints && isOnePoint(argument)) {
      return Emptiness.always(
          "it needs two points, and the subquery has one: its range is no longer than its step",
          node);
    }
    if (function == Function.START_TIMESTAMP && !(argument instanceof Expr.VectorSelector)) {
      return Emptiness.always("only a selector has start timestamps", node);
    }
    if (values.isNone()) {
      return Emptiness.always(missing(), node);
    }
    boolean all =
        vector.emptiness().isNever()
            && !twoPoints
            && function != Function.INFO
            && function != Function.START_TIMESTAMP
            && !(function == Function.CLAMP && !isSurelyOrdered())
            && (vector.values().isFloats() || OF_ALL_SAMPLES.contains(function));
    return all && !function.toString().startsWith("histogram_") ? Emptiness.NEVER : Emptiness.MAYBE;
  }

  /** A window that is no longer than the step holds one point or none. */
  private static boolean isOnePoint(Expr argument) {
    return argument instanceof Expr.Subquery subquery
        && !subquery.step().isEmpty()
        && subquery.range() instanceof Window.Fixed range
        && subquery.step().get(0) instanceof Window.Fixed step
        && range.duration().compareTo(step.duration()) <= 0;
  }

  private boolean isSurelyOrdered() {
    ValueRange low = args.get(1).values();
    ValueRange high = args.get(2).values();
    return low.hasNumbers() && high.hasNumbers() && low.max() <= high.min();
  }

  private String missing() {
    return switch (node.function()) {
      case CLAMP -> {
        boolean crossed = ValueRules.isCrossed(args.get(1).values(), args.get(2).values());
        yield crossed ? "its minimum is above its maximum" : "its argument has no numbers";
      }
      case HISTOGRAM_QUANTILE, HISTOGRAM_QUANTILES, HISTOGRAM_FRACTION ->
          "its argument has neither native histograms nor the label `le`";
      case HISTOGRAM_AVG, HISTOGRAM_COUNT, HISTOGRAM_STDDEV, HISTOGRAM_STDVAR, HISTOGRAM_SUM ->
          "its argument has no native histograms";
      default -> "its argument has only native histograms";
    };
  }
}
