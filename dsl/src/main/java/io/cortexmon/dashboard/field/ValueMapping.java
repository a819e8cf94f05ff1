package io.cortexmon.dashboard.field;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;
import java.math.BigDecimal;

/**
 * A text, colour or icon in place of values.
 *
 * <pre>{@code
 * Stat.titled("Servers").query(job.up())
 *     .mapping(ValueMapping.value(0).text("DOWN").color(Color.RED))
 *     .mapping(ValueMapping.value(1).text("UP").color(Color.GREEN))
 * }</pre>
 *
 * <p>The first mapping that matches a value counts.
 *
 * @param type {@code value}, {@code range}, {@code regex} or {@code special}
 * @param match what it matches, by Grafana's names; for a single value {@code {value}}
 * @param result what is shown, by Grafana's names
 */
public record ValueMapping(String type, JsonObject match, JsonObject result) {

  private static ValueMapping of(String type, JsonObject match) {
    return new ValueMapping(type, match, JsonObject.EMPTY);
  }

  /** Returns a mapping of one number. */
  public static ValueMapping value(double value) {
    return value(plain(value));
  }

  /** Returns a mapping of one text, or of a number written as JavaScript does, such as 0.5. */
  public static ValueMapping value(String value) {
    if (value.isEmpty()) {
      throw new IllegalArgumentException(
          "value mapping \"\": must not be empty; use special(SpecialValue.EMPTY)");
    }
    return of("value", JsonObject.of("value", value));
  }

  /** Returns a mapping of all numbers from one to another, both included. */
  public static ValueMapping range(double from, double to) {
    if (from > to) {
      throw new IllegalArgumentException(
          "value mapping from "
              + plain(from)
              + " to "
              + plain(to)
              + ": must begin below its end; did you mean from "
              + plain(to)
              + " to "
              + plain(from)
              + "?");
    }
    return of("range", JsonObject.of("from", Json.of(from)).with("to", to));
  }

  /** Returns a mapping of a number and all above it. */
  public static ValueMapping from(double value) {
    return of("range", JsonObject.of("from", Json.of(value)).with("to", Json.NULL));
  }

  /** Returns a mapping of a number and all below it. */
  public static ValueMapping upTo(double value) {
    return of("range", JsonObject.of("from", Json.NULL).with("to", value));
  }

  /**
   * Returns a mapping of texts that match a regular expression (JavaScript's): {@code /^pod-(.*)/}
   * finds it anywhere, without slashes it is the whole text. The mapping's text may refer to groups
   * ({@code $1}) and takes the place of what matched. Numbers never match.
   */
  public static ValueMapping regex(String regex) {
    return of("regex", JsonObject.of("pattern", JsRegex.of("value mapping expression", regex)));
  }

  /** Returns a mapping of what is no number or text of its own, such as no value. */
  public static ValueMapping special(SpecialValue value) {
    return of("special", JsonObject.of("match", value.id()));
  }

  /** Returns this mapping showing a text. */
  public ValueMapping text(String text) {
    return new ValueMapping(type, match, result.with("text", text));
  }

  /** Returns this mapping showing a colour; without a text the value itself stays. */
  public ValueMapping color(Color color) {
    return new ValueMapping(type, match, result.with("color", color.json()));
  }

  /**
   * Returns this mapping showing an icon, in panels that do (canvas, table).
   *
   * @param path in Grafana's icons, for example {@code img/icons/unicons/server.svg}
   */
  public ValueMapping icon(String path) {
    return new ValueMapping(type, match, result.with("icon", Arguments.name("icon", path)));
  }

  /** Whether it maps one value, so that Grafana keeps it in one entry with its neighbours. */
  boolean isValue() {
    return type.equals("value");
  }

  /** Returns Grafana's form, {@code {type, options}}, at a place among the field's mappings. */
  JsonObject json(int index) {
    if (result.isEmpty()) {
      throw new IllegalArgumentException(
          "value mapping of " + this + ": shows nothing; give it a text, a color or an icon");
    }
    JsonObject shown = result.with("index", index);
    JsonObject options =
        isValue()
            ? JsonObject.of(match.text("value").orElse(""), shown)
            : match.with("result", shown);
    return JsonObject.of("type", type).with("options", options);
  }

  /** Returns what it matches, for messages. */
  @Override
  public String toString() {
    return type + " " + match;
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
