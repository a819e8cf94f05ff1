package io.cortexmon.dashboard;

/** Reads layouts in tests. */
final class Layouts {

  private Layouts() {}

  static int id(PlacedPanel placed) {
    return placed.json().number("id").orElseThrow().intValue();
  }
}
