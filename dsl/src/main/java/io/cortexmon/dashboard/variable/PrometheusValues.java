package io.cortexmon.dashboard.variable;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.metric.Label;

/**
 * What variables ask Prometheus for, in the form that its editor in Grafana stores: the query, the
 * editor's own ref id, and which of its forms shows it (npm {@code @grafana/prometheus} 13.2.1,
 * {@code types.ts} and {@code migrations/variableMigration.ts}).
 */
final class PrometheusValues {

  private static final String REF_ID = "PrometheusVariableQueryEditor-VariableQuery";

  private PrometheusValues() {}

  static JsonObject labelNames(String metrics) {
    return of(0, "label_names(" + metrics + ")");
  }

  static JsonObject labelValues(Label label) {
    return of(1, "label_values(" + label.name() + ")");
  }

  static JsonObject labelValues(String selector, Label label) {
    return of(1, "label_values(" + selector + ", " + label.name() + ")");
  }

  static JsonObject metricNames(String metrics) {
    return of(2, "metrics(" + metrics + ")");
  }

  static JsonObject queryResult(String expr) {
    return of(3, "query_result(" + expr + ")");
  }

  static JsonObject series(String selector) {
    return of(4, selector);
  }

  static JsonObject text(String query) {
    return of(5, query);
  }

  private static JsonObject of(int form, String query) {
    return JsonObject.of("query", query).with("refId", REF_ID).with("qryType", form);
  }
}
