package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;

/**
 * A change of results before a panel shows them. A panel's transformations run one after the other.
 *
 * <pre>{@code
 * Table.titled("Errors")
 *     .query(ERRORS)
 *     .transform(Transformation.merge())
 *     .transform(Organize.fields().exclude("Time").rename("Value", "errors").order("shop", "Value"))
 *     .transform(SortBy.descending("errors"))
 * }</pre>
 *
 * <p>Results are frames: a frame is the result of a query, or one series of it, and its fields are
 * columns. Fields are named as Grafana shows them or as the data source calls them. Open to
 * transformations that are not here; {@link #raw} makes one.
 */
public interface Transformation {

  /** Returns Grafana's form, {@code {id, options}} and what limits it. */
  JsonObject json();

  /**
   * Returns the transformation that makes one table of all: rows whose common columns are equal
   * become one row.
   */
  static RawTransformation merge() {
    return RawTransformation.plain("merge");
  }

  /** Returns the transformation that makes one table of many series: time, name and value. */
  static RawTransformation seriesToRows() {
    return RawTransformation.plain("seriesToRows");
  }

  /** Returns the transformation that joins all series by time where several have one. */
  static RawTransformation ensureColumns() {
    return RawTransformation.plain("ensureColumns");
  }

  /** Returns the transformation that changes nothing. */
  static RawTransformation noop() {
    return RawTransformation.plain("noop");
  }

  /**
   * Returns a transformation by Grafana's name for it: for those that are not here.
   *
   * @param id for example {@code calculateField}
   * @param options its options as JSON, {@code {}} for none
   * @throws IllegalArgumentException if the options are not a JSON object
   */
  static RawTransformation raw(String id, String options) {
    JsonObject parsed = JsonObject.parse(options);
    return new RawTransformation(Shape.of(Arguments.name("transformation", id), parsed));
  }
}
