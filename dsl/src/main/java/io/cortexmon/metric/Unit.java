package io.cortexmon.metric;

import io.cortexmon.definition.Arguments;
import java.util.List;
import java.util.Optional;

/**
 * What a number counts or measures.
 *
 * @param name the word for it, for example {@code seconds} or {@code tokens}; empty for {@link
 *     #NONE}
 * @param suffix whether a metric of this unit must end with the word, as base units do
 *     (OpenMetrics: {@code orders_duration_seconds})
 */
public record Unit(String name, boolean suffix) {

  /** No unit, or not known. */
  public static final Unit NONE = new Unit("", false);

  /** Seconds. */
  public static final Unit SECONDS = new Unit("seconds", true);

  /** Bytes. */
  public static final Unit BYTES = new Unit("bytes", true);

  /** A part of a whole, 0 to 1. */
  public static final Unit RATIO = new Unit("ratio", true);

  /** Degrees Celsius. */
  public static final Unit CELSIUS = new Unit("celsius", true);

  /** Metres. */
  public static final Unit METERS = new Unit("meters", true);

  /** Volts. */
  public static final Unit VOLTS = new Unit("volts", true);

  /** Amperes. */
  public static final Unit AMPERES = new Unit("amperes", true);

  /** Joules. */
  public static final Unit JOULES = new Unit("joules", true);

  /** Grams. */
  public static final Unit GRAMS = new Unit("grams", true);

  private static final String PER_SECOND = "/s";

  private static final List<Unit> BASE_UNITS =
      List.of(SECONDS, BYTES, RATIO, CELSIUS, METERS, VOLTS, AMPERES, JOULES, GRAMS);

  /** Returns a unit of things that are counted, for example {@code tokens}. */
  public static Unit of(String name) {
    return new Unit(Arguments.name("unit", name), false);
  }

  /** Returns this unit for each second, for example {@code bytes/s}. */
  public Unit perSecond() {
    return new Unit(name + PER_SECOND, false);
  }

  /** Whether it is a unit for each second. */
  boolean isPerSecond() {
    return name.endsWith(PER_SECOND) && name.length() > PER_SECOND.length();
  }

  /** Returns what there is so much of in each second. */
  Unit timesSecond() {
    String base = name.substring(0, name.length() - PER_SECOND.length());
    return BASE_UNITS.stream()
        .filter(unit -> unit.name.equals(base))
        .findFirst()
        .orElseGet(() -> of(base));
  }

  /**
   * Returns the base unit that a metric's name ends with, leaving out {@code _total} and the like.
   */
  static Optional<Unit> inName(String baseName) {
    return BASE_UNITS.stream().filter(unit -> baseName.endsWith("_" + unit.name)).findFirst();
  }

  /** Returns the unit's name. */
  @Override
  public String toString() {
    return name;
  }
}
