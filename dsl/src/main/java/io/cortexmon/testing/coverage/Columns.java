package io.cortexmon.testing.coverage;

import java.util.ArrayList;
import java.util.List;

/** Rows of cells as lines, each column as wide as its widest cell. */
final class Columns {

  private static final int GAP = 2;

  private Columns() {}

  /** Returns a line for each row, without spaces at its end. */
  static List<String> aligned(List<List<String>> rows) {
    List<Integer> widths = new ArrayList<>();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        int width = row.get(i).codePointCount(0, row.get(i).length());
        if (i == widths.size()) {
          widths.add(width);
        } else {
          widths.set(i, Math.max(widths.get(i), width));
        }
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(List<String> row, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      String cell = row.get(i);
      int width = cell.codePointCount(0, cell.length());
      line.append(cell).append(" ".repeat(widths.get(i) - width + GAP));
    }
    return line.toString().stripTrailing();
  }
}
