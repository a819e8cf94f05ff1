package io.cortexmon.dashboard.field;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;

/** The links and actions in a field's JSON. */
final class Clicks {

  private Clicks() {}

  static Field plus(Field field, String list, JsonObject added) {
    if (added.isTrue("oneClick")) {
      refuseSecond(field, "links", added);
      refuseSecond(field, "actions", added);
    }
    return field.standard(list, field.standard().array(list).plus(added));
  }

  private static void refuseSecond(Field field, String list, JsonObject added) {
    for (JsonObject other : field.standard().array(list).objects()) {
      if (other.isTrue("oneClick")) {
        throw new IllegalArgumentException(
            "one click on a field follows "
                + title(other)
                + " already, so it can not follow "
                + title(added)
                + " too");
      }
    }
  }

  private static String title(JsonObject click) {
    return Arguments.quoted(click.text("title").orElse(""));
  }
}
