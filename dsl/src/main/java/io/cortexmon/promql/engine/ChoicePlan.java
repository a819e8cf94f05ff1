package io.cortexmon.promql.engine;

import io.cortexmon.promql.Aggregator;
import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code topk}, {@code bottomk}, {@code limitk} and {@code limit_ratio}: some rows of a group. */
final class ChoicePlan extends Plan {

  private final Expr.Aggregation aggregation;
  private final Aggregator aggregator;
  private final Plan vector;
  private final Plan parameter;
  private final Remembered<Groups> groups;
  private final Remembered<double[]> offsets;

  ChoicePlan(Expr.Aggregation expr, Plan vector, Plan parameter) {
    super(expr);
    this.aggregation = expr;
    this.aggregator = expr.aggregator();
    this.vector = vector;
    this.parameter = parameter;
    this.groups = new Remembered<>(header -> Groups.of(expr.grouping(), header));
    this.offsets = new Remembered<>(LabelHash::fractions);
  }

  @Override
  Table calculate(Run run, Grid grid) {
    long held = run.budget().held();
    Table limits = parameter.evaluate(run, grid);
    Table in = vector.evaluate(run, grid);
    if (in.steps == 0 || !checkLimits(run, limits.values)) {
      run.budget().hold(held);
      return Table.empty(Header.NONE, in.steps);
    }
    if (takesFloatsOnly() && in.hasHistograms()) {
      run.notes().inform(Notes.ignoredInAggregation(aggregator.toString()), aggregation.span());
    }
    Groups of = groups.of(in.header);
    Table out = Table.empty(in.header, in.steps);
    List<Integer> order = new ArrayList<>();
    for (int step = 0; step < in.steps; step++) {
      order.clear();
      choose(in, of, step, limits.scalarAt(step), order);
      for (int row : order) {
        out.copy(row * in.steps + step, in, row * in.steps + step);
      }
    }
    run.budget().hold(held + out.samples());
    return grid.isInstant() ? ordered(out, order) : out;
  }

  private boolean takesFloatsOnly() {
    return aggregator == Aggregator.TOPK || aggregator == Aggregator.BOTTOMK;
  }

