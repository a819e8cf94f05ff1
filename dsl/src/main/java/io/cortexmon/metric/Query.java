package io.cortexmon.metric;

import io.cortexmon.promql.Expr;

/** A typed query: a PromQL expression, and what it reads. */
public interface Query {

  /** The expression. */
  Expr expr();

  /** The metrics and recording rules it reads, and the target labels it needs. */
  Reads reads();
}
