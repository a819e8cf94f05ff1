package io.cortexmon.dashboard.provisioning;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.definition.Arguments;

/**
 * A link from a span to a profile of its time.
 *
 * @param json Grafana's form, {@code tracesToProfiles}
 */
public record TraceToProfiles(JsonObject json) implements SpanLink<TraceToProfiles> {

  /**
   * Returns a link to profiles.
   *
   * @param profiles where they are: a Pyroscope
   * @param profileType which of them, such as {@code process_cpu:cpu:nanoseconds:cpu:nanoseconds}
   */
  public static TraceToProfiles in(DataSourceRef profiles, String profileType) {
    return new TraceToProfiles(
        JsonObject.of("datasourceUid", profiles.uid())
            .with("customQuery", false)
            .with("profileTypeId", Arguments.name("profile type", profileType)));
  }

  @Override
  public TraceToProfiles json(JsonObject changed) {
    return new TraceToProfiles(changed);
  }

  /** Returns this asking a query of its own, in which {@code $__tags} stands for the tags. */
  public TraceToProfiles query(String query) {
    return new TraceToProfiles(
        json.with("customQuery", true).with("query", Arguments.name("query", query)));
  }
}
