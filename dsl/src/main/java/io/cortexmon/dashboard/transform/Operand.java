package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.field.FieldMatcher;
import io.cortexmon.dashboard.field.FieldType;
import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.promql.Variable;

/**
 * One side of a calculation with two, in the form of Grafana 11.6 and newer; 11.0 reads a bare text
 * only and computes nothing. Source: grafana-data, {@code transformers/calculateField.ts}.
 *
 * @param json Grafana's form
 */
public record Operand(JsonObject json) {

  /** Returns the column of that name. */
  public static Operand field(String name) {
    return new Operand(JsonObject.of("matcher", FieldMatcher.byName(Shape.field(name)).json()));
  }

  /** Returns a number, the same for all rows. */
  public static Operand number(double number) {
    return fixed(Json.of(number).toString());
  }

  /** Returns the number that a viewer has chosen. */
  public static Operand variable(Variable variable) {
    return fixed(variable.reference());
  }

  /**
   * Returns each column of numbers in turn, so that each gets a calculated one beside it; on the
   * left side only.
   */
  public static Operand allNumbers() {
    return new Operand(JsonObject.of("matcher", FieldMatcher.byType(FieldType.NUMBER).json()));
  }

  private static Operand fixed(String text) {
    return new Operand(JsonObject.of("fixed", text));
  }
}
