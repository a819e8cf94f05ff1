package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.FieldConfig;
import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.query.Target;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;
import java.util.List;

/**
 * What a panel is made of, whatever its type.
 *
 * @param fields its own fields, such as title, description and links, or all of a panel that was
 *     read from JSON
 * @param size how large it is
 * @param targets its typed queries
 * @param fieldConfig how it shows fields
 * @param options the options of its type
 * @param raw what is set over all of that, whatever it is
 * @param place where it was declared
 */
public record PanelParts(
    JsonObject fields,
    Size size,
    List<Target> targets,
    FieldConfig fieldConfig,
    JsonObject options,
    JsonObject raw,
    Place place) {

  public PanelParts {
    targets = List.copyOf(targets);
  }

  /** Returns a panel of a type with a title, which may be empty. */
  public static PanelParts of(String type, String title, Size size, Place place) {
    return new PanelParts(
        JsonObject.of("title", title).with("type", Arguments.name("panel type", type)),
        size,
        List.of(),
        FieldConfig.DEFAULT,
        JsonObject.EMPTY,
        JsonObject.EMPTY,
        place);
  }

  /** The plugin that draws it, for example {@code timeseries}; empty where JSON names none. */
  public String type() {
    return fields.text("type").orElse("");
  }

  /** The title; may be empty. */
  public String title() {
    return fields.text("title").orElse("");
  }

  /** Returns this with other fields of its own. */
  public PanelParts fields(JsonObject changed) {
    return new PanelParts(changed, size, targets, fieldConfig, options, raw, place);
  }

  /** Returns this with another size. */
  public PanelParts size(Size changed) {
    return new PanelParts(fields, changed, targets, fieldConfig, options, raw, place);
  }

  /** Returns this with other queries. */
  public PanelParts targets(List<? extends Target> changed) {
    return new PanelParts(fields, size, List.copyOf(changed), fieldConfig, options, raw, place);
  }

  /** Returns this with another field config. */
  public PanelParts fieldConfig(FieldConfig changed) {
    return new PanelParts(fields, size, targets, changed, options, raw, place);
  }

  /** Returns this with other options of its type. */
  public PanelParts options(JsonObject changed) {
    return new PanelParts(fields, size, targets, fieldConfig, changed, raw, place);
  }

  /** Returns this with one option of its type. */
  public PanelParts option(String name, Json value) {
    return options(options.with(name, value));
  }

  /** Returns this with other fields that are set over everything else. */
  public PanelParts raw(JsonObject changed) {
    return new PanelParts(fields, size, targets, fieldConfig, options, changed, place);
  }
}
