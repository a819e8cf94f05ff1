package io.cortexmon.rule.template;

import java.util.List;

/** Texts of values as Go's package fmt makes them. */
final class GoFormat {

  private GoFormat() {}

  /** Returns the value as {@code %v} shows it. */
  static String print(Value value) {
    return print(List.of(value));
  }

  /** Returns the values, with a space between those that are no texts (Go: Sprint). */
  static String print(List<Value> values) {
    StringBuilder out = new StringBuilder();
    boolean afterText = true;
    for (Value value : values) {
      boolean text = value.inner() instanceof Value.Text;
      if (!text && !afterText) {
        out.append(' ');
      }
      new Printing(out, new Flags()).argument(value, 'v');
      afterText = text;
    }
    return out.toString();
  }

  /** Returns the values with spaces between and a line end (Go: Sprintln). */
  static String printLine(List<Value> values) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      out.append(i > 0 ? " " : "");
      new Printing(out, new Flags()).argument(values.get(i), 'v');
    }
    return out.append('\n').toString();
  }

  /** Returns the values in a format (Go: Sprintf). */
  static String format(String format, List<Value> values) {
    return new FormatText(format, values).text();
  }
}
