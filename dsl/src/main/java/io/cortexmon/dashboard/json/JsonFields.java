package io.cortexmon.dashboard.json;

import java.util.Arrays;

/**
 * Gathers the fields of one object after the other. Mutable, because a copy of the object for each
 * of its fields would cost most of the time of rendering a dashboard. Not for several threads.
 */
public final class JsonFields {

  private String[] names = new String[16];
  private Json[] values = new Json[16];
  private int size;

  /** Sets a field, in place of one of the same name. */
  public JsonFields set(String name, Json value) {
    int at = Arrays.binarySearch(names, 0, size, name);
    if (at < 0) {
      at = -at - 1;
      insert(at);
      names[at] = name;
    }
    values[at] = value;
    return this;
  }

  /** Sets all fields of an object. */
  public JsonFields set(JsonObject object) {
    for (int i = 0; i < object.size(); i++) {
      set(object.name(i), object.value(i));
    }
    return this;
  }

  private void insert(int at) {
    if (size == names.length) {
      names = Arrays.copyOf(names, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    System.arraycopy(names, at, names, at + 1, size - at);
    System.arraycopy(values, at, values, at + 1, size - at);
    size++;
  }

  /** Returns the object of the fields that were set, and begins the next. */
  public JsonObject object() {
    JsonObject object = new JsonObject(Arrays.copyOf(names, size), Arrays.copyOf(values, size));
    size = 0;
    return object;
  }
}
