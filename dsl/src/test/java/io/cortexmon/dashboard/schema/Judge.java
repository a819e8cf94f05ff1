package io.cortexmon.dashboard.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Notes what is wrong with one dashboard or panel. */
final class Judge {

  private static final Map<String, String> PANEL_FILES =
      Map.of(
          "state-timeline", "statetimeline",
          "status-history", "statushistory",
          "nodeGraph", "nodegraph",
          "annolist", "annotationslist",
          "dashlist", "dashboardlist");

  private static final Set<String> PANELS =
      Set.of(
          "annotationslist",
          "barchart",
          "bargauge",
          "candlestick",
          "canvas",
          "dashboardlist",
          "gauge",
          "geomap",
          "heatmap",
          "histogram",
          "logs",
          "news",
          "nodegraph",
          "piechart",
          "stat",
          "statetimeline",
          "statushistory",
          "table",
          "text",
          "timeseries",
          "trend",
          "xychart");

  private static final Map<String, String> QUERIES =
      Map.of(
          "prometheus", "prometheus",
          "loki", "loki",
          "tempo", "tempo",
          "elasticsearch", "elasticsearch",
          "__expr__", "expr",
          "grafana-testdata-datasource", "testdata");

  private final SchemaFiles files;
  private final String subject;
  private final List<Fault> faults;

  Judge(SchemaFiles files, String subject, List<Fault> faults) {
    this.files = files;
    this.subject = subject;
    this.faults = faults;
  }

  void whole(JsonNode value, String definition) {
    judge(value, files.whole("dashboard", definition), "");
  }

  void byType(JsonNode panel) {
    String type = panel.path("type").asText();
    String file = PANEL_FILES.getOrDefault(type, type);
    if (PANELS.contains(file)) {
      judge(panel.path("options"), files.partial(file, "Options"), "/options");
    }
    judgeCustom(panel.at("/fieldConfig/defaults/custom"), file, "/fieldConfig/defaults/custom");
    int index = 0;
    for (JsonNode override : panel.at("/fieldConfig/overrides")) {
      override(override.path("properties"), file, "/fieldConfig/overrides/" + index++);
    }
    index = 0;
    for (JsonNode target : panel.path("targets")) {
      query(target, panel.path("datasource"), "/targets/" + index++);
    }
  }

  /** Judges the properties of an override as the field options that they are. */
  private void override(JsonNode properties, String file, String pointer) {
    ObjectNode field = JsonNodeFactory.instance.objectNode();
    for (JsonNode property : properties) {
      ObjectNode parent = field;
      String[] path = property.path("id").asText().split("\\.", -1);
      for (int i = 0; i < path.length - 1; i++) {
        parent = parent.withObjectProperty(path[i]);
      }
      parent.set(path[path.length - 1], property.path("value"));
    }
    JsonNode custom = field.path("custom");
    judgeCustom(custom, file, pointer + "/custom");
    field.remove("custom");
    judge(field, files.partial("dashboard", "FieldConfig"), pointer);
  }

  private void judgeCustom(JsonNode custom, String file, String pointer) {
    if (custom.isMissingNode() || !PANELS.contains(file)) {
      return;
    }
    if (files.has(file, "FieldConfig")) {
      judge(custom, files.partial(file, "FieldConfig"), pointer);
    } else if (!custom.isEmpty()) {
      faults.add(new Fault(subject, pointer, "this panel type has no field options of its own"));
    }
  }

  /** Judges a query by the data source that it names, or else by its panel's. */
  void query(JsonNode target, JsonNode dataSource, String pointer) {
    String type = target.at("/datasource/type").asText(dataSource.path("type").asText());
    String file = QUERIES.get(type);
    if (file != null) {
      judge(target, files.partial(file, files.root(file)), pointer);
    }
  }

  private void judge(JsonNode value, JsonSchema schema, String pointer) {
    if (value.isMissingNode()) {
      return;
    }
    for (ValidationMessage message : schema.validate(value)) {
      String property = message.getProperty() == null ? "" : "/" + message.getProperty();
      Fault fault =
          new Fault(
              subject,
              pointer + message.getInstanceLocation() + property,
              message.getMessage().replaceFirst("^[^:]*: ", ""));
      if (!faults.contains(fault)) {
        faults.add(fault);
      }
    }
  }
}
