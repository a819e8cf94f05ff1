package io.cortexmon.dashboard.provisioning;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.query.GrafanaDuration;
import io.cortexmon.definition.Arguments;
import java.time.Duration;

/** How far around a span is looked. */
final class TimeShift {

  private TimeShift() {}

  static JsonObject around(JsonObject json, Duration around) {
    return between(json, around, around);
  }

  static JsonObject between(JsonObject json, Duration before, Duration after) {
    Duration start = Arguments.notNegative("time before the span", before);
    Duration end = Arguments.notNegative("time after the span", after);
    return json.with("spanStartTimeShift", GrafanaDuration.of(start.negated()))
        .with("spanEndTimeShift", GrafanaDuration.of(end));
  }
}
