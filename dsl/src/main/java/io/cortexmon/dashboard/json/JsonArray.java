package io.cortexmon.dashboard.json;

import java.util.List;

/**
 * A JSON list.
 *
 * @param items its values, in order
 */
public record JsonArray(List<Json> items) implements Json {

  /** The list without a value. */
  public static final JsonArray EMPTY = new JsonArray(List.of());

  public JsonArray {
    items = List.copyOf(items);
  }

  /** Returns a list of these values. */
  public static JsonArray of(Json... items) {
    return new JsonArray(List.of(items));
  }

  /** Returns a list of texts. */
  public static JsonArray texts(List<String> texts) {
    Json[] items = new Json[texts.size()];
    for (int i = 0; i < items.length; i++) {
      items[i] = Json.of(texts.get(i));
    }
    return new JsonArray(List.of(items));
  }

  /** Returns this list with one more value at its end. */
  public JsonArray plus(Json item) {
    Json[] all = items.toArray(new Json[items.size() + 1]);
    all[items.size()] = item;
    return new JsonArray(List.of(all));
  }

  /** The objects among its values, in order. */
  public List<JsonObject> objects() {
    return items.stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast).toList();
  }

  /** Whether there is no value. */
  public boolean isEmpty() {
    return items.isEmpty();
  }

  @Override
  public String toString() {
    return JsonWriter.compact(this);
  }
}
