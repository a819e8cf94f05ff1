package io.cortexmon.dashboard.field;

import io.cortexmon.dashboard.json.JsonObject;

/**
 * Options that hold for some fields of a panel only. They win over those of all fields, but for
 * lists (mappings, links, actions, a table's footer reducers): Grafana puts an override's before
 * those of all fields (grafana-data, {@code field/fieldOverrides.ts}). An option that the panel
 * type does not have for some fields is skipped without a word.
 *
 * @param matcher which fields
 * @param field their options
 */
public record FieldOverride(FieldMatcher matcher, Field field) {

  /** Returns Grafana's form, {@code {matcher, properties}}. */
  JsonObject json() {
    return JsonObject.of("matcher", matcher.json()).with("properties", field.properties());
  }
}
