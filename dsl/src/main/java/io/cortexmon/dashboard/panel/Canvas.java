package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;

/**
 * Shapes, texts and pictures that show values where they belong: Grafana's {@code canvas}.
 *
 * <pre>{@code
 * Canvas.titled("Plant").query(TANK_LEVEL)
 *     .element("""
 *         {"name": "Tank", "type": "metric-value", "config": {"text": {"field": "level"}},
 *          "placement": {"left": 10, "top": 10, "width": 120, "height": 40}}""")
 * }</pre>
 *
 * <p>Elements are drawn best in Grafana's editor: copy them, or all of the root, from its JSON.
 *
 * @param parts what it is made of
 */
public record Canvas(PanelParts parts) implements Queried<Canvas>, Fielded<Canvas, PlainField> {

  private static final Size SIZE = new Size(12, 10);

  private static final JsonObject ROOT =
      JsonObject.of("elements", JsonArray.EMPTY).with("name", "root").with("type", "frame");

  /** Returns a panel with a title, and nothing on it as yet. */
  public static Canvas titled(String title) {
    return new Canvas(PanelParts.of("canvas", title, SIZE, Place.ofCaller())).root(ROOT);
  }

  /**
   * Returns this panel with all that is on it, in place of what was, as Grafana's JSON of the frame
   * around everything.
   *
   * @throws IllegalArgumentException if the text is not a JSON object, or not of type frame
   */
  public Canvas root(String json) {
    JsonObject root = ROOT.merged(JsonObject.parse(json));
    String type = root.text("type").orElse("");
    if (!type.equals("frame")) {
      throw new IllegalArgumentException(
          "root of canvas, type " + Arguments.quoted(type) + ": must be \"frame\"");
    }
    return root(root);
  }

  /**
   * Returns this panel with a further element over those before, as Grafana's JSON.
   *
   * @throws IllegalArgumentException if the text is not a JSON object, or names no type
   */
  public Canvas element(String json) {
    JsonObject element = JsonObject.parse(json);
    if (element.text("type").isEmpty() || element.text("name").isEmpty()) {
      throw new IllegalArgumentException("element of canvas: must have a name and a type");
    }
    JsonObject root = parts.options().object("root");
    return root(root.with("elements", root.array("elements").plus(element)));
  }

  private Canvas root(JsonObject root) {
    return with("root", root);
  }

  /** Returns this panel without editing in the dashboard itself. */
  public Canvas withoutInlineEditing() {
    return with("inlineEditing", Json.FALSE);
  }

  /** Returns this panel's editor without the element types that Grafana counts as experimental. */
  public Canvas withoutAdvancedTypes() {
    return with("showAdvancedTypes", Json.FALSE);
  }

  /**
   * Returns this panel with moving and zooming by the mouse, or without. What holds where it is not
   * said differs: without in 11 and 12, with in the types of 13.
   */
  public Canvas panZoom(boolean allowed) {
    return with("panZoom", Json.of(allowed));
  }

  /** Returns this panel with moving beyond its elements; 11 to 12.1, later ones always do. */
  public Canvas infinitePan() {
    return with("infinitePan", Json.TRUE);
  }

  /**
   * Returns this panel zoomed so that all elements just fit, or at their own size. From Grafana
   * 12.2. What holds where it is not said differs as for {@link #panZoom}.
   */
  public Canvas zoomToContent(boolean fit) {
    return with("zoomToContent", Json.of(fit));
  }

  /** Returns this panel with a tooltip for the element under the mouse. From Grafana 12.2. */
  public Canvas tooltip() {
    return tooltip("mode", Json.of("single"));
  }

  /** Returns this panel without tooltips. From Grafana 12.2. */
  public Canvas withoutTooltip() {
    return tooltip("mode", Json.of("none"));
  }

  /**
   * Returns this panel without a tooltip on elements where one click follows a link or starts an
   * action. From Grafana 12.2.
   */
  public Canvas withoutTooltipOnOneClick() {
    JsonObject tooltip = JsonObject.of("mode", "single").merged(parts.options().object("tooltip"));
    return with("tooltip", tooltip.with("disableForOneClick", true));
  }

  private Canvas tooltip(String name, Json value) {
    return with("tooltip", parts.options().object("tooltip").with(name, value));
  }

  private Canvas with(String name, Json value) {
    return parts(parts.option(name, value));
  }

  /** It may show drawings only. */
  @Override
  public boolean needsQuery() {
    return false;
  }

  @Override
  public Canvas parts(PanelParts changed) {
    return new Canvas(changed);
  }

  @Override
  public PlainField anyField() {
    return PlainField.ANY;
  }
}
