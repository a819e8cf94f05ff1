package io.cortexmon.dashboard.query;

/** A statistic of {@link ElasticMetric#extendedStats}. */
public enum ElasticStat {
  /** The average. */
  AVG("avg"),
  /** The lowest value. */
  MIN("min"),
  /** The highest value. */
  MAX("max"),
  /** The sum. */
  SUM("sum"),
  /** How many values there are. */
  COUNT("count"),
  /** The standard deviation. */
  STD_DEVIATION("std_deviation"),
  /** The average plus so many standard deviations as {@code sigma} says. */
  STD_DEVIATION_UPPER("std_deviation_bounds_upper"),
  /** The average less so many standard deviations as {@code sigma} says. */
  STD_DEVIATION_LOWER("std_deviation_bounds_lower");

  private final String id;

  ElasticStat(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }
}
