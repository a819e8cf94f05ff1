package io.cortexmon.dashboard.annotation;

import io.cortexmon.dashboard.field.Color;
import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;
import java.util.Arrays;
import java.util.List;

/**
 * What all annotations have around how their events are found.
 *
 * @param <A> the annotation type itself, which copies return
 */
public interface AnnotationOptions<A> extends Annotation {

  /** The fields that are set, by Grafana's names. */
  JsonObject fields();

  /** Returns this annotation with other fields. */
  A fields(JsonObject changed);

  /** Returns this annotation with marks in another colour; red otherwise. */
  default A color(Color color) {
    return fields(fields().with("iconColor", color.json()));
  }

  /** Returns this annotation off, until a viewer switches it on. */
  default A disabled() {
    return fields(fields().with("enable", false));
  }

  /** Returns this annotation without its switch at the top of the dashboard. */
  default A hidden() {
    return fields(fields().with("hide", true));
  }

  /**
   * Returns this annotation with its switch in the menu of the dashboard's controls. From Grafana
   * 12.4 (at the latest); older ones show it above the panels.
   */
  default A inControlsMenu() {
    return fields(fields().with("placement", "inControlsMenu"));
  }

  /** Returns this annotation on these panels only, which should have fixed ids. */
  default A onPanels(int... ids) {
    return fields(fields().with("filter", filter(ids)));
  }

  /** Returns this annotation on all panels but these, which should have fixed ids. */
  default A exceptPanels(int... ids) {
    return fields(fields().with("filter", filter(ids).with("exclude", true)));
  }

  private static JsonObject filter(int... ids) {
    List<Json> numbers =
        Arrays.stream(ids).mapToObj(id -> Json.of(Arguments.positive("panel id", id))).toList();
    if (numbers.isEmpty()) {
      throw new IllegalArgumentException("filter of annotation: needs at least one panel id");
    }
    return JsonObject.of("exclude", Json.FALSE)
        .with("ids", new JsonArray(Arguments.distinct("panel id", numbers)));
  }

  /**
   * Returns this annotation with fields of Grafana's JSON set over its own: what the typed methods
   * do not know. Objects are merged, all else is replaced.
   *
   * @throws IllegalArgumentException if the text is not a JSON object
   */
  default A raw(String json) {
    return fields(fields().merged(JsonObject.parse(json)));
  }
}
