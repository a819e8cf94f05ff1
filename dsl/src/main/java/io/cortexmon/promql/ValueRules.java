package io.cortexmon.promql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/** The values that operators, aggregations and functions return. */
final class ValueRules {

  private static final ValueRange ONE = ValueRange.number(1);
  private static final ValueRange COUNT = ValueRange.atLeast(1);
  private static final ValueRange NOT_NEGATIVE = ValueRange.atLeast(0);

  private ValueRules() {}

  /** The values of {@code + - * / % ^ atan2}. */
  static ValueRange arithmetic(BinaryOperator operator, ValueRange left, ValueRange right) {
    boolean histogram =
        switch (operator) {
          case ADD, SUBTRACT -> left.histogram() && right.histogram();
          case MULTIPLY -> left.histogram() || right.histogram();
          case DIVIDE -> left.histogram();
          default -> false;
        };
    return numbers(operator, left, right).histograms(histogram);
  }

  private static ValueRange numbers(BinaryOperator operator, ValueRange left, ValueRange right) {
    boolean noLeft = !left.hasNumbers() && !left.nan();
    boolean noRight = !right.hasNumbers() && !right.nan();
    if (noLeft || noRight) {
      return ValueRange.NONE;
    }
    if (!left.hasNumbers() || !right.hasNumbers()) {
      return operator == BinaryOperator.POWER ? ValueRange.FLOATS : ValueRange.number(Double.NaN);
    }
    boolean nan = left.nan() || right.nan();
    boolean acrossZero = right.min() <= 0 && right.max() >= 0;
    ValueRange result =
        switch (operator) {
          case ADD -> corners(left, right, Double::sum);
          case SUBTRACT -> corners(left, right, (a, b) -> a - b);
          case MULTIPLY ->
              isZeroTimesInfinity(left, right) || isZeroTimesInfinity(right, left)
                  ? ValueRange.FLOATS
                  : corners(left, right, (a, b) -> a * b);
          case DIVIDE -> acrossZero ? ValueRange.FLOATS : corners(left, right, (a, b) -> a / b);
          default -> ValueRange.FLOATS;
        };
    return nan ? result.withNaN() : result;
  }

  private static boolean isZeroTimesInfinity(ValueRange zero, ValueRange infinity) {
    return zero.min() <= 0
        && zero.max() >= 0
        && (Double.isInfinite(infinity.min()) || Double.isInfinite(infinity.max()));
  }

  /** The result lies between those of the bounds: rounding keeps their order. */
  private static ValueRange corners(
      ValueRange left, ValueRange right, DoubleBinaryOperator operator) {
    List<Double> results = new ArrayList<>();
    for (double a : new double[] {left.min(), left.max()}) {
      for (double b : new double[] {right.min(), right.max()}) {
        results.add(operator.applyAsDouble(a, b));
      }
    }
    return ValueRange.around(results);
  }

  /** The values of an aggregation; none where nothing that it takes is there. */
  static ValueRange aggregated(Aggregator aggregator, ValueRange operand) {
    if (operand.isNone()) {
      return ValueRange.NONE;
    }
    ValueRange floats = operand.floats();
    return switch (aggregator) {
      case COUNT, COUNT_VALUES -> COUNT;
      case GROUP -> ONE;
      case MIN, MAX, TOPK, BOTTOMK -> floats;
      case LIMITK, LIMIT_RATIO -> operand;
      case SUM -> sum(operand);
      case STDDEV -> floats.isNone() ? floats : NOT_NEGATIVE.withNaN();
      case STDVAR, QUANTILE -> floats.isNone() ? floats : ValueRange.FLOATS;
      case AVG -> operand.isFloats() ? ValueRange.FLOATS : ValueRange.ANY;
    };
  }

  /** A sum of numbers that are not negative is no less than any of them. */
  private static ValueRange sum(ValueRange operand) {
    if (!operand.hasNumbers()) {
      return operand;
    }
    double infinity = Double.POSITIVE_INFINITY;
    double min = operand.min() >= 0 ? operand.min() : -infinity;
    double max = operand.max() <= 0 ? operand.max() : infinity;
    boolean nan = operand.nan() || (operand.min() < 0 && operand.max() > 0);
    return new ValueRange(min, max, nan, operand.histogram());
  }

