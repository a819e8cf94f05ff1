package io.cortexmon.testing.coverage;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What no test is asked to see.
 *
 * @param patterns each the name of an alert, or the name and what of it, as in {@code OrdersDown:
 *     resolved}; {@code *} stands for any characters
 */
record Excludes(List<String> patterns) {

  Excludes {
    patterns = List.copyOf(patterns);
  }

  boolean match(String alert, Part part) {
    return patterns.stream().anyMatch(pattern -> matches(pattern, alert, part));
  }

  static boolean matches(String pattern, String alert, Part part) {
    Pattern regex =
        Pattern.compile(Pattern.quote(pattern.strip()).replace("*", "\\E.*\\Q"), Pattern.DOTALL);
    return regex.matcher(alert).matches() || regex.matcher(alert + ": " + part.text()).matches();
  }
}
