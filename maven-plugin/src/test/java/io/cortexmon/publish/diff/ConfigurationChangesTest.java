package io.cortexmon.publish.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is said of changed scrape jobs, routes, receivers, datasources and Kubernetes objects. */
class ConfigurationChangesTest {

  private static final String PROMETHEUS =
      """
      global:
        scrape_interval: 15s
        external_labels:
          cluster: eu-1
      rule_files:
        - alerting-rules.yaml
      scrape_configs:
        - job_name: orders
          scrape_interval: 15s
          static_configs:
            - targets:
                - orders:8080
              labels:
                tier: core
          relabel_configs:
            - source_labels: [pod]
              target_label: pod
            - regex: tmp_.*
              action: labeldrop
        - job_name: stock
          static_configs:
            - targets:
                - stock:8080
      """;

  private static final String ALERTMANAGER =
      """
      route:
        receiver: default
        group_by:
          - alertname
        routes:
          - receiver: pager
            matchers:
              - severity="critical"
            routes:
              - receiver: night
                matchers:
                  - team="shop"
          - receiver: chat
            matchers:
              - severity="warning"
      inhibit_rules:
        - source_matchers:
            - alertname="Down"
          target_matchers:
            - severity="warning"
          equal:
            - instance
      receivers:
        - name: default
        - name: pager
        - name: night
        - name: chat
          slack_configs:
            - channel: "#alerts"
      time_intervals:
        - name: weekend
          time_intervals:
            - weekdays: [saturday, sunday]
      """;

  @Test
  void scrape_jobs() {
    prometheus(
        PROMETHEUS.replace("orders\n    scrape_interval: 15s", "orders\n    scrape_interval: 30s"),
        "scrape job orders: interval 15s -> 30s");
    prometheus(
        PROMETHEUS.replace("orders:8080\n", "orders:8080\n          - orders:8081\n"),
        "scrape job orders: target orders:8081 added");
    prometheus(
        PROMETHEUS.replace("tier: core", "tier: edge"),
        "scrape job orders: label tier core -> edge");
    prometheus(
        PROMETHEUS.replace("tmp_.*", "temp_.*"),
        "scrape job orders: relabelling 2 regex tmp_.* -> temp_.*");
    prometheus(
        PROMETHEUS.replace("      - regex: tmp_.*\n        action: labeldrop\n", ""),
        "scrape job orders: relabelling 2 {regex: tmp_.*, action: labeldrop} removed");
    prometheus(
        PROMETHEUS.replace("job_name: stock", "job_name: store"),
        "scrape job store: renamed from stock");
  }

  @Test
  void what_all_jobs_share() {
    prometheus(
        PROMETHEUS
            .replace("scrape_interval: 15s\n  external", "scrape_interval: 20s\n  external")
            .replace("eu-1", "eu-2"),
        "Prometheus configuration: scrape_interval 15s -> 20s, label cluster eu-1 -> eu-2");
    prometheus(
        PROMETHEUS.replace("- alerting-rules.yaml", "- alerting-rules.yaml\n  - more.yaml"),
        "Prometheus configuration: rule_files more.yaml added");
  }

  @Test
  void routes() {
    alertmanager(
        ALERTMANAGER.replace("receiver: chat", "receiver: default"),
        "route severity=\"warning\": receiver chat -> default");
    alertmanager(
        ALERTMANAGER.replace("- receiver: night", "- receiver: pager"),
        "route severity=\"critical\" > team=\"shop\": receiver night -> pager");
    alertmanager(
        ALERTMANAGER.replace("    - alertname\n", "    - alertname\n    - severity\n"),
        "route (root): group_by severity added");
    alertmanager(
        ALERTMANAGER.replace(
            "    - receiver: chat\n", "    - receiver: chat\n      continue: true\n"),
        "route severity=\"warning\": continue true added");
    String warning = "    - receiver: chat\n      matchers:\n        - severity=\"warning\"\n";
    alertmanager(ALERTMANAGER.replace(warning, ""), "route severity=\"warning\": removed");
    alertmanager(
        ALERTMANAGER
            .replace(warning, "")
            .replace(
                "  routes:\n    - receiver: pager",
                "  routes:\n" + warning + "    - receiver: pager"),
        "route (root): order of routes changed");
    alertmanager(
        ALERTMANAGER.replace(
            warning, warning + "    - receiver: chat\n      matchers: [a=\"b\"]\n"),
        "route a=\"b\": added, receiver chat");
  }

  @Test
  void receivers_inhibitions_and_time_intervals() {
    alertmanager(
        ALERTMANAGER.replace("#alerts", "#orders"),
        "receiver chat: slack_configs channel \"#alerts\" -> \"#orders\"");
    alertmanager(
        ALERTMANAGER.replace("  - name: night\n", "  - name: night\n  - name: day\n"),
        "receiver day: added");
    alertmanager(
        ALERTMANAGER.replace("- instance", "- pod"),
        "inhibition of severity=\"warning\" by alertname=\"Down\": equal instance -> pod");
    alertmanager(
        ALERTMANAGER.replace("[saturday, sunday]", "[saturday, sunday, friday]"),
        "time interval weekend: time_intervals weekdays friday added");
  }

  @Test
  void datasources_and_providers() {
    String datasources =
        "apiVersion: 1\ndatasources:\n  - name: Prometheus\n    url: http://prometheus:9090\n";

    assertThat(
            Compared.file(
                    "grafana/datasources.yaml", datasources, datasources.replace("9090", "9091"))
                .summary())
        .containsExactly(
            "datasource Prometheus: url http://prometheus:9090 -> http://prometheus:9091");
  }

  @Test
  void kubernetes_objects_go_by_their_own_kinds() {
    String monitor =
        """
        apiVersion: monitoring.coreos.com/v1
        kind: ServiceMonitor
        metadata:
          name: orders
          namespace: shop
        spec:
          endpoints:
            - port: metrics
              interval: 15s
        """;

    assertThat(
            Compared.file(
                    "kubernetes/servicemonitor.yaml",
                    monitor,
                    monitor.replace("15s", "30s").replace("namespace: shop", "namespace: prod"))
                .summary())
        .containsExactly(
            "ServiceMonitor orders: namespace shop -> prod, endpoint interval 15s -> 30s");
    assertThat(
            Compared.file(
                    "kubernetes/servicemonitor.yaml",
                    monitor,
                    monitor + "---\n" + monitor.replace("orders", "stock"))
                .summary())
        .containsExactly("ServiceMonitor stock: added");
  }

  @Test
  void other_files_go_by_their_fields() {
    assertThat(Compared.file("a.yaml", "a:\n  b: 1\n", "a:\n  b: 2\n").summary())
        .containsExactly("file a.yaml: a b 1 -> 2");
    assertThat(Compared.file("a.yaml", "# old\na: 1\n", "# new\na: 1\n").summary())
        .containsExactly("file a.yaml: reformatted, 1 line added, 1 removed");
    assertThat(Compared.file("a.txt", "1\n", "2\n").summary())
        .containsExactly("file a.txt: changed, 1 line added, 1 removed");
    assertThat(Compared.file("a.bin", "1\0", "2\0").summary())
        .containsExactly("file a.bin: changed, binary");
  }

  private static void prometheus(String after, String... lines) {
    assertThat(Compared.file("prometheus/prometheus.yaml", PROMETHEUS, after).summary())
        .containsExactly(lines);
  }

  private static void alertmanager(String after, String... lines) {
    assertThat(Compared.file("alertmanager/alertmanager.yaml", ALERTMANAGER, after).summary())
        .containsExactly(lines);
  }
}
