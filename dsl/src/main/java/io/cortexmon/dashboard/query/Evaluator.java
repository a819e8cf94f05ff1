package io.cortexmon.dashboard.query;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.metric.Threshold;

/**
 * When an expression counts a value as too much, too little, or wrong.
 *
 * @param fields Grafana's form, {@code {type, params}}
 */
public record Evaluator(JsonObject fields) {

  /** Returns true for values above. */
  public static Evaluator above(double limit) {
    return of("gt", limit);
  }

  /** Returns true for values below. */
  public static Evaluator below(double limit) {
    return of("lt", limit);
  }

  /** Returns true for values above a limit that alerts may share. */
  public static Evaluator above(Threshold limit) {
    return above(limit.value());
  }

  /** Returns true for values below a limit that alerts may share. */
  public static Evaluator below(Threshold limit) {
    return below(limit.value());
  }

  /** Returns true for values above, and for the limit itself; Grafana 12 and newer. */
  public static Evaluator atLeast(double limit) {
    return of("gte", limit);
  }

  /** Returns true for values below, and for the limit itself; Grafana 12 and newer. */
  public static Evaluator atMost(double limit) {
    return of("lte", limit);
  }

  /** Returns true for exactly that value; Grafana 12 and newer. */
  public static Evaluator equalTo(double value) {
    return of("eq", value);
  }

  /** Returns true for every other value; Grafana 12 and newer. */
  public static Evaluator notEqualTo(double value) {
    return of("ne", value);
  }

  /** Returns true for values above the first and below the second. */
  public static Evaluator within(double low, double high) {
    return range("within_range", low, high);
  }

  /** Returns true for values below the first, or above the second. */
  public static Evaluator outside(double low, double high) {
    return range("outside_range", low, high);
  }

  /** Returns true for values from the first to the second, both counted; Grafana 12 and newer. */
  public static Evaluator withinIncluded(double low, double high) {
    return range("within_range_included", low, high);
  }

  /** Returns true for values outside, and for both limits themselves; Grafana 12 and newer. */
  public static Evaluator outsideIncluded(double low, double high) {
    return range("outside_range_included", low, high);
  }

  /** Returns true where there is no value at all: for {@link ClassicConditions} only. */
  public static Evaluator noValue() {
    return of("no_value");
  }

  private static Evaluator range(String type, double low, double high) {
    if (low > high) {
      throw new IllegalArgumentException(
          "range " + Json.of(low) + " to " + Json.of(high) + ": must not end below its start");
    }
    return of(type, low, high);
  }

  private static Evaluator of(String type, double... params) {
    JsonArray numbers = JsonArray.EMPTY;
    for (double param : params) {
      numbers = numbers.plus(Json.of(param));
    }
    return new Evaluator(JsonObject.of("params", numbers).with("type", type));
  }

  boolean isNoValue() {
    return fields.text("type").filter("no_value"::equals).isPresent();
  }
}
