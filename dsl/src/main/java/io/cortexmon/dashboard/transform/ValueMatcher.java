package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.promql.Variable;

/**
 * A condition on one value of a column.
 *
 * @param id Grafana's name for the kind of condition
 * @param options what the value is compared with
 */
public record ValueMatcher(String id, JsonObject options) {

  /** Returns the condition that there is no value. */
  public static ValueMatcher isNull() {
    return new ValueMatcher("isNull", JsonObject.EMPTY);
  }

  /** Returns the condition that there is a value. */
  public static ValueMatcher isNotNull() {
    return new ValueMatcher("isNotNull", JsonObject.EMPTY);
  }

  /** Returns the condition that the value is above a number. */
  public static ValueMatcher above(double number) {
    return of("greater", Json.of(number));
  }

  /** Returns the condition that the value is above what a viewer has chosen. */
  public static ValueMatcher above(Variable number) {
    return of("greater", Json.of(number.reference()));
  }

  /** Returns the condition that the value is a number or above it. */
  public static ValueMatcher atLeast(double number) {
    return of("greaterOrEqual", Json.of(number));
  }

  /** Returns the condition that the value is what a viewer has chosen or above it. */
  public static ValueMatcher atLeast(Variable number) {
    return of("greaterOrEqual", Json.of(number.reference()));
  }

  /** Returns the condition that the value is below a number. */
  public static ValueMatcher below(double number) {
    return of("lower", Json.of(number));
  }

  /** Returns the condition that the value is below what a viewer has chosen. */
  public static ValueMatcher below(Variable number) {
    return of("lower", Json.of(number.reference()));
  }

  /** Returns the condition that the value is a number or below it. */
  public static ValueMatcher atMost(double number) {
    return of("lowerOrEqual", Json.of(number));
  }

  /** Returns the condition that the value is what a viewer has chosen or below it. */
  public static ValueMatcher atMost(Variable number) {
    return of("lowerOrEqual", Json.of(number.reference()));
  }

  /** Returns the condition that the value is this number. */
  public static ValueMatcher is(double number) {
    return of("equal", Json.of(number));
  }

  /** Returns the condition that the value is this text. */
  public static ValueMatcher is(String text) {
    return of("equal", Json.of(text));
  }

  /** Returns the condition that the value is what a viewer has chosen. */
  public static ValueMatcher is(Variable value) {
    return of("equal", Json.of(value.reference()));
  }

  /** Returns the condition that the value is not this number. */
  public static ValueMatcher isNot(double number) {
    return of("notEqual", Json.of(number));
  }

  /** Returns the condition that the value is not this text. */
  public static ValueMatcher isNot(String text) {
    return of("notEqual", Json.of(text));
  }

  /** Returns the condition that the value is not what a viewer has chosen. */
  public static ValueMatcher isNot(Variable value) {
    return of("notEqual", Json.of(value.reference()));
  }

  /** Returns the condition that the value holds a text, in capitals or not. */
  public static ValueMatcher contains(String text) {
    return of("substring", Json.of(text));
  }

  /** Returns the condition that the value does not hold a text, in capitals or not. */
  public static ValueMatcher doesNotContain(String text) {
    return of("notSubstring", Json.of(text));
  }

  /** Returns the condition that a JavaScript regex, without slashes, finds a part of the value. */
  public static ValueMatcher matches(String regex) {
    if (regex.isEmpty()) {
      throw new IllegalArgumentException("regex of value must not be empty");
    }
    return of("regex", Json.of(regex));
  }

  /**
   * Returns the condition that the value lies between two numbers and is neither of them.
   *
   * @throws IllegalArgumentException unless the first is below the second
   */
  public static ValueMatcher between(double from, double to) {
    if (!(from < to)) {
      throw new IllegalArgumentException(
          "values between " + Json.of(from) + " and " + Json.of(to) + ": the first must be below");
    }
    return new ValueMatcher(
        "between", JsonObject.of("from", Json.of(from)).with("to", Json.of(to)));
  }

  private static ValueMatcher of(String id, Json value) {
    return new ValueMatcher(id, JsonObject.of("value", value));
  }

  /** Returns Grafana's form, {@code {id, options}}. */
  public JsonObject json() {
    return JsonObject.of("id", id).with("options", options);
  }
}
