package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.JsonObject;

/**
 * Some frames only. Grafana has no editor for it, so a viewer who edits the panel sees an unknown
 * transformation; for queries there is {@link FilterByRefId}.
 *
 * @param json Grafana's form
 */
public record FilterFrames(JsonObject json) implements Transforming<FilterFrames> {

  /** Returns the frames that match. */
  public static FilterFrames include(FrameMatcher frames) {
    return of("include", frames);
  }

  /** Returns the frames that do not match. */
  public static FilterFrames exclude(FrameMatcher frames) {
    return of("exclude", frames);
  }

  private static FilterFrames of(String how, FrameMatcher frames) {
    return new FilterFrames(Shape.of("filterFrames", JsonObject.of(how, frames.json())));
  }

  @Override
  public FilterFrames json(JsonObject changed) {
    return new FilterFrames(changed);
  }
}
