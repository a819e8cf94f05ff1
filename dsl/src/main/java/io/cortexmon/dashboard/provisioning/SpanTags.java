package io.cortexmon.dashboard.provisioning;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.LabelMatcher;
import io.cortexmon.promql.Rewriter;
import java.util.ArrayList;
import java.util.List;

/** Narrows every selector of an expression down to the tags of a span. */
final class SpanTags extends Rewriter {

  /** What Grafana puts the matchers in place of. */
  private static final String TAGS = "$__tags";

  /** Stands for the tags in a tree, which can hold nothing but matchers there. */
  private static final LabelMatcher PLACEHOLDER =
      LabelMatcher.of("span_tags__", LabelMatcher.Op.EQUAL, TAGS);

  private SpanTags() {}

  static String in(Expr expr) {
    return new SpanTags().rewrite(expr).text().replace(PLACEHOLDER.toString(), TAGS);
  }

  @Override
  protected Expr.VectorSelector vectorSelector(Expr.VectorSelector node) {
    List<LabelMatcher> matchers = new ArrayList<>(node.matchers());
    matchers.add(PLACEHOLDER);
    return node.matchers(matchers);
  }
}
