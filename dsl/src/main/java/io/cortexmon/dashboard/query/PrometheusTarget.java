package io.cortexmon.dashboard.query;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;
import io.cortexmon.metric.Query;
import io.cortexmon.promql.ParseOptions;
import io.cortexmon.promql.PromQlSyntaxException;
import java.time.Duration;
import java.util.List;

/**
 * A PromQL query of a panel.
 *
 * <pre>{@code
 * TimeSeries.titled("Latency")
 *     .query(LATENCY.rate(rateInterval()).quantile(0.95), target -> target.legend("p95"))
 * }</pre>
 *
 * <p>Whether it is asked for a range or for now, and as series or as a table, follows the panel
 * type unless it is said here.
 *
 * @param queries the query
 * @param fields the fields that are set, the expression among them where it was written as text
 */
public record PrometheusTarget(List<Query> queries, JsonObject fields)
    implements Targeting<PrometheusTarget> {

  private static final JsonObject CODE =
      JsonObject.of("editorMode", "code").with("legendFormat", "__auto");

  public PrometheusTarget {
    queries = List.copyOf(queries);
  }

  /** Returns a target of a typed query, whose legend shows the labels that differ. */
  public static PrometheusTarget of(Query query) {
    return new PrometheusTarget(List.of(query), CODE);
  }

  /**
   * Returns a target of a PromQL text, which is written as it stands and may hold Grafana's
   * variables.
   *
   * @throws PromQlSyntaxException where Prometheus would refuse it, whatever the variables hold;
   *     {@link RawTarget} takes a text that is PromQL only with them filled in
   */
  public static PrometheusTarget text(String expr) {
    Query query =
        Query.parse(TargetArguments.text("PromQL expression", expr), ParseOptions.GRAFANA);
    return new PrometheusTarget(List.of(query), CODE.with("expr", expr));
  }

  @Override
  public PrometheusTarget fields(JsonObject changed) {
    return new PrometheusTarget(queries, changed);
  }

  /**
   * Returns this with the name of each series: a text with labels such as {@code {{job}}}. Empty
   * shows the whole series.
   */
  public PrometheusTarget legend(String format) {
    return fields(fields.with("legendFormat", format));
  }

  /** Returns this evaluated at the end of the time range only. */
  public PrometheusTarget instant() {
    return fields(fields.with("instant", true).with("range", false));
  }

  /** Returns this evaluated over the time range. */
  public PrometheusTarget range() {
    return fields(fields.with("instant", false).with("range", true));
  }

  /** Returns this evaluated both over the time range and at its end. */
  public PrometheusTarget rangeAndInstant() {
    return fields(fields.with("instant", true).with("range", true));
  }

  /** Returns this as a field for each series, over time. */
  public PrometheusTarget asTimeSeries() {
    return fields(fields.with("format", "time_series"));
  }

  /** Returns this as one table with a column for each label. */
  public PrometheusTarget asTable() {
    return fields(fields.with("format", "table"));
  }

  /** Returns this as buckets, which a heatmap draws. */
  public PrometheusTarget asHeatmap() {
    return fields(fields.with("format", "heatmap"));
  }

  /** Returns this with exemplars, where the data source knows where their traces are. */
  public PrometheusTarget exemplars() {
    return fields(fields.with("exemplar", true));
  }

  /** Returns this with the shortest time between two points, and so of {@code $__interval}. */
  public PrometheusTarget minStep(Duration step) {
    return fields(
        fields.with("interval", GrafanaDuration.of(Arguments.positive("min step", step))));
  }

  /** Returns this with only one of so many points asked for. */
  public PrometheusTarget resolution(int factor) {
    return fields(fields.with("intervalFactor", Arguments.positive("resolution 1 /", factor)));
  }

  @Override
  public JsonObject json() {
    return queries.isEmpty() || fields.has("expr")
        ? fields
        : fields.with("expr", queries.get(0).expr().text());
  }
}
