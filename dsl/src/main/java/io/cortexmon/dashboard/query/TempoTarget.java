package io.cortexmon.dashboard.query;

import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;
import java.time.Duration;
import java.util.List;

/**
 * A query of traces: TraceQL, a search by filters, one trace, or the map of services.
 *
 * <pre>{@code
 * TempoTarget.traceQl(TEMPO, "{ resource.service.name = \"orders\" && status = error }")
 * TempoTarget.search(TEMPO, TraceFilter.resource("service.name").is("orders")).limit(20).asSpans()
 * }</pre>
 *
 * <p>The old fields {@code search}, {@code serviceName}, {@code spanName}, {@code minDuration} and
 * {@code maxDuration} are not written: Grafana has filters in their place.
 *
 * @param fields the fields that are set, by Grafana's names
 */
public record TempoTarget(JsonObject fields) implements Targeting<TempoTarget> {

  /** Returns a target of a TraceQL text: traces, or numbers where it ends in a metrics function. */
  public static TempoTarget traceQl(DataSourceRef tempo, String query) {
    return of(tempo, "traceql").with("query", TargetArguments.text("TraceQL query", query));
  }

  /** Returns a target of one trace, by its id in hexadecimal digits or a variable with it. */
  public static TempoTarget trace(DataSourceRef tempo, String traceId) {
    return of(tempo, "traceql").with("query", TargetArguments.text("trace id", traceId));
  }

  /** Returns a target of the traces with a span that passes all filters; all without a filter. */
  public static TempoTarget search(DataSourceRef tempo, TraceFilter... filters) {
    TempoTarget search = of(tempo, "traceqlSearch");
    return search.fields(search.fields.with("filters", TraceFilter.json(List.of(filters))));
  }

  /** Returns a target of the services and the calls between them, for a node graph. */
  public static TempoTarget serviceMap(DataSourceRef tempo) {
    return of(tempo, "serviceMap");
  }

  private static TempoTarget of(DataSourceRef tempo, String queryType) {
    DataSourceRef checked = TargetArguments.dataSource("a Tempo query", "tempo", tempo);
    return new TempoTarget(
        JsonObject.of("datasource", checked.json())
            .with("filters", JsonArray.EMPTY)
            .with("queryType", queryType));
  }

  @Override
  public TempoTarget fields(JsonObject changed) {
    return new TempoTarget(changed);
  }

  /**
   * Returns this service map with the services that match one of these selectors only, such as
   * {@code {client="orders"}}.
   */
  public TempoTarget services(String... selectors) {
    List<String> all = Arguments.distinct("service selector", List.of(selectors));
    return fields(fields.with("serviceMapQuery", all));
  }

  /** Returns this service map with services of one name told apart by their namespace. */
  public TempoTarget byNamespace() {
    return fields(fields.with("serviceMapIncludeNamespace", true));
  }

  /** Returns this with at most so many traces; 20 otherwise. */
  public TempoTarget limit(int traces) {
    return fields(fields.with("limit", Arguments.positive("limit of traces", traces)));
  }

  /** Returns this with at most so many spans of a trace, {@code spss} in Grafana; 3 otherwise. */
  public TempoTarget spanLimit(int spans) {
    return fields(fields.with("spss", Arguments.positive("limit of spans", spans)));
  }

  /** Returns this search with a row for each trace. */
  public TempoTarget asTraces() {
    return with("tableType", "traces");
  }

  /** Returns this search with a row for each span. */
  public TempoTarget asSpans() {
    return with("tableType", "spans");
  }

  /** Returns this search as the data source answered it. */
  public TempoTarget asRaw() {
    return with("tableType", "raw");
  }

  /** Returns this search as a table of rates and durations by these attributes. */
  public TempoTarget groupBy(TraceFilter... attributes) {
    return fields(fields.with("groupBy", TraceFilter.json(List.of(attributes))));
  }

  /** Returns this TraceQL metrics query with so much time between two points. */
  public TempoTarget step(Duration step) {
    return with("step", GrafanaDuration.of(Arguments.positive("step", step)));
  }

  /** Returns this TraceQL metrics query with at most so many exemplars; none at 0. */
  public TempoTarget exemplars(int most) {
    return fields(fields.with("exemplars", Arguments.notNegative("exemplars", most)));
  }

  /** Returns this TraceQL metrics query evaluated over the whole time range, to one value. */
  public TempoTarget instant() {
    return with("metricsQueryType", "instant");
  }

  /** Returns this TraceQL metrics query evaluated over the time range, to many points. */
  public TempoTarget range() {
    return with("metricsQueryType", "range");
  }

  private TempoTarget with(String name, String text) {
    return fields(fields.with(name, text));
  }
}
