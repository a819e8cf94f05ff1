package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.metric.Gauge;

/** What tests look at in a panel's JSON. */
final class PanelShape {

  /** A metric to ask for. */
  static final Gauge DEMO = Gauge.named("demo_value");

  private PanelShape() {}

  /** Returns the panel as a dashboard writes it. */
  static JsonObject json(Panel panel) {
    return PanelJson.of(panel, DataSourceRef.DEFAULT.json());
  }

  /** Returns whether the panel runs its first query once or over the range, and its format. */
  static String run(Panel panel) {
    JsonObject target = json(panel).array("targets").objects().get(0);
    String way = target.isTrue("instant") ? "instant" : "";
    String range = target.isTrue("range") ? "range" : "";
    return way + range + " " + target.text("format").orElse("without format");
  }
}
