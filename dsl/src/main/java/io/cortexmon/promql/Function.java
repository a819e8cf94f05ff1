package io.cortexmon.promql;

import java.util.Locale;

/** PromQL's functions that the typed queries can call. */
public enum Function {
  ABS,
  ABSENT,
  ABSENT_OVER_TIME,
  AVG_OVER_TIME,
  CEIL,
  CHANGES,
  CLAMP,
  CLAMP_MAX,
  CLAMP_MIN,
  COUNT_OVER_TIME,
  DELTA,
  DERIV,
  DOUBLE_EXPONENTIAL_SMOOTHING,
  EXP,
  FLOOR,
  HISTOGRAM_AVG,
  HISTOGRAM_COUNT,
  HISTOGRAM_FRACTION,
  HISTOGRAM_QUANTILE,
  HISTOGRAM_STDDEV,
  HISTOGRAM_STDVAR,
  HISTOGRAM_SUM,
  IDELTA,
  INCREASE,
  IRATE,
  LABEL_JOIN,
  LABEL_REPLACE,
  LAST_OVER_TIME,
  LN,
  LOG10,
  LOG2,
  MAX_OVER_TIME,
  MIN_OVER_TIME,
  PREDICT_LINEAR,
  PRESENT_OVER_TIME,
  QUANTILE_OVER_TIME,
  RATE,
  RESETS,
  ROUND,
  SCALAR,
  SGN,
  SORT,
  SORT_BY_LABEL,
  SORT_BY_LABEL_DESC,
  SORT_DESC,
  SQRT,
  STDDEV_OVER_TIME,
  STDVAR_OVER_TIME,
  SUM_OVER_TIME,
  TIME,
  TIMESTAMP,
  VECTOR;

  private final String text = name().toLowerCase(Locale.ROOT);

  /** Returns the function's name as it is written, for example {@code avg_over_time}. */
  @Override
  public String toString() {
    return text;
  }
}
