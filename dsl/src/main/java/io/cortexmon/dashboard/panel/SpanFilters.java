package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.query.GrafanaDuration;
import io.cortexmon.definition.Arguments;
import java.time.Duration;

/**
 * Which spans of a trace stand out in {@link Traces}: those that pass all that is said here.
 *
 * <p>Source of the fields: @grafana/data 13.2.3, {@code types/explore.ts}, {@code
 * TraceSearchProps}.
 *
 * @param fields the filters that are set, by Grafana's names
 */
public record SpanFilters(JsonObject fields) {

  /** Grafana expects these to be there where anything is. */
  static final JsonObject NONE =
      JsonObject.of("criticalPathOnly", Json.FALSE)
          .with("fromOperator", ">")
          .with("matchesOnly", false)
          .with("serviceNameOperator", "=")
          .with("spanNameOperator", "=")
          .with("tags", JsonArray.EMPTY)
          .with("toOperator", "<");

  /** Returns this for spans of a service. */
  public SpanFilters service(String name) {
    return named("serviceName", "=", name);
  }

  /** Returns this for spans of all services but one. */
  public SpanFilters notService(String name) {
    return named("serviceName", "!=", name);
  }

  /** Returns this for spans of that name. */
  public SpanFilters span(String name) {
    return named("spanName", "=", name);
  }

  /** Returns this for spans of any other name. */
  public SpanFilters notSpan(String name) {
    return named("spanName", "!=", name);
  }

  private SpanFilters named(String field, String operator, String name) {
    Arguments.name("span filter", name);
    return new SpanFilters(fields.with(field, name).with(field + "Operator", operator));
  }

  /** Returns this for spans that last longer. */
  public SpanFilters longerThan(Duration duration) {
    return lasting("from", ">", duration);
  }

  /** Returns this for spans that last as long, or longer. */
  public SpanFilters atLeast(Duration duration) {
    return lasting("from", ">=", duration);
  }

  /** Returns this for spans that last less long. */
  public SpanFilters shorterThan(Duration duration) {
    return lasting("to", "<", duration);
  }

  /** Returns this for spans that last as long, or less. */
  public SpanFilters atMost(Duration duration) {
    return lasting("to", "<=", duration);
  }

  private SpanFilters lasting(String field, String operator, Duration duration) {
    String text = GrafanaDuration.of(Arguments.positive("duration of spans", duration));
    return new SpanFilters(fields.with(field, text).with(field + "Operator", operator));
  }

  /** Returns this for spans where an attribute has that value. */
  public SpanFilters tag(String key, String value) {
    return tag(key, "=", value);
  }

  /** Returns this for spans where an attribute has not that value. */
  public SpanFilters notTag(String key, String value) {
    return tag(key, "!=", value);
  }

  private SpanFilters tag(String key, String operator, String value) {
    JsonArray tags = fields.array("tags");
    JsonObject tag =
        JsonObject.of("id", "tag-" + (tags.items().size() + 1))
            .with("key", Arguments.name("span attribute", key))
            .with("operator", operator)
            .with("value", value);
    return new SpanFilters(fields.with("tags", tags.plus(tag)));
  }

  /** Returns this for spans with a text anywhere in them. */
  public SpanFilters text(String text) {
    return new SpanFilters(fields.with("query", text));
  }

  /** Returns this with all other spans left out, and not only paler. */
  public SpanFilters matchesOnly() {
    return new SpanFilters(fields.with("matchesOnly", true));
  }

  /** Returns this for spans on which the length of the trace depends. */
  public SpanFilters criticalPathOnly() {
    return new SpanFilters(fields.with("criticalPathOnly", true));
  }
}
