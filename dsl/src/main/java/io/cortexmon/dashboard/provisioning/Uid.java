package io.cortexmon.dashboard.provisioning;

import io.cortexmon.definition.Arguments;
import java.util.Locale;
import java.util.regex.Pattern;

/** What Grafana knows things by: at most 40 letters, digits, dashes and underscores. */
final class Uid {

  private static final int LONGEST = 40;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1," + LONGEST + "}");

  private Uid() {}

  static String checked(String what, String uid) {
    if (!FORM.matcher(uid).matches()) {
      throw new IllegalArgumentException(
          what
              + " uid "
              + Arguments.quoted(uid)
              + ": must be 1 to 40 letters, digits, dashes and underscores");
    }
    return uid;
  }

  /** Returns the letters and digits of a name, with dashes for all else: the same each time. */
  static String of(String name) {
    String words = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String uid = words.substring(0, Math.min(words.length(), LONGEST)).replaceAll("^-+|-+$", "");
    return uid.isEmpty() ? "datasource" : uid;
  }
}
