package io.cortexmon.dashboard.query;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;
import java.time.Duration;
import java.util.List;

/**
 * A filter of a search for traces, for {@link TempoTarget#search}: an attribute and what it is
 * compared with.
 *
 * <pre>{@code
 * TraceFilter.resource("service.name").is("orders")
 * TraceFilter.intrinsic("duration").above(millis(300))
 * TraceFilter.intrinsic("status").isKeyword("error")
 * }</pre>
 *
 * <p>Source of the fields: Grafana, tempo data source, {@code TraceqlFilter}.
 *
 * @param fields the fields that are set, by Grafana's names
 */
public record TraceFilter(JsonObject fields) {

  /** Returns a filter of an attribute of the resource, such as {@code service.name}. */
  public static TraceFilter resource(String attribute) {
    return of("resource", attribute);
  }

  /** Returns a filter of an attribute of the span, such as {@code http.route}. */
  public static TraceFilter span(String attribute) {
    return of("span", attribute);
  }

  /** Returns a filter of what every span has, such as {@code name}, {@code duration}. */
  public static TraceFilter intrinsic(String attribute) {
    return of("intrinsic", attribute);
  }

  /** Returns a filter of an attribute of an event of the span. */
  public static TraceFilter event(String attribute) {
    return of("event", attribute);
  }

  /** Returns a filter of an attribute of a link of the span. */
  public static TraceFilter link(String attribute) {
    return of("link", attribute);
  }

  /** Returns a filter of an attribute of the library that made the span. */
  public static TraceFilter instrumentation(String attribute) {
    return of("instrumentation", attribute);
  }

  /** Returns a filter of an attribute of the resource or the span, whichever has it. */
  public static TraceFilter anyScope(String attribute) {
    return of("unscoped", attribute);
  }

  private static TraceFilter of(String scope, String attribute) {
    return new TraceFilter(
        JsonObject.of("operator", "=")
            .with("scope", scope)
            .with("tag", Arguments.name("trace attribute", attribute)));
  }

  /** Returns this for spans where the attribute is one of these texts. */
  public TraceFilter is(String... values) {
    return texts("=", values);
  }

  /** Returns this for spans where the attribute is none of these texts. */
  public TraceFilter isNot(String... values) {
    return texts("!=", values);
  }

  /** Returns this for spans where the attribute matches a regular expression (RE2). */
  public TraceFilter matches(String regex) {
    return texts("=~", regex);
  }

  /** Returns this for spans where the attribute does not match a regular expression (RE2). */
  public TraceFilter matchesNot(String regex) {
    return texts("!~", regex);
  }

  /** Returns this for spans where the attribute is a word of TraceQL, such as {@code error}. */
  public TraceFilter isKeyword(String word) {
    return compare("=", word, "keyword");
  }

  /** Returns this for spans where the attribute, a number, is above. */
  public TraceFilter above(double number) {
    return compare(">", Json.of(number).toString(), "float");
  }

  /** Returns this for spans where the attribute, a number, is below. */
  public TraceFilter below(double number) {
    return compare("<", Json.of(number).toString(), "float");
  }

  /** Returns this for spans where the attribute, a duration, is above. */
  public TraceFilter above(Duration duration) {
    return compare(">", GrafanaDuration.of(duration), "duration");
  }

  /** Returns this for spans where the attribute, a duration, is below. */
  public TraceFilter below(Duration duration) {
    return compare("<", GrafanaDuration.of(duration), "duration");
  }

  private TraceFilter texts(String operator, String... values) {
    Arguments.distinct("value of trace attribute", List.of(values));
    JsonArray all = JsonArray.texts(List.of(values));
    return new TraceFilter(
        fields.with("operator", operator).with("value", all).with("valueType", "string"));
  }

  private TraceFilter compare(String operator, String value, String type) {
    return new TraceFilter(
        fields.with("operator", operator).with("value", value).with("valueType", type));
  }

  /** Returns Grafana's form, with an id that tells it from the other filters of its query. */
  static JsonArray json(List<TraceFilter> filters) {
    JsonArray all = JsonArray.EMPTY;
    for (int i = 0; i < filters.size(); i++) {
      all = all.plus(filters.get(i).fields.with("id", "filter-" + (i + 1)));
    }
    return all;
  }
}
