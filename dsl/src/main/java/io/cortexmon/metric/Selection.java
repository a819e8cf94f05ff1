package io.cortexmon.metric;

import io.cortexmon.promql.At;
import io.cortexmon.promql.Expr;
import io.cortexmon.promql.LabelMatcher;
import io.cortexmon.promql.Modifiers;
import io.cortexmon.promql.Window;
import java.util.List;

/**
 * Series chosen by name and conditions, with the moment at which they are looked at.
 *
 * @param seriesName the name of the series, which for a histogram's parts is not the metric's
 * @param matchers the conditions, in the order they were given
 * @param modifiers {@code offset} and {@code @}
 * @param resultLabels the labels that the series can have
 * @param reads what it reads
 */
public record Selection(
    String seriesName,
    List<LabelMatcher> matchers,
    Modifiers modifiers,
    ResultLabels resultLabels,
    Reads reads) {

  public Selection {
    matchers = List.copyOf(matchers);
  }

  /** Returns all series of a source. */
  public static Selection of(Source source, String seriesName, ResultLabels labels) {
    return new Selection(seriesName, List.of(), Modifiers.NONE, labels, Reads.of(source));
  }

  Selection where(Matcher... conditions) {
    LabelMatcher[] all = matchers.toArray(new LabelMatcher[matchers.size() + conditions.length]);
    Reads using = reads;
    for (int i = 0; i < conditions.length; i++) {
      LabelMatcher condition = conditions[i].matcher();
      using = using.using(resultLabels.use(conditions[i].label(), condition, this::seriesName));
      all[matchers.size() + i] = condition;
    }
    return new Selection(seriesName, List.of(all), modifiers, resultLabels, using);
  }

  Selection offset(Window offset) {
    return new Selection(seriesName, matchers, modifiers.offset(offset), resultLabels, reads);
  }

  Selection at(At at) {
    return new Selection(seriesName, matchers, modifiers.at(at), resultLabels, reads);
  }

  /** Whether one of the conditions is about the label. */
  boolean isAbout(Label label) {
    return matchers.stream().anyMatch(matcher -> matcher.label().equals(label.name()));
  }

  Selection extension(Modifiers.Extension extension) {
    return new Selection(seriesName, matchers, modifiers.extension(extension), resultLabels, reads);
  }

  Expr.VectorSelector expr() {
    return Expr.select(seriesName, matchers).modifiers(modifiers);
  }

  RangeOf range(Window window) {
    return new RangeOf(Expr.range(expr(), Windows.positive(window)), resultLabels, reads);
  }
}
