package com.example.gallery;

import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.definition.Durations.seconds;
import static io.cortexmon.promql.Window.rateInterval;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.provisioning.AlertmanagerDataSource;
import io.cortexmon.dashboard.provisioning.AlertmanagerDataSource.Implementation;
import io.cortexmon.dashboard.provisioning.DashboardProvider;
import io.cortexmon.dashboard.provisioning.DataSource;
import io.cortexmon.dashboard.provisioning.DerivedField;
import io.cortexmon.dashboard.provisioning.Expansion;
import io.cortexmon.dashboard.provisioning.LokiDataSource;
import io.cortexmon.dashboard.provisioning.PluginDataSource;
import io.cortexmon.dashboard.provisioning.PrometheusDataSource;
import io.cortexmon.dashboard.provisioning.PrometheusDataSource.CacheLevel;
import io.cortexmon.dashboard.provisioning.PrometheusDataSource.Server;
import io.cortexmon.dashboard.provisioning.TempoDataSource;
import io.cortexmon.dashboard.provisioning.TraceToLogs;
import io.cortexmon.dashboard.provisioning.TraceToMetrics;
import io.cortexmon.dashboard.provisioning.TraceToProfiles;
import io.cortexmon.definition.Authorization;
import io.cortexmon.definition.SecretRef;
import io.cortexmon.definition.Tls;

/** Where the data is, and where Grafana finds the dashboards: its provisioning files. */
final class DataSourceGallery {

  private static final AlertmanagerDataSource ALERTMANAGER =
      AlertmanagerDataSource.named("Alertmanager", "http://alertmanager:9093")
          .implementation(Implementation.PROMETHEUS)
          .handleGrafanaAlerts();

  private static final PluginDataSource PROFILES =
      PluginDataSource.named("Profiles", "grafana-pyroscope-datasource")
          .url("http://pyroscope:4040")
          .setting("minStep", Json.of("15s"));

  private static final TempoDataSource TRACES =
      TempoDataSource.named("Traces", "http://tempo:3200").uid("traces");

  private static final PrometheusDataSource PROMETHEUS =
      PrometheusDataSource.named("Roastery", "http://prometheus:9090")
          .uid("roastery-prometheus")
          .asDefault()
          .editable()
          .organization(1)
          .timeInterval(seconds(15))
          .queryTimeout(seconds(30))
          .httpGet()
          .server(Server.PROMETHEUS, "3.5.0")
          .exemplars("trace_id", TRACES.ref())
          .cacheLevel(CacheLevel.LOW)
          .incrementalQuerying(minutes(10))
          .queryParameter("max_source_resolution", "5m")
          .manageAlerts()
          .alertmanager(ALERTMANAGER.ref())
          .authorization(Authorization.bearer(SecretRef.key("grafana", "token")))
          .tls(Tls.trusting(SecretRef.key("grafana", "ca")))
          .header("X-Scope-OrgID", SecretRef.key("grafana", "tenant"))
          .timeout(seconds(60));

  private static final LokiDataSource LOGS =
      LokiDataSource.named("Logs", "http://loki:3100")
          .maxLines(500)
          .withoutManageAlerts()
          .derivedField(DerivedField.matching("trace", "traceID=(\\w+)").traces(TRACES.ref()))
          .derivedField(
              DerivedField.ofLabel("order", "order_id")
                  .url("https://roastery.example.com/orders/${__value.raw}")
                  .urlLabel("The order")
                  .inNewTab())
          .derivedField(
              DerivedField.ofLabel("roaster", "roaster")
                  .query(
                      PROMETHEUS.ref(),
                      "roastery_drum_temperature_celsius{roaster=\"${__value.raw}\"}"));

  private DataSourceGallery() {}

  static DashboardProvider provider() {
    return DashboardProvider.named("gallery", "/var/lib/grafana/dashboards/gallery")
        .folder("Gallery")
        .folder("Gallery", "gallery")
        .updateEvery(seconds(30))
        .allowUiUpdates()
        .disableDeletion()
        .organization(1);
  }

