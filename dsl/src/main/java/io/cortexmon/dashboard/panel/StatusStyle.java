package io.cortexmon.dashboard.panel;

/**
 * How a panel of rows along time draws a field. Of the axis, its editor offers placement and width;
 * the rest is in Grafana's schema.
 *
 * @param <S> the type itself, which copies return
 */
public interface StatusStyle<S> extends ShapeStyle<S>, AxisStyle<S>, HideStyle<S> {}
