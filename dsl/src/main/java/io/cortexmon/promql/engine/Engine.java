package io.cortexmon.promql.engine;

import io.cortexmon.promql.Expr;

/** Evaluates PromQL with the results of Prometheus 3.14. */
public final class Engine {

  private final EngineOptions options;

  /** Makes an engine. */
  public Engine(EngineOptions options) {
    this.options = options;
  }

  /** Returns a query that can be evaluated any number of times, over any store. */
  public Query query(Expr expr) {
    return new Query(options, expr);
  }
}
