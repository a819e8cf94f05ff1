package io.cortexmon.render;

import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.definition.Durations.seconds;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.panel.TimeSeries;
import io.cortexmon.dashboard.provisioning.DashboardProvider;
import io.cortexmon.dashboard.provisioning.PluginDataSource;
import io.cortexmon.dashboard.provisioning.PrometheusDataSource;
import io.cortexmon.dashboard.provisioning.TempoDataSource;
import io.cortexmon.dashboard.provisioning.TraceToMetrics;
import io.cortexmon.definition.Authorization;
import io.cortexmon.definition.SecretRef;
import io.cortexmon.metric.Gauge;
import io.cortexmon.monitoring.Kubernetes;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.render.RenderedTree.Entry;
import io.fabric8.kubernetes.api.model.ConfigMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GrafanaFilesTest {

  private static final Gauge QUEUE = Gauge.named("queue_length");
  private static final Dashboard TRAFFIC =
      Dashboard.titled("Traffic").panel(TimeSeries.titled("Queue").query(QUEUE));
  private static final Dashboard QUEUES =
      Dashboard.titled("Queues").uid("Order_Queues").panel(TimeSeries.titled("Läuft").query(QUEUE));
  private static final PrometheusDataSource PROMETHEUS =
      PrometheusDataSource.named("Prometheus", "http://prometheus:9090")
          .asDefault()
          .timeInterval(seconds(15))
          .authorization(
              Authorization.basic(
                  SecretRef.key("prometheus-auth", "username"),
                  SecretRef.key("prometheus-auth", "password")));
  private static final TempoDataSource TEMPO =
      TempoDataSource.named("Tempo", "http://tempo:3200")
          .tracesToMetrics(
              TraceToMetrics.in(PROMETHEUS.ref())
                  .tags("job")
                  .around(minutes(1))
                  .query("Requests", "sum(rate(requests_total{$__tags}[$__rate_interval]))"));

  private static final Monitoring ORDERS =
      Monitoring.named("orders")
          .kubernetes(Kubernetes.inNamespace("shop").label("app", "orders").configMapPrefix("o-"))
          .dashboard(TRAFFIC, QUEUES)
          .dataSources(PROMETHEUS, TEMPO);

  private static String text(Monitoring monitoring, String path) {
    return new String(Renderer.render(monitoring).bytes(path), UTF_8);
  }

  @Test
  void each_file_has_a_config_map_and_the_kustomization_lists_it() {
    assertThat(Renderer.render(ORDERS).entries())
        .extracting(Entry::path, Entry::kind)
        .extracting(pair -> pair.toList().get(0) + " " + pair.toList().get(1))
        .containsExactly(
            "grafana/dashboards.yaml grafana-dashboards",
            "grafana/dashboards/Order_Queues.json dashboard",
            "grafana/dashboards/traffic.json dashboard",
            "grafana/datasources.yaml grafana-datasources",
            "kubernetes/configmaps/dashboard-order-queues.yaml configmap",
            "kubernetes/configmaps/dashboard-traffic.yaml configmap",
            "kubernetes/configmaps/grafana-dashboards.yaml configmap",
            "kubernetes/configmaps/grafana-datasources.yaml configmap",
            "kubernetes/kustomization.yaml kustomization");
    assertThat(text(ORDERS, "kubernetes/kustomization.yaml"))
        .endsWith(
            """
            resources:
              - configmaps/dashboard-order-queues.yaml
              - configmaps/dashboard-traffic.yaml
              - configmaps/grafana-dashboards.yaml
              - configmaps/grafana-datasources.yaml
            """);
  }

  @Test
  void data_sources_are_written_with_references_and_doubled_dollar_signs() {
    assertThat(text(ORDERS, "grafana/datasources.yaml"))
        .isEqualTo(
            """
            apiVersion: 1
            datasources:
              - name: Prometheus
                uid: prometheus
                type: prometheus
                access: proxy
                url: http://prometheus:9090
                isDefault: true
                basicAuth: true
                basicAuthUser: $__file{/etc/grafana/secrets/prometheus-auth/username}
                editable: false
                jsonData:
                  httpMethod: POST
                  timeInterval: 15s
                secureJsonData:
                  basicAuthPassword: $__file{/etc/grafana/secrets/prometheus-auth/password}
              - name: Tempo
                uid: tempo
                type: tempo
                access: proxy
                url: http://tempo:3200
                editable: false
                jsonData:
                  tracesToMetrics:
                    datasourceUid: prometheus
                    queries:
                      - name: Requests
                        query: sum(rate(requests_total{$$__tags}[$$__rate_interval]))
                    spanEndTimeShift: 1m
                    spanStartTimeShift: "-1m"
                    tags:
                      - key: job
            """);
  }

  @Test
  void settings_of_every_kind_are_written() {
    Monitoring monitoring =
        Monitoring.named("orders")
            .dataSources(
                PluginDataSource.named("$5 Orders", "influxdb")
                    .setting("text", Json.of("a $b"))
                    .setting("number", Json.of(1.5))
                    .setting("whole", Json.of(60))
                    .setting("flag", Json.FALSE)
                    .settings("{\"list\": [\"$a\", {\"deep\": {}}]}"));

    assertThat(text(monitoring, "grafana/datasources.yaml"))
        .isEqualTo(
            """
            apiVersion: 1
            datasources:
              - name: $$5 Orders
                uid: 5-orders
                type: influxdb
                access: proxy
                editable: false
                jsonData:
                  flag: false
                  list:
                    - $$a
                    - deep: {}
                  number: 1.5
                  text: a $$b
                  whole: 60
            """);
  }

  @Test
  void a_system_with_dashboards_has_a_provider_of_its_name() {
    assertThat(text(ORDERS, "grafana/dashboards.yaml"))
        .isEqualTo(
            """
            apiVersion: 1
            providers:
              - name: orders
                allowUiUpdates: false
                disableDeletion: false
                folder: orders
                options:
                  path: /var/lib/grafana/dashboards/orders
                orgId: 1
                type: file
                updateIntervalSeconds: 10
            """);
  }

  @Test
  void a_declared_provider_stands_in_its_place() {
    Monitoring monitoring =
        ORDERS.dashboardProvider(
            DashboardProvider.named("Order Desk", "/dashboards").folder("$ Desk", "desk"));

    assertThat(text(monitoring, "grafana/dashboards.yaml"))
        .contains("- name: Order Desk\n", "folder: $$ Desk\n", "folderUid: desk\n");
    assertThat(text(monitoring, "kubernetes/configmaps/dashboard-traffic.yaml"))
        .contains("    grafana_folder: $ Desk\n");
  }

  @Test
  void without_dashboards_there_is_no_provider() {
    assertThat(Renderer.render(Monitoring.named("orders").dataSources(PROMETHEUS)).paths())
        .containsExactly(
            "grafana/datasources.yaml",
            "kubernetes/configmaps/grafana-datasources.yaml",
            "kubernetes/kustomization.yaml");
  }

  @Test
  void the_config_map_of_a_dashboard_has_what_the_sidecar_looks_for() throws Exception {
    ConfigMap configMap = configMap("dashboard-order-queues");

    assertThat(configMap.getMetadata().getName()).isEqualTo("o-dashboard-order-queues");
    assertThat(configMap.getMetadata().getNamespace()).isEqualTo("shop");
    assertThat(configMap.getMetadata().getLabels())
        .isEqualTo(Map.of("app", "orders", "grafana_dashboard", "1"));
    assertThat(configMap.getMetadata().getAnnotations())
        .isEqualTo(Map.of("grafana_folder", "orders"));
    assertThat(configMap.getData())
        .isEqualTo(
            Map.of("Order_Queues.json", text(ORDERS, "grafana/dashboards/Order_Queues.json")));
  }

  @Test
  void the_config_map_of_data_sources_is_for_the_sidecar_and_that_of_the_provider_is_not()
      throws Exception {
    ConfigMap dataSources = configMap("grafana-datasources");
    assertThat(dataSources.getMetadata().getLabels())
        .isEqualTo(Map.of("app", "orders", "grafana_datasource", "1"));
    assertThat(dataSources.getData())
        .isEqualTo(Map.of("datasources.yaml", text(ORDERS, "grafana/datasources.yaml")));

    ConfigMap provider = configMap("grafana-dashboards");
    assertThat(provider.getMetadata().getName()).isEqualTo("o-grafana-dashboards");
    assertThat(provider.getMetadata().getLabels()).isEqualTo(Map.of("app", "orders"));
    assertThat(provider.getData())
        .isEqualTo(Map.of("dashboards.yaml", text(ORDERS, "grafana/dashboards.yaml")));
  }

  private static ConfigMap configMap(String name) throws Exception {
    return StrictKubernetes.read(
        text(ORDERS, "kubernetes/configmaps/" + name + ".yaml"), ConfigMap.class);
  }

  @Test
  void labels_and_annotation_are_those_that_the_chart_was_told() throws Exception {
    Kubernetes kubernetes =
        Kubernetes.ANYWHERE.sidecar(
            sidecar ->
                sidecar
                    .dashboardLabel("acme.com/dashboard", "yes")
                    .dataSourceLabel("acme.com/datasource", "yes")
                    .folderAnnotation("k8s-sidecar-target-directory"));
    Monitoring monitoring = ORDERS.kubernetes(kubernetes);

    ConfigMap dashboard =
        StrictKubernetes.read(
            text(monitoring, "kubernetes/configmaps/dashboard-traffic.yaml"), ConfigMap.class);
    assertThat(dashboard.getMetadata().getLabels()).isEqualTo(Map.of("acme.com/dashboard", "yes"));
    assertThat(dashboard.getMetadata().getAnnotations())
        .isEqualTo(Map.of("k8s-sidecar-target-directory", "orders"));
    assertThat(text(monitoring, "kubernetes/configmaps/grafana-datasources.yaml"))
        .contains("    acme.com/datasource: \"yes\"\n");

    Monitoring without =
        ORDERS.kubernetes(kubernetes.sidecar(sidecar -> sidecar.withoutFolderAnnotation()));
    assertThat(text(without, "kubernetes/configmaps/dashboard-traffic.yaml"))
        .doesNotContain("  annotations:\n", "orders\n");
  }

  @Test
  void without_kubernetes_there_are_only_the_files() {
    assertThat(Renderer.render(ORDERS.kubernetes(Kubernetes.NONE)).paths())
        .containsExactly(
            "grafana/dashboards.yaml",
            "grafana/dashboards/Order_Queues.json",
            "grafana/dashboards/traffic.json",
            "grafana/datasources.yaml");
  }
}
