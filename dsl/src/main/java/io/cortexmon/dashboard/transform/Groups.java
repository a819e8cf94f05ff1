package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.field.Reducer;
import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;

/** What groups of rows do with each column, in Grafana's form. */
final class Groups {

  static final JsonObject KEY =
      JsonObject.of("operation", "groupby").with("aggregations", JsonArray.EMPTY);

  private Groups() {}

  static JsonObject by(String what, String... fields) {
    JsonObject all = JsonObject.EMPTY;
    for (Json field : Shape.fields(what, fields).items()) {
      all = all.with(((Json.Text) field).value(), KEY);
    }
    return JsonObject.of("fields", all);
  }

  static JsonObject aggregate(Reducer... reducers) {
    return JsonObject.of("operation", "aggregate")
        .with("aggregations", Reducers.json("aggregate", reducers));
  }
}
