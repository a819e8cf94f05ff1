package io.cortexmon.check;

/**
 * Finds references to variables in a text, in the forms that Grafana fills in: {@code $x}, {@code
 * ${x}}, {@code ${x:regex}}, {@code ${x.path}}, {@code [[x]]}.
 *
 * <p>What begins with a digit is a group of a regular expression, and {@code $$} is a dollar sign.
 * (Grafana 13, {@code variableRegex}.)
 */
final class References {

  /** Takes what was found. */
  interface Found {

    /**
     * Takes a reference.
     *
     * @param closed whether it is written in braces or brackets, so that nothing else looks like it
     * @param start where it begins
     */
    void reference(String name, String text, boolean closed, int start);
  }

  private final String text;
  private final Found found;

  private References(String text, Found found) {
    this.text = text;
    this.found = found;
  }

  static void in(String text, Found found) {
    // Nearly all texts of a dashboard hold neither.
    if (text.indexOf('$') >= 0 || text.contains("[[")) {
      new References(text, found).scan();
    }
  }

  private void scan() {
    int i = 0;
    while (i < text.length() - 1) {
      char c = text.charAt(i);
      char next = text.charAt(i + 1);
      if (c == '$' && next == '$') {
        i = endOfWord(i + 2);
      } else if (c == '$') {
        i = next == '{' ? closed(i, i + 2, "}") : bare(i);
      } else if (c == '[' && next == '[') {
        i = closed(i, i + 2, "]]");
      } else {
        i++;
      }
    }
  }

  private int bare(int start) {
    int end = endOfWord(start + 1);
    report(start, start + 1, end, end, false);
    return Math.max(end, start + 1);
  }

  /** Returns where to go on: behind the reference, or behind its opening if it is none. */
  private int closed(int start, int name, String closing) {
    int end = endOfWord(name);
    int close = text.indexOf(closing, end);
    if (close < 0 || !isRest(text.substring(end, close))) {
      return name;
    }
    report(start, name, end, close + closing.length(), true);
    return close + closing.length();
  }

  /** What may stand between the name and the end: a path into a value, or a format. */
  private static boolean isRest(String rest) {
    return rest.isEmpty()
        || rest.charAt(0) == '.'
        || (rest.charAt(0) == ':' && rest.length() > 1)
        || rest.startsWith("[");
  }

  private void report(int start, int from, int to, int end, boolean closed) {
    if (to > from && !isDigit(text.charAt(from))) {
      found.reference(text.substring(from, to), text.substring(start, end), closed, start);
    }
  }

  private int endOfWord(int from) {
    int end = from;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '_';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
