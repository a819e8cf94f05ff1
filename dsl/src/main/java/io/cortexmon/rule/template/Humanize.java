package io.cortexmon.rule.template;

import io.cortexmon.promql.GoNumber;
import java.util.List;

/** Numbers with units, for people. */
final class Humanize {

  private static final List<String> LARGE = List.of("k", "M", "G", "T", "P", "E", "Z", "Y");
  private static final List<String> SMALL = List.of("m", "u", "n", "p", "f", "a", "z", "y");
  private static final List<String> BINARY =
      List.of("ki", "Mi", "Gi", "Ti", "Pi", "Ei", "Zi", "Yi");
  private static final double THOUSAND = 1000;
  private static final double KIBI = 1024;
  private static final double HUNDRED = 100;
  private static final long MINUTE = 60;
  private static final long HOURS_OF_DAY = 24;

  private Humanize() {}

  static Value metric(Value given) throws CallFailure {
    double value = GoFloat.of(given);
    if (value == 0 || !Double.isFinite(value)) {
      return digits(value, "");
    }
    return Math.abs(value) >= 1 ? divided(value, THOUSAND, LARGE) : multiplied(value, "");
  }

  static Value binary(Value given) throws CallFailure {
    double value = GoFloat.of(given);
    boolean plain = Math.abs(value) <= 1 || !Double.isFinite(value);
    return plain ? digits(value, "") : divided(value, KIBI, BINARY);
  }

  private static Value divided(double value, double step, List<String> units) {
    double rest = value;
    int unit = 0;
    while (unit < units.size() && Math.abs(rest) >= step) {
      rest /= step;
      unit++;
    }
    return digits(rest, unit == 0 ? "" : units.get(unit - 1));
  }

  private static Value multiplied(double value, String unit) {
    double rest = value;
    int prefix = 0;
    while (prefix < SMALL.size() && Math.abs(rest) < 1) {
      rest *= THOUSAND;
      prefix++;
    }
    return digits(rest, (prefix == 0 ? "" : SMALL.get(prefix - 1)) + unit);
  }

  static Value percentage(Value given) throws CallFailure {
    return digits(GoFloat.of(given) * HUNDRED, "%");
  }

  static Value duration(Value given) throws CallFailure {
    double value = GoFloat.of(given);
    if (!Double.isFinite(value)) {
      return digits(value, "");
    }
    if (value == 0 || Math.abs(value) >= 1) {
      return longDuration(value);
    }
    return multiplied(value, "s");
  }

  private static Value longDuration(double value) {
    String sign = value < 0 ? "-" : "";
    double positive = value < 0 ? -value : value;
    // Go's conversion has no limit: what is too large becomes the smallest number.
    long whole = positive >= 0x1p63 ? Long.MIN_VALUE : (long) positive;
    long minutes = whole / MINUTE % MINUTE;
    long hours = whole / MINUTE / MINUTE % HOURS_OF_DAY;
    long days = whole / MINUTE / MINUTE / HOURS_OF_DAY;
    String text = minutes + "m " + whole % MINUTE + "s";
    if (days != 0) {
      return Value.of(sign + days + "d " + hours + "h " + text);
    }
    if (hours != 0) {
      return Value.of(sign + hours + "h " + text);
    }
    return minutes != 0
        ? Value.of(sign + text)
        : Value.of(sign + GoNumber.format("%.4g", positive) + "s");
  }

  static Value timestamp(Value given) throws CallFailure {
    double value = GoFloat.of(given);
    return Double.isFinite(value)
        ? Value.of(GoTime.text(GoTime.ofSeconds(value)))
        : digits(value, "");
  }

  private static Value digits(double value, String unit) {
    return Value.of(GoNumber.format("%.4g", value) + unit);
  }
}
