package io.cortexmon.catalog;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.ParseOptions;
import io.cortexmon.promql.PromQl;
import io.cortexmon.promql.Rewriter;

/**
 * What a PromQL text means: its tree without parentheses. White space, needless parentheses, the
 * order of conditions and the unit of a duration make no difference.
 */
public final class Meaning extends Rewriter {

  private Meaning() {}

  /** Returns the tree of a text, in which there may be Grafana's variables. */
  public static Expr of(String text) {
    return new Meaning().rewrite(PromQl.parse(text, ParseOptions.GRAFANA));
  }

  @Override
  protected Expr parens(Expr.Parens node) {
    return node.expr();
  }
}
