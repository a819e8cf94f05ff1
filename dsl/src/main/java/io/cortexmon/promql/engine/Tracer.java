package io.cortexmon.promql.engine;

import io.cortexmon.promql.Expr;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Keeps the value of every part of a query while it is evaluated. */
final class Tracer {

  private record Open(Expr expr, List<Trace> children) {}

  private final Deque<Open> open = new ArrayDeque<>();
  private final List<Trace> roots = new ArrayList<>();

  void enter(Expr expr) {
    open.push(new Open(expr, new ArrayList<>()));
  }

  void leave(Table table, Grid grid) {
    leave(Results.traced(open.element().expr, table, grid));
  }

  /** Ends a range vector: keeps the samples of its last step. */
  void leave(RangeRows rows, RangeSource source, Run run, Grid grid) {
    long end = source.moment.of(run, grid.last());
    leave(Results.samples(rows, end - source.range - source.before(run), end + source.after(run)));
  }

  void leave(QueryValue value) {
    Open done = open.pop();
    Trace trace = new Trace(done.expr, value, done.children);
    Open outer = open.peek();
    (outer == null ? roots : outer.children).add(trace);
  }

  /** Returns the whole tree, with the value that the query gives in the end. */
  Trace root(QueryValue value) {
    Trace root = roots.get(roots.size() - 1);
    return new Trace(root.expr(), value, root.children());
  }
}
