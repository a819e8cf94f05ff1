package io.cortexmon.promql;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.Optional;

/** Whether a text is a regular expression of RE2, with Go's messages for one that is not. */
public final class PatternSyntax {

  private static final String ERROR = "error parsing regexp: ";

  /** Faults that the beginning of a pattern may have where the whole has none. */
  private static final List<String> UNFINISHED = List.of("missing closing", "trailing backslash");

  private PatternSyntax() {}

  /**
   * Returns what is wrong, or nothing. Prometheus does not parse a pattern that is plain words,
   * whatever is in them.
   */
  public static Optional<String> fault(String pattern) {
    if (isSurelyPattern(pattern) || isWords(pattern)) {
      return Optional.empty();
    }
    int foreign = foreign(pattern);
    try {
      Pattern.compile(foreign < 0 ? pattern : pattern.substring(0, foreign));
    } catch (PatternSyntaxException e) {
      String fault = inGo(e, pattern);
      if (foreign < 0 || UNFINISHED.stream().noneMatch(fault::startsWith)) {
        return Optional.of(ERROR + fault);
      }
    }
    return foreign < 0 ? Optional.empty() : Optional.of(ERROR + foreignFault(pattern, foreign));
  }

  private static boolean isWords(String pattern) {
    return pattern.chars().noneMatch(c -> "\\.+*?()[]{}^$".indexOf(c) >= 0);
  }

  /** Compiling takes longer than all else; most patterns are words, points and alternatives. */
  private static boolean isSurelyPattern(String pattern) {
    boolean repeatable = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '*' || c == '+') {
        if (!repeatable) {
          return false;
        }
        repeatable = false;
      } else if (Names.isLetter(c) || Names.isDigit(c) || "-/:., ".indexOf(c) >= 0) {
        repeatable = true;
      } else if (c == '|') {
        repeatable = false;
      } else {
        return false;
      }
    }
    return true;
  }

  /** RE2J has other words for two faults. */
  private static String inGo(PatternSyntaxException e, String pattern) {
    if (e.getDescription().contains("internal error")) {
      return "unexpected ): `" + pattern + "`";
    }
    String message = String.valueOf(e.getMessage()).substring(ERROR.length());
    return e.getDescription().startsWith("trailing backslash") && !message.endsWith("`")
        ? message + ": ``"
        : message;
  }

  /**
   * Where a byte that is no character stands, or an escaped character beyond ASCII, which RE2J lets
   * pass; -1 where neither is.
   */
  private static int foreign(String pattern) {
    for (int i = 0; i < pattern.length(); i += Character.charCount(pattern.codePointAt(i))) {
      if (ByteText.isByte(pattern.codePointAt(i))) {
        return i;
      }
      if (pattern.charAt(i) == '\\' && i + 1 < pattern.length()) {
        if (pattern.charAt(i + 1) >= ByteText.FIRST) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }

  private static String foreignFault(String pattern, int at) {
    int character = pattern.charAt(at) == '\\' ? at + 1 : at;
    return ByteText.isByte(pattern.codePointAt(character))
        ? "invalid UTF-8: `" + pattern.substring(character) + "`"
        : "invalid escape sequence: `\\" + Character.toString(pattern.codePointAt(character)) + "`";
  }
}
