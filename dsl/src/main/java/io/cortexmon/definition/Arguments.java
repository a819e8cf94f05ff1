package io.cortexmon.definition;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks of arguments that several rooms make. Each returns its argument or throws an {@link
 * IllegalArgumentException} that quotes the value, the legal range and, where there is one, the
 * likely intention.
 */
public final class Arguments {

  private static final Pattern METRIC_NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
  private static final Pattern LABEL_NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");
  private static final Pattern DNS_LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");

  private static final int FEW = 8;

  private Arguments() {}

  /** Checks that a name is not blank and has no control characters; {@code what} names its kind. */
  public static String name(String what, String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException(what + " name must not be empty");
    }
    int control = firstControl(name);
    if (control >= 0) {
      throw new IllegalArgumentException(
          what + " name " + quoted(name) + ": must not hold control characters");
    }
    return name;
  }

  /** Checks a name that becomes a folder: it must not lead out of the one it stands in. */
  public static String folderName(String what, String name) {
    name(what, name);
    if (name.startsWith(".") || name.indexOf('/') >= 0 || name.indexOf('\\') >= 0) {
      throw new IllegalArgumentException(
          what
              + " name "
              + quoted(name)
              + ": names a folder, so it must not start with a dot or hold slashes");
    }
    return name;
  }

  private static int firstControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Checks a metric name: {@code [a-zA-Z_:][a-zA-Z0-9_:]*}. */
  public static String metricName(String what, String name) {
    if (METRIC_NAME.matcher(name).matches()) {
      return name;
    }
    throw new IllegalArgumentException(
        what
            + " name "
            + quoted(name)
            + ": must be letters, digits, underscores and colons, not starting with a digit"
            + meant(name.replaceAll("[^a-zA-Z0-9_:]", "_"), METRIC_NAME));
  }

  /** Checks a label name: {@code [a-zA-Z_][a-zA-Z0-9_]*}, not starting with two underscores. */
  public static String labelName(String name) {
    if (!LABEL_NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "label name "
              + quoted(name)
              + ": must be letters, digits and underscores, not starting with a digit"
              + meant(name.replaceAll("[^a-zA-Z0-9_]", "_"), LABEL_NAME));
    }
    if (name.startsWith("__")) {
      throw new IllegalArgumentException(
          "label name " + quoted(name) + ": names that start with __ are Prometheus's own");
    }
    return name;
  }

  private static String meant(String candidate, Pattern legal) {
    return legal.matcher(candidate).matches() ? "; did you mean " + quoted(candidate) + "?" : "";
  }

  /** Checks a name that Kubernetes accepts for an object's label-like parts (RFC 1123 label). */
  public static String dnsLabel(String what, String name) {
    if (DNS_LABEL.matcher(name).matches()) {
      return name;
    }
    throw new IllegalArgumentException(
        what
            + " "
            + quoted(name)
            + ": must be 1 to 63 lower-case letters, digits and dashes, starting and ending with a"
            + " letter or digit (RFC 1123)");
  }

  /** Checks that a duration is above zero and at least a millisecond. */
  public static Duration positive(String what, Duration duration) {
    if (!isPositive(duration)) {
      throw new IllegalArgumentException(
          what + " " + seconds(duration) + ": must be longer than zero");
    }
    return duration;
  }

  private static String seconds(Duration duration) {
    return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString() + "s";
  }

  /** Checks that a duration is zero or more. */
  public static Duration notNegative(String what, Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException(what + " " + seconds(duration) + ": must not be negative");
    }
    return duration;
  }

  /**
   * Checks that a duration is zero or more; {@code what} and {@code name} tell whose, such as
   * {@code for of alert} and {@code HighErrors}.
   */
  public static Duration notNegative(String what, String name, Duration duration) {
    return duration.isNegative()
        ? notNegative(what + " " + quoted(name) + ":", duration)
        : duration;
  }

  /**
   * Checks that a duration is above zero and at least a millisecond; {@code what} and {@code name}
   * tell whose, such as {@code for of alert} and {@code HighErrors}.
   */
  public static Duration positive(String what, String name, Duration duration) {
    return isPositive(duration) ? duration : positive(what + " " + quoted(name) + ":", duration);
  }

  private static boolean isPositive(Duration duration) {
    return !duration.isNegative() && duration.toMillis() > 0;
  }

  /** Checks that a whole number is above zero. */
  public static int positive(String what, int number) {
    if (number <= 0) {
      throw new IllegalArgumentException(what + " " + number + ": must be above zero");
    }
    return number;
  }

  /** Checks that a whole number is zero or more; zero often means "no limit". */
  public static int notNegative(String what, int number) {
    if (number < 0) {
      throw new IllegalArgumentException(what + " " + number + ": must not be negative");
    }
    return number;
  }

  /** Checks that no two values are equal. */
  public static <T> List<T> distinct(String what, Collection<T> values) {
    // Lists of labels, tags and the like are short, and made often: no hashing for those.
    List<T> all = List.copyOf(values);
    Set<T> seen = all.size() > FEW ? new HashSet<>() : Set.of();
    for (int i = 0; i < all.size(); i++) {
      T value = all.get(i);
      boolean again = all.size() > FEW ? !seen.add(value) : all.indexOf(value) < i;
      if (again) {
        throw new IllegalArgumentException(what + " " + value + " is given twice");
      }
    }
    return all;
  }

  /** Returns the text in double quotes, with quotes, backslashes and control characters escaped. */
  public static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        case '\r' -> quoted.append("\\r");
        default -> {
          if (Character.isISOControl(c)) {
            quoted.append(String.format("\\u%04x", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
