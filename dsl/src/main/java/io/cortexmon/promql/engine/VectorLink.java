package io.cortexmon.promql.engine;

import io.cortexmon.promql.BinaryOperator;
import io.cortexmon.promql.Expr;
import io.cortexmon.promql.FloatHistogram;
import org.jspecify.annotations.Nullable;

/** An arithmetic operator or a comparison between two vectors. */
final class VectorLink extends Link {

  private final RememberedPair<Join> joins;
  private final Naming naming;

  VectorLink(Expr.Binary expr, Plan right, EngineOptions options) {
    super(expr, right);
    this.naming = new Naming(options);
    this.joins =
        new RememberedPair<>(
            (left, other) -> new Join(expr, left, other, options.delayedNameRemoval()));
  }

  @Override
  Table apply(Run run, Grid grid, Table left, Table right) {
    Join join = joins.of(left.header, right.header);
    Table out =
        join.isUnique()
            ? unique(run, join, left, right)
            : new SteppedJoin(expr, join, left, right, run, naming.mayRepeatLabels(grid)).result();
    run.budget().add(out.samples());
    return naming.finished(out, grid);
  }

  /** Each row has at most one partner, whatever rows have a value: no step needs to be checked. */
  private Table unique(Run run, Join join, Table left, Table right) {
    Table out = Table.empty(join.header(), left.steps);
    boolean floats = left.histograms == null && right.histograms == null;
    for (int pair = 0; pair < join.pairs(); pair++) {
      int l = join.leftRow(pair) * left.steps;
      int r = join.rightRow(pair) * left.steps;
      int o = pair * left.steps;
      if (floats) {
        floats(left.values, l, right.values, r, out.values, o, left.steps);
      }
    }
    if (!floats || Elements.isTrim(expr.operator())) {
      elements(run, join, left, right, out);
    }
    return out;
  }

  private void floats(double[] left, int l, double[] right, int r, double[] out, int o, int steps) {
    BinaryOperator operator = expr.operator();
    if (Elements.isTrim(operator)) {
      return;
    }
    boolean comparison = operator.isComparison();
    for (int step = 0; step < steps; step++) {
      double a = left[l + step];
      double b = right[r + step];
      if (Table.isAbsent(a) || Table.isAbsent(b)) {
        continue;
      }
      if (!comparison) {
        out[o + step] = Elements.arithmetic(operator, a, b);
        continue;
      }
      boolean kept = Elements.isTrue(operator, a, b);
      if (expr.returnBool()) {
        out[o + step] = kept ? 1 : 0;
      } else if (kept) {
        out[o + step] = a;
      }
    }
  }

  private void elements(Run run, Join join, Table left, Table right, Table out) {
    Elements elements = new Elements(expr.operator(), expr.span());
    Cell result = new Cell();
    for (int step = 0; step < left.steps; step++) {
      for (int pair = 0; pair < join.pairs(); pair++) {
        int l = join.leftRow(pair) * left.steps + step;
        int r = join.rightRow(pair) * left.steps + step;
        if (left.has(l) && right.has(r)) {
          element(elements, expr, left, l, right, r, result);
          out.set(pair * left.steps + step, result);
        }
      }
      Annotation note = elements.takeNote();
      if (note != null) {
        run.notes().add(note);
      }
    }
  }

  /** Calculates one element; with {@code bool} 1 or 0. */
  static Elements.Outcome element(
      Elements elements,
      Expr.Binary expr,
      Table left,
      int leftCell,
      Table right,
      int rightCell,
      Cell result) {
    return element(
        elements,
        expr,
        left.values[leftCell],
        left.histogram(leftCell),
        right.values[rightCell],
        right.histogram(rightCell),
        result);
  }

  static Elements.Outcome element(
      Elements elements,
      Expr.Binary expr,
      double left,
      @Nullable FloatHistogram leftHistogram,
      double right,
      @Nullable FloatHistogram rightHistogram,
      Cell result) {
    result.clear();
    Elements.Outcome outcome = elements.apply(left, leftHistogram, right, rightHistogram, result);
    if (outcome == Elements.Outcome.REFUSED) {
      result.clear();
    } else if (expr.returnBool()) {
      result.set(outcome == Elements.Outcome.KEPT ? 1 : 0);
    } else if (outcome == Elements.Outcome.FILTERED) {
      result.clear();
    }
    return outcome;
  }
}
