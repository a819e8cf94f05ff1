package io.cortexmon.metric;

/** Some series of a histogram. */
record SelectedHistogram(Histogram histogram, Selection selection) implements HistogramSeries {
  @Override
  public String toString() {
    return selection.expr().text();
  }
}
