package io.cortexmon.promql;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds Grafana's variables in text: {@code $name}, {@code ${name}}, {@code ${name.field:format}},
 * {@code [[name]]} and {@code [[name:format]]} (Grafana documentation, "Variable syntax").
 */
final class VariableScan {

  /** The most characters that a field and a format may have. */
  private static final int LONGEST = 200;

  private final String text;
  private final boolean enabled;

  VariableScan(String text, boolean enabled) {
    this.text = text;
    this.enabled = enabled;
  }

  /**
   * Returns the end of the word that begins there and holds a variable, such as {@code $x} or
   * {@code ${app}_up}; {@code start} itself where there is none.
   *
   * @param colons whether a colon is a part of a word
   */
  int wordAt(int start, boolean colons) {
    if (!enabled) {
      return start;
    }
    boolean found = false;
    int end = start;
    while (end < text.length()) {
      int reference = referenceAt(text, end);
      char c = text.charAt(end);
      if (reference > end) {
        found = true;
        end = reference;
      } else if (Names.isLetter(c) || Names.isDigit(c) || (colons && c == ':')) {
        end++;
      } else {
        break;
      }
    }
    return found ? end : start;
  }

  /** Returns whether the whole text is one variable. */
  static boolean isReference(String text) {
    return !text.isEmpty() && referenceAt(text, 0) == text.length();
  }

  /**
   * Returns the names of the variables in the text, each once. {@code $1} is none: it is a group of
   * a regular expression.
   */
  static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < text.length(); ) {
      int end = referenceAt(text, i);
      if (end > i) {
        String name = nameAt(text, i);
        if (!Names.isDigit(name.charAt(0)) && !names.contains(name)) {
          names.add(name);
        }
      }
      i = Math.max(i + 1, end);
    }
    return names;
  }

  private static String nameAt(String text, int reference) {
    boolean plain = text.charAt(reference) == '$' && text.charAt(reference + 1) != '{';
    int start = reference + (plain ? 1 : 2);
    return text.substring(start, wordEnd(text, start));
  }

  /** Returns the end of the variable that begins there, or {@code start}. */
  private static int referenceAt(String text, int start) {
    char c = text.charAt(start);
    if (c == '$') {
      return text.startsWith("{", start + 1) ? braced(text, start) : plain(text, start);
    }
    return c == '[' && text.startsWith("[", start + 1) ? bracketed(text, start) : start;
  }

  private static int plain(String text, int start) {
    int end = wordEnd(text, start + 1);
    return end > start + 1 ? end : start;
  }

  private static int braced(String text, int start) {
    int name = wordEnd(text, start + 2);
    if (name == start + 2 || name == text.length()) {
      return start;
    }
    char after = text.charAt(name);
    int close = text.substring(name, Math.min(text.length(), name + LONGEST)).indexOf('}') + name;
    boolean valid = after == '}' || ((after == '.' || after == ':') && close > name + 1);
    return valid ? close + 1 : start;
  }

  private static int bracketed(String text, int start) {
    int end = wordEnd(text, start + 2);
    if (end == start + 2) {
      return start;
    }
    if (text.startsWith(":", end)) {
      int format = wordEnd(text, end + 1);
      if (format == end + 1) {
        return start;
      }
      end = format;
    }
    return text.startsWith("]]", end) ? end + 2 : start;
  }

  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length()
        && (Names.isLetter(text.charAt(end)) || Names.isDigit(text.charAt(end)))) {
      end++;
    }
    return end;
  }
}
