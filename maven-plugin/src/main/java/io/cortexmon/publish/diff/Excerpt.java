package io.cortexmon.publish.diff;

/**
 * Two long texts, cut to where they differ.
 *
 * @param before the old one, on one line
 * @param after the new one, on one line
 */
record Excerpt(String before, String after) {

  private static final int WHOLE = 200;
  private static final int AROUND = 60;
  private static final int LONGEST = 400;

  static Excerpt of(String before, String after) {
    if (before.length() <= WHOLE && after.length() <= WHOLE) {
      return new Excerpt(line(before), line(after));
    }
    int shorter = Math.min(before.length(), after.length());
    int start = 0;
    while (start < shorter && before.charAt(start) == after.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
      end++;
    }
    return new Excerpt(cut(before, start, end), cut(after, start, end));
  }

  private static String cut(String text, int same, int sameAtEnd) {
    int from = whole(text, Math.max(0, same - AROUND));
    int to = Math.min(text.length(), text.length() - sameAtEnd + AROUND);
    to = whole(text, Math.min(to, from + LONGEST));
    return (from > 0 ? "..." : "")
        + line(text.substring(from, to))
        + (to < text.length() ? "..." : "");
  }

  /** Does not cut a pair of surrogates. */
  private static int whole(String text, int at) {
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  private static String line(String text) {
    return text.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t");
  }
}
