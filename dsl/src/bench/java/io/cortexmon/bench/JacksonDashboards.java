package io.cortexmon.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes the bytes of {@link DashboardWorkload} by Jackson's streaming generator and with no model:
 * what a program could do at best that knows the one dashboard it writes.
 */
final class JacksonDashboards {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

  private static final DefaultPrettyPrinter PRINTER =
      new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withRootSeparator("")
                  .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                  .withObjectEmptySeparator("")
                  .withArrayEmptySeparator(""))
          .withObjectIndenter(LINES)
          .withArrayIndenter(LINES);

  private final JsonGenerator json;

  private JacksonDashboards(JsonGenerator json) {
    this.json = json;
  }

  static void write(int number, OutputStream stream) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(stream)) {
      json.setPrettyPrinter(PRINTER.createInstance());
      new JacksonDashboards(json).dashboard(number);
      json.writeRaw('\n');
    }
  }

  private void dashboard(int number) throws IOException {
    json.writeStartObject();
    annotations();
    json.writeBooleanField("editable", true);
    json.writeNumberField("graphTooltip", 0);
    json.writeArrayFieldStart("links");
    json.writeEndArray();
    json.writeArrayFieldStart("panels");
    for (int i = 0; i < 20; i++) {
      panel(i);
    }
    json.writeEndArray();
    json.writeStringField("refresh", "30s");
    json.writeNumberField("schemaVersion", 42);
    json.writeArrayFieldStart("tags");
    json.writeString("service");
    json.writeString("team-" + number % 7);
    json.writeEndArray();
    variables();
    json.writeObjectFieldStart("time");
    json.writeStringField("from", "now-1h");
    json.writeStringField("to", "now");
    json.writeEndObject();
    json.writeStringField("timezone", "browser");
    json.writeStringField("title", "Service " + number);
    json.writeStringField("uid", "service-" + number);
    json.writeEndObject();
  }

  private void annotations() throws IOException {
    json.writeObjectFieldStart("annotations");
    json.writeArrayFieldStart("list");
    json.writeStartObject();
    json.writeNumberField("builtIn", 1);
    dataSource("grafana", "-- Grafana --");
    json.writeBooleanField("enable", true);
    json.writeBooleanField("hide", true);
    json.writeStringField("iconColor", "rgba(0, 211, 255, 1)");
    json.writeStringField("name", "Annotations & Alerts");
    json.writeStringField("type", "dashboard");
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void dataSource(String type, String uid) throws IOException {
    json.writeObjectFieldStart("datasource");
    json.writeStringField("type", type);
    json.writeStringField("uid", uid);
    json.writeEndObject();
  }

  private void variables() throws IOException {
    json.writeObjectFieldStart("templating");
    json.writeArrayFieldStart("list");
    json.writeStartObject();
    choice();
    json.writeStringField("name", "datasource");
    options();
    json.writeStringField("query", "prometheus");
    json.writeNumberField("refresh", 1);
    json.writeStringField("type", "datasource");
    json.writeEndObject();
    json.writeStartObject();
    json.writeStringField("allValue", ".*");
    choice();
    dataSource("prometheus", "${datasource}");
    json.writeStringField("definition", "label_values(http_requests_total, namespace)");
    json.writeBooleanField("includeAll", true);
    json.writeBooleanField("multi", true);
    json.writeStringField("name", "namespace");
    options();
    json.writeObjectFieldStart("query");
    json.writeNumberField("qryType", 1);
    json.writeStringField("query", "label_values(http_requests_total, namespace)");
    json.writeStringField("refId", "PrometheusVariableQueryEditor-VariableQuery");
    json.writeEndObject();
    json.writeNumberField("refresh", 1);
    json.writeStringField("type", "query");
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void choice() throws IOException {
    json.writeObjectFieldStart("current");
    json.writeEndObject();
  }

  private void options() throws IOException {
    json.writeArrayFieldStart("options");
    json.writeEndArray();
  }

  private void panel(int number) throws IOException {
    String route = "/api/v1/route" + number;
    String selector = "http_requests_total{namespace=~\"$namespace\",route=\"" + route + "\"";
    json.writeStartObject();
    dataSource("prometheus", "${datasource}");
    json.writeStringField(
        "description", "Requests per second to " + route + ": all, and those that failed.");
    fieldConfig(number);
    json.writeObjectFieldStart("gridPos");
    json.writeNumberField("h", 8);
    json.writeNumberField("w", 12);
    json.writeNumberField("x", number % 2 * 12);
    json.writeNumberField("y", number / 2 * 8);
    json.writeEndObject();
    json.writeNumberField("id", number + 1);
    panelOptions();
    json.writeArrayFieldStart("targets");
    target("sum by (code) (rate(" + selector + "}[$__rate_interval]))", "{{code}}", "A");
    target("sum(rate(" + selector + ",code=~\"5..\"}[$__rate_interval]))", "failed", "B");
    json.writeEndArray();
    json.writeStringField("title", "Requests to route " + number);
    json.writeStringField("type", "timeseries");
    json.writeEndObject();
  }

  private void fieldConfig(int number) throws IOException {
    json.writeObjectFieldStart("fieldConfig");
    json.writeObjectFieldStart("defaults");
    json.writeNumberField("decimals", 2);
    json.writeNumberField("min", 0);
    json.writeObjectFieldStart("thresholds");
    json.writeStringField("mode", "absolute");
    json.writeArrayFieldStart("steps");
    json.writeStartObject();
    json.writeStringField("color", "green");
    json.writeNullField("value");
    json.writeEndObject();
    step("yellow", 50 + number);
    step("red", 90);
    json.writeEndArray();
    json.writeEndObject();
    json.writeStringField("unit", "reqps");
    json.writeEndObject();
    json.writeArrayFieldStart("overrides");
    json.writeEndArray();
    json.writeEndObject();
  }

  private void step(String color, int value) throws IOException {
    json.writeStartObject();
    json.writeStringField("color", color);
    json.writeNumberField("value", value);
    json.writeEndObject();
  }

  private void panelOptions() throws IOException {
    json.writeObjectFieldStart("options");
    json.writeObjectFieldStart("legend");
    json.writeArrayFieldStart("calcs");
    json.writeString("mean");
    json.writeString("last");
    json.writeString("max");
    json.writeEndArray();
    json.writeStringField("displayMode", "table");
    json.writeStringField("placement", "bottom");
    json.writeBooleanField("showLegend", true);
    json.writeEndObject();
    json.writeObjectFieldStart("tooltip");
    json.writeStringField("mode", "multi");
    json.writeStringField("sort", "desc");
    json.writeEndObject();
    json.writeEndObject();
  }

  private void target(String expr, String legend, String refId) throws IOException {
    json.writeStartObject();
    dataSource("prometheus", "${datasource}");
    json.writeStringField("editorMode", "code");
    json.writeStringField("expr", expr);
    json.writeStringField("format", "time_series");
    json.writeBooleanField("instant", false);
    json.writeStringField("legendFormat", legend);
    json.writeBooleanField("range", true);
    json.writeStringField("refId", refId);
    json.writeEndObject();
  }
}
