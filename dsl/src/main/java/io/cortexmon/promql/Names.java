package io.cortexmon.promql;

import java.util.Locale;
import java.util.Set;

/** Which names can stand in PromQL without quotes. */
public final class Names {

  /** The label that holds a series' metric name. */
  public static final String METRIC_NAME = "__name__";

  /** The labels that say what a series is, and that go where its meaning changes. */
  public static final Set<String> METADATA = Set.of(METRIC_NAME, "__type__", "__unit__");

  /** Words that mean something else where a metric name may stand (Prometheus's grammar). */
  private static final Set<String> NEVER_METRICS =
      Set.of("atan2", "bool", "group_left", "group_right", "ignoring", "inf", "nan", "on");

  /** Words that mean something else, or nothing, in a list of labels (Prometheus's grammar). */
  private static final Set<String> NEVER_LISTED = Set.of("inf", "nan", "without");

  private static final int LONGEST_WORD = 11;

  private Names() {}

  /** Returns whether the name can stand before the braces of a selector. */
  static boolean isMetric(String name) {
    if (name.isEmpty() || isDigit(name.charAt(0))) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!isLetter(c) && !isDigit(c) && c != ':') {
        return false;
      }
    }
    return name.length() > LONGEST_WORD || !NEVER_METRICS.contains(lower(name));
  }

  /** Returns whether the label's name needs no quotes. */
  static boolean isLabel(String name) {
    if (name.isEmpty() || isDigit(name.charAt(0))) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (!isLetter(name.charAt(i)) && !isDigit(name.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns whether the label's name needs no quotes in a list such as that of {@code by}.
   * Prometheus leaves out quotes that it needs itself, around {@code inf} for example.
   */
  static boolean isListed(String name) {
    return isLabel(name) && (name.length() > LONGEST_WORD || !NEVER_LISTED.contains(lower(name)));
  }

  static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** Returns the text with its ASCII letters in lower case; itself where there is nothing to do. */
  static String lower(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        return text.toLowerCase(Locale.ROOT);
      }
    }
    return text;
  }
}
