package io.cortexmon.dashboard.field;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;
import java.util.ArrayList;
import java.util.List;

/** The list of value mappings in a field's JSON. */
final class Mappings {

  private Mappings() {}

  /**
   * Returns the list with a mapping at its end. Single values that follow each other share one
   * entry, as the editor writes them; a range between two of them keeps them apart, since the first
   * match counts.
   */
  static JsonArray plus(JsonArray all, ValueMapping added) {
    JsonObject json = added.json(size(all));
    List<Json> items = new ArrayList<>(all.items());
    if (added.isValue()) {
      refuseSecond(all, json);
      int last = items.size() - 1;
      if (last >= 0 && items.get(last) instanceof JsonObject before && isValues(before)) {
        items.set(last, before.merged(json));
        return new JsonArray(items);
      }
    }
    items.add(json);
    return new JsonArray(items);
  }

  private static void refuseSecond(JsonArray all, JsonObject json) {
    String value = json.object("options").names().get(0);
    for (JsonObject entry : all.objects()) {
      if (isValues(entry) && entry.object("options").has(value)) {
        throw new IllegalArgumentException(
            "value mapping " + Arguments.quoted(value) + ": is given twice");
      }
    }
  }

  private static boolean isValues(JsonObject entry) {
    return entry.text("type").orElse("").equals("value");
  }

  private static int size(JsonArray all) {
    int size = 0;
    for (JsonObject entry : all.objects()) {
      size += isValues(entry) ? entry.object("options").names().size() : 1;
    }
    return size;
  }
}
