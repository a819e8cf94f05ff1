package io.cortexmon.dashboard.field;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;
import java.util.List;

/**
 * Which fields an override or a transformation is about. A field is a series, by the name in its
 * legend, or a column of a table.
 *
 * <p>Not here: {@code byTypes}, which Grafana's list of matchers has, but which fails when it is
 * read from JSON (it expects a JavaScript Set); use an override for each type instead. Source:
 * grafana-data, {@code transformations/matchers}.
 *
 * @param id Grafana's name for the kind of matcher, for example {@code byName}
 * @param options what it compares with, in the shape that the kind has; an empty object where it
 *     compares with nothing
 * @param scope among which data it looks
 */
public record FieldMatcher(String id, Json options, MatcherScope scope) {

  private static final List<Reducer> FLAGS = List.of(Reducer.ALL_ZEROS, Reducer.ALL_NULLS);

  private static FieldMatcher of(String id, Json options) {
    return new FieldMatcher(id, options, MatcherScope.SERIES);
  }

  /** Returns a matcher of the field with that name, its own or the one shown. */
  public static FieldMatcher byName(String name) {
    return of("byName", Json.of(Arguments.name("field", name)));
  }

  /** Returns a matcher of the fields with one of these names. */
  public static FieldMatcher byNames(String... names) {
    return of("byNames", names("include", names));
  }

  /** Returns a matcher of all fields but those with one of these names. */
  public static FieldMatcher exceptNames(String... names) {
    return of("byNames", names("exclude", names));
  }

  private static JsonObject names(String mode, String... names) {
    return JsonObject.of("mode", mode).with("names", list(names));
  }

  private static JsonArray list(String... names) {
    if (names.length == 0) {
      throw new IllegalArgumentException("a matcher by names needs a name");
    }
    for (String name : names) {
      Arguments.name("field", name);
    }
    return JsonArray.texts(Arguments.distinct("field name", List.of(names)));
  }

  /**
   * Returns a matcher of the fields whose shown name matches a regular expression: {@code /failed/}
   * anywhere in it, {@code failed.*} as a whole.
   */
  public static FieldMatcher byRegexp(String regex) {
    return of("byRegexp", Json.of(JsRegex.of("field name expression", regex)));
  }

  /** Returns a matcher of the fields that have one of these names or match the expression. */
  public static FieldMatcher byRegexpOrNames(String regex, String... names) {
    return of(
        "byRegexpOrNames",
        JsonObject.of("pattern", JsRegex.of("field name expression", regex))
            .with("names", list(names)));
  }

  /** Returns a matcher of the fields with values of a type. */
  public static FieldMatcher byType(FieldType type) {
    return of("byType", type.json());
  }

  /** Returns a matcher of all fields that a query gave, by its ref id, for example {@code A}. */
  public static FieldMatcher byFrameRefId(String refId) {
    return of("byFrameRefID", Json.of(Arguments.name("query", refId)));
  }

  /** Returns a matcher of the fields whose values, reduced to one, compare so with a number. */
  public static FieldMatcher byValue(Reducer reducer, ComparisonOperation operation, double value) {
    if (FLAGS.contains(reducer)) {
      throw new IllegalArgumentException(
          "reducer "
              + reducer.id()
              + ": is true or false, so it can not be compared; use byValue(Reducer)");
    }
    return of(
        "byValue",
        JsonObject.of("reducer", reducer.json()).with("op", operation.json()).with("value", value));
  }

  /**
   * Returns a matcher of the fields for which a reducer is true.
   *
   * @param flag {@link Reducer#ALL_ZEROS} or {@link Reducer#ALL_NULLS}
   */
  public static FieldMatcher byValue(Reducer flag) {
    if (!FLAGS.contains(flag)) {
      throw new IllegalArgumentException(
          "reducer "
              + flag.id()
              + ": is not true or false; compare it, as in byValue(Reducer.MAX,"
              + " ComparisonOperation.GREATER, 0)");
    }
    return of("byValue", JsonObject.of("reducer", flag.json()));
  }

  /** Returns a matcher of all fields with numbers. */
  public static FieldMatcher numeric() {
    return of("numeric", JsonObject.EMPTY);
  }

  /** Returns a matcher of all fields with points in time. */
  public static FieldMatcher time() {
    return of("time", JsonObject.EMPTY);
  }

  /** Returns a matcher of the first field of each series or table. */
  public static FieldMatcher first() {
    return of("first", JsonObject.EMPTY);
  }

  /** Returns a matcher of the first field with points in time of each series or table. */
  public static FieldMatcher firstTimeField() {
    return of("firstTimeField", JsonObject.EMPTY);
  }

  /**
   * Returns this matcher of names as one that the editor shows but does not change, in the form
   * that a click on a legend leaves.
   */
  public FieldMatcher readOnly() {
    if (!id.equals("byNames") || !(options instanceof JsonObject names)) {
      throw new IllegalArgumentException(
          "matcher " + id + ": only byNames(..) and exceptNames(..) can be read-only");
    }
    boolean except = names.text("mode").orElse("").equals("exclude");
    return new FieldMatcher(
        id, names.with("prefix", except ? "All except:" : "All of:").with("readOnly", true), scope);
  }

  /**
   * Returns this matcher among other data. From Grafana 13; older ones look among the panel's
   * series whatever this says.
   */
  public FieldMatcher scope(MatcherScope changed) {
    return new FieldMatcher(id, options, changed);
  }

  /** Returns Grafana's form, {@code {id, options}}. */
  public JsonObject json() {
    JsonObject json = JsonObject.of("id", id);
    if (!options.equals(JsonObject.EMPTY)) {
      json = json.with("options", options);
    }
    return scope == MatcherScope.SERIES ? json : json.with("scope", scope.id());
  }
}
