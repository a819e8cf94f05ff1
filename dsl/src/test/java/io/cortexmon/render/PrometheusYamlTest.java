package io.cortexmon.render;

import static io.cortexmon.definition.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.definition.Authorization;
import io.cortexmon.definition.SecretRef;
import io.cortexmon.metric.Label;
import io.cortexmon.scrape.Alertmanagers;
import io.cortexmon.scrape.KubernetesDiscovery;
import io.cortexmon.scrape.Meta;
import io.cortexmon.scrape.PrometheusServer;
import io.cortexmon.scrape.Relabeling;
import io.cortexmon.scrape.ScrapeJob;
import io.cortexmon.scrape.StaticTargets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrometheusYamlTest {

  private static final Label TIER = Label.ofTarget("tier");

  @Test
  void writes_the_server_and_its_jobs_in_a_fixed_order() {
    PrometheusServer server =
        PrometheusServer.scrapingEvery(seconds(15))
            .timeout(seconds(10))
            .externalLabels(Label.named("cluster").is("orders"))
            .alertmanagers(Alertmanagers.at("alertmanager:9093"));
    ScrapeJob orders =
        ScrapeJob.named("orders")
            .relabelMetrics(Relabeling.keepMetrics("orders_.*"))
            .every(seconds(30))
            .targets(StaticTargets.of("orders:8080").labels(TIER.is("backend")));

    assertThat(
            Yaml.document(
                PrometheusYaml.of(server, List.of("alerting-rules.yaml"), List.of(orders))))
        .isEqualTo(
            """
            global:
              scrape_interval: 15s
              scrape_timeout: 10s
              evaluation_interval: 15s
              external_labels:
                cluster: orders
            rule_files:
              - alerting-rules.yaml
            alerting:
              alertmanagers:
                - static_configs:
                    - targets:
                        - alertmanager:9093
            scrape_configs:
              - job_name: orders
                scrape_interval: 30s
                static_configs:
                  - targets:
                      - orders:8080
                    labels:
                      tier: backend
                metric_relabel_configs:
                  - source_labels:
                      - __name__
                    regex: orders_.*
                    action: keep
            """);
  }

  @Test
  void leaves_out_what_prometheus_assumes() {
    assertThat(Yaml.document(PrometheusYaml.job(ScrapeJob.named("orders").targets("orders:8080"))))
        .isEqualTo(
            """
            job_name: orders
            static_configs:
              - targets:
                  - orders:8080
            """);
  }

  @Test
  void writes_relabelling_with_only_the_fields_that_matter() {
    ScrapeJob job =
        ScrapeJob.named("pods")
            .discover(KubernetesDiscovery.pods().inNamespaces("orders"))
            .relabel(
                Relabeling.copy(Meta.POD_NAME, Label.POD),
                Relabeling.set(TIER.is("")),
                Relabeling.from(Meta.ADDRESS).hashModulo(4, Meta.temporary("hash")),
                Relabeling.dropLabels("exported_.+"));

    assertThat(Yaml.document(PrometheusYaml.job(job)))
        .isEqualTo(
            """
            job_name: pods
            kubernetes_sd_configs:
              - role: pod
                namespaces:
                  names:
                    - orders
            relabel_configs:
              - source_labels:
                  - __meta_kubernetes_pod_name
                target_label: pod
              - target_label: tier
                replacement: ""
              - source_labels:
                  - __address__
                modulus: 4
                target_label: __tmp_hash
                action: hashmod
              - regex: exported_.+
                action: labeldrop
            """);
  }

  @Test
  void refers_to_secrets_where_the_operator_mounts_them() {
    ScrapeJob job =
        ScrapeJob.named("orders")
            .targets("orders:8080")
            .authorization(
                Authorization.basic("admin", SecretRef.key("prometheus-auth", "password")));

    assertThat(Yaml.document(PrometheusYaml.job(job)))
        .contains(
            """
            basic_auth:
              username: admin
              password_file: /etc/prometheus/secrets/prometheus-auth/password
            """);
  }

  @Test
  void external_labels_stay_as_they_are_written() {
    PrometheusServer server =
        PrometheusServer.scrapingEvery(seconds(15)).externalLabels(TIER.is("a$b"));

    assertThat(Yaml.document(PrometheusYaml.of(server, List.of(), List.of())))
        .contains("tier: a$$b");
  }

  @Test
  void sizes_are_written_in_the_largest_unit_that_fits() {
    assertThat(bodySizeLimit(1500)).contains("body_size_limit: 1500B");
    assertThat(bodySizeLimit(10L << 20)).contains("body_size_limit: 10MiB");
    assertThat(bodySizeLimit(3L << 50)).contains("body_size_limit: 3072TiB");
  }

  private static String bodySizeLimit(long bytes) {
    return Yaml.document(
        PrometheusYaml.job(ScrapeJob.named("orders").limits(limits -> limits.bodyBytes(bytes))));
  }
}
