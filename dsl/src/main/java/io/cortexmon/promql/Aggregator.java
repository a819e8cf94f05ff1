package io.cortexmon.promql;

import java.util.Locale;

/** PromQL's aggregation operators. */
public enum Aggregator {
  SUM,
  AVG,
  MIN,
  MAX,
  COUNT,
  GROUP,
  STDDEV,
  STDVAR,
  TOPK,
  BOTTOMK,
  QUANTILE,
  COUNT_VALUES,
  /** Experimental in Prometheus 3. */
  LIMITK,
  /** Experimental in Prometheus 3. */
  LIMIT_RATIO;

  private final String text = name().toLowerCase(Locale.ROOT);

  /** Returns the operator as it is written, for example {@code count_values}. */
  @Override
  public String toString() {
    return text;
  }
}
