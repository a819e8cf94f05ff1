package io.cortexmon.metric;

import io.cortexmon.promql.Expr;

/** A query whose result is a text. */
record TextOf(Expr expr) implements Query {

  @Override
  public Reads reads() {
    return Reads.NOTHING;
  }

  @Override
  public String toString() {
    return expr.text();
  }
}
