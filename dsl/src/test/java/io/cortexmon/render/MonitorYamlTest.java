package io.cortexmon.render;

import static io.cortexmon.definition.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.definition.Authorization;
import io.cortexmon.definition.SecretRef;
import io.cortexmon.definition.Tls;
import io.cortexmon.metric.Label;
import io.cortexmon.monitoring.Kubernetes;
import io.cortexmon.scrape.Endpoint;
import io.cortexmon.scrape.Meta;
import io.cortexmon.scrape.PodMonitor;
import io.cortexmon.scrape.Probe;
import io.cortexmon.scrape.Relabeling;
import io.cortexmon.scrape.Scheme;
import io.cortexmon.scrape.ScrapeProtocol;
import io.cortexmon.scrape.Selector;
import io.cortexmon.scrape.ServiceMonitor;
import io.cortexmon.scrape.StaticTargets;
import org.junit.jupiter.api.Test;

class MonitorYamlTest {

  private static final Kubernetes ORDERS =
      Kubernetes.inNamespace("orders").label("app", "orders").label("team", "shop");
  private static final SecretRef TOKEN = SecretRef.key("scrape-auth", "token");

  @Test
  void writes_a_service_monitor_that_the_operator_finds() {
    ServiceMonitor monitor =
        ServiceMonitor.named("orders")
            .label("app", "orders-api")
            .label("prometheus", "kube-prometheus")
            .selecting("app", "orders")
            .endpoints(Endpoint.port("metrics").every(seconds(15)).timeout(seconds(10)));

    assertThat(Yaml.document(MonitorYaml.of(monitor, ORDERS)))
        .isEqualTo(
            """
            apiVersion: monitoring.coreos.com/v1
            kind: ServiceMonitor
            metadata:
              name: orders
              namespace: orders
              labels:
                app: orders-api
                prometheus: kube-prometheus
                team: shop
            spec:
              selector:
                matchLabels:
                  app: orders
              endpoints:
                - port: metrics
                  interval: 15s
                  scrapeTimeout: 10s
                  relabelings:
                    - targetLabel: job
                      replacement: orders
            """);
  }

  @Test
  void a_service_monitor_with_every_option_is_known_to_the_operators_model() throws Exception {
    ServiceMonitor monitor =
        ServiceMonitor.named("orders")
            .namespace("monitoring")
            .inNamespaces("orders", "stock")
            .selecting(
                Selector.label("app", "model-router")
                    .notIn("component", "canary", "evaluation")
                    .in("tier", "back")
                    .exists("team")
                    .doesNotExist("legacy"))
            .jobFromLabel("app")
            .targetLabels("team")
            .podTargetLabels("queue")
            .limits(
                limits ->
                    limits
                        .samples(1)
                        .bodyBytes(1 << 20)
                        .labels(2)
                        .labelNameLength(3)
                        .labelValueLength(4)
                        .targets(5))
            .exposition(
                exposition ->
                    exposition
                        .protocols(ScrapeProtocol.PROTOBUF)
                        .fallback(ScrapeProtocol.TEXT_0_0_4)
                        .keepingClassicHistograms()
                        .convertingClassicHistograms())
            .endpoints(
                Endpoint.port("https-metrics")
                    .every(seconds(60))
                    .timeout(seconds(10))
                    .path("/health/metrics")
                    .scheme(Scheme.HTTPS)
                    .param("module", "a", "b")
                    .honorLabels()
                    .ignoringTimestamps()
                    .proxy("http://proxy:3128")
                    .refusingRedirects()
                    .http1Only()
                    .tls(
                        Tls.trusting(SecretRef.file("/etc/ca.crt"))
                            .clientCertificate(
                                SecretRef.key("tls", "tls.crt"), SecretRef.key("tls", "tls.key"))
                            .serverName("orders"))
                    .authorization(Authorization.bearer(TOKEN))
                    .relabel(
                        Relabeling.copy(Meta.POD_NAME, Label.POD),
                        Relabeling.from(Meta.ADDRESS).hashModulo(4, Meta.temporary("hash")),
                        Relabeling.from(Meta.ADDRESS, Meta.POD_IP)
                            .separatedBy("-")
                            .matching("(a)-b")
                            .keep())
                    .relabelMetrics(Relabeling.keepMetrics("orders_.*")));

    var read = read(monitor);

    assertThat(read.getMetadata().getNamespace()).isEqualTo("monitoring");
    assertThat(read.getSpec().getJobLabel()).isEqualTo("app");
    assertThat(read.getSpec().getNamespaceSelector().getMatchNames())
        .containsExactly("orders", "stock");
    assertThat(read.getSpec().getSelector().getMatchExpressions()).hasSize(4);
    var endpoint = read.getSpec().getEndpoints().get(0);
    assertThat(endpoint.getAuthorization().getCredentials().getName()).isEqualTo("scrape-auth");
    assertThat(endpoint.getTlsConfig().getCaFile()).isEqualTo("/etc/ca.crt");
    assertThat(endpoint.getTlsConfig().getKeySecret().getKey()).isEqualTo("tls.key");
    assertThat(endpoint.getRelabelings()).hasSize(3);
  }

