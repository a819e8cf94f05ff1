package io.cortexmon.testing;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/** What a word of YAML means to Go's library, which Prometheus reads files with. */
final class YamlScalars {

  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
  private static final Set<String> TRUE =
      Set.of("y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON");
  private static final Set<String> FALSE =
      Set.of("n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF");
  private static final Pattern FLOAT =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  private static final Pattern INTEGER =
      Pattern.compile("([-+]?)(0x[0-9a-fA-F_]+|0o[0-7_]+|0b[01_]+|[0-9][0-9_]*)");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ].*)?");

  private YamlScalars() {}

  /** Returns the type by its YAML tag, for example {@code !!int}. */
  static String tag(YamlNode.Scalar scalar) {
    if (!scalar.isPlain()) {
      return "!!str";
    }
    if (NULLS.contains(scalar.text())) {
      return "!!null";
    }
    if (isTrue(scalar) || isFalse(scalar)) {
      return "!!bool";
    }
    if (integer(scalar).isPresent()) {
      return "!!int";
    }
    if (number(scalar).isPresent()) {
      return "!!float";
    }
    return DATE.matcher(scalar.text()).matches() ? "!!timestamp" : "!!str";
  }

  static boolean isTrue(YamlNode.Scalar scalar) {
    return scalar.isPlain() && TRUE.contains(scalar.text());
  }

  static boolean isFalse(YamlNode.Scalar scalar) {
    return scalar.isPlain() && FALSE.contains(scalar.text());
  }

  /** Returns a whole number, if it is one that 64 bits hold. */
  static OptionalLong integer(YamlNode.Scalar scalar) {
    var matcher = INTEGER.matcher(scalar.text());
    if (!scalar.isPlain() || !matcher.matches()) {
      return OptionalLong.empty();
    }
    String digits = matcher.group(2).replace("_", "");
    String lower = digits.toLowerCase(Locale.ROOT);
    int radix = 10;
    if (lower.startsWith("0x")) {
      radix = 16;
    } else if (lower.startsWith("0b")) {
      radix = 2;
    } else if (lower.startsWith("0") && lower.length() > 1) {
      radix = 8;
    }
    String bare = lower.replaceFirst("^0[xob]", "");
    try {
      return OptionalLong.of(Long.parseLong(matcher.group(1) + bare, radix));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /** Returns a number, if it is one. */
  static OptionalDouble number(YamlNode.Scalar scalar) {
    OptionalLong integer = integer(scalar);
    if (integer.isPresent()) {
      return OptionalDouble.of((double) integer.getAsLong());
    }
    if (!scalar.isPlain()) {
      return OptionalDouble.empty();
    }
    return switch (scalar.text()) {
      case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF" ->
          OptionalDouble.of(Double.POSITIVE_INFINITY);
      case "-.inf", "-.Inf", "-.INF" -> OptionalDouble.of(Double.NEGATIVE_INFINITY);
      case ".nan", ".NaN", ".NAN" -> OptionalDouble.of(Double.NaN);
      default -> decimal(scalar.text().replace("_", ""));
    };
  }

  private static OptionalDouble decimal(String text) {
    return FLOAT.matcher(text).matches()
        ? OptionalDouble.of(Double.parseDouble(text))
        : OptionalDouble.empty();
  }
}
