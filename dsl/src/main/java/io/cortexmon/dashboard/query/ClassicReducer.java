package io.cortexmon.dashboard.query;

/** How {@link ClassicConditions} make one number of a series. */
public enum ClassicReducer {
  /** The average. */
  AVG("avg"),
  /** The lowest. */
  MIN("min"),
  /** The highest. */
  MAX("max"),
  /** The sum. */
  SUM("sum"),
  /** How many points there are. */
  COUNT("count"),
  /** The last. */
  LAST("last"),
  /** The middle one by size. */
  MEDIAN("median"),
  /** The last less the first. */
  DIFF("diff"),
  /** The same without its sign. */
  DIFF_ABS("diff_abs"),
  /** The last less the first, in percent of the first. */
  PERCENT_DIFF("percent_diff"),
  /** The same without its sign. */
  PERCENT_DIFF_ABS("percent_diff_abs"),
  /** How many points have a value. */
  COUNT_NON_NULL("count_non_null");

  private final String id;

  ClassicReducer(String id) {
    this.id = id;
  }

  /** Grafana's name for it. */
  public String id() {
    return id;
  }
}
