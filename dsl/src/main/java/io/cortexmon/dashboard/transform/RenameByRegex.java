package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.field.JsRegex;
import io.cortexmon.dashboard.json.JsonObject;

/**
 * Columns and series with names changed by a regular expression, for legends that no label makes.
 *
 * @param json Grafana's form
 */
public record RenameByRegex(JsonObject json) implements Transforming<RenameByRegex> {

  /**
   * Returns the transformation of names.
   *
   * @param regex JavaScript's; {@code /-\d+$/} finds a part, without slashes it is the whole name
   * @param replacement what stands for what was found, with groups as {@code $1}
   */
  public static RenameByRegex of(String regex, String replacement) {
    return new RenameByRegex(
        Shape.of(
            "renameByRegex",
            JsonObject.of("regex", JsRegex.of("regex of names", regex))
                .with("renamePattern", replacement)));
  }

  @Override
  public RenameByRegex json(JsonObject changed) {
    return new RenameByRegex(changed);
  }
}
