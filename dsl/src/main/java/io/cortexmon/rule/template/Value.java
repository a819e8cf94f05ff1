package io.cortexmon.rule.template;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A value in a template, with its type in Go. */
sealed interface Value {

  GoType type();

  static Value of(boolean value) {
    return new Bool(value);
  }

  static Value of(long value) {
    return new Whole(GoType.INT, value);
  }

  static Value of(double value) {
    return new Real(value);
  }

  static Value of(String text) {
    return new Text(GoType.STRING, text);
  }

  /** Returns labels. */
  static Value of(Map<String, String> labels) {
    Map<String, Value> values = new HashMap<>();
    labels.forEach((name, value) -> values.put(name, of(value)));
    return new Mapping(GoType.LABELS, values, false);
  }

  /** Returns what is in a variable that can have any type, or the value itself. */
  default Value inner() {
    return this;
  }

  /** No value at all: what an untyped nil is, and a field of it. */
  enum Nothing implements Value {
    INSTANCE;

    @Override
    public GoType type() {
      throw new IllegalStateException("nothing has no type");
    }
  }

  record Bool(boolean value) implements Value {
    @Override
    public GoType type() {
      return GoType.BOOL;
    }
  }

  /** A whole number, signed or not. */
  record Whole(GoType type, long bits) implements Value {
    boolean signed() {
      return type.is(GoType.Kind.WHOLE);
    }
  }

  record Real(double value) implements Value {
    @Override
    public GoType type() {
      return GoType.FLOAT;
    }
  }

  record Complex(double real, double imaginary) implements Value {
    @Override
    public GoType type() {
      return GoType.COMPLEX;
    }
  }

  record Text(GoType type, String text) implements Value {}

  /** A map with texts as keys. */
  record Mapping(GoType type, Map<String, Value> entries, boolean isNil) implements Value {
    public Mapping {
      Map<String, Value> sorted = new TreeMap<>(Utf8::compare);
      sorted.putAll(entries);
      entries = Collections.unmodifiableMap(sorted);
    }

    /** Returns what a key has that is not there. */
    Value missing() {
      return type.equals(GoType.LABELS) ? of("") : new Any(Nothing.INSTANCE);
    }
  }

  /** A slice. */
  record Items(GoType type, List<Value> items, boolean isNil) implements Value {
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * A struct.
   *
   * @param fields in Go's order
   * @param content what its methods work on; nothing where it has none
   */
  record Struct(GoType type, Map<String, Value> fields, Object content) implements Value {}

  /** A pointer, which is nil where it points at nothing. */
  record Pointer(GoType type, Value target) implements Value {
    boolean isNil() {
      return target instanceof Nothing;
    }
  }

  /** A value in a place that can have any type. */
  record Any(Value value) implements Value {
    @Override
    public GoType type() {
      return GoType.ANY;
    }

    boolean isNil() {
      return value instanceof Nothing;
    }

    @Override
    public Value inner() {
      return value;
    }
  }
}
