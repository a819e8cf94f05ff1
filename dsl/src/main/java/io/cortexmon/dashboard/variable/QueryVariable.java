package io.cortexmon.dashboard.variable;

import io.cortexmon.dashboard.field.JsRegex;
import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;
import io.cortexmon.metric.Label;
import io.cortexmon.metric.Query;
import io.cortexmon.metric.Selectable;
import io.cortexmon.promql.PromQlSyntaxException;
import java.util.List;
import java.util.Locale;

/**
 * A choice among what a data source finds, most often the values of a label.
 *
 * <pre>{@code
 * static final QueryVariable SHOP =
 *     QueryVariable.labelValues("shop", ORDERS, ORDERS_SHOP).multi().includeAll();
 * static final QueryVariable QUEUE =
 *     QueryVariable.labelValues("queue", QUEUE_LENGTH.where(SHOP_LABEL.in(SHOP)), QUEUE_LABEL);
 *
 * QUEUE_LENGTH.where(QUEUE_LABEL.in(QUEUE)).sum()
 * }</pre>
 *
 * <p>The values are read again each time the dashboard is loaded, unless {@link
 * #refreshOnTimeRange} says more often. "All" is {@code .*} in queries of Prometheus: every series,
 * those without the label too; {@code .+} for Loki. With {@link #regex}, and for other data
 * sources, it is the values of the list.
 *
 * @param name the name without a dollar sign
 * @param queries the query; none where it asks for names, or another data source than Prometheus
 * @param fields the fields that are set, by Grafana's names
 * @param place where it was declared
 */
