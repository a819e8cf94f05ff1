package io.cortexmon.metric;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Function;
import io.cortexmon.promql.LabelMatcher;
import java.util.ArrayList;
import java.util.List;

/** The functions that take a {@link Vector} and change its labels, or sort by them. */
public interface VectorLabels extends Query {

  /** The labels that the result's series can have. */
  ResultLabels resultLabels();

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

  /**
   * Returns the series with all further labels that {@code target_info} has for the same {@code
   * job} and {@code instance}; which, is not known here. A series without such a partner stays as
   * it is. Experimental in Prometheus 3.
   */
  default Vector info() {
    return new Derived(
        Expr.call(Function.INFO, expr()),
        resultLabels().open(),
        reads().and(Reads.of(Info.TARGET_INFO)));
  }

  /**
   * Returns the series with labels of an info metric's series that has the same {@code job} and
   * {@code instance}. Conditions on labels of the info metric choose what is added: only the labels
   * that they are about; all of its labels where there is none. A series without a partner stays if
   * the conditions hold for labels that are not there, and is left out otherwise. Experimental in
   * Prometheus 3.
   *
   * <pre>{@code
   * REQUESTS.rate(minutes(5)).info(BUILD_INFO.where(VERSION.isPresent()))
   * }</pre>
   */
  default Vector info(GaugeSeries infos) {
    Selection selected = infos.selection();
    List<LabelMatcher> matchers = new ArrayList<>();
    matchers.add(LabelMatcher.of("__name__", LabelMatcher.Op.EQUAL, selected.seriesName()));
    matchers.addAll(selected.matchers());
    Expr.VectorSelector any = Expr.select("", matchers).modifiers(selected.modifiers());
    List<Label> added =
        selected.resultLabels().listed().stream()
            .filter(label -> selected.matchers().isEmpty() || selected.isAbout(label))
            .toList();
    return new Derived(
        Expr.call(Function.INFO, expr(), any),
        resultLabels().with(added),
        reads().and(selected.reads()));
  }
}
