package io.cortexmon.metric;

/**
 * Two vectors and an operator, in which a series without a partner on the other side may count as
 * having one. Experimental in Prometheus 3 ({@code --enable-feature=promql-binop-fill-modifiers}).
 *
 * <pre>{@code
 * ERRORS.rate(minutes(5)).sumBy(SHOP)
 *     .dividedBy(ALL.rate(minutes(5)).sumBy(SHOP)).on(SHOP).fillLeft(0)
 * }</pre>
 *
 * <p>A series that neither side has gives nothing still.
 */
public interface Fillable extends Vector {

  /** Returns the operation with this number in place of a missing series of either side. */
  Fillable fill(double value);

  /** Returns the operation with this number in place of a missing series of the left side. */
  Fillable fillLeft(double value);

  /** Returns the operation with this number in place of a missing series of the right side. */
  Fillable fillRight(double value);
}