  /** The other way: each folder on the disk is one in Grafana. */
  static DashboardProvider providerByFolder() {
    return DashboardProvider.named("gallery", "/var/lib/grafana/dashboards")
        .foldersFromFilesStructure();
  }

  static DataSource[] all() {
    return new DataSource[] {
      PROMETHEUS,
      LOGS,
      traces(),
      PROFILES,
      ALERTMANAGER,
      mimir(),
      cortex(),
      thanos(),
      database(),
      plugin("prometheus", "prometheus-eu"),
      plugin("elasticsearch", "shop-events"),
      plugin("grafana-testdata-datasource", "testdata"),
      alertmanager("Mimir's Alertmanager", Implementation.MIMIR),
      alertmanager("Cortex's Alertmanager", Implementation.CORTEX)
    };
  }

  private static AlertmanagerDataSource alertmanager(String name, Implementation implementation) {
    return AlertmanagerDataSource.named(name, "http://alerts:8080").implementation(implementation);
  }

  /** Data sources that other classes of the gallery ask. */
  private static PluginDataSource plugin(String type, String uid) {
    return PluginDataSource.named("Gallery: " + uid, type).uid(uid).url("http://" + uid + ":80");
  }

  private static TempoDataSource traces() {
    return TRACES
        .withoutSearch()
        .tracesToLogs(
            TraceToLogs.in(LOGS.ref())
                .tags("app")
                .tag("service.name", "service")
                .around(minutes(1))
                .between(minutes(1), minutes(5))
                .query("{${__tags}} |= `${__trace.traceId}`")
                .filterByTraceId()
                .filterBySpanId())
        .tracesToMetrics(
            TraceToMetrics.in(PROMETHEUS.ref())
                .between(minutes(1), minutes(5))
                .around(minutes(2))
                .query("Orders", Roastery.ORDERS.rate(rateInterval()).sum())
                .query("Waiting", "roastery_orders_waiting{$__tags}"))
        .tracesToProfiles(
            TraceToProfiles.in(PROFILES.ref(), "process_cpu:cpu:nanoseconds:cpu:nanoseconds")
                .query("{$__tags}"))
        .serviceMap(PROMETHEUS.ref())
        .nodeGraph()
        .spanBar("http.path")
        .traceQueryAround(minutes(30))
        .streaming()
        .tagLimit(1000);
  }

  private static PrometheusDataSource mimir() {
    return PrometheusDataSource.named("Mimir", "https://mimir.example.com/prometheus")
        .server(Server.MIMIR, "2.14.0")
        .cacheLevel(CacheLevel.NONE)
        .incrementalQuerying()
        .withoutMetricsLookup()
        .codeEditor()
        .withoutRecordingRules()
        .withoutGrafanaRecordingRules()
        .seriesLimit(10_000)
        .exemplars("trace_id", "https://traces.example.com/${__value.raw}")
        .basicAuth(Expansion.environment("MIMIR_USER"), Expansion.environment("MIMIR_PASSWORD"))
        .header("X-Scope-OrgID", Expansion.environment("MIMIR_TENANT"));
  }

  private static PrometheusDataSource cortex() {
    return PrometheusDataSource.named("Cortex", "https://cortex.example.com/prometheus")
        .server(Server.CORTEX, "1.16.0")
        .cacheLevel(CacheLevel.MEDIUM)
        .forwardOAuthIdentity();
  }

  private static PrometheusDataSource thanos() {
    return PrometheusDataSource.named("Thanos", "https://thanos.example.com")
        .url(Expansion.environment("THANOS_URL"))
        .server(Server.THANOS, "0.36.0")
        .cacheLevel(CacheLevel.HIGH)
        .seriesEndpoint()
        .keepCookies("session");
  }

  private static PluginDataSource database() {
    return PluginDataSource.named("Orders", "mysql")
        .uid("orders-db")
        .url(Expansion.environment("ORDERS_DB"))
        .user("grafana")
        .settings("{\"database\": \"orders\", \"maxOpenConns\": 10}")
        .secret("password", SecretRef.key("grafana", "orders-password"))
        .secret("tlsCACert", Expansion.of(SecretRef.key("grafana", "ca")));
  }
}
