package io.cortexmon.metric;

import io.cortexmon.promql.At;
import io.cortexmon.promql.LabelMatcher;
import io.cortexmon.promql.Variable;
import io.cortexmon.promql.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * What can be narrowed by conditions and moved in time before anything is computed from it.
 *
 * @param <S> the type of the narrowed series
 */
public interface Selectable<S> {

  /** What is selected. */
  Selection selection();

  /** Returns the same kind of series with another selection. */
  S selection(Selection changed);

  /**
   * Returns the series that meet all conditions.
   *
   * @throws IllegalArgumentException if the series can not have a label, or the label not the value
   */
  default S where(Matcher... conditions) {
    return selection(selection().where(conditions));
  }

  /**
   * Returns the one series that has exactly these labels, and those that are already chosen, to
   * give it values in a test. Of a classic histogram this names none: see {@link
   * Histogram#bucketWith}.
   *
   * @throws IllegalArgumentException if the series can not have a label, or the label not the
   *     value; or where a condition before asks for no value in particular
   */
  default TestSeries with(LabelValue... labels) {
    Selection chosen = selection().where(labels);
    Map<String, String> all = new TreeMap<>();
    for (LabelMatcher matcher : chosen.matchers()) {
      if (matcher.op() != LabelMatcher.Op.EQUAL) {
        throw new IllegalArgumentException(
            chosen.expr().text() + " is not one series: " + matcher + " names no value");
      }
      all.put(matcher.label(), matcher.value());
    }
    return TestSeries.of(chosen.seriesName(), all);
  }

  /** Returns the series as they were this long ago; a negative duration looks ahead. */
  default S offset(Duration ago) {
    return selection(selection().offset(Window.of(ago)));
  }

  /** Returns the series as they were one window ago. */
  default S offset(Window ago) {
    return selection(selection().offset(ago));
  }

  /** Returns the series at a fixed time, whatever time the query is evaluated at. */
  default S at(Instant time) {
    return selection(selection().at(At.of(time)));
  }

  /**
   * Returns the series at the time that a dashboard variable holds, in seconds since 1970-01-01;
   * rules can not use it.
   */
  default S at(Variable time) {
    return selection(selection().at(At.of(time)));
  }

  /** Returns the series at the start of the range that is queried. */
  default S atStart() {
    return selection(selection().at(At.START));
  }

  /** Returns the series at the end of the range that is queried. */
  default S atEnd() {
    return selection(selection().at(At.END));
  }
}
