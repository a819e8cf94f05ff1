package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.FieldMatcher;
import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;

/**
 * One series of an XY chart: which fields give its points their place, colour and size.
 *
 * <pre>{@code
 * XySeries.of(FieldMatcher.byName("cpu"), FieldMatcher.byName("memory")).name("Pods")
 * }</pre>
 *
 * @param fields the parts that are set, by Grafana's names
 */
public record XySeries(JsonObject fields) {

  /** A series of which nothing is said: all of it follows from the data. */
  static final XySeries ANY = new XySeries(JsonObject.EMPTY);

  /** Returns a series of the panel's first result, with a field along each axis. */
  public static XySeries of(FieldMatcher x, FieldMatcher y) {
    return ANY.frame(0).x(x).y(y);
  }

  /**
   * Returns this of another result.
   *
   * @param index which of the panel's results after its transformations, from 0
   */
  public XySeries frame(int index) {
    Json frame = Json.of(Arguments.notNegative("frame", index));
    return matcher("frame", JsonObject.of("id", "byIndex").with("options", frame));
  }

  /** Returns this with that field along the x axis. */
  public XySeries x(FieldMatcher field) {
    return matcher("x", field.json());
  }

  /** Returns this with that field along the y axis. */
  public XySeries y(FieldMatcher field) {
    return matcher("y", field.json());
  }

  /**
   * Returns this with points in the colour that their value in that field has. The field needs
   * colours by value: thresholds, mappings or a continuous scheme.
   */
  public XySeries color(FieldMatcher field) {
    return matcher("color", field.json());
  }

  /** Returns this with points as large as their value in that field. */
  public XySeries size(FieldMatcher field) {
    return matcher("size", field.json());
  }

  /** Returns this with a name of its own in legend and tooltip; otherwise that of its y field. */
  public XySeries name(String name) {
    JsonObject fixed = JsonObject.of("fixed", Arguments.name("series", name));
    return new XySeries(fields.with("name", fixed));
  }

  private XySeries matcher(String part, JsonObject matcher) {
    return new XySeries(fields.with(part, JsonObject.of("matcher", matcher)));
  }
}
