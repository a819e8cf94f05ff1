package io.cortexmon.dashboard.json;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object: fields sorted by name, as Grafana itself sorts them when it exports a dashboard,
 * so that the order in which options were set does not show.
 *
 * <pre>{@code
 * JsonObject.EMPTY.with("mode", "dash").with("width", 2)   // {"mode":"dash","width":2}
 * }</pre>
 */
public final class JsonObject implements Json {

  /** The object without a field. */
  public static final JsonObject EMPTY = new JsonObject(new String[0], new Json[0]);

  private final String[] names;
  private final Json[] values;

  JsonObject(String[] names, Json[] values) {
    this.names = names;
    this.values = values;
  }

  /** Returns an object of one field. */
  public static JsonObject of(String name, Json value) {
    return new JsonObject(new String[] {name}, new Json[] {value});
  }

  /** Returns an object of two fields. */
  public static JsonObject of(String name, Json value, String other, Json otherValue) {
    int order = name.compareTo(other);
    if (order == 0) {
      return of(name, otherValue);
    }
    return order < 0
        ? new JsonObject(new String[] {name, other}, new Json[] {value, otherValue})
        : new JsonObject(new String[] {other, name}, new Json[] {otherValue, value});
  }

  /** Returns an object of one text. */
  public static JsonObject of(String name, String text) {
    return of(name, Json.of(text));
  }

  /**
   * Reads a JSON text that is an object.
   *
   * @throws IllegalArgumentException if it is not JSON, not an object, or names a field twice
   */
  public static JsonObject parse(String text) {
    if (Json.parse(text) instanceof JsonObject object) {
      return object;
    }
    throw new IllegalArgumentException("not a JSON object: it must begin with {");
  }

  /** Returns this object with a field, in place of one of the same name. */
  public JsonObject with(String name, Json value) {
    int at = index(name);
    if (at >= 0) {
      Json[] changed = values.clone();
      changed[at] = value;
      return new JsonObject(names, changed);
    }
    int free = -at - 1;
    String[] moreNames = new String[names.length + 1];
    Json[] moreValues = new Json[values.length + 1];
    System.arraycopy(names, 0, moreNames, 0, free);
    System.arraycopy(values, 0, moreValues, 0, free);
    moreNames[free] = name;
    moreValues[free] = value;
    System.arraycopy(names, free, moreNames, free + 1, names.length - free);
    System.arraycopy(values, free, moreValues, free + 1, values.length - free);
    return new JsonObject(moreNames, moreValues);
  }

  /** Returns this object with a text. */
  public JsonObject with(String name, String text) {
    return with(name, Json.of(text));
  }

  /** Returns this object with a whole number. */
  public JsonObject with(String name, long number) {
    return with(name, Json.of(number));
  }

  /** Returns this object with a finite number. */
  public JsonObject with(String name, double number) {
    return with(name, Json.of(number));
  }

  /** Returns this object with {@code true} or {@code false}. */
  public JsonObject with(String name, boolean value) {
    return with(name, Json.of(value));
  }

  /** Returns this object with a list of texts. */
  public JsonObject with(String name, List<String> texts) {
    return with(name, JsonArray.texts(texts));
  }

  /** Returns this object without the field of that name. */
  public JsonObject without(String name) {
    int at = index(name);
    if (at < 0) {
      return this;
    }
    String[] fewerNames = new String[names.length - 1];
    Json[] fewerValues = new Json[values.length - 1];
    System.arraycopy(names, 0, fewerNames, 0, at);
    System.arraycopy(values, 0, fewerValues, 0, at);
    System.arraycopy(names, at + 1, fewerNames, at, names.length - at - 1);
    System.arraycopy(values, at + 1, fewerValues, at, values.length - at - 1);
    return new JsonObject(fewerNames, fewerValues);
  }

  /**
   * Returns this object with the fields of another; where both have an object of one name, its
   * fields are merged alike, and anything else is taken from the other.
   */
  public JsonObject merged(JsonObject other) {
    if (isEmpty()) {
      return other;
    }
    JsonObject merged = this;
    for (int i = 0; i < other.names.length; i++) {
      Json added = other.values[i];
      merged =
          merged.find(other.names[i]) instanceof JsonObject own && added instanceof JsonObject more
              ? merged.with(other.names[i], own.merged(more))
              : merged.with(other.names[i], added);
    }
    return merged;
  }

  /** The value of a field, if it is there; {@code null} is a value. */
  public Optional<Json> get(String name) {
    return Optional.ofNullable(find(name));
  }

  /** Whether there is a field of that name. */
  public boolean has(String name) {
    return index(name) >= 0;
  }

  /** Whether any of its fields has such a name. */
  public boolean hasName(Predicate<String> wanted) {
    for (String name : names) {
      if (wanted.test(name)) {
        return true;
      }
    }
    return false;
  }

  /** The text of a field, if it is there and a text. */
  public Optional<String> text(String name) {
    return find(name) instanceof Text text ? Optional.of(text.value()) : Optional.empty();
  }

  /** The number of a field, if it is there and a number. */
  public Optional<Double> number(String name) {
    return find(name) instanceof Num number ? Optional.of(number.value()) : Optional.empty();
  }

  /** Whether a field is there and {@code true}. */
  public boolean isTrue(String name) {
    return find(name) instanceof Flag flag && flag.value();
  }

  /** The object of a field; empty where it is not there, or something else. */
  public JsonObject object(String name) {
    return find(name) instanceof JsonObject object ? object : EMPTY;
  }

  /** The list of a field; empty where it is not there, or something else. */
  public JsonArray array(String name) {
    return find(name) instanceof JsonArray array ? array : JsonArray.EMPTY;
  }

  /** The names of its fields, sorted. */
  public List<String> names() {
    return List.of(names);
  }

  /** Whether there is no field. */
  public boolean isEmpty() {
    return names.length == 0;
  }

  /** Visits the fields in the order of their names. */
  public void forEach(BiConsumer<String, Json> field) {
    for (int i = 0; i < names.length; i++) {
      field.accept(names[i], values[i]);
    }
  }

  int size() {
    return names.length;
  }

  String name(int index) {
    return names[index];
  }

  Json value(int index) {
    return values[index];
  }

  private @Nullable Json find(String name) {
    int at = index(name);
    return at < 0 ? null : values[at];
  }

  private int index(String name) {
    return Arrays.binarySearch(names, name);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JsonObject object
        && Arrays.equals(names, object.names)
        && Arrays.equals(values, object.values);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(names) + Arrays.hashCode(values);
  }

  /** Returns the object on one line. */
  @Override
  public String toString() {
    return JsonWriter.compact(this);
  }
}
