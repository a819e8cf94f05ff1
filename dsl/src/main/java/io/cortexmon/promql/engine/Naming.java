package io.cortexmon.promql.engine;

/** How one plan names its results where these are not the metric they were calculated from. */
final class Naming {

  private final boolean delayed;
  private final Remembered<Header> dropped;

  Naming(EngineOptions options) {
    this.delayed = options.delayedNameRemoval();
    this.dropped = new Remembered<>(header -> MetricNames.dropped(header, delayed));
  }

  /** Returns whether names are dropped in the end only. */
  boolean isDelayed() {
    return delayed;
  }

  /** Returns the header without names, or with names that will be dropped. */
  Header dropped(Header header) {
    return dropped.of(header);
  }

  /**
   * Returns the table with rows of the same labels as one. An instant query with delayed name
   * removal looks at labels in the end only.
   *
   * @throws EvaluationException where two such rows have a value at the same step
   */
  Table finished(Table table, Grid grid) {
    return mayRepeatLabels(grid) ? table : Merging.merged(table);
  }

  /** Returns whether results may have the same labels for now. */
  boolean mayRepeatLabels(Grid grid) {
    return delayed && grid.isInstant();
  }
}
