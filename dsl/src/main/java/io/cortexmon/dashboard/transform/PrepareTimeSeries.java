package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.JsonObject;

/**
 * Tables that hold time series, in the shape that a panel needs.
 *
 * @param json Grafana's form
 */
public record PrepareTimeSeries(JsonObject json) implements Transforming<PrepareTimeSeries> {

  /** Returns one frame with one column of times and a column for each series. */
  public static PrepareTimeSeries wide() {
    return of("wide");
  }

  /** Returns a frame for each series, with a column of times and one of values. */
  public static PrepareTimeSeries multi() {
    return of("multi");
  }

  /** Returns one frame with a row for each time and series, and a column for each label. */
  public static PrepareTimeSeries longTable() {
    return of("long");
  }

  private static PrepareTimeSeries of(String format) {
    return new PrepareTimeSeries(Shape.of("prepareTimeSeries", JsonObject.of("format", format)));
  }

  @Override
  public PrepareTimeSeries json(JsonObject changed) {
    return new PrepareTimeSeries(changed);
  }
}
