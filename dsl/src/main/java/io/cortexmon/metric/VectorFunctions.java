package io.cortexmon.metric;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Function;
import io.cortexmon.promql.LabelMatcher;
import io.cortexmon.promql.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The functions that take a {@link Vector}. */
public interface VectorFunctions extends Query {

  /** The labels that the result's series can have. */
  ResultLabels resultLabels();

  /** Returns each value without its sign. */
  default Vector abs() {
    return new Derived(Expr.call(Function.ABS, expr()), resultLabels(), reads());
  }

  /** Returns each value rounded up to a whole number. */
  default Vector ceil() {
    return new Derived(Expr.call(Function.CEIL, expr()), resultLabels(), reads());
  }

  /** Returns each value rounded down to a whole number. */
  default Vector floor() {
    return new Derived(Expr.call(Function.FLOOR, expr()), resultLabels(), reads());
  }

  /** Returns each value rounded to the nearest whole number, halves up. */
  default Vector round() {
    return new Derived(Expr.call(Function.ROUND, expr()), resultLabels(), reads());
  }

  /** Returns the square root of each value; NaN for a negative one. */
  default Vector sqrt() {
    return new Derived(Expr.call(Function.SQRT, expr()), resultLabels(), reads());
  }

  /** Returns e to the power of each value. */
  default Vector exp() {
    return new Derived(Expr.call(Function.EXP, expr()), resultLabels(), reads());
  }

  /** Returns the natural logarithm of each value. */
  default Vector ln() {
    return new Derived(Expr.call(Function.LN, expr()), resultLabels(), reads());
  }

  /** Returns the binary logarithm of each value. */
  default Vector log2() {
    return new Derived(Expr.call(Function.LOG2, expr()), resultLabels(), reads());
  }

  /** Returns the decimal logarithm of each value. */
  default Vector log10() {
    return new Derived(Expr.call(Function.LOG10, expr()), resultLabels(), reads());
  }

  /** Returns 1, 0 or -1, as each value's sign is. */
  default Vector sgn() {
    return new Derived(Expr.call(Function.SGN, expr()), resultLabels(), reads());
  }

  /** Returns the series sorted by value, smallest first; instant queries only. */
  default Vector sort() {
    return new Derived(Expr.call(Function.SORT, expr()), resultLabels(), reads());
  }

  /** Returns the series sorted by value, largest first; instant queries only. */
  default Vector sortDesc() {
    return new Derived(Expr.call(Function.SORT_DESC, expr()), resultLabels(), reads());
  }

  /** Returns the time of each sample in seconds since 1970-01-01. */
  default Vector timestamp() {
    return new Derived(Expr.call(Function.TIMESTAMP, expr()), resultLabels(), reads());
  }

  /** Returns each value rounded to the nearest multiple of a number. */
  default Vector round(double multiple) {
    Expr call = Expr.call(Function.ROUND, expr(), Expr.number(multiple));
    return new Derived(call, resultLabels(), reads());
  }

  /** Returns each value, or the nearer bound where it lies outside. */
  default Vector clamp(double min, double max) {
    if (min > max) {
      throw new IllegalArgumentException(
          "clamp " + min + ".." + max + ": the lower bound must not be above the upper");
    }
    Expr call = Expr.call(Function.CLAMP, expr(), Expr.number(min), Expr.number(max));
    return new Derived(call, resultLabels(), reads());
  }

  /** Returns each value, or the bound where it is below. */
  default Vector clampMin(double min) {
    Expr call = Expr.call(Function.CLAMP_MIN, expr(), Expr.number(min));
    return new Derived(call, resultLabels(), reads());
  }

  /** Returns each value, or the bound where it is above. */
  default Vector clampMax(double max) {
    Expr call = Expr.call(Function.CLAMP_MAX, expr(), Expr.number(max));
    return new Derived(call, resultLabels(), reads());
  }

