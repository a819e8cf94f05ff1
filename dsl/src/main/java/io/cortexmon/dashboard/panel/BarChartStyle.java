package io.cortexmon.dashboard.panel;

/**
 * How a bar chart draws a field.
 *
 * @param <S> the type itself, which copies return
 */
public interface BarChartStyle<S>
    extends ShapeStyle<S>, GradientStyle<S>, ThresholdLines<S>, AxisStyle<S>, HideStyle<S> {}
