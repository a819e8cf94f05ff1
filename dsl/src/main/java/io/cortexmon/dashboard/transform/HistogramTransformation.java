package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;

/**
 * Values counted in buckets of equal size. Grafana's histogram panel does it by itself; this gives
 * the counts to other panels.
 *
 * @param json Grafana's form
 */
public record HistogramTransformation(JsonObject json)
    implements Transforming<HistogramTransformation> {

  /** Returns counts in about 30 buckets. */
  public static HistogramTransformation ofValues() {
    return new HistogramTransformation(Shape.of("histogram", JsonObject.EMPTY));
  }

  @Override
  public HistogramTransformation json(JsonObject changed) {
    return new HistogramTransformation(changed);
  }

  /** Returns this with about so many buckets, where no size is given. */
  public HistogramTransformation bucketCount(int count) {
    return with("bucketCount", Json.of(Arguments.positive("bucket count", count)));
  }

  /** Returns this with buckets of this size, in the values' unit. */
  public HistogramTransformation bucketSize(double size) {
    if (!(size > 0)) {
      throw new IllegalArgumentException("bucket size " + size + ": must be above zero");
    }
    return with("bucketSize", Json.of(size));
  }

  /** Returns this with buckets that begin this much above multiples of their size. */
  public HistogramTransformation bucketOffset(double offset) {
    return with("bucketOffset", Json.of(offset));
  }

  /** Returns this with one count for all series, and not one for each. */
  public HistogramTransformation combine() {
    return with("combine", Json.TRUE);
  }

  private HistogramTransformation with(String name, Json value) {
    return json(Shape.with(json, name, value));
  }
}
