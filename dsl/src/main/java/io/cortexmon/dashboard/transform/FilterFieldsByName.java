package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.field.JsRegex;
import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.promql.Variable;

/**
 * Some columns or series only, by their names.
 *
 * @param json Grafana's form
 */
public record FilterFieldsByName(JsonObject json) implements Transforming<FilterFieldsByName> {

  /** Returns the columns with these names. */
  public static FilterFieldsByName include(String... names) {
    return of("include", "names", Shape.fields("filter by name", names));
  }

  /** Returns all columns but those with these names. */
  public static FilterFieldsByName exclude(String... names) {
    return of("exclude", "names", Shape.fields("filter by name", names));
  }

  /** Returns the columns whose name a JavaScript regex finds. */
  public static FilterFieldsByName includeRegexp(String regex) {
    return of("include", "pattern", pattern(regex));
  }

  /** Returns all columns but those whose name a JavaScript regex finds. */
  public static FilterFieldsByName excludeRegexp(String regex) {
    return of("exclude", "pattern", pattern(regex));
  }

  /** Returns the columns whose names a viewer has chosen. */
  public static FilterFieldsByName include(Variable names) {
    return of("include", "variable", Json.of(names.reference())).byVariable();
  }

  /** Returns all columns but those whose names a viewer has chosen. */
  public static FilterFieldsByName exclude(Variable names) {
    return of("exclude", "variable", Json.of(names.reference())).byVariable();
  }

  private static Json pattern(String regex) {
    return Json.of(JsRegex.of("regex of names", regex));
  }

  private static FilterFieldsByName of(String how, String by, Json what) {
    return new FilterFieldsByName(
        Shape.of("filterFieldsByName", JsonObject.of(how, JsonObject.of(by, what))));
  }

  @Override
  public FilterFieldsByName json(JsonObject changed) {
    return new FilterFieldsByName(changed);
  }

  /** Returns this also with those among all columns whose name a JavaScript regex finds. */
  public FilterFieldsByName orRegexp(String regex) {
    String how = Shape.options(json).has("include") ? "include" : "exclude";
    return json(Shape.merged(json, how, JsonObject.of("pattern", pattern(regex))));
  }

  private FilterFieldsByName byVariable() {
    return json(Shape.with(json, "byVariable", Json.TRUE));
  }
}
