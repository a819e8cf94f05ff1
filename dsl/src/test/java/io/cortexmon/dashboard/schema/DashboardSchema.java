package io.cortexmon.dashboard.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cortexmon.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds dashboards against Grafana's published schemas, as the README beside them says: the
 * dashboard without its panels, then each panel by its type, then the options, custom field options
 * and queries that {@code Panel} leaves open. Overrides are judged as the field options that they
 * set, and queries of annotations like those of panels.
 *
 * <p>Panel and data source types that have no schema are judged as far as all panels are alike.
 */
public final class DashboardSchema {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Correction> corrections;
  private final SchemaFiles files;

  private DashboardSchema(List<Correction> corrections, SchemaFiles files) {
    this.corrections = List.copyOf(corrections);
    this.files = files;
  }

  /** Returns Grafana 13's schemas; where they are not there, the test is skipped and says so. */
  public static DashboardSchema grafana() {
    Schemas.grafana();
    List<Correction> ours =
        Stream.concat(Corrections.wrong().stream(), Corrections.newer().stream()).toList();
    List<Correction> all = Stream.concat(Corrections.published().stream(), ours.stream()).toList();
    return new DashboardSchema(ours, new SchemaFiles(all));
  }

  /** What the published schemas lack or get wrong. */
  public List<Correction> corrections() {
    return corrections;
  }

  /** Returns these schemas without one of the corrections. */
  public DashboardSchema without(Correction correction) {
    return new DashboardSchema(
        corrections.stream().filter(one -> !one.equals(correction)).toList(),
        files.without(correction));
  }

  /** Returns what is wrong with a dashboard in JSON; nothing if it is valid. */
  public List<Fault> faults(String dashboard) {
    JsonNode json = read(dashboard);
    List<Fault> faults = new ArrayList<>();
    Judge judge = new Judge(files, "dashboard " + json.path("title"), faults);
    judge.whole(without(json, "panels"), "Dashboard");
    for (JsonNode annotation : json.at("/annotations/list")) {
      judge.query(annotation.path("target"), annotation.path("datasource"), "/annotations/list");
    }
    panels(json.path("panels"), faults);
    return faults;
  }

  private void panels(JsonNode panels, List<Fault> faults) {
    for (JsonNode panel : panels) {
      String subject = panel.path("type").asText("panel") + " " + panel.path("title");
      Judge judge = new Judge(files, subject, faults);
      if (panel.path("type").asText().equals("row")) {
        ObjectNode row = without(panel, "panels");
        row.putArray("panels");
        judge.whole(row, "RowPanel");
        panels(panel.path("panels"), faults);
      } else {
        judge.whole(panel, "Panel");
        judge.byType(panel);
      }
    }
  }

  private static ObjectNode without(JsonNode object, String field) {
    ObjectNode copy = object.deepCopy();
    copy.remove(field);
    return copy;
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON", e);
    }
  }
}
