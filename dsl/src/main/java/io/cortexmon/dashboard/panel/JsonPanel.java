package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.FieldConfig;
import io.cortexmon.dashboard.json.ForeignJson;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Place;
import java.util.List;

/**
 * A panel that was read from Grafana's JSON, of any type: every field is kept, known or not.
 *
 * <pre>{@code
 * JsonPanel.fromJson(Files.readString(Path.of("panels/map.json"))).title("Where").width(24)
 * JsonPanel.from(new TimeseriesPanelBuilder().title("Load"))     // of Grafana's foundation SDK
 * }</pre>
 *
 * <p>Two things belong to the dashboard it came from and are dropped: its {@code id}, and where it
 * stood there. Its width and height stay, and {@link #id} and {@link #at} give the others anew.
 *
 * @param parts what it is made of
 */
public record JsonPanel(PanelParts parts) implements Queried<JsonPanel> {

  private static final Size SIZE = new Size(12, 8);

  /**
   * Returns the panel that a JSON text holds, for example one that was copied from Grafana's
   * "Inspect, Panel JSON".
   *
   * @throws IllegalArgumentException if the text is not a panel; the message says why
   */
  public static JsonPanel fromJson(String json) {
    return of(JsonObject.parse(json), Place.ofCaller());
  }

  /**
   * Returns the panel that another library's object holds, such as one of Grafana's foundation SDK
   * or its builder: an object with {@code toJSON()}, or whose {@code build()} gives one.
   *
   * @throws IllegalArgumentException if the object does not give JSON, or that is not a panel
   */
  public static JsonPanel from(Object source) {
    return of(ForeignJson.object(source), Place.ofCaller());
  }

  private static JsonPanel of(JsonObject json, Place place) {
    checkIsPanel(json);
    return new JsonPanel(
        new PanelParts(
            json.without("id").without("gridPos"),
            size(json.object("gridPos")),
            List.of(),
            FieldConfig.DEFAULT,
            JsonObject.EMPTY,
            JsonObject.EMPTY,
            place));
  }

  private static void checkIsPanel(JsonObject json) {
    String type = json.text("type").orElse("");
    if (type.equals("row")) {
      throw notPanel("it is a row; declare the row, and add its panels one by one");
    }
    if (!type.isBlank() || json.has("libraryPanel")) {
      return; // a library panel says itself what it is
    }
    if (json.get("panels").filter(JsonArray.class::isInstance).isPresent()
        || json.has("dashboard")) {
      throw notPanel("it is a dashboard; read it with Dashboard.fromJson(..)");
    }
    if (json.has("model")) {
      throw notPanel("it is a library panel; give what stands in its field model");
    }
    if (json.has("kind") && json.has("spec")) {
      throw notPanel("it is of a v2 dashboard, and the classic model (v1) is what is read here");
    }
    throw notPanel("it has no type, such as \"timeseries\"");
  }

  private static IllegalArgumentException notPanel(String why) {
    return new IllegalArgumentException("not a panel: " + why);
  }

  private static Size size(JsonObject gridPos) {
    double width = gridPos.number("w").orElse((double) SIZE.width());
    double height = gridPos.number("h").orElse((double) SIZE.height());
    return new Size((int) width, (int) height);
  }

  @Override
  public JsonPanel parts(PanelParts changed) {
    return new JsonPanel(changed);
  }

  /** Whether the panel shows nothing without a query is not known. */
  @Override
  public boolean needsQuery() {
    return false;
  }
}
