package io.cortexmon.dashboard.panel;

/**
 * How a heatmap treats a field. The scale is that of rows with numbers for names in Grafana before
 * 12.4; {@link HeatmapRows#scale} goes before it in newer ones.
 *
 * @param <S> the type itself, which copies return
 */
public interface HeatmapStyle<S> extends HideStyle<S>, ScaleStyle<S> {}
