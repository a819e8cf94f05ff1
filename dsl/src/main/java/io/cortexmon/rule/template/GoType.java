package io.cortexmon.rule.template;

import java.util.List;
import java.util.Map;

/**
 * A type of Go, as far as templates meet it.
 *
 * @param name how messages show it
 */
record GoType(String name, Kind kind) {

  /** What can be done with values of a type. */
  enum Kind {
    BOOL,
    WHOLE,
    UNSIGNED,
    REAL,
    COMPLEX,
    TEXT,
    MAP,
    LIST,
    STRUCT,
    POINTER,
    ANY,
    /** A value with its own type, which a builtin function looks at. */
    REFLECTED
  }

  static final GoType BOOL = new GoType("bool", Kind.BOOL);
  static final GoType INT = new GoType("int", Kind.WHOLE);
  static final GoType INT32 = new GoType("int32", Kind.WHOLE);
  static final GoType INT64 = new GoType("int64", Kind.WHOLE);
  static final GoType DURATION = new GoType("time.Duration", Kind.WHOLE);
  static final GoType MONTH = new GoType("time.Month", Kind.WHOLE);
  static final GoType WEEKDAY = new GoType("time.Weekday", Kind.WHOLE);
  static final GoType UINT8 = new GoType("uint8", Kind.UNSIGNED);
  static final GoType UINT64 = new GoType("uint64", Kind.UNSIGNED);
  static final GoType FLOAT = new GoType("float64", Kind.REAL);
  static final GoType COMPLEX = new GoType("complex128", Kind.COMPLEX);
  static final GoType STRING = new GoType("string", Kind.TEXT);
  static final GoType HTML = new GoType("template.HTML", Kind.TEXT);
  static final GoType ANY = new GoType("interface {}", Kind.ANY);
  static final GoType REFLECTED = new GoType("reflect.Value", Kind.REFLECTED);
  static final GoType LABELS = new GoType("map[string]string", Kind.MAP);
  static final GoType ARGUMENTS = new GoType("map[string]interface {}", Kind.MAP);
  static final GoType FLOATS = new GoType("[]float64", Kind.LIST);
  static final GoType VECTOR = new GoType("template.queryResult", Kind.LIST);
  static final GoType SAMPLE = new GoType("template.sample", Kind.STRUCT);
  static final GoType TIME = new GoType("time.Time", Kind.STRUCT);
  static final GoType HISTOGRAM = new GoType("histogram.FloatHistogram", Kind.STRUCT);
  static final GoType ALERT =
      new GoType(
          "struct { Labels map[string]string; ExternalLabels map[string]string;"
              + " ExternalURL string; Value interface {} }",
          Kind.STRUCT);
  static final GoType SAMPLE_POINTER = SAMPLE.pointer();
  static final GoType TIME_POINTER = TIME.pointer();
  static final GoType DURATION_POINTER = DURATION.pointer();
  static final GoType HISTOGRAM_POINTER = HISTOGRAM.pointer();

  GoType pointer() {
    return new GoType("*" + name, Kind.POINTER);
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** Returns whether a value of this type can be given where the other one is wanted. */
  boolean fits(GoType wanted) {
    return equals(wanted) || wanted.is(Kind.ANY);
  }

  /** Returns whether nil is a value of this type. */
  boolean hasNil() {
    return switch (kind) {
      case MAP, LIST, POINTER, ANY, REFLECTED -> true;
      default -> false;
    };
  }

  /** Returns nil as a value of this type. */
  Value nil() {
    return switch (kind) {
      case MAP -> new Value.Mapping(this, Map.of(), true);
      case LIST -> new Value.Items(this, List.of(), true);
      case POINTER -> new Value.Pointer(this, Value.Nothing.INSTANCE);
      case ANY -> new Value.Any(Value.Nothing.INSTANCE);
      default -> Value.Nothing.INSTANCE;
    };
  }

  @Override
  public String toString() {
    return name;
  }
}
