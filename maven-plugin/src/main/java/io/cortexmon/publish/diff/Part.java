package io.cortexmon.publish.diff;

import java.util.Optional;

/**
 * One of the things that changed in an alert, a dashboard, a file.
 *
 * @param text in words, on one line: {@code threshold 0.05 -> 0.02}
 * @param field what changed: {@code threshold}
 * @param before the old value; empty where there was none
 * @param after the new value; empty where there is none
 * @param block whether both values are too long for the line, and stand on lines of their own
 */
public record Part(
    String text, String field, Optional<String> before, Optional<String> after, boolean block) {

  /** Returns {@code field before -> after}. */
  static Part changed(String field, String before, String after) {
    return new Part(
        field + " " + before + " -> " + after,
        field,
        Optional.of(before),
        Optional.of(after),
        false);
  }

  /** Returns {@code field value added}. */
  static Part added(String field, String value) {
    return new Part(
        words(field, value, "added"), field, Optional.empty(), Optional.of(value), false);
  }

  /** Returns {@code field value removed}. */
  static Part removed(String field, String value) {
    return new Part(
        words(field, value, "removed"), field, Optional.of(value), Optional.empty(), false);
  }

  /** Returns {@code field changed}, with both values on lines of their own. */
  static Part block(String field, String before, String after) {
    return new Part(field + " changed", field, Optional.of(before), Optional.of(after), true);
  }

  /** Returns a sentence that says all. */
  static Part told(String field, String text) {
    return new Part(text, field, Optional.empty(), Optional.empty(), false);
  }

  /** Returns the same of something inside: the words come first. */
  Part in(String words) {
    return new Part(words + " " + text, words + " " + field, before, after, block);
  }

  private static String words(String... words) {
    return String.join(" ", words).strip().replace("  ", " ");
  }
}
