package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;

/**
 * Columns left out, renamed and put in order: Grafana's "Organize fields by name". Its editor wants
 * one table, so {@link Transformation#merge} or {@link JoinByField} stand before it where there are
 * several queries.
 *
 * <pre>{@code
 * Organize.fields().exclude("Time").rename("Value #A", "requests").order("shop", "Value #A")
 * }</pre>
 *
 * <p>Every method means columns by the names that they had before.
 *
 * @param json Grafana's form
 */
public record Organize(JsonObject json) implements Ordering<Organize> {

  private static final JsonObject NONE =
      JsonObject.of("excludeByName", JsonObject.EMPTY)
          .with("includeByName", JsonObject.EMPTY)
          .with("indexByName", JsonObject.EMPTY)
          .with("renameByName", JsonObject.EMPTY);

  /** Returns the transformation with nothing changed as yet. */
  public static Organize fields() {
    return new Organize(Shape.of("organize", NONE));
  }

  @Override
  public Organize json(JsonObject changed) {
    return new Organize(changed);
  }

  /** Returns this with these columns left out. */
  public Organize exclude(String... fields) {
    return flags("excludeByName", fields);
  }

  /** Returns this with these columns kept and all others left out. */
  public Organize include(String... fields) {
    return flags("includeByName", fields);
  }

  /** Returns this with another name for a column. */
  public Organize rename(String field, String name) {
    JsonObject added = JsonObject.of(Shape.field(field), name);
    return json(Shape.merged(json, "renameByName", added));
  }

  private Organize flags(String map, String... fields) {
    JsonObject added = JsonObject.EMPTY;
    for (Json field : Shape.fields("organize", fields).items()) {
      added = added.with(((Json.Text) field).value(), true);
    }
    return json(Shape.merged(json, map, added));
  }
}
