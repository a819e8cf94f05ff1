package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;

/**
 * A panel of a plugin that is not part of Grafana, or of a type that is not here: queries, size,
 * links and field options as everywhere, and the plugin's own options by its names for them.
 *
 * <pre>{@code
 * PluginPanel.of("volkovlabs-echarts-panel", "Flow")
 *     .query(ORDERS.rate(rateInterval()))
 *     .option("renderer", Json.of("svg"))
 *     .option("editor", """
 *         {"format": "auto", "height": 600}""")
 * }</pre>
 *
 * @param parts what it is made of
 */
public record PluginPanel(PanelParts parts)
    implements Queried<PluginPanel>, Fielded<PluginPanel, PluginField>, PluginStyle<PluginPanel> {

  private static final Size SIZE = new Size(12, 8);

  /** Returns a panel of a plugin, by the plugin's id, with a title. */
  public static PluginPanel of(String type, String title) {
    if (type.equals("row")) {
      throw new IllegalArgumentException("panel type \"row\": is no plugin; use a row");
    }
    return new PluginPanel(PanelParts.of(type, title, SIZE, Place.ofCaller()));
  }

  /** Returns this panel with an option of the plugin's. */
  public PluginPanel option(String name, Json value) {
    return parts(parts.option(name, value));
  }

  /**
   * Returns this panel with an option of the plugin's, as a JSON text.
   *
   * @throws IllegalArgumentException if it is not JSON; a text needs quotes of its own
   */
  public PluginPanel option(String name, String json) {
    return option(name, json("option", name, json));
  }

  static Json json(String what, String name, String json) {
    try {
      return Json.parse(json);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          what
              + " "
              + Arguments.quoted(name)
              + ": must be JSON, with quotes of its own where it is a text; "
              + e.getMessage(),
          e);
    }
  }

  /**
   * Returns this panel written as that version of the plugin does, so that newer ones can migrate
   * what they changed.
   */
  public PluginPanel pluginVersion(String version) {
    Json text = Json.of(Arguments.name("plugin version", version));
    return parts(parts.fields(parts.fields().with("pluginVersion", text)));
  }

  /** Whether the plugin shows something without a query is not known. */
  @Override
  public boolean needsQuery() {
    return false;
  }

  @Override
  public PluginPanel parts(PanelParts changed) {
    return new PluginPanel(changed);
  }

  @Override
  public PluginField anyField() {
    return PluginField.ANY;
  }
}
