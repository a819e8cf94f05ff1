package io.cortexmon.dashboard.json;

import java.util.List;

/**
 * A JSON value.
 *
 * <p>Numbers keep their digits as they were written, so what is read is what is written again.
 */
public sealed interface Json
    permits JsonObject, JsonArray, Json.Text, Json.Num, Json.Flag, Json.Null {

  /** {@code null}. */
  Json NULL = new Null();

  /** {@code true}. */
  Json TRUE = new Flag(true);

  /** {@code false}. */
  Json FALSE = new Flag(false);

  /**
   * A text.
   *
   * @param value its characters, without escapes
   */
  record Text(String value) implements Json {
    @Override
    public String toString() {
      return JsonWriter.compact(this);
    }
  }

  /**
   * A number.
   *
   * @param digits as JSON writes it, for example {@code 0.05} or {@code 1e3}
   */
  record Num(String digits) implements Json {

    /** The nearest number that Java has for it. */
    public double value() {
      return Double.parseDouble(digits);
    }

    @Override
    public String toString() {
      return digits;
    }
  }

  /**
   * {@code true} or {@code false}.
   *
   * @param value which of them
   */
  record Flag(boolean value) implements Json {
    @Override
    public String toString() {
      return Boolean.toString(value);
    }
  }

  /** The value {@code null}; {@link #NULL} is the one to use. */
  record Null() implements Json {
    @Override
    public String toString() {
      return "null";
    }
  }

  /** Returns a text. */
  static Json of(String text) {
    return new Text(text);
  }

  /** Returns a whole number. */
  static Json of(long number) {
    return JsonNumbers.of(number);
  }

  /**
   * Returns a number in its shortest form: {@code 1} and not {@code 1.0}.
   *
   * @throws IllegalArgumentException if it is infinite or not a number, which JSON can not say
   */
  static Json of(double number) {
    return JsonNumbers.of(number);
  }

  /** Returns {@code true} or {@code false}. */
  static Json of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** Returns a list of texts. */
  static JsonArray of(List<String> texts) {
    return JsonArray.texts(texts);
  }

  /**
   * Reads a JSON text.
   *
   * @throws IllegalArgumentException if it is not JSON, or names a field twice; the message gives
   *     line and column
   */
  static Json parse(String text) {
    return JsonReader.read(text);
  }
}
