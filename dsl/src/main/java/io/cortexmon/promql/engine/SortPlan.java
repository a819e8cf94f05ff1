package io.cortexmon.promql.engine;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Function;
import io.cortexmon.promql.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The functions that sort an instant vector; in range queries they have no effect. */
final class SortPlan extends Plan {

  private final Plan vector;
  private final Function function;
  private final List<String> by;

  /**
   * @param by the labels to sort by; empty for those that sort by value
   */
  SortPlan(Expr.Call expr, Plan vector, List<String> by) {
    super(expr);
    this.vector = vector;
    this.function = expr.function();
    this.by = List.copyOf(by);
  }

  @Override
  Table calculate(Run run, Grid grid) {
    Table in = vector.evaluate(run, grid);
    if (!grid.isInstant() && grid.steps() > 0) {
      run.notes().warn(Notes.SORT_IN_RANGE, expr.span());
    }
    boolean byValue = function == Function.SORT || function == Function.SORT_DESC;
    if (grid.steps() != 1) {
      return byValue ? floats(in) : in;
    }
    return picked(in, byValue ? byValue(in) : byLabel(in));
  }

  private static Table floats(Table in) {
    return in.histograms == null ? in : Table.of(in.header, in.steps, in.values);
  }

  private int[] byValue(Table in) {
    int[] rows = new int[in.rows()];
    int size = 0;
    for (int row = 0; row < rows.length; row++) {
      if (in.hasFloat(row)) {
        rows[size++] = row;
      }
    }
    ByValue.sort(rows, size, in.values, function == Function.SORT_DESC);
    return Arrays.copyOf(rows, size);
  }

  private int[] byLabel(Table in) {
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < in.rows(); row++) {
      if (in.has(row)) {
        rows.add(row);
      }
    }
    Comparator<Integer> order =
        Comparator.comparing((Integer row) -> in.header.labels[row], this::compare);
    rows.sort(function == Function.SORT_BY_LABEL ? order : order.reversed());
    return rows.stream().mapToInt(Integer::intValue).toArray();
  }

  private int compare(Labels a, Labels b) {
    for (String label : by) {
      String x = a.value(label);
      String y = b.value(label);
      if (!x.equals(y)) {
        return NaturalOrder.isBefore(x, y) ? -1 : 1;
      }
    }
    return a.compareTo(b);
  }

  private static Table picked(Table in, int[] rows) {
    Labels[] labels = new Labels[rows.length];
    boolean[] dropsName = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      labels[i] = in.header.labels[rows[i]];
      dropsName[i] = in.header.dropsName[rows[i]];
    }
    Table picked = Table.empty(new Header(labels, dropsName), 1);
    for (int i = 0; i < rows.length; i++) {
      picked.copy(i, in, rows[i]);
    }
    return picked;
  }
}
