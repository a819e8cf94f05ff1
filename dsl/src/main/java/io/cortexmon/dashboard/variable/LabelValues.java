package io.cortexmon.dashboard.variable;

import static io.cortexmon.definition.Arguments.quoted;

import io.cortexmon.metric.HistogramSeries;
import io.cortexmon.metric.Label;
import io.cortexmon.metric.Query;
import io.cortexmon.metric.Reads;
import io.cortexmon.metric.Selectable;
import io.cortexmon.metric.Selection;
import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Modifiers;

/**
 * The series that a variable's values are read from, as a query, so that checks see what is read.
 *
 * @param expr the selector
 * @param reads the metric or recording rule, and the target labels that are needed
 */
record LabelValues(Expr expr, Reads reads) implements Query {

  /** Returns the series that have a label, which must be one that they can have. */
  static <S extends Selectable<S>> LabelValues of(Selectable<S> series, Label label) {
    Selection all = exposed(series);
    Reads reads = exposed(series.where(label.isPresent())).reads();
    return new LabelValues(selector(all), reads);
  }

  /** Returns all these series. */
  static LabelValues of(Selectable<?> series) {
    Selection all = exposed(series);
    return new LabelValues(selector(all), all.reads());
  }

  /** A classic histogram has no series of its own name; those that count are its fewest. */
  private static Selection exposed(Selectable<?> series) {
    return series instanceof HistogramSeries some && !some.histogram().isNative()
        ? some.counts().selection()
        : series.selection();
  }

  private static Expr selector(Selection selection) {
    if (!selection.modifiers().equals(Modifiers.NONE)) {
      throw new IllegalArgumentException(
          "variable over "
              + quoted(selection.seriesName())
              + ": series can not be moved in time (offset, @); Grafana asks for those of the time"
              + " range");
    }
    return Expr.select(selection.seriesName(), selection.matchers());
  }
}
