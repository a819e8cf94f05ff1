package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.FieldOptions;
import io.cortexmon.dashboard.json.Json;

/**
 * How a plugin shows fields: its own options, by the names that the plugin gives them.
 *
 * @param <S> the type itself, which copies return
 */
public interface PluginStyle<S> extends FieldOptions<S> {

  /**
   * Returns this with a field option of the plugin's own, for example {@code custom("mode",
   * Json.of("dots"))}. A dot in the name leads into an object.
   */
  default S custom(String name, Json value) {
    return field(field().custom(name, value));
  }

  /**
   * Returns this with a field option of the plugin's own, as a JSON text.
   *
   * @throws IllegalArgumentException if it is not JSON; a text needs quotes of its own
   */
  default S custom(String name, String json) {
    return custom(name, PluginPanel.json("field option", name, json));
  }
}
