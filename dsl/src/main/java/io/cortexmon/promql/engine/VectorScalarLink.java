package io.cortexmon.promql.engine;

import io.cortexmon.promql.BinaryOperator;
import io.cortexmon.promql.Expr;
import io.cortexmon.promql.FloatHistogram;

/** An operator between a vector and a scalar, in either order. */
final class VectorScalarLink extends Link {

  private final boolean scalarFirst;
  private final boolean renames;
  private final Naming naming;

  VectorScalarLink(Expr.Binary expr, Plan right, boolean scalarFirst, EngineOptions options) {
    super(expr, right);
    this.scalarFirst = scalarFirst;
    BinaryOperator operator = expr.operator();
    this.renames = expr.returnBool() || !(operator.isComparison() || Elements.isTrim(operator));
    this.naming = new Naming(options);
  }

  @Override
  Table apply(Run run, Grid grid, Table left, Table right) {
    Table vector = scalarFirst ? right : left;
    Table scalar = scalarFirst ? left : right;
    double[] values = new double[vector.values.length];
    boolean trims = Elements.isTrim(expr.operator());
    LastNotes notes = new LastNotes(vector.steps);
    for (int cell = 0, step = 0; cell < values.length; cell++, step++) {
      step = step == vector.steps ? 0 : step;
      double value = vector.values[cell];
      boolean refused = trims && !Table.isAbsent(value);
      if (refused && vector.histogram(cell) == null) {
        notes.put(cell / vector.steps, step, refusal());
      }
      values[cell] =
          trims || Table.isAbsent(value) ? Table.ABSENT : ofFloat(value, scalar.scalarAt(step));
    }
    Header header = renames ? naming.dropped(vector.header) : vector.header;
    Table out = Table.of(header, vector.steps, values);
    if (vector.histograms != null) {
      histograms(vector, scalar, out, notes);
    }
    notes.addTo(run.notes());
    return naming.finished(out, grid);
  }

  private Annotation refusal() {
    String message = Notes.incompatibleTypes("float", expr.operator().toString(), "float");
    return new Annotation(Annotation.Level.INFO, message, "", expr.span());
  }

  private double ofFloat(double value, double scalar) {
    BinaryOperator operator = expr.operator();
    double left = scalarFirst ? scalar : value;
    double right = scalarFirst ? value : scalar;
    if (operator.isComparison()) {
      boolean kept = Elements.isTrue(operator, left, right);
      if (expr.returnBool()) {
        return kept ? 1 : 0;
      }
      return kept ? value : Table.ABSENT;
    }
    return Elements.arithmetic(operator, left, right);
  }

  private void histograms(Table vector, Table scalar, Table out, LastNotes notes) {
    Elements elements = new Elements(expr.operator(), expr.span());
    Cell result = new Cell();
    for (int cell = 0; cell < out.values.length; cell++) {
      FloatHistogram histogram = vector.histogram(cell);
      if (histogram != null) {
        double other = scalar.scalarAt(cell % vector.steps);
        result.clear();
        Elements.Outcome outcome =
            scalarFirst
                ? elements.apply(other, null, 0, histogram, result)
                : elements.apply(0, histogram, other, null, result);
        if (outcome == Elements.Outcome.KEPT) {
          out.set(cell, result);
        }
        Annotation note = elements.takeNote();
        if (note != null) {
          notes.put(cell / vector.steps, cell % vector.steps, note);
        }
      }
    }
  }
}
