package io.cortexmon.promql.engine;

import org.jspecify.annotations.Nullable;

/**
 * One evaluation of a query: what its plans share.
 *
 * @param store the series
 * @param options how it is evaluated
 * @param query the steps of the query itself, which {@code start()} and {@code end()} mean
 * @param notes what the plans have to say
 * @param budget what may still be used
 * @param tracer keeps the value of every part; null where nobody asked
 */
record Run(
    SeriesStore store,
    EngineOptions options,
    Grid query,
    Annotations notes,
    Budget budget,
    @Nullable Tracer tracer) {

  long lookback() {
    return options.lookback().toMillis();
  }
}