  /**
   * Returns whether there can be any result.
   *
   * @throws EvaluationException where a limit is not a number of rows
   */
  private boolean checkLimits(Run run, double[] limits) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    boolean none = false;
    for (double limit : limits) {
      none |= Double.isNaN(limit);
      least = Floats.min(least, limit);
      most = Floats.max(most, limit);
    }
    return aggregator == Aggregator.LIMIT_RATIO
        ? checkRatios(run, least, most, none)
        : checkCounts(least, most, none);
  }

  private static boolean checkCounts(double least, double most, boolean none) {
    if (most < 1) {
      return false;
    }
    if (none) {
      throw new EvaluationException("Parameter value is NaN");
    }
    if (least <= Long.MIN_VALUE) {
      throw new EvaluationException("Scalar value " + Results.number(least) + " underflows int64");
    }
    if (most >= Long.MAX_VALUE) {
      throw new EvaluationException("Scalar value " + Results.number(most) + " overflows int64");
    }
    return true;
  }

  private boolean checkRatios(Run run, double least, double most, boolean none) {
    if (most == 0 && least == 0) {
      return false;
    }
    if (none) {
      throw new EvaluationException("Ratio value is NaN");
    }
    if (most > 1) {
      run.notes().warn(Notes.invalidRatio(most, 1), aggregation.parameter().get(0).span());
    }
    if (least < -1) {
      run.notes().warn(Notes.invalidRatio(least, -1), aggregation.parameter().get(0).span());
    }
    return true;
  }

  /** Adds the chosen rows, group by group, in the order of the result. */
  private void choose(Table in, Groups of, int step, double limit, List<Integer> chosen) {
    List<Rows> each = new ArrayList<>();
    for (int group = 0; group < of.count(); group++) {
      each.add(new Rows());
    }
    List<Integer> order = new ArrayList<>();
    int most = (int) Math.min(limit, in.rows());
    double[] offset = aggregator == Aggregator.LIMIT_RATIO ? offsets.of(in.header) : new double[0];
    for (int row = 0; row < in.rows(); row++) {
      int cell = row * in.steps + step;
      boolean wanted = takesFloatsOnly() ? in.hasFloat(cell) : in.has(cell);
      if (wanted && isIn(row, offset, limit)) {
        int group = of.ofRow[row];
        if (each.get(group).isEmpty()) {
          order.add(group);
        }
        each.get(group).offer(row, in, step, most);
      }
    }
    for (int group : order) {
      each.get(group).addTo(chosen, in, step);
    }
  }

  private boolean isIn(int row, double[] offset, double limit) {
    if (aggregator != Aggregator.LIMIT_RATIO) {
      return limit >= 1;
    }
    double ratio = Math.max(-1, Math.min(1, limit));
    return limit != 0 && (ratio >= 0 ? offset[row] < ratio : offset[row] >= 1 + ratio);
  }

  /** The rows chosen so far of one group: a heap with the next one to go at the top. */
  private final class Rows {
    private int[] heap = new int[4];
    private int size;

    boolean isEmpty() {
      return size == 0;
    }

    void offer(int row, Table in, int step, int most) {
      if (aggregator == Aggregator.LIMIT_RATIO || size < most) {
        push(row, in, step);
      } else if (takesFloatsOnly()) {
        double worst = value(in, 0, step);
        double value = in.values[row * in.steps + step];
        boolean better = aggregator == Aggregator.TOPK ? worst < value : worst > value;
        if (better || (Double.isNaN(worst) && !Double.isNaN(value))) {
          heap[0] = row;
          sink(in, step);
        }
      }
    }

    private void push(int row, Table in, int step) {
      if (size == heap.length) {
        heap = Arrays.copyOf(heap, 2 * size);
      }
      heap[size++] = row;
      if (!takesFloatsOnly()) {
        return;
      }
      int at = size - 1;
      while (at > 0) {
        int parent = (at - 1) / 2;
        if (parent == at || !isWorse(in, step, at, parent)) {
          break;
        }
        swap(at, parent);
        at = parent;
      }
    }

    private void sink(Table in, int step) {
      int at = 0;
      while (2 * at + 1 < size) {
        int child = 2 * at + 1;
        if (child + 1 < size && isWorse(in, step, child + 1, child)) {
          child++;
        }
        if (!isWorse(in, step, child, at)) {
          return;
        }
        swap(at, child);
        at = child;
      }
    }

    private boolean isWorse(Table in, int step, int i, int j) {
      double a = value(in, i, step);
      double b = value(in, j, step);
      return Double.isNaN(a) || (aggregator == Aggregator.TOPK ? a < b : a > b);
    }

    private double value(Table in, int i, int step) {
      return in.values[heap[i] * in.steps + step];
    }

    private void swap(int i, int j) {
      int row = heap[i];
      heap[i] = heap[j];
      heap[j] = row;
    }

    void addTo(List<Integer> chosen, Table in, int step) {
      if (takesFloatsOnly()) {
        double[] values = new double[in.rows()];
        for (int i = 0; i < size; i++) {
          values[heap[i]] = value(in, i, step);
        }
        ByValue.sort(heap, size, values, aggregator == Aggregator.TOPK);
      }
      for (int i = 0; i < size; i++) {
        chosen.add(heap[i]);
      }
    }
  }

  private static Table ordered(Table table, List<Integer> order) {
    Labels[] labels = new Labels[order.size()];
    boolean[] drops = new boolean[order.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = table.header.labels[order.get(i)];
      drops[i] = table.header.dropsName[order.get(i)];
    }
    Table ordered = Table.empty(new Header(labels, drops), 1);
    for (int i = 0; i < labels.length; i++) {
      ordered.copy(i, table, order.get(i));
    }
    return ordered;
  }
}
