package io.cortexmon.promql.engine;

import io.cortexmon.promql.At;
import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Function;
import io.cortexmon.promql.Modifiers;
import io.cortexmon.promql.Rewriter;
import io.cortexmon.promql.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts {@code @ T} on the selectors and subqueries of a query, but not inside a subquery; one that
 * has a time keeps it. Evaluated at any time, the query then gives what it gave at T.
 */
final class AtVariant extends Rewriter {

  /** Functions whose result depends on the time of evaluation all the same. */
  private static final Set<Function> UNSAFE =
      EnumSet.of(
          Function.DAYS_IN_MONTH,
          Function.DAY_OF_MONTH,
          Function.DAY_OF_WEEK,
          Function.DAY_OF_YEAR,
          Function.END,
          Function.HOUR,
          Function.MINUTE,
          Function.MONTH,
          Function.PREDICT_LINEAR,
          Function.RANGE,
          Function.START,
          Function.STEP,
          Function.TIME,
          Function.TIMESTAMP,
          Function.YEAR);

  private final At at;
  private final List<Span> subqueries = new ArrayList<>();
  private boolean unsafe;

  private AtVariant(long time) {
    this.at = At.of(Instant.ofEpochMilli(time));
  }

  /** Returns the query with the time; nothing where it would not give the same at other times. */
  static Optional<String> of(Expr expr, long time) {
    AtVariant variant = new AtVariant(time);
    variant.findSubqueries(expr);
    String query = variant.rewrite(expr).text();
    return variant.unsafe ? Optional.empty() : Optional.of(query);
  }

  private void findSubqueries(Expr expr) {
    if (expr instanceof Expr.Subquery subquery) {
      subqueries.add(subquery.span());
    }
    expr.children().forEach(this::findSubqueries);
  }

  private boolean isInSubquery(Expr node) {
    Span span = node.span();
    return subqueries.stream()
        .anyMatch(
            outer ->
                outer.start() <= span.start()
                    && span.end() <= outer.end()
                    && span.end() - span.start() < outer.end() - outer.start());
  }

  @Override
  protected Expr.VectorSelector vectorSelector(Expr.VectorSelector node) {
    return isInSubquery(node) ? node : node.modifiers(fixed(node.modifiers()));
  }

  @Override
  protected Expr subquery(Expr.Subquery node) {
    return isInSubquery(node)
        ? node
        : new Expr.Subquery(
            node.expr(), node.range(), node.step(), fixed(node.modifiers()), node.span());
  }

  @Override
  protected Expr call(Expr.Call node) {
    unsafe |= UNSAFE.contains(node.function()) && !isInSubquery(node);
    return node;
  }

  private Modifiers fixed(Modifiers modifiers) {
    return modifiers.at() instanceof At.Timestamp ? modifiers : modifiers.at(at);
  }
}
