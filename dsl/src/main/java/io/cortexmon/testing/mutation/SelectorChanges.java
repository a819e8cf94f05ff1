package io.cortexmon.testing.mutation;

import io.cortexmon.promql.DurationText;
import io.cortexmon.promql.Expr;
import io.cortexmon.promql.LabelMatcher;
import io.cortexmon.promql.Modifiers;
import io.cortexmon.promql.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What may be changed where series are selected. */
final class SelectorChanges {

  private static final String NAME = "__name__";

  private final Sites sites;

  SelectorChanges(Sites sites) {
    this.sites = sites;
  }

  /** Adds the changes of the matchers and of the offset. */
  void selector(Expr.VectorSelector node) {
    List<LabelMatcher> matchers = node.matchers();
    for (int i = 0; i < matchers.size(); i++) {
      LabelMatcher matcher = matchers.get(i);
      if (!matcher.label().equals(NAME)) {
        int at = sites.find(matcher.toString(), node);
        String leftOut = "give one more series, which " + matcher + " leaves out, and look again";
        List<LabelMatcher> rest = new ArrayList<>(matchers);
        rest.remove(i);
        String dropped = matcher + " dropped";
        sites.add(MutationKind.MATCHER, at, node, node.matchers(rest), "dropped", dropped, leftOut);
        LabelMatcher negated = negated(matcher);
        List<LabelMatcher> changed = new ArrayList<>(matchers);
        changed.set(i, negated);
        String text = matcher + " became " + negated;
        sites.add(MutationKind.MATCHER, at, node, node.matchers(changed), "negated", text, leftOut);
      }
    }
    offset(node, node.modifiers(), node::modifiers);
  }

  private static LabelMatcher negated(LabelMatcher matcher) {
    LabelMatcher.Op op =
        switch (matcher.op()) {
          case EQUAL -> LabelMatcher.Op.NOT_EQUAL;
          case NOT_EQUAL -> LabelMatcher.Op.EQUAL;
          case MATCHES -> LabelMatcher.Op.DOES_NOT_MATCH;
          case DOES_NOT_MATCH -> LabelMatcher.Op.MATCHES;
          case REFERENCE -> LabelMatcher.Op.REFERENCE;
        };
    return LabelMatcher.of(matcher.label(), op, matcher.value());
  }

  /** Adds the changes of the range. */
  void range(Expr.MatrixSelector node) {
    fixed(node.range())
        .ifPresent(
            range -> {
              for (Duration changed : List.of(range.multipliedBy(2), range.dividedBy(2))) {
                Expr other =
                    new Expr.MatrixSelector(node.selector(), Window.of(changed), node.span());
                ranged(node, sites.find("[", node), range, changed, other);
              }
            });
  }

  /** Adds the changes of the range, and of the offset. */
  void subquery(Expr.Subquery node) {
    // The brackets of what it evaluates come before its own.
    int at = sites.find("[", node.expr().span().end());
    fixed(node.range())
        .ifPresent(
            range -> {
              for (Duration changed : List.of(range.multipliedBy(2), range.dividedBy(2))) {
                Expr other =
                    new Expr.Subquery(
                        node.expr(),
                        Window.of(changed),
                        node.step(),
                        node.modifiers(),
                        node.span());
                ranged(node, at, range, changed, other);
              }
            });
    offset(
        node,
        node.modifiers(),
        changed -> new Expr.Subquery(node.expr(), node.range(), node.step(), changed, node.span()));
  }

  private void ranged(Expr node, int at, Duration range, Duration changed, Expr other) {
    sites.add(
        MutationKind.RANGE,
        at + 1,
        node,
        other,
        changed.compareTo(range) > 0 ? "doubled" : "halved",
        DurationText.of(range) + " became " + DurationText.of(changed),
        "let the series change their course, and look when a part of "
            + DurationText.of(range)
            + " has passed since");
  }

  private interface Put {
    Expr into(Modifiers changed);
  }

  private void offset(Expr node, Modifiers modifiers, Put put) {
    Optional<Duration> offset = fixed(modifiers.offset()).filter(length -> !length.isZero());
    if (offset.isEmpty()) {
      return;
    }
    int at = sites.find(" offset ", node) + 1;
    String hint = "let the series differ between now and " + DurationText.of(offset.get());
    String was = "offset " + DurationText.of(offset.get());
    sites.add(
        MutationKind.OFFSET,
        at,
        node,
        put.into(modifiers.offset(Modifiers.NO_OFFSET)),
        "dropped",
        was + " dropped",
        hint + " before");
    Duration half = offset.get().dividedBy(2);
    sites.add(
        MutationKind.OFFSET,
        at,
        node,
        put.into(modifiers.offset(Window.of(half))),
        "halved",
        was + " became offset " + DurationText.of(half),
        hint + " before");
  }

  private static Optional<Duration> fixed(Window window) {
    return window instanceof Window.Fixed fixed ? Optional.of(fixed.duration()) : Optional.empty();
  }
}
