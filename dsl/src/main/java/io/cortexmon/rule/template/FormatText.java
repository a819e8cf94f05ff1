package io.cortexmon.rule.template;

import java.util.List;

/** A format with its values: finds the verbs, and the value of each. */
final class FormatText {

  private static final int LARGEST = 1_000_000;

  private final String format;
  private final List<Value> values;
  private final StringBuilder out = new StringBuilder();
  private Flags flags = new Flags();
  private int at;
  private int next;
  private boolean reordered;
  private boolean afterIndex;
  private boolean goodIndex;

  FormatText(String format, List<Value> values) {
    this.format = format;
    this.values = values;
  }

  String text() {
    while (at < format.length()) {
      int percent = format.indexOf('%', at);
      if (percent < 0) {
        out.append(format, at, format.length());
        break;
      }
      out.append(format, at, percent);
      at = percent + 1;
      directive();
    }
    if (!reordered && next < values.size()) {
      extra();
    }
    return out.toString();
  }

  private void directive() {
    flags = new Flags();
    goodIndex = true;
    afterIndex = false;
    flags();
    index();
    width();
    precision();
    if (!afterIndex) {
      index();
    }
    if (at >= format.length()) {
      out.append("%!(NOVERB)");
      return;
    }
    int verb = format.codePointAt(at);
    at += Character.charCount(verb);
    verb(verb);
  }

  private void verb(int verb) {
    if (verb == '%') {
      out.append('%');
    } else if (!goodIndex) {
      out.append("%!").appendCodePoint(verb).append("(BADINDEX)");
    } else if (next >= values.size()) {
      out.append("%!").appendCodePoint(verb).append("(MISSING)");
    } else {
      if (verb == 'v' || verb == 'w') {
        flags.ofValueVerb();
      }
      new Printing(out, flags).argument(values.get(next), verb);
      next++;
    }
  }

  private void flags() {
    while (at < format.length()) {
      switch (format.charAt(at)) {
        case '#' -> flags.sharp = true;
        case '0' -> flags.zero = true;
        case '+' -> flags.plus = true;
        case '-' -> flags.minus = true;
        case ' ' -> flags.space = true;
        default -> {
          return;
        }
      }
      at++;
    }
  }

  private boolean has(char c) {
    return at < format.length() && format.charAt(at) == c;
  }

  /** Reads an index of a value, such as {@code [2]}. */
  private void index() {
    afterIndex = false;
    if (!has('[')) {
      return;
    }
    reordered = true;
    int end = format.indexOf(']', at + 1);
    if (format.length() - at < 3 || end < 0) {
      goodIndex = false;
      at++;
      return;
    }
    int number = wholeNumber(format.substring(at + 1, end));
    at = end + 1;
    afterIndex = number >= 0;
    if (number >= 1 && number <= values.size()) {
      next = number - 1;
    } else {
      goodIndex = false;
    }
  }

  /** Returns the number that a text is; -1 where it is none, or too large. */
  private static int wholeNumber(String digits) {
    boolean number = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!number || digits.length() > 9) {
      return -1;
    }
    int value = Integer.parseInt(digits);
    return value > LARGEST ? -1 : value;
  }

  private void width() {
    if (has('*')) {
      at++;
      int width = ofValue();
      afterIndex = false;
      flags.hasWidth = width != Integer.MIN_VALUE;
      if (!flags.hasWidth) {
        out.append("%!(BADWIDTH)");
        return;
      }
      flags.minus |= width < 0;
      flags.zero &= width >= 0;
      flags.width = Math.abs(width);
      return;
    }
    int width = digits();
    flags.hasWidth = width >= 0;
    flags.width = Math.max(0, width);
    goodIndex &= !(afterIndex && flags.hasWidth);
  }

  private void precision() {
    if (!has('.') || at + 1 >= format.length()) {
      return;
    }
    at++;
    goodIndex &= !afterIndex;
    index();
    if (has('*')) {
      at++;
      int precision = ofValue();
      flags.hasPrecision = precision >= 0;
      flags.precision = Math.max(0, precision);
      if (!flags.hasPrecision) {
        out.append("%!(BADPREC)");
      }
      afterIndex = false;
      return;
    }
    flags.precision = Math.max(0, digits());
    flags.hasPrecision = true;
  }

  /** Reads digits; -1 where there are none. A number too large takes the rest of the format. */
  private int digits() {
    int start = at;
    while (at < format.length() && format.charAt(at) >= '0' && format.charAt(at) <= '9') {
      at++;
    }
    int number = wholeNumber(format.substring(start, at));
    if (at > start && number < 0) {
      at = format.length();
    }
    return number;
  }

  /** Takes the next value as a width or precision; the smallest integer where it can be none. */
  private int ofValue() {
    if (next >= values.size()) {
      return Integer.MIN_VALUE;
    }
    Value value = values.get(next++).inner();
    boolean fits =
        value instanceof Value.Whole whole && whole.bits() <= LARGEST && whole.bits() >= -LARGEST;
    return fits ? (int) ((Value.Whole) value).bits() : Integer.MIN_VALUE;
  }

  private void extra() {
    out.append("%!(EXTRA ");
    for (int i = next; i < values.size(); i++) {
      Value value = values.get(i).inner();
      out.append(i > next ? ", " : "");
      if (value instanceof Value.Nothing) {
        out.append("<nil>");
      } else {
        out.append(value.type()).append('=');
        new Printing(out, new Flags()).argument(value, 'v');
      }
    }
    out.append(')');
  }
}
