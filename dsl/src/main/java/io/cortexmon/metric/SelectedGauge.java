package io.cortexmon.metric;

/** Some series of a gauge. */
record SelectedGauge(Selection selection) implements GaugeSeries {
  @Override
  public String toString() {
    return selection.expr().text();
  }
}
