package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.FieldOptions;
import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;

/** The object in which graphs keep where a series is hidden; always all three of its fields. */
final class HideFrom {

  static final String NAME = "hideFrom";

  static final JsonObject NOTHING =
      JsonObject.of("legend", Json.FALSE).with("tooltip", false).with("viz", false);

  private HideFrom() {}

  static <S> S with(FieldOptions<S> options, String place) {
    JsonObject now = NOTHING.merged(options.field().custom().object(NAME));
    return options.field(options.field().custom(NAME, now.with(place, true)));
  }
}
