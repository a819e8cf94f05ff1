package io.cortexmon.catalog.cortex;

import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.promql.Window.rateInterval;

import io.cortexmon.dashboard.provisioning.AlertmanagerDataSource;
import io.cortexmon.dashboard.provisioning.DashboardProvider;
import io.cortexmon.dashboard.provisioning.DataSource;
import io.cortexmon.dashboard.provisioning.DerivedField;
import io.cortexmon.dashboard.provisioning.LokiDataSource;
import io.cortexmon.dashboard.provisioning.PrometheusDataSource;
import io.cortexmon.dashboard.provisioning.TempoDataSource;
import io.cortexmon.dashboard.provisioning.TraceToLogs;
import io.cortexmon.dashboard.provisioning.TraceToMetrics;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.definition.Authorization;
import io.cortexmon.definition.SecretRef;

/** What Grafana has from the start: where Cortex's metrics, logs and traces are, and its folder. */
record CortexGrafana(CortexSettings settings) {

  private static final DataSourceRef METRICS = new DataSourceRef("prometheus", "prometheus");
  private static final DataSourceRef LOGS = new DataSourceRef("loki", "loki");
  private static final DataSourceRef TRACES = new DataSourceRef("tempo", "tempo");

  private static final String TRACE_ID = "trace_id";

  DataSource[] dataSources() {
    return new DataSource[] {prometheus(), loki(), tempo(), alertmanager()};
  }

  private PrometheusDataSource prometheus() {
    return PrometheusDataSource.named("Prometheus", settings.grafana().prometheus())
        .uid(METRICS.uid())
        .asDefault()
        .authorization(
            Authorization.basic(
                SecretRef.key("prometheus-auth", "username"),
                SecretRef.key("prometheus-auth", "password")))
        .timeInterval(settings.scrape().server().interval())
        .queryTimeout(minutes(1))
        .exemplars(TRACE_ID, TRACES);
  }

  private LokiDataSource loki() {
    return LokiDataSource.named("Loki", settings.grafana().loki())
        .uid(LOGS.uid())
        .maxLines(1000)
        .derivedField(DerivedField.matching("TraceID", TRACE_ID + "=(\\w+)").traces(TRACES));
  }

  private TempoDataSource tempo() {
    return TempoDataSource.named("Tempo", settings.grafana().tempo())
        .uid(TRACES.uid())
        .tracesToLogs(
            TraceToLogs.in(LOGS)
                .tags("job", "instance", "pod", "namespace")
                .around(minutes(1))
                .filterByTraceId())
        .tracesToMetrics(
            TraceToMetrics.in(METRICS)
                .query("Requests", CortexMetrics.REQUESTS.rate(rateInterval()).sum()))
        .serviceMap(METRICS);
  }

  private AlertmanagerDataSource alertmanager() {
    return AlertmanagerDataSource.named("Alertmanager", settings.grafana().alertmanager());
  }

  DashboardProvider dashboardProvider() {
    return DashboardProvider.named("Cortex Dashboards", settings.grafana().dashboards())
        .folder("Cortex")
        .allowUiUpdates();
  }
}
