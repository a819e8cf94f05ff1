package io.cortexmon.dashboard.annotation;

import static io.cortexmon.definition.Arguments.quoted;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.dashboard.query.GrafanaDuration;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Nearest;
import io.cortexmon.definition.Place;
import io.cortexmon.metric.Label;
import io.cortexmon.metric.Matcher;
import io.cortexmon.metric.Query;
import io.cortexmon.metric.ResultLabels;
import io.cortexmon.metric.Vector;
import io.cortexmon.promql.ParseOptions;
import io.cortexmon.promql.PromQlSyntaxException;
import io.cortexmon.rule.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Events that a PromQL query finds: each time at which a series is above zero is marked, and those
 * that follow each other within a step become one region.
 *
 * <pre>{@code
 * PrometheusAnnotation.firingAlerts(COMPONENT.is("orders"))
 * PrometheusAnnotation.of("Restarts", RESTARTS.increase(minutes(1)).isAbove(0))
 *     .titleFormat("{{pod}} restarted").tagKeys(Label.POD).color(Color.ORANGE)
 * }</pre>
 *
 * @param name what its switch is called
 * @param queries the query
 * @param fields the fields that are set, by Grafana's names; the expression among them where it was
 *     written as text
 * @param place where it was declared
 */
public record PrometheusAnnotation(String name, List<Query> queries, JsonObject fields, Place place)
    implements AnnotationOptions<PrometheusAnnotation> {

  private static final JsonObject NEW =
      JsonObject.EMPTY.with("enable", true).with("iconColor", "red");

  public PrometheusAnnotation {
    Arguments.name("annotation", name);
    queries = List.copyOf(queries);
  }

  /** Returns the events that a typed query finds. */
  public static PrometheusAnnotation of(String name, Query query) {
    return new PrometheusAnnotation(name, List.of(query), NEW, Place.ofCaller());
  }

  /**
   * Returns the events that a PromQL text finds, which is written as it stands and may hold
   * Grafana's variables.
   *
   * @throws PromQlSyntaxException where Prometheus would refuse it, whatever the variables hold
   */
  public static PrometheusAnnotation text(String name, String expr) {
    if (expr.isBlank()) {
      throw new IllegalArgumentException("PromQL expression must not be empty");
    }
    List<Query> queries = List.of(Query.parse(expr, ParseOptions.GRAFANA));
    return new PrometheusAnnotation(name, queries, NEW.with("expr", expr), Place.ofCaller());
  }

  /**
   * Returns a red region for each alert while it fires, named by the alert and tagged with name and
   * severity.
   *
   * @param conditions on the alerts' labels; all alerts of the data source where there are none
   */
  public static PrometheusAnnotation firingAlerts(Matcher... conditions) {
    List<Query> alerts = List.of(FiringAlerts.where(conditions));
    return new PrometheusAnnotation("Firing alerts", alerts, NEW, Place.ofCaller())
        .titleFormat("{{alertname}}")
        .tagKeys(FiringAlerts.ALERTNAME, Severity.LABEL);
  }

  @Override
  public PrometheusAnnotation fields(JsonObject changed) {
    return new PrometheusAnnotation(name, queries, changed, place);
  }

  /** Returns this annotation with another name of its switch. */
  public PrometheusAnnotation name(String changed) {
    return new PrometheusAnnotation(changed, queries, fields, place);
  }

  /** Returns this annotation asked of another data source than the dashboard's. */
  public PrometheusAnnotation dataSource(DataSourceRef dataSource) {
    return fields(fields.with("datasource", dataSource.json()));
  }

  /** Returns this annotation with a title for each event, with labels such as {@code {{job}}}. */
  public PrometheusAnnotation titleFormat(String format) {
    return fields(fields.with("titleFormat", format));
  }

  /** Returns this annotation with a text for each event, with labels such as {@code {{job}}}. */
  public PrometheusAnnotation textFormat(String format) {
    return fields(fields.with("textFormat", format));
  }

  /**
   * Returns this annotation with the values of these labels as further tags of each event.
   *
   * @throws IllegalArgumentException if the query's series can not have a label
   */
  public PrometheusAnnotation tagKeys(Label... labels) {
    Arrays.stream(labels).forEach(this::check);
    List<String> keys = new ArrayList<>();
    fields.text("tagKeys").ifPresent(keys::add);
    Arrays.stream(labels).map(Label::name).forEach(keys::add);
    return fields(fields.with("tagKeys", String.join(",", keys)));
  }

  private void check(Label label) {
    if (queries.isEmpty() || !(queries.get(0) instanceof Vector vector)) {
      return;
    }
    ResultLabels has = vector.resultLabels();
    if (!has.mayHave(label)) {
      List<String> names = has.listed().stream().map(Label::name).toList();
      throw new IllegalArgumentException(
          "annotation "
              + quoted(name)
              + ": label "
              + quoted(label.name())
              + " can not be a tag; the query has "
              + (names.isEmpty() && has.isExact() ? "no label" : has)
              + Nearest.question(label.name(), names));
    }
  }

  /** Returns this annotation asked at steps of this length; 60 seconds where not said. */
  public PrometheusAnnotation step(Duration step) {
    String text = GrafanaDuration.of(Arguments.positive("step of annotation", step));
    return fields(fields.with("step", text));
  }

  /**
   * Returns this annotation with the series' value as the time of each event, in milliseconds since
   * 1970, as timestamps that were exposed are when multiplied by 1000.
   */
  public PrometheusAnnotation useValueForTime() {
    return fields(fields.with("useValueForTime", true));
  }

  /**
   * {@inheritDoc}
   *
   * <p>The query stands twice: Grafana 11 reads {@code expr} and {@code step}, newer ones read
   * {@code target} and then drop the other two (grafana-prometheus, {@code annotations.ts}).
   */
  @Override
  public JsonObject json(DataSourceRef dataSource) {
    JsonObject json = fields.with("name", name);
    if (!queries.isEmpty() && !json.has("expr")) {
      json = json.with("expr", queries.get(0).expr().text());
    }
    if (!json.has("datasource")) {
      json = json.with("datasource", dataSource.json());
    }
    JsonObject target =
        JsonObject.of("refId", "Anno")
            .with("expr", json.text("expr").orElse(""))
            .with("interval", json.text("step").orElse(""));
    return json.with("target", target.merged(json.object("target")));
  }
}
