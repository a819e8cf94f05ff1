package io.cortexmon.dashboard.field;

import io.cortexmon.definition.Arguments;

/**
 * A unit that Grafana makes of a text.
 *
 * @param id how, and the text: {@code suffix:jobs}
 * @param quantity what it measures, as far as its kind says
 */
record CustomUnit(String id, Quantity quantity) implements DisplayUnit {

  static CustomUnit of(String kind, String text, Quantity quantity) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(
          "unit " + kind + " " + Arguments.quoted(text) + ": must not be empty");
    }
    return new CustomUnit(kind + ":" + text, quantity);
  }

  /** Returns the unit that Grafana makes of an id that is not one of its own. */
  static CustomUnit withId(String id) {
    return new CustomUnit(id, quantity(id.substring(0, Math.max(0, id.indexOf(':')))));
  }

  private static Quantity quantity(String kind) {
    return switch (kind) {
      case "time" -> Quantity.DATE;
      case "currency" -> Quantity.CURRENCY;
      case "bool" -> Quantity.BOOLEAN;
      default -> Quantity.NUMBER;
    };
  }

  @Override
  public String toString() {
    return id;
  }
}
