package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;

/**
 * The results of some queries only, for queries that others use and that are not to be seen.
 *
 * @param json Grafana's form
 */
public record FilterByRefId(JsonObject json) implements Transforming<FilterByRefId> {

  /** Returns the results of these queries, by their ref ids. */
  public static FilterByRefId include(String... refIds) {
    return of("include", RefIds.union(refIds));
  }

  /** Returns the results of the queries whose ref id a JavaScript regex finds. */
  public static FilterByRefId includeRegexp(String regex) {
    return of("include", RefIds.regex(regex));
  }

  /** Returns the results of all queries but these. */
  public static FilterByRefId exclude(String... refIds) {
    return of("exclude", RefIds.union(refIds));
  }

  /** Returns the results of all queries but those whose ref id a JavaScript regex finds. */
  public static FilterByRefId excludeRegexp(String regex) {
    return of("exclude", RefIds.regex(regex));
  }

  private static FilterByRefId of(String how, String refIds) {
    return new FilterByRefId(Shape.of("filterByRefId", JsonObject.of(how, Json.of(refIds))));
  }

  @Override
  public FilterByRefId json(JsonObject changed) {
    return new FilterByRefId(changed);
  }
}
