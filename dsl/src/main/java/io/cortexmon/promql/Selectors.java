package io.cortexmon.promql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the series that an expression reads. */
public final class Selectors {

  /** What Prometheus joins where {@code info()} does not say. */
  private static final String DEFAULT_INFO = "target_info";

  private static final String ANY_INFO = ".+_info";

  private final List<Selected> found = new ArrayList<>();
  private final Deque<Runnable> open = new ArrayDeque<>();

  private Selectors() {}

  /**
   * Returns all selectors in the order they are written, each as often as it stands there. The info
   * series that {@code info()} joins come last of its arguments, also where they are not named.
   */
  public static List<Selected> in(Expr expr) {
    Selectors selectors = new Selectors();
    selectors.later(expr);
    while (!selectors.open.isEmpty()) {
      selectors.open.pop().run();
    }
    return List.copyOf(selectors.found);
  }

  /**
   * Returns the names of the metrics that are read, each once, in the order they are written. A
   * name that only a regular expression or a variable tells is not among them, unless it is a list
   * such as {@code __name__=~"a|b"}.
   */
  public static Set<String> names(Expr expr) {
    Set<String> names = new LinkedHashSet<>();
    for (Selected selected : in(expr)) {
      selected.names().ifPresent(names::addAll);
    }
    return names;
  }

  private void later(Expr node) {
    open.push(() -> open(node));
  }

  private void open(Expr node) {
    if (node instanceof Expr.VectorSelector selector) {
      found.add(new Selected(selector, List.of(), false));
    } else if (node instanceof Expr.MatrixSelector matrix) {
      found.add(new Selected(matrix.selector(), List.of(matrix.range()), false));
    } else if (node instanceof Expr.Call call && call.function() == Function.INFO) {
      open.push(() -> found.add(new Selected(info(call), List.of(), true)));
      later(call.args().get(0));
    } else {
      List<Expr> children = node.children();
      for (int i = children.size() - 1; i >= 0; i--) {
        later(children.get(i));
      }
    }
  }

  /**
   * What {@code info()} joins: without a name {@code target_info}, or all that is not ruled out.
   */
  private static Expr.VectorSelector info(Expr.Call call) {
    if (call.args().size() < 2
        || !(Filters.unwrapped(call.args().get(1)) instanceof Expr.VectorSelector selector)) {
      return new Expr.VectorSelector(
          DEFAULT_INFO, List.of(), List.of(), Modifiers.NONE, call.span());
    }
    List<LabelMatcher> names =
        selector.matchers().stream()
            .filter(matcher -> matcher.label().equals(Names.METRIC_NAME))
            .toList();
    boolean chosen =
        !selector.name().isEmpty()
            || names.stream()
                .anyMatch(
                    matcher ->
                        matcher.op() == LabelMatcher.Op.EQUAL
                            || matcher.op() == LabelMatcher.Op.MATCHES);
    if (chosen) {
      return selector;
    }
    LabelMatcher name =
        names.isEmpty()
            ? LabelMatcher.of(Names.METRIC_NAME, LabelMatcher.Op.EQUAL, DEFAULT_INFO)
            : LabelMatcher.of(Names.METRIC_NAME, LabelMatcher.Op.MATCHES, ANY_INFO);
    List<LabelMatcher> all = new ArrayList<>(List.of(name));
    all.addAll(selector.matchers());
    return selector.matchers(all);
  }
}
