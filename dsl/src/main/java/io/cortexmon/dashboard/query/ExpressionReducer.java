package io.cortexmon.dashboard.query;

/** How an expression makes one number of many. */
public enum ExpressionReducer {
  /** The sum. */
  SUM("sum"),
  /** The average. */
  MEAN("mean"),
  /** The lowest. */
  MIN("min"),
  /** The highest. */
  MAX("max"),
  /** How many there are. */
  COUNT("count"),
  /** The last. */
  LAST("last"),
  /** The middle one by size. */
  MEDIAN("median");

  private final String id;

  ExpressionReducer(String id) {
    this.id = id;
  }

  /** Grafana's name for it. */
  public String id() {
    return id;
  }
}
