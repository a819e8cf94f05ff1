package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.FieldConfig;
import io.cortexmon.dashboard.json.JsonObject;

/** Panels in Grafana's JSON, but for their id and their place on the grid. */
public final class PanelJson {

  private PanelJson() {}

  /**
   * Returns a panel in Grafana's JSON.
   *
   * @param dataSource what answers queries that name no data source, as Grafana refers to it
   */
  public static JsonObject of(Panel panel, JsonObject dataSource) {
    PanelParts parts = panel.parts();
    JsonObject json = parts.fields();
    JsonObject options = InheritedUnit.options(panel);
    if (!options.isEmpty()) {
      json = json.with("options", json.object("options").merged(options));
    }
    FieldConfig fieldConfig = InheritedUnit.fieldConfig(panel);
    if (!fieldConfig.equals(FieldConfig.DEFAULT)) {
      json =
          json.with(
              "fieldConfig",
              json.has("fieldConfig")
                  ? fieldConfig.onto(json.object("fieldConfig"))
                  : fieldConfig.json());
    }
    if (!parts.targets().isEmpty()) {
      json = Targets.in(panel, json, dataSource);
    }
    return parts.raw().isEmpty() ? json : json.merged(parts.raw());
  }
}
