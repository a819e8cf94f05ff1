package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.metric.Label;

/**
 * All columns of all results side by side in one table, without matching rows.
 *
 * @param json Grafana's form
 */
public record Concatenate(JsonObject json) implements Transforming<Concatenate> {

  /** Returns columns with the name of their frame before their own. */
  public static Concatenate namedByFrame() {
    return of("field");
  }

  /** Returns columns with their own names. */
  public static Concatenate plain() {
    return of("drop");
  }

  /** Returns columns with the name of their frame as a label. */
  public static Concatenate labelled(Label label) {
    return new Concatenate(Shape.with(of("label").json, "frameNameLabel", Json.of(label.name())));
  }

  private static Concatenate of(String mode) {
    return new Concatenate(Shape.of("concatenate", JsonObject.of("frameNameMode", mode)));
  }

  @Override
  public Concatenate json(JsonObject changed) {
    return new Concatenate(changed);
  }
}
