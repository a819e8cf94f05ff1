package io.cortexmon.metric;

import io.cortexmon.promql.Expr;

/** A vector that was computed. */
record Derived(Expr expr, ResultLabels resultLabels, Reads reads) implements Vector {
  @Override
  public String toString() {
    return expr.text();
  }
}
