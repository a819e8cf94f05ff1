package io.cortexmon.testing;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.engine.QueryValue;

/**
 * What a test saw of the value of a query.
 *
 * @param moment the time of the scenario that it looked at
 * @param expr the query
 * @param value what it gave then
 */
public record ValueLook(ScenarioMoment moment, Expr expr, QueryValue value) {}
