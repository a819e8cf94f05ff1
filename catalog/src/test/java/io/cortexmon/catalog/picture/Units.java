package io.cortexmon.catalog.picture;

import java.math.BigDecimal;
import java.util.Map;

/** What Grafana writes beside a number, by the id of the unit. */
final class Units {

  private static final Map<String, String> SYMBOLS =
      Map.ofEntries(
          Map.entry("", ""),
          Map.entry("none", ""),
          Map.entry("short", ""),
          Map.entry("percent", "%"),
          Map.entry("percentunit", "%"),
          Map.entry("s", "s"),
          Map.entry("ms", "ms"),
          Map.entry("bytes", "B"),
          Map.entry("decbytes", "B"),
          Map.entry("Bps", "B/s"),
          Map.entry("binBps", "B/s"),
          Map.entry("ops", "ops/s"),
          Map.entry("reqps", "req/s"),
          Map.entry("cps", "c/s"),
          Map.entry("dtdurations", ""));

  private Units() {}

  static String symbol(String unit) {
    int colon = unit.indexOf(':');
    return colon >= 0 ? unit.substring(colon + 1) : SYMBOLS.getOrDefault(unit, unit);
  }

  /** Returns a value with its unit, for example {@code 5%} for 0.05 of percentunit. */
  static String value(double value, String unit) {
    BigDecimal exact = BigDecimal.valueOf(value);
    BigDecimal shown = unit.equals("percentunit") ? exact.movePointRight(2) : exact;
    String number = shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    String symbol = symbol(unit);
    return symbol.isEmpty() || symbol.equals("%") ? number + symbol : number + " " + symbol;
  }
}
