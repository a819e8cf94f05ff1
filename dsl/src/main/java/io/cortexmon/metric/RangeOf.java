package io.cortexmon.metric;

import io.cortexmon.promql.Expr;

/** A range selector; returned as a counter's only where it selects counters. */
record RangeOf(Expr expr, ResultLabels resultLabels, Reads reads) implements CounterRange {
  @Override
  public String toString() {
    return expr.text();
  }
}
