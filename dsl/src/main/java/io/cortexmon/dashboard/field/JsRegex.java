package io.cortexmon.dashboard.field;

import io.cortexmon.definition.Arguments;
import java.util.regex.Pattern;

/**
 * Regular expressions as Grafana's browser side reads them: JavaScript's, either {@code /../flags},
 * which finds its text anywhere, or without slashes, which must match the whole text (grafana-data,
 * {@code text/string.ts}, {@code stringToJsRegex}).
 */
public final class JsRegex {

  private static final Pattern SLASHED = Pattern.compile("/.*?/g?i?m?y?s?");

  private JsRegex() {}

  /**
   * Checks an expression and returns what to write. Grafana puts {@code ^} and {@code $} around one
   * without slashes, which would split {@code a|b} into "begins with a" and "ends with b"; so
   * alternatives are grouped.
   *
   * @param what whose expression, for messages
   */
  public static String of(String what, String regex) {
    if (regex.isEmpty()) {
      throw new IllegalArgumentException(what + " must not be empty");
    }
    if (regex.startsWith("/") && !SLASHED.matcher(regex).matches()) {
      throw new IllegalArgumentException(
          what
              + " "
              + Arguments.quoted(regex)
              + ": must end with / and the flags g, i, m, y, s in this order, as in /up.*/i; or"
              + " begin without /");
    }
    return regex.startsWith("/") || regex.indexOf('|') < 0 ? regex : "(?:" + regex + ")";
  }
}
