package io.cortexmon.dashboard.panel;

/**
 * How a histogram panel draws a field.
 *
 * <p>Its editor offers line width, fill, gradient, stacking and hiding; the axis is in Grafana's
 * schema.
 *
 * @param <S> the type itself, which copies return
 */
public interface HistogramStyle<S>
    extends ShapeStyle<S>, GradientStyle<S>, StackStyle<S>, AxisStyle<S>, HideStyle<S> {}
