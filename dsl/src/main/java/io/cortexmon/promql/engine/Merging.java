package io.cortexmon.promql.engine;

import io.cortexmon.promql.Labels;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rows that have come to have the same labels. */
final class Merging {

  private Merging() {}

  /** Returns what is thrown where two results have the same labels. */
  static EvaluationException sameLabels() {
    return new EvaluationException("vector cannot contain metrics with the same labelset");
  }

  /**
   * Returns the table with rows of the same labels as one.
   *
   * @throws EvaluationException where two of them have a value at the same step
   */
  static Table merged(Table table) {
    Header header = table.header;
    if (!header.repeatsLabels()) {
      return table;
    }
    Map<Labels, Integer> rows = new LinkedHashMap<>();
    for (Labels labels : header.labels) {
      rows.putIfAbsent(labels, rows.size());
    }
    boolean[] dropsName = new boolean[rows.size()];
    Table merged =
        Table.empty(new Header(rows.keySet().toArray(Labels[]::new), dropsName), table.steps);
    for (int row = 0; row < header.size(); row++) {
      int target = rows.getOrDefault(header.labels[row], 0);
      dropsName[target] |= header.dropsName[row] && table.hasAny(row);
      for (int step = 0; step < table.steps; step++) {
        int cell = row * table.steps + step;
        if (table.has(cell)) {
          int to = target * table.steps + step;
          if (merged.has(to)) {
            throw sameLabels();
          }
          merged.copy(to, table, cell);
        }
      }
    }
    return merged;
  }

  /**
   * Checks that of rows with the same labels at most one has any value.
   *
   * @throws EvaluationException where two have
   */
  static Table distinct(Table table) {
    if (!table.header.repeatsLabels()) {
      return table;
    }
    Map<Labels, Integer> rows = new LinkedHashMap<>();
    for (int row = 0; row < table.rows(); row++) {
      if (table.hasAny(row) && rows.putIfAbsent(table.header.labels[row], row) != null) {
        throw sameLabels();
      }
    }
    return merged(table);
  }
}
