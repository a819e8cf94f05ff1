package io.cortexmon.metric;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.ValueType;

/** A range selector; returned as a counter's only where it selects counters, or is said to. */
record RangeOf(Expr expr, ResultLabels resultLabels, Reads reads) implements CounterRange {

  static RangeOf written(Expr expr) {
    Written.checked(expr, ValueType.MATRIX);
    return new RangeOf(expr, Written.labels(expr), Written.reads(expr));
  }

  @Override
  public String toString() {
    return expr.text();
  }
}
