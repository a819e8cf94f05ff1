package io.cortexmon.dashboard;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonFields;
import io.cortexmon.dashboard.json.JsonObject;

/**
 * Where a panel or a row stands on the grid of 24 columns.
 *
 * @param x columns from the left
 * @param y grid units from the top
 * @param width columns
 * @param height grid units of 30 pixels and the gap below
 */
public record GridPos(int x, int y, int width, int height) {

  /** No place at all. */
  public static final GridPos NONE = new GridPos(0, 0, 0, 0);

  /** Whether two areas share a place. */
  public boolean overlaps(GridPos other) {
    return x < other.x + other.width
        && other.x < x + width
        && y < other.y + other.height
        && other.y < y + height;
  }

  /** The first unit below. */
  int bottom() {
    return y + height;
  }

  JsonObject json(JsonFields fields) {
    return fields
        .set("h", Json.of(height))
        .set("w", Json.of(width))
        .set("x", Json.of(x))
        .set("y", Json.of(y))
        .object();
  }

  @Override
  public String toString() {
    return "x " + x + ", y " + y + ", " + width + " x " + height;
  }
}
