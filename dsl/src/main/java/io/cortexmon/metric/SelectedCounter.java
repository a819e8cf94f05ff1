package io.cortexmon.metric;

/** Some series of a counter. */
record SelectedCounter(Selection selection) implements CounterSeries {
  @Override
  public String toString() {
    return selection.expr().text();
  }
}
