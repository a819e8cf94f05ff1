package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.JsonObject;

/**
 * Results taken as something else than series. From Grafana 12.4 (at the latest), and in alpha: of
 * the three only exemplars are drawn in 13.2.
 *
 * @param json Grafana's form
 */
public record ConvertFrameType(JsonObject json) implements Transforming<ConvertFrameType> {

  /** Returns results as exemplars: points that a graph draws beside its series. */
  public static ConvertFrameType toExemplars() {
    return of("exemplar");
  }

  /** Returns results as regions of time. */
  public static ConvertFrameType toTimeRegions() {
    return of("timeRegion");
  }

  /** Returns results as annotations. */
  public static ConvertFrameType toAnnotations() {
    return of("annotation");
  }

  private static ConvertFrameType of(String type) {
    return new ConvertFrameType(Shape.of("convertFrameType", JsonObject.of("targetType", type)));
  }

  @Override
  public ConvertFrameType json(JsonObject changed) {
    return new ConvertFrameType(changed);
  }
}
