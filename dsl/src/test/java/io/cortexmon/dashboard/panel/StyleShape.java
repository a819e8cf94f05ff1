package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.FieldMatcher;
import io.cortexmon.dashboard.field.FieldOptions;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import java.util.function.UnaryOperator;

/** What tests look at in the field options of a panel's JSON. */
final class StyleShape {

  private StyleShape() {}

  /** Returns the options of the type's own, as the panel has them for all of its fields. */
  static JsonObject defaults(Panel panel) {
    return PanelShape.json(panel).object("fieldConfig").object("defaults").object("custom");
  }

  /** Returns the properties of an override that sets these options. */
  static <P extends Fielded<P, F>, F extends FieldOptions<F>> JsonArray override(
      P panel, UnaryOperator<F> change) {
    P changed = panel.override(FieldMatcher.byName("total"), change);
    JsonObject config = PanelShape.json(changed).object("fieldConfig");
    return config.array("overrides").objects().get(0).array("properties");
  }

  /** Returns the properties of an override that sets all options of an object, none a path. */
  static JsonArray properties(JsonObject custom) {
    JsonArray[] properties = {JsonArray.EMPTY};
    custom.forEach(
        (name, value) ->
            properties[0] =
                properties[0].plus(JsonObject.of("id", "custom." + name).with("value", value)));
    return properties[0];
  }
}
