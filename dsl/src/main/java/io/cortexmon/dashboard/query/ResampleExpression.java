package io.cortexmon.dashboard.query;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;
import io.cortexmon.promql.Variable;
import java.time.Duration;
import java.util.List;

/**
 * The series of another target with a point at fixed times, so that series of different times can
 * be joined in a {@link MathExpression}.
 *
 * @param fields the fields that are set, by Grafana's names
 */
public record ResampleExpression(JsonObject fields) implements Expression<ResampleExpression> {

  /**
   * Returns a target of the series of another target, by its ref id, with a point for each window:
   * the average of the points in it, and NaN where there is none.
   */
  public static ResampleExpression of(String refId, Duration window) {
    return of(refId, GrafanaDuration.of(Arguments.positive("window", window)));
  }

  /** Returns a target as {@link #of(String, Duration)}, with the window that a variable says. */
  public static ResampleExpression of(String refId, Variable window) {
    return of(refId, window.reference());
  }

  private static ResampleExpression of(String refId, String window) {
    return new ResampleExpression(
        ExpressionFields.of("resample", refId)
            .with("window", window)
            .with("downsampler", ExpressionReducer.MEAN.id())
            .with("upsampler", "fillna"));
  }

  @Override
  public ResampleExpression fields(JsonObject changed) {
    return new ResampleExpression(changed);
  }

  /** Returns this with many points of a window made one in this way. */
  public ResampleExpression downsample(ExpressionReducer reducer) {
    return fields(fields.with("downsampler", reducer.id()));
  }

  /** Returns this with a window without a point taking the last value before it. */
  public ResampleExpression fillWithLast() {
    return fields(fields.with("upsampler", "pad"));
  }

  /** Returns this with a window without a point taking the next value after it. */
  public ResampleExpression fillWithNext() {
    return fields(fields.with("upsampler", "backfilling"));
  }

  /** Returns this with a window without a point having no number, which is how it begins. */
  public ResampleExpression fillWithNaN() {
    return fields(fields.with("upsampler", "fillna"));
  }

  @Override
  public List<String> reads() {
    return ExpressionFields.input(fields);
  }
}
