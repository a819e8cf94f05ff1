package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.field.FieldMatcher;
import io.cortexmon.dashboard.json.JsonObject;

/**
 * Some columns only, by any matcher of fields. Grafana has no editor for it, so a viewer who edits
 * the panel sees an unknown transformation; for names there is {@link FilterFieldsByName}.
 *
 * @param json Grafana's form
 */
public record FilterFields(JsonObject json) implements Transforming<FilterFields> {

  /** Returns the columns that match. */
  public static FilterFields include(FieldMatcher fields) {
    return of("include", fields);
  }

  /** Returns the columns that do not match. */
  public static FilterFields exclude(FieldMatcher fields) {
    return of("exclude", fields);
  }

  private static FilterFields of(String how, FieldMatcher fields) {
    return new FilterFields(Shape.of("filterFields", JsonObject.of(how, fields.json())));
  }

  @Override
  public FilterFields json(JsonObject changed) {
    return new FilterFields(changed);
  }
}
