package io.cortexmon.dashboard;

import io.cortexmon.dashboard.annotation.Annotation;
import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.dashboard.variable.DashboardVariable;
import io.cortexmon.dashboard.variable.DataSourceVariable;
import io.cortexmon.definition.Place;
import java.util.ArrayList;
import java.util.List;

/** Dashboards in Grafana's JSON: the classic model, which Grafana 11 to 13 read. */
final class DashboardJson {

  /**
   * The classic model's last version: with a lower one Grafana migrates what needs no migration.
   */
  private static final int SCHEMA_VERSION = 42;

  /** What every new dashboard says. No id and no version: those belong to one Grafana. */
  static final JsonObject NEW =
      JsonObject.of("schemaVersion", Json.of(SCHEMA_VERSION))
          .with("annotations", JsonObject.of("list", JsonArray.of(builtIn())))
          .with("editable", true)
          .with("graphTooltip", 0)
          .with("links", JsonArray.EMPTY)
          .with("refresh", "")
          .with("tags", JsonArray.EMPTY)
          .with("templating", JsonObject.of("list", JsonArray.EMPTY))
          .with("time", JsonObject.of("from", "now-6h").with("to", "now"))
          .with("timezone", "browser");

  private DashboardJson() {}

  /** The annotations that people make by hand; Grafana expects them first. */
  private static JsonObject builtIn() {
    return JsonObject.of("builtIn", Json.of(1))
        .with("datasource", DataSourceRef.GRAFANA.json())
        .with("enable", true)
        .with("hide", true)
        .with("iconColor", "rgba(0, 211, 255, 1)")
        .with("name", "Annotations & Alerts")
        .with("type", "dashboard");
  }

  static JsonObject of(Dashboard dashboard) {
    return of(dashboard, dashboard.layout());
  }

  static JsonObject of(Dashboard dashboard, List<PlacedPanel> panels) {
    JsonObject json = dashboard.fields().with("uid", dashboard.uid());
    json = inList(json, "templating", variables(dashboard));
    json = inList(json, "annotations", annotations(dashboard));
    if (!panels.isEmpty() || !json.has("panels")) {
      json =
          json.with(
              "panels", new JsonArray(panels.stream().<Json>map(PlacedPanel::nested).toList()));
    }
    return dashboard.raw().isEmpty() ? json : json.merged(dashboard.raw());
  }

  /** Adds to the list that Grafana keeps in an object of its own. */
  private static JsonObject inList(JsonObject json, String name, List<Json> added) {
    if (added.isEmpty()) {
      return json;
    }
    JsonObject holder = json.object(name);
    List<Json> all = new ArrayList<>(holder.array("list").items());
    all.addAll(added);
    return json.with(name, holder.with("list", new JsonArray(all)));
  }

  private static List<Json> variables(Dashboard dashboard) {
    return shown(dashboard).stream()
        .<Json>map(variable -> variable.json(dashboard.dataSource()))
        .toList();
  }

  /** The variables, with the one that names the data source before all that use it. */
  static List<DashboardVariable> shown(Dashboard dashboard) {
    List<DashboardVariable> shown = new ArrayList<>(dashboard.variables());
    boolean given = shown.stream().anyMatch(one -> one.name().equals(DEFAULT_VARIABLE));
    boolean read = dashboard.fields().has("panels");
    if (dashboard.dataSource().equals(DataSourceRef.DEFAULT) && !given && !read) {
      shown.add(0, DataSourceVariable.of(DEFAULT_VARIABLE, "prometheus", dashboard.place()));
    }
    return shown;
  }

  private static final String DEFAULT_VARIABLE = "datasource";

  private static List<Json> annotations(Dashboard dashboard) {
    List<Json> annotations = new ArrayList<>();
    for (Annotation annotation : dashboard.annotations()) {
      annotations.add(annotation.json(dashboard.dataSource()));
    }
    return annotations;
  }

  static Dashboard read(String text, Place place) {
    JsonObject json = JsonObject.parse(text);
    checkIsDashboard(json);
    String uid =
        json.text("uid")
            .filter(given -> !given.isEmpty())
            .orElseGet(() -> DashboardNames.uidOf(json.text("title").orElse("")));
    return new Dashboard(
        uid,
        uid,
        DataSourceRef.DEFAULT,
        json,
        List.of(),
        List.of(),
        List.of(),
        JsonObject.EMPTY,
        place);
  }

  private static void checkIsDashboard(JsonObject json) {
    if (json.get("dashboard").isPresent()) {
      throw notDashboard(
          "it is an answer of Grafana's HTTP API; give what stands in its field dashboard");
    }
    if (json.has("apiVersion") && json.has("spec")) {
      throw notDashboard("it is a resource; give the spec of a v1 dashboard, with its uid added");
    }
    if (json.has("elements") && json.has("layout")) {
      throw notDashboard("it is a v2 spec, and the classic model (v1) is what is read here");
    }
    if (json.text("title").filter(title -> !title.isBlank()).isEmpty()) {
      throw notDashboard("it has no title");
    }
    if (json.get("panels").filter(JsonArray.class::isInstance).isEmpty()) {
      throw notDashboard("it has no list of panels");
    }
  }

  private static IllegalArgumentException notDashboard(String why) {
    return new IllegalArgumentException("not a dashboard: " + why);
  }
}
