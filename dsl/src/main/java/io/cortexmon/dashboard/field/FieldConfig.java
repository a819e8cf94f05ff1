package io.cortexmon.dashboard.field;

import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * How a panel shows its fields: options for all, and what differs for some.
 *
 * @param field the options of all fields
 * @param overrides what differs, in order; a later one wins
 */
public record FieldConfig(Field field, List<FieldOverride> overrides) {

  /** Grafana's defaults for all fields. */
  public static final FieldConfig DEFAULT = new FieldConfig(Field.DEFAULT, List.of());

  private static final JsonObject EMPTY =
      JsonObject.of("defaults", JsonObject.EMPTY).with("overrides", JsonArray.EMPTY);

  public FieldConfig {
    overrides = List.copyOf(overrides);
  }

  /** Returns this with other options for all fields. */
  public FieldConfig field(Field changed) {
    return new FieldConfig(changed, overrides);
  }

  /** Returns this with a further override. */
  public FieldConfig override(FieldOverride added) {
    List<FieldOverride> all = new ArrayList<>(overrides);
    all.add(added);
    return new FieldConfig(field, all);
  }

  /** Returns Grafana's {@code fieldConfig}. */
  public JsonObject json() {
    return onto(EMPTY);
  }

  /** Returns a field config of Grafana's with these options set and these overrides added. */
  public JsonObject onto(JsonObject base) {
    JsonObject json = base;
    JsonObject defaults = field.defaults();
    if (!defaults.isEmpty()) {
      json = json.with("defaults", base.object("defaults").merged(defaults));
    }
    if (!overrides.isEmpty()) {
      JsonArray all = base.array("overrides");
      for (FieldOverride override : overrides) {
        all = all.plus(override.json());
      }
      json = json.with("overrides", all);
    }
    return json;
  }
}
