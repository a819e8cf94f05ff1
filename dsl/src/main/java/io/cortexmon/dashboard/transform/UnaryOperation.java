package io.cortexmon.dashboard.transform;

/** How one number becomes another. */
public enum UnaryOperation {
  /** Without its sign. */
  ABSOLUTE("abs"),
  /** The power of e that it names. */
  EXPONENTIAL("exp"),
  /** Its natural logarithm. */
  NATURAL_LOGARITHM("ln"),
  /** The nearest whole number. */
  ROUND("round"),
  /** The whole number below it. */
  FLOOR("floor"),
  /** The whole number above it. */
  CEILING("ceil"),
  /** A hundred times as much. From Grafana 12.4 (at the latest). */
  PERCENT("percent");

  private final String id;

  UnaryOperation(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }
}
