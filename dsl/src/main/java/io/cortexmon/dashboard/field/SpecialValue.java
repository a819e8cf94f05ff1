package io.cortexmon.dashboard.field;

/** A value that is no number or text of its own; see {@link ValueMapping#special}. */
public enum SpecialValue {
  /** True. */
  TRUE("true"),

  /** False. */
  FALSE("false"),

  /** No value. */
  NULL("null"),

  /** Not a number, such as 0/0. */
  NAN("nan"),

  /** No value, or not a number. */
  NULL_OR_NAN("null+nan"),

  /** A text without characters. */
  EMPTY("empty");

  private final String id;

  SpecialValue(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }
}
