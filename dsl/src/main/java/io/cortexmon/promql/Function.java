package io.cortexmon.promql;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** PromQL's functions, as of Prometheus 3.14. */
public enum Function {
  ABS(Signature.OF_VECTOR),
  ABSENT(Signature.OF_VECTOR),
  ABSENT_OVER_TIME(Signature.OF_RANGE),
  ACOS(Signature.OF_VECTOR),
  ACOSH(Signature.OF_VECTOR),
  ASIN(Signature.OF_VECTOR),
  ASINH(Signature.OF_VECTOR),
  ATAN(Signature.OF_VECTOR),
  ATANH(Signature.OF_VECTOR),
  AVG_OVER_TIME(Signature.OF_RANGE),
  CEIL(Signature.OF_VECTOR),
  CHANGES(Signature.OF_RANGE),
  CLAMP(Signature.of(ValueType.VECTOR, ValueType.VECTOR, ValueType.SCALAR, ValueType.SCALAR)),
  CLAMP_MAX(Signature.of(ValueType.VECTOR, ValueType.VECTOR, ValueType.SCALAR)),
  CLAMP_MIN(Signature.of(ValueType.VECTOR, ValueType.VECTOR, ValueType.SCALAR)),
  COS(Signature.OF_VECTOR),
  COSH(Signature.OF_VECTOR),
  COUNT_OVER_TIME(Signature.OF_RANGE),
  DAY_OF_MONTH(Signature.OF_TIME),
  DAY_OF_WEEK(Signature.OF_TIME),
  DAY_OF_YEAR(Signature.OF_TIME),
  DAYS_IN_MONTH(Signature.OF_TIME),
  DEG(Signature.OF_VECTOR),
  DELTA(Signature.OF_RANGE),
  DERIV(Signature.OF_RANGE),
  DOUBLE_EXPONENTIAL_SMOOTHING(
      Signature.of(ValueType.VECTOR, ValueType.MATRIX, ValueType.SCALAR, ValueType.SCALAR)
          .experimental()),
  END(Signature.of(ValueType.SCALAR).experimental()),
  EXP(Signature.OF_VECTOR),
  FIRST_OVER_TIME(Signature.OF_RANGE),
  FLOOR(Signature.OF_VECTOR),
  HISTOGRAM_AVG(Signature.OF_VECTOR),
  HISTOGRAM_COUNT(Signature.OF_VECTOR),
  HISTOGRAM_FRACTION(
      Signature.of(ValueType.VECTOR, ValueType.SCALAR, ValueType.SCALAR, ValueType.VECTOR)),
  HISTOGRAM_QUANTILE(Signature.of(ValueType.VECTOR, ValueType.SCALAR, ValueType.VECTOR)),
  HISTOGRAM_QUANTILES(
      Signature.of(
              ValueType.VECTOR,
              ValueType.VECTOR,
              ValueType.STRING,
              ValueType.SCALAR,
              ValueType.SCALAR)
          .optional(9)
          .experimental()),
  HISTOGRAM_STDDEV(Signature.OF_VECTOR),
  HISTOGRAM_STDVAR(Signature.OF_VECTOR),
  HISTOGRAM_SUM(Signature.OF_VECTOR),
  HOUR(Signature.OF_TIME),
  IDELTA(Signature.OF_RANGE),
  INCREASE(Signature.OF_RANGE),
  INFO(
      Signature.of(ValueType.VECTOR, ValueType.VECTOR, ValueType.VECTOR)
          .optional(1)
          .experimental()),
  IRATE(Signature.OF_RANGE),
  LABEL_JOIN(
      Signature.of(
              ValueType.VECTOR,
              ValueType.VECTOR,
              ValueType.STRING,
              ValueType.STRING,
              ValueType.STRING)
          .variadic()),
  LABEL_REPLACE(
      Signature.of(
          ValueType.VECTOR,
          ValueType.VECTOR,
          ValueType.STRING,
          ValueType.STRING,
          ValueType.STRING,
          ValueType.STRING)),
  LAST_OVER_TIME(Signature.OF_RANGE),
  LN(Signature.OF_VECTOR),
  LOG10(Signature.OF_VECTOR),
  LOG2(Signature.OF_VECTOR),
  MAD_OVER_TIME(Signature.OF_RANGE.experimental()),
  MAX_OF(Signature.of(ValueType.SCALAR, ValueType.SCALAR, ValueType.SCALAR).experimental()),
  MAX_OVER_TIME(Signature.OF_RANGE),
  MIN_OF(Signature.of(ValueType.SCALAR, ValueType.SCALAR, ValueType.SCALAR).experimental()),
  MIN_OVER_TIME(Signature.OF_RANGE),
  MINUTE(Signature.OF_TIME),
  MONTH(Signature.OF_TIME),
  PI(Signature.of(ValueType.SCALAR)),
  PREDICT_LINEAR(Signature.of(ValueType.VECTOR, ValueType.MATRIX, ValueType.SCALAR)),
  PRESENT_OVER_TIME(Signature.OF_RANGE),
  QUANTILE_OVER_TIME(Signature.of(ValueType.VECTOR, ValueType.SCALAR, ValueType.MATRIX)),
  RAD(Signature.OF_VECTOR),
  RANGE(Signature.of(ValueType.SCALAR).experimental()),
  RATE(Signature.OF_RANGE),
  RESETS(Signature.OF_RANGE),
  ROUND(Signature.of(ValueType.VECTOR, ValueType.VECTOR, ValueType.SCALAR).optional(1)),
  SCALAR(Signature.of(ValueType.SCALAR, ValueType.VECTOR)),
  SGN(Signature.OF_VECTOR),
  SIN(Signature.OF_VECTOR),
  SINH(Signature.OF_VECTOR),
  SORT(Signature.OF_VECTOR),
  SORT_BY_LABEL(
      Signature.of(ValueType.VECTOR, ValueType.VECTOR, ValueType.STRING).variadic().experimental()),
  SORT_BY_LABEL_DESC(
      Signature.of(ValueType.VECTOR, ValueType.VECTOR, ValueType.STRING).variadic().experimental()),
  SORT_DESC(Signature.OF_VECTOR),
  SQRT(Signature.OF_VECTOR),
  START(Signature.of(ValueType.SCALAR).experimental()),
  START_TIMESTAMP(Signature.OF_VECTOR.experimental()),
  STDDEV_OVER_TIME(Signature.OF_RANGE),
  STDVAR_OVER_TIME(Signature.OF_RANGE),
  STEP(Signature.of(ValueType.SCALAR).experimental()),
  SUM_OVER_TIME(Signature.OF_RANGE),
  TAN(Signature.OF_VECTOR),
  TANH(Signature.OF_VECTOR),
  TIME(Signature.of(ValueType.SCALAR)),
  TIMESTAMP(Signature.OF_VECTOR),
  TS_OF_FIRST_OVER_TIME(Signature.OF_RANGE.experimental()),
  TS_OF_LAST_OVER_TIME(Signature.OF_RANGE.experimental()),
  TS_OF_MAX_OVER_TIME(Signature.OF_RANGE.experimental()),
  TS_OF_MIN_OVER_TIME(Signature.OF_RANGE.experimental()),
  VECTOR(Signature.of(ValueType.VECTOR, ValueType.SCALAR)),
  YEAR(Signature.OF_TIME);

  private static final Map<String, Function> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toMap(Function::toString, UnaryOperator.identity()));

  private final String text = name().toLowerCase(Locale.ROOT);

  @SuppressWarnings("ImmutableEnumChecker") // A record whose list is a copy.
  private final Signature signature;

  Function(Signature signature) {
    this.signature = signature;
  }

  /** Returns the function of that name; nothing where there is none. Case matters. */
  public static Optional<Function> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** Returns what the function takes and gives. */
  public Signature signature() {
    return signature;
  }

  /** Returns the function's name as it is written, for example {@code avg_over_time}. */
  @Override
  public String toString() {
    return text;
  }
}
