package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.field.Reducer;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.definition.Arguments;
import java.util.List;

/** Reducers in Grafana's form, of which there must be one. */
final class Reducers {

  private Reducers() {}

  static JsonArray json(String what, Reducer... reducers) {
    List<String> ids = List.of(reducers).stream().map(Reducer::id).toList();
    if (ids.isEmpty()) {
      throw new IllegalArgumentException(what + ": needs at least one reducer");
    }
    return JsonArray.texts(Arguments.distinct(what + ": reducer", ids));
  }
}
