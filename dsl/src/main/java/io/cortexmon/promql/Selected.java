package io.cortexmon.promql;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Series that an expression reads.
 *
 * @param selector the selector as it is written, with its {@code @} and offset
 * @param range how far back a range selector looks; empty for an instant vector
 * @param isInfo whether the series are not read as such, but give labels to others in {@code
 *     info()}
 */
public record Selected(Expr.VectorSelector selector, List<Window> range, boolean isInfo) {

  public Selected {
    range = List.copyOf(range);
  }

  /**
   * Returns the only names that the series can have, sorted: mostly one; none where the conditions
   * rule each other out. Nothing where only a regular expression, a variable or another label says
   * what is selected.
   */
  public Optional<Set<String>> names() {
    LabelDomain names = new LabelRules().vectorSelector(selector).domain(Names.METRIC_NAME);
    return names.listed() ? Optional.of(new TreeSet<>(names.values())) : Optional.empty();
  }

  /** Returns the conditions on labels other than the name, in the order written. */
  public List<LabelMatcher> matchers() {
    return selector.matchers().stream()
        .filter(matcher -> !matcher.label().equals(Names.METRIC_NAME))
        .toList();
  }

  /** Returns the offset; {@link Modifiers#NO_OFFSET} for none. */
  public Window offset() {
    return selector.modifiers().offset();
  }

  /** Returns the time that {@code @} says; {@link At#NONE} for the evaluation time. */
  public At at() {
    return selector.modifiers().at();
  }

  /** Returns where the selector stands. */
  public Span span() {
    return selector.span();
  }
}
