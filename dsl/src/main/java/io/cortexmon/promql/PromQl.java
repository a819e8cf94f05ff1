package io.cortexmon.promql;

import java.util.List;

/** Reads PromQL text. */
public final class PromQl {

  private PromQl() {}

  /**
   * Reads an expression with everything that Prometheus 3 can be made to accept ({@link
   * ParseOptions#EXPERIMENTAL}).
   *
   * @throws PromQlSyntaxException where Prometheus would refuse it
   */
  public static Expr parse(String query) {
    return parse(query, ParseOptions.EXPERIMENTAL);
  }

  /**
   * Reads an expression.
   *
   * @throws PromQlSyntaxException where a Prometheus with these options would refuse it
   */
  public static Expr parse(String query, ParseOptions options) {
    Parser parser = new Parser(query, options);
    Expr expr = parser.parse();
    List<ParseError> errors = parser.errors();
    if (errors.isEmpty()) {
      errors = TypeChecker.check(expr, query);
    }
    if (!errors.isEmpty()) {
      throw new PromQlSyntaxException(query, errors);
    }
    return expr;
  }
}
