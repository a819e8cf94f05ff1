package io.cortexmon.promql;

import java.util.Locale;
import java.util.Optional;

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
  TOPK(ValueType.SCALAR),
  BOTTOMK(ValueType.SCALAR),
  QUANTILE(ValueType.SCALAR),
  COUNT_VALUES(ValueType.STRING),
  /** Experimental in Prometheus 3. */
  LIMITK(ValueType.SCALAR),
  /** Experimental in Prometheus 3. */
  LIMIT_RATIO(ValueType.SCALAR);

  private final String text = name().toLowerCase(Locale.ROOT);
  private final Optional<ValueType> parameter;

  Aggregator() {
    this.parameter = Optional.empty();
  }

  Aggregator(ValueType parameter) {
    this.parameter = Optional.of(parameter);
  }

  /** Returns the type of the argument before the vector; nothing for those that have none. */
  public Optional<ValueType> parameter() {
    return parameter;
  }

  /**
   * Returns whether Prometheus must be started with {@code
   * --enable-feature=promql-experimental-functions}.
   */
  public boolean isExperimental() {
    return this == LIMITK || this == LIMIT_RATIO;
  }

  /** Returns the operator as it is written, for example {@code count_values}. */
  @Override
  public String toString() {
    return text;
  }
}
