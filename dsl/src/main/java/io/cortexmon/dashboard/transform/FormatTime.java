package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;

/**
 * A column of times written as texts.
 *
 * @param json Grafana's form
 */
public record FormatTime(JsonObject json) implements Transforming<FormatTime> {

  /**
   * Returns the times of a column in a form.
   *
   * @param format in the words of Moment.js, for example {@code YYYY-MM-DD HH:mm}
   */
  public static FormatTime of(String field, String format) {
    JsonObject options =
        JsonObject.of("timeField", Shape.field(field))
            .with("outputFormat", Arguments.name("time format", format));
    return new FormatTime(Shape.of("formatTime", options));
  }

  @Override
  public FormatTime json(JsonObject changed) {
    return new FormatTime(changed);
  }

  /**
   * Returns this with times of a zone such as {@code utc}, {@code browser} or {@code Europe/Rome};
   * the dashboard's where not said.
   */
  public FormatTime timezone(String zone) {
    return json(Shape.with(json, "timezone", Json.of(Arguments.name("time zone", zone))));
  }
}