public record QueryVariable(String name, List<Query> queries, JsonObject fields, Place place)
    implements Choice<QueryVariable> {

  private static final JsonObject NEW =
      JsonObject.of("current", JsonObject.EMPTY)
          .with("options", JsonArray.EMPTY)
          .with("refresh", 1);

  public QueryVariable {
    VariableNames.checked(name);
    queries = List.copyOf(queries);
  }

  /**
   * Returns a choice among the values that a label has in these series: a metric, a recording rule,
   * or some of its series by conditions, which may use other variables.
   *
   * @throws IllegalArgumentException if the series can not have the label
   */
  public static <S extends Selectable<S>> QueryVariable labelValues(
      String name, Selectable<S> series, Label label) {
    LabelValues values = LabelValues.of(series, label);
    JsonObject query = PrometheusValues.labelValues(values.expr().text(), label);
    return of(name, List.of(values), query, Place.ofCaller());
  }

  /** Returns a choice among the values that a label has in any series of the data source. */
  public static QueryVariable labelValues(String name, Label label) {
    return of(name, List.of(), PrometheusValues.labelValues(label), Place.ofCaller());
  }

  /** Returns a choice among the names of all labels. */
  public static QueryVariable labelNames(String name) {
    return of(name, List.of(), PrometheusValues.labelNames(""), Place.ofCaller());
  }

  /**
   * Returns a choice among the names of the labels of some metrics.
   *
   * @param metrics a regular expression that finds their names
   */
  public static QueryVariable labelNames(String name, String metrics) {
    Arguments.name("metrics of variable", metrics);
    return of(name, List.of(), PrometheusValues.labelNames(metrics), Place.ofCaller());
  }

  /**
   * Returns a choice among the names of metrics.
   *
   * @param metrics a regular expression that finds them
   */
  public static QueryVariable metricNames(String name, String metrics) {
    Arguments.name("metrics of variable", metrics);
    return of(name, List.of(), PrometheusValues.metricNames(metrics), Place.ofCaller());
  }

  /** Returns a choice among series, each written with its labels; {@link #regex} takes a part. */
  public static QueryVariable series(String name, Selectable<?> series) {
    LabelValues all = LabelValues.of(series);
    JsonObject query = PrometheusValues.series(all.expr().text());
    return of(name, List.of(all), query, Place.ofCaller());
  }

  /**
   * Returns a choice among the results of a query, each written with labels, value and time; {@link
   * #regex} takes a part.
   */
  public static QueryVariable queryResult(String name, Query query) {
    JsonObject json = PrometheusValues.queryResult(query.expr().text());
    return of(name, List.of(query), json, Place.ofCaller());
  }

  /**
   * Returns a choice by a Prometheus variable query such as {@code label_values(up, job)} or {@code
   * query_result(topk(5, up))}, which is written as it stands and may hold other variables.
   *
   * @throws PromQlSyntaxException where Prometheus would refuse the PromQL in it
   */
  public static QueryVariable text(String name, String query) {
    Arguments.name("variable query", query);
    List<Query> queries = PrometheusVariableQuery.queries(query);
    return of(name, queries, PrometheusValues.text(query), Place.ofCaller());
  }

  /**
   * Returns a choice among what another data source finds.
   *
   * @param query the query in the form that the data source has for variables; {@link LokiValues}
   *     and {@link TempoValues} have some
   */
  public static QueryVariable of(String name, DataSourceRef dataSource, JsonObject query) {
    return of(name, List.of(), query, Place.ofCaller()).dataSource(dataSource);
  }

  private static QueryVariable of(String name, List<Query> queries, JsonObject query, Place place) {
    String definition = query.text("query").orElseGet(query::toString);
    JsonObject fields = NEW.with("definition", definition).with("query", query);
    return new QueryVariable(name, queries, fields, place);
  }

  @Override
  public QueryVariable fields(JsonObject changed) {
    return new QueryVariable(name, queries, changed, place);
  }

  /** Returns this variable asked of another data source than the dashboard's. */
  public QueryVariable dataSource(DataSourceRef dataSource) {
    return fields(fields.with("datasource", dataSource.json()));
  }

  /**
   * Returns this variable with only the part of each value that a JavaScript regular expression
   * finds, and without values in which it finds nothing. Groups named {@code text} and {@code
   * value} tell what is shown from what queries get: {@code /(?<text>.*)-(?<value>\d+)/}.
   */
  public QueryVariable regex(String regex) {
    return fields(fields.with("regex", JsRegex.of("regex of variable", regex)));
  }

  /**
   * Returns this variable with what is shown for each value cut by a regular expression, while
   * queries get the value whole. From Grafana 12.4 (at the latest); older ones cut the value too.
   */
  public QueryVariable regexOnText(String regex) {
    return regex(regex).fields(regex(regex).fields.with("regexApplyTo", "text"));
  }

  /** Returns this variable with its values in this order. */
  public QueryVariable sort(VariableSort order) {
    return fields(fields.with("sort", order.json()));
  }

  /** Returns this variable read again whenever the time range changes, and on load. */
  public QueryVariable refreshOnTimeRange() {
    return fields(fields.with("refresh", 2));
  }

  /**
   * Returns this variable with further values that are always offered, whatever the data source
   * finds. From Grafana 12.2 (at the latest); older ones do not show them.
   */
  public QueryVariable staticOption(String text, String value) {
    JsonArray options = fields.array("staticOptions");
    return fields(
        fields.with("staticOptions", options.plus(new VariableOption(text, value).json())));
  }

  /** Returns this variable with its static options at this place among the others. */
  public QueryVariable staticOptions(StaticOptionsOrder order) {
    return fields(
        fields.with("staticOptionsOrder", Json.of(order.name().toLowerCase(Locale.ROOT))));
  }

  @Override
  public JsonObject json(DataSourceRef dataSource) {
    JsonObject json = fields.with("name", name).with("type", "query");
    if (!json.has("datasource")) {
      json = json.with("datasource", dataSource.json());
    }
    boolean open = json.isTrue("includeAll") && !json.has("allValue") && !json.has("regex");
    return open ? withAny(json) : json;
  }

  /** Loki refuses a selector in which no condition asks for a label that is there. */
  private static JsonObject withAny(JsonObject json) {
    return switch (json.object("datasource").text("type").orElse("")) {
      case "prometheus" -> json.with("allValue", ".*");
      case "loki" -> json.with("allValue", ".+");
      default -> json;
    };
  }
}
