package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.JsonObject;

/**
 * Columns with other names; nothing else changes. Grafana calls it {@code rename} and has no editor
 * for it.
 *
 * @param json Grafana's form
 */
public record RenameFields(JsonObject json) implements Transforming<RenameFields> {

  /** Returns the transformation with another name for a column. */
  public static RenameFields of(String field, String name) {
    return new RenameFields(Shape.of("rename", JsonObject.EMPTY)).and(field, name);
  }

  @Override
  public RenameFields json(JsonObject changed) {
    return new RenameFields(changed);
  }

  /** Returns this with another name for a further column. */
  public RenameFields and(String field, String name) {
    JsonObject added = JsonObject.of(Shape.field(field), name);
    return json(Shape.merged(json, "renameByName", added));
  }
}
