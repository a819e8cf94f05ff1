package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.field.JsRegex;
import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;

/**
 * Which frames a transformation is about: results of queries, or series of them.
 *
 * @param id Grafana's name for the kind of matcher
 * @param options what it compares with
 */
public record FrameMatcher(String id, Json options) {

  /** Returns a matcher of the results of these queries, by their ref ids. */
  public static FrameMatcher byRefId(String... refIds) {
    return new FrameMatcher("byRefId", Json.of(RefIds.union(refIds)));
  }

  /** Returns a matcher of the results of the queries whose ref id a JavaScript regex finds. */
  public static FrameMatcher byRefIdRegexp(String regex) {
    return new FrameMatcher("byRefId", Json.of(RefIds.regex(regex)));
  }

  /** Returns a matcher of the frames whose name a JavaScript regex finds. */
  public static FrameMatcher byName(String regex) {
    return new FrameMatcher("byName", Json.of(JsRegex.of("frame name", regex)));
  }

  /** Returns Grafana's form, {@code {id, options}}. */
  public JsonObject json() {
    return JsonObject.of("id", id).with("options", options);
  }
}