  @Test
  void a_pod_monitor_is_known_to_the_operators_model() throws Exception {
    PodMonitor monitor =
        PodMonitor.named("workers")
            .inAnyNamespace()
            .selecting("app", "worker")
            .job("orders-workers")
            .podTargetLabels("queue")
            .endpoints(
                Endpoint.port("metrics")
                    .tls(Tls.trusting(SecretRef.key("tls", "ca.crt")))
                    .authorization(
                        Authorization.basic(SecretRef.key("scrape-auth", "user"), TOKEN)));

    var read =
        StrictKubernetes.read(
            Yaml.document(MonitorYaml.of(monitor, ORDERS)),
            io.fabric8.openshift.api.model.monitoring.v1.PodMonitor.class);

    assertThat(read.getSpec().getNamespaceSelector().getAny()).isTrue();
    var endpoint = read.getSpec().getPodMetricsEndpoints().get(0);
    assertThat(endpoint.getBasicAuth().getUsername().getKey()).isEqualTo("user");
    assertThat(endpoint.getTlsConfig().getCa().getSecret().getKey()).isEqualTo("ca.crt");
    assertThat(endpoint.getRelabelings().get(0).getReplacement()).isEqualTo("orders-workers");
  }

  @Test
  void a_probe_is_known_to_the_operators_model() throws Exception {
    Probe probe =
        Probe.named("health")
            .label("prometheus", "kube-prometheus")
            .namespace("monitoring")
            .through("blackbox:9115")
            .module("http_2xx")
            .every(seconds(30))
            .timeout(seconds(5))
            .path("/custom")
            .scheme(Scheme.HTTPS)
            .proxy("http://proxy:3128")
            .authorization(Authorization.ofType("Token", TOKEN))
            .targets(
                StaticTargets.urls("http://orders:8080/health")
                    .labels(Label.ofTarget("tier").is("core")))
            .relabel(Relabeling.copy(Meta.param("module"), Label.ofTarget("module")))
            .relabelMetrics(Relabeling.keepMetrics("probe_.*"));

    var read =
        StrictKubernetes.read(
            Yaml.document(MonitorYaml.of(probe, ORDERS)),
            io.fabric8.openshift.api.model.monitoring.v1.Probe.class);

    assertThat(read.getSpec().getJobName()).isEqualTo("health");
    assertThat(read.getSpec().getProber().getUrl()).isEqualTo("blackbox:9115");
    assertThat(read.getSpec().getProber().getPath()).isEqualTo("/custom");
    assertThat(read.getSpec().getAuthorization().getType()).isEqualTo("Token");
    assertThat(read.getSpec().getTargets().getStaticConfig().getStatic())
        .containsExactly("http://orders:8080/health");
    assertThat(read.getSpec().getTargets().getStaticConfig().getLabels())
        .containsEntry("tier", "core");
  }

  @Test
  void a_misspelt_field_does_not_pass_the_model() {
    assertThatThrownBy(
            () ->
                StrictKubernetes.read(
                    "spec: {endpoints: [{port: metrics, intervall: 15s}]}",
                    io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor.class))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("{intervall=15s}");
  }

  private static io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor read(
      ServiceMonitor monitor) throws Exception {
    return StrictKubernetes.read(
        Yaml.document(MonitorYaml.of(monitor, ORDERS)),
        io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor.class);
  }
}
