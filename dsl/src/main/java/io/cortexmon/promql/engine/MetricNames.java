package io.cortexmon.promql.engine;

import io.cortexmon.promql.Labels;
import io.cortexmon.promql.Names;
import java.util.Arrays;

/** How the name of a metric, and with it its type and unit, leaves a result. */
final class MetricNames {

  private MetricNames() {}

  /** Returns the labels without those that say what the series is. */
  static Labels dropped(Labels labels) {
    return labels.without(Names.METADATA);
  }

  /**
   * Returns the header of a result that is not the metric it was calculated from.
   *
   * @param delayed whether names are only marked now, and dropped in the end
   */
  static Header dropped(Header header, boolean delayed) {
    if (delayed) {
      boolean[] all = new boolean[header.size()];
      Arrays.fill(all, true);
      return new Header(header.labels, all);
    }
    Labels[] labels = new Labels[header.size()];
    for (int row = 0; row < labels.length; row++) {
      labels[row] = dropped(header.labels[row]);
    }
    return new Header(labels, new boolean[labels.length]);
  }

  /**
   * Returns a result without the names that are marked.
   *
   * @throws EvaluationException where two results then have the same labels at the same step
   */
  static Table settled(Table table, EngineOptions options) {
    return options.delayedNameRemoval() ? Merging.merged(table.with(settled(table.header))) : table;
  }

  /** Returns the header with the names gone that are marked. */
  static Header settled(Header header) {
    Labels[] labels = header.labels.clone();
    boolean any = false;
    for (int row = 0; row < labels.length; row++) {
      if (header.dropsName[row]) {
        labels[row] = dropped(labels[row]);
        any = true;
      }
    }
    return any ? new Header(labels, new boolean[labels.length]) : header;
  }
}
