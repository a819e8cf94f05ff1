package io.cortexmon.promql.engine;

import io.cortexmon.promql.BinaryOperator;
import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Labels;
import java.util.Arrays;

/** {@code and}, {@code or} and {@code unless}. */
final class SetLink extends Link {

  private final RememberedPair<Signatures> signatures;
  private final RememberedPair<Header> both;
  private final Naming naming;

  SetLink(Expr.Binary expr, Plan right, EngineOptions options) {
    super(expr, right);
    this.signatures =
        new RememberedPair<>((left, other) -> Signatures.of(expr.matching(), left, other));
    this.both = new RememberedPair<>(SetLink::joined);
    this.naming = new Naming(options);
  }

  private static Header joined(Header left, Header right) {
    Labels[] labels = Arrays.copyOf(left.labels, left.size() + right.size());
    System.arraycopy(right.labels, 0, labels, left.size(), right.size());
    boolean[] drops = Arrays.copyOf(left.dropsName, left.size() + right.size());
    System.arraycopy(right.dropsName, 0, drops, left.size(), right.size());
    return new Header(labels, drops);
  }

  @Override
  Table apply(Run run, Grid grid, Table left, Table right) {
    Signatures of = signatures.of(left.header, right.header);
    Table out;
    if (expr.operator() == BinaryOperator.OR) {
      boolean[] present = present(left, of.left, of.count);
      out = Table.empty(both.of(left.header, right.header), left.steps);
      copy(left, 0, out);
      copyWhere(right, of.right, present, false, left.rows(), out);
    } else {
      boolean[] present = present(right, of.right, of.count);
      out = Table.empty(left.header, left.steps);
      boolean wanted = expr.operator() == BinaryOperator.AND;
      copyWhere(left, of.left, present, wanted, 0, out);
    }
    return naming.finished(out, grid);
  }

  /** Returns which signatures have a value, step by step. */
  private static boolean[] present(Table table, int[] signatures, int count) {
    boolean[] present = new boolean[count * table.steps];
    for (int row = 0; row < table.rows(); row++) {
      for (int step = 0; step < table.steps; step++) {
        if (table.has(row * table.steps + step)) {
          present[signatures[row] * table.steps + step] = true;
        }
      }
    }
    return present;
  }

  private static void copy(Table from, int firstRow, Table to) {
    for (int cell = 0; cell < from.values.length; cell++) {
      to.copy(firstRow * from.steps + cell, from, cell);
    }
  }

  /** Copies the cells whose signature is present on the other side, or those whose is not. */
  private static void copyWhere(
      Table from, int[] signatures, boolean[] present, boolean wanted, int firstRow, Table to) {
    for (int row = 0; row < from.rows(); row++) {
      for (int step = 0; step < from.steps; step++) {
        int cell = row * from.steps + step;
        if (from.has(cell) && present[signatures[row] * from.steps + step] == wanted) {
          to.copy((firstRow + row) * from.steps + step, from, cell);
        }
      }
    }
  }
}
