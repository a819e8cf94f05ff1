package io.cortexmon.maven;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Which sources a run renders, by their names.
 *
 * @param includes patterns of which one must match; all do where there are none
 * @param excludes patterns of which none may match
 */
record NamePatterns(List<String> includes, List<String> excludes) {

  /** Returns whether a class is to be rendered, for example {@code com.shop.OrdersMonitoring}. */
  boolean select(String className) {
    return (includes.isEmpty() || anyMatches(includes, className))
        && !anyMatches(excludes, className);
  }

  private static boolean anyMatches(List<String> patterns, String className) {
    return patterns.stream().anyMatch(pattern -> matches(pattern.strip(), className));
  }

  /** The name with its package, or without it and without the class it is nested in. */
  private static boolean matches(String pattern, String className) {
    Pattern regex = Pattern.compile(Pattern.quote(pattern).replace("*", "\\E.*\\Q"));
    return regex.matcher(className).matches() || regex.matcher(simpleName(className)).matches();
  }

  private static String simpleName(String className) {
    return className.substring(
        Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
  }
}
