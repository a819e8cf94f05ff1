package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;

/**
 * A column of texts written in another way.
 *
 * @param json Grafana's form
 */
public record FormatString(JsonObject json) implements Transforming<FormatString> {

  /** Returns the texts of a column in a form. */
  public static FormatString of(String field, TextFormat format) {
    return of(field, format.id());
  }

  /**
   * Returns a part of each text.
   *
   * @param start the first character, from 0
   * @param end the first character that is left out
   */
  public static FormatString substring(String field, int start, int end) {
    Arguments.notNegative("start of text", start);
    if (end <= start) {
      throw new IllegalArgumentException(
          "part of text from " + start + " to " + end + ": must end after its start");
    }
    JsonObject whole = of(field, "Substring").json;
    JsonObject options = Shape.options(whole);
    return new FormatString(
        whole.with("options", options.with("substringStart", start).with("substringEnd", end)));
  }

  private static FormatString of(String field, String format) {
    JsonObject options =
        JsonObject.of("stringField", Shape.field(field)).with("outputFormat", format);
    return new FormatString(Shape.of("formatString", options));
  }

  @Override
  public FormatString json(JsonObject changed) {
    return new FormatString(changed);
  }
}