  /**
   * The values that a function returns.
   *
   * @param buckets whether its argument may have the label {@code le}
   */
  static ValueRange called(Function function, List<ValueRange> args, boolean buckets) {
    ValueRange arg = args.isEmpty() ? ValueRange.NONE : args.get(0);
    ValueRange floats = arg.floats();
    return switch (function) {
      case ABSENT, ABSENT_OVER_TIME, PRESENT_OVER_TIME -> ONE;
      case COUNT_OVER_TIME -> COUNT;
      case CHANGES, RESETS -> NOT_NEGATIVE;
      case PI -> ValueRange.number(Math.PI);
      case TIME, START, END, STEP, RANGE, TIMESTAMP, START_TIMESTAMP -> ValueRange.FLOATS;
      case TS_OF_FIRST_OVER_TIME, TS_OF_LAST_OVER_TIME -> ValueRange.FLOATS;
      case SCALAR -> floats.withNaN();
      case VECTOR, SORT, SORT_DESC -> floats;
      case INFO, LABEL_JOIN, LABEL_REPLACE, SORT_BY_LABEL, SORT_BY_LABEL_DESC -> arg;
      case FIRST_OVER_TIME, LAST_OVER_TIME -> arg;
      case MAX_OVER_TIME, MIN_OVER_TIME -> floats;
      case SUM_OVER_TIME, AVG_OVER_TIME, RATE, INCREASE, DELTA, IRATE, IDELTA ->
          arg.isFloats() ? of(floats, ValueRange.FLOATS) : ValueRange.ANY;
      case STDDEV_OVER_TIME, MAD_OVER_TIME -> of(floats, NOT_NEGATIVE.withNaN());
      case ABS, EXP -> of(floats, floats.nan() ? NOT_NEGATIVE.withNaN() : NOT_NEGATIVE);
      case SQRT -> of(floats, NOT_NEGATIVE.withNaN());
      case SGN -> of(floats, sign(floats));
      case CEIL -> floats.bounds(Math.ceil(floats.min()), Math.ceil(floats.max()));
      case FLOOR -> floats.bounds(Math.floor(floats.min()), Math.floor(floats.max()));
      case CLAMP -> clamped(floats, args.get(1), args.get(2));
      case CLAMP_MIN -> clamped(floats, args.get(1), ValueRange.number(Double.POSITIVE_INFINITY));
      case CLAMP_MAX -> clamped(floats, ValueRange.number(Double.NEGATIVE_INFINITY), args.get(1));
      case DAY_OF_MONTH -> date(args, 1, 31);
      case DAY_OF_WEEK -> date(args, 0, 6);
      case DAY_OF_YEAR -> date(args, 1, 366);
      case DAYS_IN_MONTH -> date(args, 28, 31);
      case HOUR -> date(args, 0, 23);
      case MINUTE -> date(args, 0, 59);
      case MONTH -> date(args, 1, 12);
      case YEAR -> args.isEmpty() ? ValueRange.FLOATS : of(floats, ValueRange.FLOATS);
      case HISTOGRAM_AVG, HISTOGRAM_COUNT, HISTOGRAM_STDDEV, HISTOGRAM_STDVAR, HISTOGRAM_SUM ->
          arg.histogram() ? ValueRange.FLOATS : ValueRange.NONE;
      case HISTOGRAM_QUANTILE -> ofBuckets(args.get(1), buckets);
      case HISTOGRAM_FRACTION -> ofBuckets(args.get(2), buckets);
      case HISTOGRAM_QUANTILES -> ofBuckets(arg, buckets);
      case QUANTILE_OVER_TIME -> of(args.get(1).floats(), ValueRange.FLOATS);
      case MIN_OF, MAX_OF -> extreme(function == Function.MAX_OF, arg, args.get(1));
      case ROUND, LN, LOG2, LOG10, DEG, RAD -> of(floats, ValueRange.FLOATS);
      case ACOS, ACOSH, ASIN, ASINH, ATAN, ATANH -> of(floats, ValueRange.FLOATS);
      case COS, COSH, SIN, SINH, TAN, TANH -> of(floats, ValueRange.FLOATS);
      case DERIV, PREDICT_LINEAR, DOUBLE_EXPONENTIAL_SMOOTHING -> of(floats, ValueRange.FLOATS);
      case STDVAR_OVER_TIME, TS_OF_MAX_OVER_TIME, TS_OF_MIN_OVER_TIME ->
          of(floats, ValueRange.FLOATS);
    };
  }

  /** These values, if the argument has any. */
  private static ValueRange of(ValueRange argument, ValueRange values) {
    return argument.isNone() ? ValueRange.NONE : values;
  }

  private static ValueRange ofBuckets(ValueRange argument, boolean buckets) {
    return argument.histogram() || buckets ? ValueRange.FLOATS : ValueRange.NONE;
  }

  private static ValueRange sign(ValueRange floats) {
    ValueRange signs = ValueRange.between(Math.signum(floats.min()), Math.signum(floats.max()));
    return floats.nan() ? floats.hasNumbers() ? signs.withNaN() : floats : signs;
  }

  /** Parts of a date are whole numbers, even of NaN. */
  private static ValueRange date(List<ValueRange> args, double min, double max) {
    ValueRange part = ValueRange.between(min, max);
    return args.isEmpty() ? part : of(args.get(0).floats(), part);
  }

  private static ValueRange clamped(ValueRange floats, ValueRange low, ValueRange high) {
    if (floats.isNone() || isCrossed(low, high)) {
      return ValueRange.NONE;
    }
    if (low.nan() || high.nan() || !floats.hasNumbers()) {
      return ValueRange.FLOATS;
    }
    return new ValueRange(
        Math.max(low.min(), Math.min(high.min(), floats.min())),
        Math.max(low.max(), Math.min(high.max(), floats.max())),
        floats.nan(),
        false);
  }

  /** Whether the largest value of a clamp is surely below its smallest: then nothing is kept. */
  static boolean isCrossed(ValueRange low, ValueRange high) {
    return !low.nan()
        && !high.nan()
        && low.hasNumbers()
        && high.hasNumbers()
        && high.max() < low.min();
  }

  private static ValueRange extreme(boolean largest, ValueRange left, ValueRange right) {
    if (left.nan() || right.nan() || !left.hasNumbers() || !right.hasNumbers()) {
      return ValueRange.FLOATS;
    }
    return largest
        ? ValueRange.between(Math.max(left.min(), right.min()), Math.max(left.max(), right.max()))
        : ValueRange.between(Math.min(left.min(), right.min()), Math.min(left.max(), right.max()));
  }
}
