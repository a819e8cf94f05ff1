package io.cortexmon.dashboard;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.panel.Panel;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * A panel or a row, with its id and its place on the dashboard.
 *
 * @param json its fields in Grafana's JSON, but for the panels that a row holds
 * @param area where it stands; empty where a dashboard read from JSON does not say
 * @param panel the typed panel; none for a row, or where it was read with its dashboard
 * @param folded the panels that a collapsed row holds
 * @param place where it was declared
 */
public record PlacedPanel(
    JsonObject json, GridPos area, List<Panel> panel, List<PlacedPanel> folded, Place place) {

  public PlacedPanel {
    panel = List.copyOf(panel);
    folded = List.copyOf(folded);
  }

  /** Whether it is a row. */
  public boolean isRow() {
    return json.text("type").filter("row"::equals).isPresent();
  }

  /** The panel type, for example {@code timeseries}; empty where there is none. */
  public String type() {
    return json.text("type").orElse("");
  }

  /** Returns {@code panel "Error Rate"}, for messages. */
  public String subject() {
    String title = json.text("title").orElse("");
    String kind = isRow() ? "row " : "panel ";
    return title.isEmpty()
        ? kind + json.get("id").map(Json::toString).orElse("without title")
        : kind + Arguments.quoted(title);
  }

  /** Returns it with the panels that it holds, in Grafana's JSON. */
  JsonObject nested() {
    if (folded.isEmpty()) {
      return json;
    }
    List<Json> inner = new ArrayList<>();
    folded.forEach(panel -> inner.add(panel.nested()));
    return json.with("panels", new JsonArray(inner));
  }
}
