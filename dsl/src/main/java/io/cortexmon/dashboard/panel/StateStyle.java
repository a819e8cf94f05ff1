package io.cortexmon.dashboard.panel;

/**
 * How a state timeline draws a field. What it reads of null values is in no schema of Grafana's.
 *
 * @param <S> the type itself, which copies return
 */
public interface StateStyle<S> extends StatusStyle<S>, NullStyle<S> {}
