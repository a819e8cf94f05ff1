package io.cortexmon.dashboard.query;

import java.util.List;

/**
 * A target that Grafana's server computes of other targets of the panel, whichever data sources
 * they ask: {@link MathExpression}, {@link ReduceExpression}, {@link ResampleExpression}, {@link
 * ThresholdExpression}, {@link ClassicConditions}, {@link SqlExpression}.
 *
 * <pre>{@code
 * TimeSeries.titled("Cost of an order")
 *     .query(COST, target -> target.refId("COST").hide())
 *     .query(ORDERS, target -> target.refId("ORDERS").hide())
 *     .target(MathExpression.of("$COST / $ORDERS"))
 * }</pre>
 *
 * <p>The data source is always Grafana itself, which is set here.
 *
 * @param <T> the type itself, which copies return
 */
public interface Expression<T> extends Targeting<T> {

  /** The ref ids of the targets that it reads. */
  List<String> reads();
}
