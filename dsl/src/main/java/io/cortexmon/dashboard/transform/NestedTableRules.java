package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.field.FieldMatcher;
import io.cortexmon.dashboard.field.Reducer;
import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;

/**
 * {@link GroupToNestedTable} by rules: for each column the first rule that matches it holds, so one
 * rule can be about columns whose names are not known. Grafana 13 and newer; older ones change
 * nothing.
 *
 * @param json Grafana's form
 */
public record NestedTableRules(JsonObject json) implements Nesting<NestedTableRules> {

  /** Returns the transformation of rows that are equal in the columns that match. */
  public static NestedTableRules groupBy(FieldMatcher fields) {
    return new NestedTableRules(Shape.of(GroupToNestedTable.ID, JsonObject.EMPTY))
        .plus(fields, Groups.KEY);
  }

  @Override
  public NestedTableRules json(JsonObject changed) {
    return new NestedTableRules(changed);
  }

  /** Returns this grouping also by the columns that match. */
  public NestedTableRules andBy(FieldMatcher fields) {
    return plus(fields, Groups.KEY);
  }

  /** Returns this with the columns that match reduced for each group. */
  public NestedTableRules aggregate(FieldMatcher fields, Reducer... reducers) {
    return plus(fields, Groups.aggregate(reducers));
  }

  /** Returns this with the columns that match reduced, and in the inner tables too. */
  public NestedTableRules aggregateAndKeep(FieldMatcher fields, Reducer... reducers) {
    return plus(fields, Groups.aggregate(reducers).with("keepNestedField", Json.TRUE));
  }

  private NestedTableRules plus(FieldMatcher fields, JsonObject rule) {
    return json(Shape.plus(json, "rules", rule.with("matcher", fields.json())));
  }
}
