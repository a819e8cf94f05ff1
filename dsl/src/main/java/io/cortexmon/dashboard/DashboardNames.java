package io.cortexmon.dashboard;

import io.cortexmon.definition.Arguments;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a dashboard is known by: its uid in Grafana, and its file. */
final class DashboardNames {

  /** Grafana, "Dashboard HTTP API": at most 40 of these. */
  private static final int LONGEST_UID = 40;

  private static final Pattern UID = Pattern.compile("[A-Za-z0-9_-]{1," + LONGEST_UID + "}");
  private static final Pattern FILE = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}");

  private DashboardNames() {}

  static String uid(String uid) {
    if (!UID.matcher(uid).matches()) {
      throw new IllegalArgumentException(
          "dashboard uid "
              + Arguments.quoted(uid)
              + (uid.length() > LONGEST_UID
                  ? ": has " + uid.length() + " characters, and Grafana takes 40"
                  : ": must be 1 to 40 letters, digits, dashes and underscores"));
    }
    return uid;
  }

  static String file(String file) {
    if (!FILE.matcher(file).matches()) {
      throw new IllegalArgumentException(
          "dashboard file "
              + Arguments.quoted(file)
              + ": must be up to 100 letters, digits, dashes, underscores and dots, not starting"
              + " with a dot; .json is added");
    }
    return file;
  }

  /** Returns the title's letters and digits, with dashes for all else: the same each time. */
  static String uidOf(String title) {
    String words = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String uid = words.substring(0, Math.min(words.length(), LONGEST_UID));
    String trimmed = uid.replaceAll("^-+|-+$", "");
    return trimmed.isEmpty() ? "dashboard" : trimmed;
  }
}
