package io.cortexmon.dashboard.field;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Nearest;
import java.util.ArrayList;
import java.util.List;

/**
 * How Grafana makes one value of all values of a field: the number of a stat panel, a column of a
 * legend, a row of a reduced table.
 *
 * <p>Null values are left out unless said otherwise. The ids are those of Grafana 13 (grafana-data,
 * {@code transformations/fieldReducer.ts}); an older version shows nothing for one that it does not
 * know. Expression nodes of queries have reducers of their own with other names.
 *
 * @param id Grafana's name, for example {@code lastNotNull}
 */
public record Reducer(String id) {

  private static final List<String> IDS =
      List.of(
          "lastNotNull",
          "last",
          "firstNotNull",
          "first",
          "min",
          "max",
          "mean",
          "median",
          "variance",
          "stdDev",
          "sum",
          "count",
          "countAll",
          "range",
          "delta",
          "step",
          "diff",
          "diffperc",
          "logmin",
          "allIsZero",
          "allIsNull",
          "changeCount",
          "distinctCount",
          "allValues",
          "uniqueValues");

  /** The newest value that is there; Grafana shows it as {@code Last *}. */
  public static final Reducer LAST_NOT_NULL = new Reducer("lastNotNull");

  /** The newest value, even when it is null. */
  public static final Reducer LAST = new Reducer("last");

  /** The oldest value that is there; Grafana shows it as {@code First *}. */
  public static final Reducer FIRST_NOT_NULL = new Reducer("firstNotNull");

  /** The oldest value, even when it is null. */
  public static final Reducer FIRST = new Reducer("first");

  /** The lowest value. */
  public static final Reducer MIN = new Reducer("min");

  /** The highest value. */
  public static final Reducer MAX = new Reducer("max");

  /** The average. */
  public static final Reducer MEAN = new Reducer("mean");

  /** The value in the middle. */
  public static final Reducer MEDIAN = new Reducer("median");

  /** How far the values are spread: the standard deviation squared. */
  public static final Reducer VARIANCE = new Reducer("variance");

  /** How far the values are spread, in the field's unit. */
  public static final Reducer STANDARD_DEVIATION = new Reducer("stdDev");

  /** All values added; Grafana shows it as {@code Total}. */
  public static final Reducer SUM = new Reducer("sum");

  /** How many values there are; null ones are not counted. */
  public static final Reducer COUNT = new Reducer("count");

  /** How many values there are, null ones too. From Grafana 12.4 (at the latest). */
  public static final Reducer COUNT_ALL = new Reducer("countAll");

  /** The highest value less the lowest. */
  public static final Reducer RANGE = new Reducer("range");

  /** How much a counter grew in all; a fall counts as a restart from zero. */
  public static final Reducer DELTA = new Reducer("delta");

  /** The smallest step between two values that follow each other. */
  public static final Reducer STEP = new Reducer("step");

  /** The newest value less the oldest. */
  public static final Reducer DIFFERENCE = new Reducer("diff");

  /** The newest value less the oldest, as a part of the oldest: 0.5 is half more. */
  public static final Reducer DIFFERENCE_PERCENT = new Reducer("diffperc");

  /** The lowest value above zero, as logarithmic scales need it. */
  public static final Reducer MIN_ABOVE_ZERO = new Reducer("logmin");

  /** Whether all values are zero; true or false. */
  public static final Reducer ALL_ZEROS = new Reducer("allIsZero");

  /** Whether all values are null; true or false. */
  public static final Reducer ALL_NULLS = new Reducer("allIsNull");

  /** How often the value changed. */
  public static final Reducer CHANGE_COUNT = new Reducer("changeCount");

  /** How many different values there are. */
  public static final Reducer DISTINCT_COUNT = new Reducer("distinctCount");

  /** All values, as a list. */
  public static final Reducer ALL_VALUES = new Reducer("allValues");

  /** All different values, as a list. */
  public static final Reducer UNIQUE_VALUES = new Reducer("uniqueValues");

  public Reducer {
    if (!IDS.contains(id) && !id.matches("p[1-9][0-9]?")) {
      throw new IllegalArgumentException(
          "reducer "
              + Arguments.quoted(id)
              + ": Grafana has none of that name"
              + Nearest.question(id, IDS));
    }
  }

  /**
   * Returns the value that so many percent of all values do not exceed. From Grafana 11.6 (at the
   * latest).
   *
   * @param percent 1 to 99
   */
  public static Reducer percentile(int percent) {
    if (percent < 1 || percent > 99) {
      throw new IllegalArgumentException("percentile " + percent + ": must be between 1 and 99");
    }
    return new Reducer("p" + percent);
  }

  /** Returns all reducers of Grafana 13: the named ones, then the percentiles 1 to 99. */
  public static List<Reducer> all() {
    List<Reducer> all = new ArrayList<>();
    IDS.forEach(id -> all.add(new Reducer(id)));
    for (int percent = 1; percent <= 99; percent++) {
      all.add(percentile(percent));
    }
    return List.copyOf(all);
  }

  /** Returns Grafana's form, its id. */
  public Json json() {
    return Json.of(id);
  }
}
