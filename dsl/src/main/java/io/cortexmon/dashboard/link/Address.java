package io.cortexmon.dashboard.link;

import static io.cortexmon.definition.Arguments.quoted;

import io.cortexmon.definition.Arguments;
import java.util.regex.Pattern;

/** Addresses that links lead to, within Grafana or outside. */
final class Address {

  /** What Grafana replaces with the time range that is shown. */
  static final String TIME_RANGE = "${__url_time_range}";

  /** What Grafana replaces with the chosen values of all variables. */
  static final String ALL_VARIABLES = "${__all_variables}";

  private static final Pattern UID = Pattern.compile("[A-Za-z0-9_-]{1,40}");

  private Address() {}

  static String checked(String url) {
    Arguments.name("address of link", url);
    if (url.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException(
          "address of link " + quoted(url) + ": must not hold blanks");
    }
    return url;
  }

  static String ofDashboard(String uid) {
    if (!UID.matcher(uid).matches()) {
      throw new IllegalArgumentException(
          "dashboard uid "
              + quoted(uid)
              + ": must be 1 to 40 letters, digits, dashes and underscores");
    }
    return "/d/" + uid;
  }

  /** Returns an address with a further parameter. */
  static String plus(String url, String parameter) {
    return url + (url.indexOf('?') < 0 ? "?" : "&") + parameter;
  }
}