  /** Returns the series sorted by these labels' values; instant queries only, experimental. */
  default Vector sortByLabel(Label... labels) {
    return sorted(Function.SORT_BY_LABEL, labels);
  }

  /** Returns the series sorted by these labels' values, backwards; instant queries only. */
  default Vector sortByLabelDesc(Label... labels) {
    return sorted(Function.SORT_BY_LABEL_DESC, labels);
  }

  private Vector sorted(Function function, Label... labels) {
    Reads using = reads().using(resultLabels().use(List.of(labels), expr()::text));
    List<Expr> args = new ArrayList<>();
    args.add(expr());
    List.of(labels).forEach(label -> args.add(Expr.string(label.name())));
    return new Derived(Expr.call(function, args.toArray(Expr[]::new)), resultLabels(), using);
  }

  /**
   * Returns one series of value 1 if this vector is empty, and nothing otherwise. Over a selector
   * its labels are those that the selector demands to be equal to a text.
   */
  default Vector absent() {
    return new Derived(Expr.call(Function.ABSENT, expr()), demanded(), reads());
  }

  private ResultLabels demanded() {
    if (!(expr() instanceof Expr.VectorSelector selector)) {
      return ResultLabels.NONE;
    }
    return ResultLabels.exactly(
        selector.matchers().stream()
            .filter(matcher -> matcher.op() == LabelMatcher.Op.EQUAL)
            .map(matcher -> Label.named(matcher.label()))
            .toList());
  }

  /** Returns the value of the only series as a number; NaN where there is none or more than one. */
  default Scalar scalar() {
    return new ScalarOf(Expr.call(Function.SCALAR, expr()), reads());
  }

  /**
   * Returns the series with a label set from another one, where the other's whole value matches an
   * RE2 expression; {@code $1} in the replacement is the first group. Other series stay as they
   * are.
   *
   * <pre>{@code
   * up.labelReplace(PARENT_MASTER, "$1", MASTER_TYPE, "(.+)")
   * }</pre>
   */
  default Vector labelReplace(Label into, String replacement, Label from, String regex) {
    String checked = from.matches(regex).matcher().value();
    Expr call =
        Expr.call(
            Function.LABEL_REPLACE,
            expr(),
            Expr.string(into.name()),
            Expr.string(replacement),
            Expr.string(from.name()),
            Expr.string(checked));
    Reads using = reads().using(resultLabels().use(from, expr()::text));
    return new Derived(call, resultLabels().with(List.of(into)), using);
  }

  /** Returns the series with a label set to the values of others, joined by a separator. */
  default Vector labelJoin(Label into, String separator, Label... from) {
    List<Expr> args = new ArrayList<>();
    args.add(expr());
    args.add(Expr.string(into.name()));
    args.add(Expr.string(separator));
    List.of(from).forEach(label -> args.add(Expr.string(label.name())));
    Reads using = reads().using(resultLabels().use(List.of(from), expr()::text));
    return new Derived(
        Expr.call(Function.LABEL_JOIN, args.toArray(Expr[]::new)),
        resultLabels().with(List.of(into)),
        using);
  }

  /** Returns this vector evaluated again and again over a time, at the server's default step. */
  default Subquery subquery(Duration range) {
    return subquery(Window.of(range));
  }

  /** Returns this vector evaluated again and again over a window, at the server's default step. */
  default Subquery subquery(Window range) {
    Expr.Subquery over = Expr.subquery(expr(), Windows.positive(range), List.of());
    return new SubqueryOf(over, resultLabels(), reads());
  }

  /** Returns this vector evaluated every {@code step} over a time. */
  default Subquery subquery(Duration range, Duration step) {
    return subquery(Window.of(range), Window.of(step));
  }

  /** Returns this vector evaluated every {@code step} over a window. */
  default Subquery subquery(Window range, Window step) {
    Expr.Subquery over =
        Expr.subquery(expr(), Windows.positive(range), List.of(Windows.positive(step)));
    return new SubqueryOf(over, resultLabels(), reads());
  }
}
