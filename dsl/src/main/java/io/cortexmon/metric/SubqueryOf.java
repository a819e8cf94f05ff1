package io.cortexmon.metric;

import io.cortexmon.promql.At;
import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Modifiers;
import io.cortexmon.promql.Window;
import java.time.Duration;
import java.time.Instant;

/** A subquery. */
record SubqueryOf(Expr.Subquery expr, ResultLabels resultLabels, Reads reads) implements Subquery {

  @Override
  public Subquery offset(Duration ago) {
    return offset(Window.of(ago));
  }

  @Override
  public Subquery offset(Window ago) {
    return modified(expr.modifiers().offset(ago));
  }

  @Override
  public Subquery at(Instant time) {
    return modified(expr.modifiers().at(At.of(time)));
  }

  @Override
  public Subquery atStart() {
    return modified(expr.modifiers().at(At.START));
  }

  @Override
  public Subquery atEnd() {
    return modified(expr.modifiers().at(At.END));
  }

  private Subquery modified(Modifiers modifiers) {
    return new SubqueryOf(
        new Expr.Subquery(expr.expr(), expr.range(), expr.step(), modifiers, expr.span()),
        resultLabels,
        reads);
  }

  @Override
  public CounterRange asCounters() {
    return new RangeOf(expr, resultLabels, reads);
  }

  @Override
  public String toString() {
    return expr.text();
  }
}
