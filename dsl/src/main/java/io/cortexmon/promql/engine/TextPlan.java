package io.cortexmon.promql.engine;

import io.cortexmon.promql.Expr;

/** A text, which is only a query by itself: functions take theirs from the expression. */
final class TextPlan extends Plan {

  final String value;

  TextPlan(Expr.StringLiteral expr) {
    super(expr);
    this.value = expr.value();
  }

  @Override
  Table calculate(Run run, Grid grid) {
    throw new IllegalStateException("a text has no values: " + expr.text());
  }
}
