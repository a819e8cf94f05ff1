package io.cortexmon.dashboard.field;

import io.cortexmon.definition.Arguments;
import io.cortexmon.metric.Unit;
import java.util.Locale;

/**
 * How Grafana writes a number: scaled, shortened and with a text beside it. Either one of its own
 * ({@link GrafanaUnit}) or one made of a text by a method here.
 *
 * <pre>{@code
 * .unit(GrafanaUnit.MILLISECONDS)
 * .unit(DisplayUnit.suffix("jobs"))
 * }</pre>
 */
public sealed interface DisplayUnit permits GrafanaUnit, CustomUnit {

  /** How the JSON names it, for example {@code ms} or {@code suffix:jobs}. */
  String id();

  /** What it measures. */
  Quantity quantity();

  /**
   * Returns the unit that shows numbers of a metric's unit as they are: {@code s} for seconds,
   * {@code bytes} for bytes, {@code percentunit} for ratios, {@code reqps} for requests/s. What is
   * counted is shortened ({@code short}); counted in a time, it keeps its word, as in 1.2K
   * tokens/s.
   */
  static DisplayUnit of(Unit unit) {
    return GrafanaUnit.taking(unit).map(DisplayUnit.class::cast).orElseGet(() -> counted(unit));
  }

  private static DisplayUnit counted(Unit unit) {
    // A second of time in each second, as CPU time has it, is a plain number: of cores, say.
    return unit.name().contains("/") && !unit.name().equals("seconds/s")
        ? count(unit.name())
        : GrafanaUnit.SHORT;
  }

  /**
   * Returns the unit that Grafana takes an id for: one of its own, one made of a text, or the id
   * itself behind each number.
   */
  static DisplayUnit withId(String id) {
    return GrafanaUnit.withId(id)
        .map(DisplayUnit.class::cast)
        .orElseGet(() -> CustomUnit.withId(id));
  }

  /** Returns a unit that writes a text behind the number, which is not scaled. */
  static DisplayUnit suffix(String text) {
    return CustomUnit.of("suffix", text, Quantity.NUMBER);
  }

  /** Returns a unit that writes a text before the number, which is not scaled. */
  static DisplayUnit prefix(String text) {
    return CustomUnit.of("prefix", text, Quantity.NUMBER);
  }

  /**
   * Returns a unit that writes milliseconds since 1970 as a date.
   *
   * @param format as Moment.js has it, for example {@code YYYY-MM-DD HH:mm}
   */
  static DisplayUnit time(String format) {
    return CustomUnit.of("time", format, Quantity.DATE);
  }

  /** Returns a unit that scales numbers in steps of 1000 and writes the SI prefix before it. */
  static DisplayUnit si(String unit) {
    for (SiPrefix prefix : SiPrefix.values()) {
      if (unit.startsWith(prefix.letter())) {
        throw new IllegalArgumentException(
            "unit si "
                + Arguments.quoted(unit)
                + ": Grafana reads its first letter as "
                + prefix.name().toLowerCase(Locale.ROOT)
                + "; use si(SiPrefix."
                + prefix
                + ", ..) if that is meant, and suffix(..) if not");
      }
    }
    return CustomUnit.of("si", unit, Quantity.NUMBER);
  }

  /**
   * Returns a unit that scales numbers in steps of 1000 and writes the SI prefix before it, for
   * numbers that come with a factor: {@code si(SiPrefix.MILLI, "F")} writes 1500 as 1.50 F.
   */
  static DisplayUnit si(SiPrefix factor, String unit) {
    CustomUnit.of("si", unit, Quantity.NUMBER);
    return CustomUnit.of("si", factor.letter() + unit, Quantity.NUMBER);
  }

  /** Returns a unit that shortens numbers by K, M, B and T and writes a text behind them. */
  static DisplayUnit count(String things) {
    return CustomUnit.of("count", things, Quantity.NUMBER);
  }

  /** Returns a unit of money, shortened by K, M, B and T behind a symbol. */
  static DisplayUnit currency(String symbol) {
    return CustomUnit.of("currency", symbol(symbol), Quantity.CURRENCY);
  }

  /**
   * Returns a unit of money with all digits behind a symbol, grouped as the viewer's language has
   * it. From Grafana 12.4 (at the latest); before, the text {@code financial:} is the symbol.
   */
  static DisplayUnit exactCurrency(String symbol) {
    return CustomUnit.of("currency", "financial:" + symbol(symbol), Quantity.CURRENCY);
  }

  /** Returns a unit of money as {@link #exactCurrency}, with the symbol behind the digits. */
  static DisplayUnit exactCurrencyBefore(String symbol) {
    return CustomUnit.of("currency", "financial:" + symbol(symbol) + ":suffix", Quantity.CURRENCY);
  }

  private static String symbol(String symbol) {
    if (symbol.isBlank() || symbol.indexOf(':') >= 0) {
      throw new IllegalArgumentException(
          "unit currency " + Arguments.quoted(symbol) + ": must be a symbol, without colons");
    }
    return symbol;
  }

  /**
   * Returns a unit that writes a text in place of the number.
   *
   * @param yes for any number but 0; without slashes
   * @param no for 0
   */
  static DisplayUnit bool(String yes, String no) {
    if (yes.isBlank() || yes.indexOf('/') >= 0) {
      throw new IllegalArgumentException(
          "unit bool " + Arguments.quoted(yes) + ": must be a text without slashes");
    }
    return CustomUnit.of("bool", yes + "/" + no, Quantity.BOOLEAN);
  }

  /**
   * Whether numbers of a metric's unit may be shown in this one. They may not where the metric's
   * unit is another quantity (seconds in bytes), or the same in another size (seconds in
   * milliseconds, a ratio as percent of 100). Plain numbers and texts fit everything, and a metric
   * without a unit fits all.
   */
  default boolean fits(Unit unit) {
    return UnitFit.fits(this, unit);
  }
}
