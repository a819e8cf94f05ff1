package io.cortexmon.dashboard.provisioning;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.dashboard.query.GrafanaDuration;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;
import io.cortexmon.definition.PublicUrl;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A Prometheus, or a server that answers as one does.
 *
 * <pre>{@code
 * PrometheusDataSource.named("Prometheus", "http://prometheus:9090")
 *     .asDefault()
 *     .timeInterval(seconds(15))
 *     .exemplars("trace_id", tempo.ref())
 *     .authorization(Authorization.basic("grafana", SecretRef.key("prometheus-auth", "password")))
 * }</pre>
 *
 * <p>Asked by POST unless told otherwise, so that a long query fits. Settings are those of
 * Grafana's plugin of version 13 (packages/grafana-prometheus, {@code PromOptions}).
 *
 * @param parts what it is made of
 */
public record PrometheusDataSource(DataSourceParts parts)
    implements RuleSource<PrometheusDataSource> {

  /** The server behind the address, where Grafana asks differently for each. */
  public enum Server {
    /** Prometheus itself. */
    PROMETHEUS("Prometheus"),
    /** Cortex, the multi-tenant Prometheus. */
    CORTEX("Cortex"),
    /** Grafana Mimir. */
    MIMIR("Mimir"),
    /** Thanos. */
    THANOS("Thanos");

    private final String value;

    Server(String value) {
      this.value = value;
    }
  }

  /** How long the browser keeps names of metrics and labels, for the query editor. */
  public enum CacheLevel {
    /** Not at all. */
    NONE("None"),
    /** A minute. */
    LOW("Low"),
    /** Ten minutes. */
    MEDIUM("Medium"),
    /** An hour. */
    HIGH("High");

    private final String value;

    CacheLevel(String value) {
      this.value = value;
    }
  }

  /** Returns a server by its name in Grafana and its address. */
  public static PrometheusDataSource named(String name, String url) {
    return new PrometheusDataSource(
        DataSourceParts.of("prometheus", name, Place.ofCaller())
            .url(url)
            .setting("httpMethod", Json.of("POST")));
  }

  @Override
  public PrometheusDataSource parts(DataSourceParts changed) {
    return new PrometheusDataSource(changed);
  }

  /**
   * Returns this with the time between two scrapes, which {@code $__rate_interval} and the steps of
   * graphs are made of; Grafana takes 15 seconds where none is set.
   */
  public PrometheusDataSource timeInterval(Duration interval) {
    return duration("timeInterval", "time interval", interval);
  }

  /** Returns this with the time that a query may take; Grafana takes 60 seconds where not set. */
  public PrometheusDataSource queryTimeout(Duration timeout) {
    return duration("queryTimeout", "query timeout", timeout);
  }

  private PrometheusDataSource duration(String setting, String what, Duration duration) {
    return setting(setting, Json.of(GrafanaDuration.of(Arguments.positive(what, duration))));
  }

  /** Returns this asked by GET, which caches between can keep; long queries may not fit. */
  public PrometheusDataSource httpGet() {
    return setting("httpMethod", Json.of("GET"));
  }

  /** Returns this with what the server is, and its version such as {@code 3.5.0}. */
  public PrometheusDataSource server(Server server, String version) {
    return setting("prometheusType", Json.of(server.value))
        .setting("prometheusVersion", Json.of(Arguments.name("version", version)));
  }

  /**
   * Returns this with a label of exemplars that leads to traces.
   *
   * @param label the label that holds the trace's id
   * @param traces where the trace is, for example a Tempo
   */
  public PrometheusDataSource exemplars(String label, DataSourceRef traces) {
    return exemplar(
        JsonObject.of("name", Arguments.name("exemplar label", label))
            .with("datasourceUid", traces.uid()));
  }

  /**
   * Returns this with a label of exemplars that leads to a page elsewhere.
   *
   * @param label the label that holds the trace's id
   * @param url the page, with {@code ${__value.raw}} for the id
   */
  public PrometheusDataSource exemplars(String label, String url) {
    return exemplar(
        JsonObject.of("name", Arguments.name("exemplar label", label))
            .with("url", LinkUrl.checked("URL of exemplars", url)));
  }

  private PrometheusDataSource exemplar(JsonObject destination) {
    String name = "exemplarTraceIdDestinations";
    return setting(name, parts().settings().array(name).plus(destination));
  }

  /** Returns this with names kept in the browser so long; {@code LOW} where not set. */
  public PrometheusDataSource cacheLevel(CacheLevel level) {
    return setting("cacheLevel", Json.of(level.value));
  }

  /** Returns this asked only for what is new since the last refresh; beta in Grafana 11 to 13. */
  public PrometheusDataSource incrementalQuerying() {
    return setting("incrementalQuerying", Json.TRUE);
  }

  /** Returns this asked for what is new, and again for so much of what was known. */
  public PrometheusDataSource incrementalQuerying(Duration overlap) {
    return incrementalQuerying()
        .duration("incrementalQueryOverlapWindow", "overlap of incremental queries", overlap);
  }

  /** Returns this with a parameter that is added to each request; nothing secret. */
  public PrometheusDataSource queryParameter(String name, String value) {
    String setting = "customQueryParameters";
    String before = parts().settings().text(setting).map(text -> text + "&").orElse("");
    return setting(
        setting, Json.of(before + encoded(PublicUrl.parameter(name)) + "=" + encoded(value)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Returns this whose query editor suggests no metrics: for servers with very many. */
  public PrometheusDataSource withoutMetricsLookup() {
    return setting("disableMetricsLookup", Json.TRUE);
  }

  /** Returns this with queries first shown as text rather than in the builder. */
  public PrometheusDataSource codeEditor() {
    return setting("defaultEditor", Json.of("code"));
  }

  /** Returns this without its recording rules in the query editor. */
  public PrometheusDataSource withoutRecordingRules() {
    return setting("disableRecordingRules", Json.TRUE);
  }

  /** Returns this refused as a target of Grafana's own recording rules; from Grafana 12. */
  public PrometheusDataSource withoutGrafanaRecordingRules() {
    return setting("allowAsRecordingRulesTarget", Json.FALSE);
  }

  /** Returns this asked for label values by the series endpoint, as servers without one need. */
  public PrometheusDataSource seriesEndpoint() {
    return setting("seriesEndpoint", Json.TRUE);
  }

  /** Returns this asked for at most so many series or names at a time; from Grafana 12. */
  public PrometheusDataSource seriesLimit(int limit) {
    return setting("seriesLimit", Json.of(Arguments.positive("series limit", limit)));
  }
}
