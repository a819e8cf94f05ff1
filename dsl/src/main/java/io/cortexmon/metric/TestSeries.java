package io.cortexmon.metric;

import io.cortexmon.promql.Labels;
import io.cortexmon.promql.Names;
import java.util.Map;
import java.util.TreeMap;

/**
 * One series of a metric or a recording rule, named for a test: {@code
 * ORDERS.with(STATUS.is("ok"))}.
 *
 * @param labels all labels, the name among them
 */
public record TestSeries(Labels labels) {

  static TestSeries of(String name, Map<String, String> labels) {
    Map<String, String> all = new TreeMap<>(labels);
    all.put(Names.METRIC_NAME, name);
    return new TestSeries(Labels.of(all));
  }

  /** Returns the series as it is written in tests, for example {@code up{job="api"}}. */
  @Override
  public String toString() {
    return labels.text();
  }
}
