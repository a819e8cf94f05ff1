package io.cortexmon.metric;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.ParseOptions;
import io.cortexmon.promql.PromQl;
import io.cortexmon.promql.PromQlSyntaxException;

/** A typed query: a PromQL expression, and what it reads. */
public interface Query {

  /** The expression. */
  Expr expr();

  /** The metrics and recording rules it reads, and the target labels it needs. */
  Reads reads();

  /**
   * Returns the query that a PromQL text is, whatever it gives, as a panel may show it. What is
   * computed further, or used in a rule, comes from {@link Vector#parse}, {@link Scalar#parse} or
   * {@link RangeVector#parse}.
   *
   * @throws PromQlSyntaxException where Prometheus with these options would refuse the text
   */
  static Query parse(String promql, ParseOptions options) {
    Expr expr = PromQl.parse(promql, options);
    return switch (expr.type()) {
      case VECTOR, UNKNOWN -> Vector.of(expr);
      case SCALAR -> Scalar.of(expr);
      case MATRIX -> RangeVector.of(expr);
      case STRING -> new TextOf(expr);
    };
  }
}
