package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.Reducer;
import java.util.Map;

/**
 * What Grafana writes above the columns of a legend, which is what it sorts by. The same from 11 to
 * 13 (grafana-data, {@code transformations/fieldReducer.ts}).
 */
final class LegendColumns {

  /** The column of the names of the series. */
  static final String NAME = "Name";

  private static final Map<String, String> TITLES =
      Map.ofEntries(
          Map.entry("lastNotNull", "Last *"),
          Map.entry("last", "Last"),
          Map.entry("firstNotNull", "First *"),
          Map.entry("first", "First"),
          Map.entry("min", "Min"),
          Map.entry("max", "Max"),
          Map.entry("mean", "Mean"),
          Map.entry("median", "Median"),
          Map.entry("variance", "Variance"),
          Map.entry("stdDev", "StdDev"),
          Map.entry("sum", "Total"),
          Map.entry("count", "Count"),
          Map.entry("countAll", "Count all"),
          Map.entry("range", "Range"),
          Map.entry("delta", "Delta"),
          Map.entry("step", "Step"),
          Map.entry("diff", "Difference"),
          Map.entry("diffperc", "Difference percent"),
          Map.entry("logmin", "Min (above zero)"),
          Map.entry("allIsZero", "All Zeros"),
          Map.entry("allIsNull", "All Nulls"),
          Map.entry("changeCount", "Change Count"),
          Map.entry("distinctCount", "Distinct Count"),
          Map.entry("allValues", "All values"),
          Map.entry("uniqueValues", "All unique values"));

  private static final int FIRST_TEEN = 4;
  private static final int LAST_TEEN = 20;
  private static final int TEN = 10;

  private LegendColumns() {}

  static String title(Reducer reducer) {
    String title = TITLES.get(reducer.id());
    return title != null ? title : percentile(Integer.parseInt(reducer.id().substring(1)));
  }

  private static String percentile(int percent) {
    String ending =
        percent >= FIRST_TEEN && percent <= LAST_TEEN
            ? "th"
            : switch (percent % TEN) {
              case 1 -> "st";
              case 2 -> "nd";
              case 3 -> "rd";
              default -> "th";
            };
    return percent + ending + " %";
  }
}
