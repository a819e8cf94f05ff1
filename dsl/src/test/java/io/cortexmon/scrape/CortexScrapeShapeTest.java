package io.cortexmon.scrape;

import static io.cortexmon.definition.Durations.seconds;
import static io.cortexmon.scrape.Relabeling.copy;
import static io.cortexmon.scrape.Relabeling.dropLabels;
import static io.cortexmon.scrape.Relabeling.keepIf;
import static io.cortexmon.scrape.Relabeling.keepMetrics;
import static io.cortexmon.scrape.Relabeling.port;
import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.metric.Counter;
import io.cortexmon.metric.Label;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The jobs and monitors of a real system, to see that the language can say them, and nicely. */
class CortexScrapeShapeTest {

  static final Label SERVICE = Label.ofTarget("service");
  static final Label TARGET_COMPONENT = Label.ofTarget("target_component");
  static final Label TIER = Label.ofTarget("tier");
  static final Label MASTER_TYPE = Label.ofTarget("master_type");
  static final Label WORKER_TYPE = Label.ofTarget("worker_type");
  static final Label PARENT_MASTER = Label.ofTarget("parent_master");
  static final Label MCP_TYPE = Label.ofTarget("mcp_type");
  static final Label CAPABILITIES = Label.ofTarget("capabilities");
  static final Label MCP_VERSION = Label.ofTarget("mcp_version");
  static final Label CONTRACTOR_TYPE = Label.ofTarget("contractor_type");
  static final Label SPECIALIZATION = Label.ofTarget("specialization");
  static final Label DIVISION = Label.ofTarget("division");
  static final Label GM_TYPE = Label.ofTarget("gm_type");
  static final Label NODE = Label.ofTarget("node");
  static final Label POD_IP = Label.ofTarget("pod_ip");

  static final Counter REQUESTS = Counter.named("cortex_requests_total");

  /** A metric label that is also a target label comes back renamed; both say the same. */
  static final Relabeling DROP_DUPLICATES = dropLabels("exported_.+");

  static final List<Relabeling> POD =
      List.of(copy(Meta.POD_NAME, Label.POD), copy(Meta.NAMESPACE, Label.NAMESPACE));

  static final List<ScrapeJob> JOBS =
      List.of(
          ScrapeJob.named("prometheus")
              .targets(
                  StaticTargets.of("localhost:9090")
                      .labels(SERVICE.is("monitoring"), Label.INSTANCE.is("prometheus"))),
          ScrapeJob.named("cortex-core")
              .every(seconds(10))
              .targets(
                  StaticTargets.of("cortex-core:8080")
                      .labels(
                          TARGET_COMPONENT.is("meta-agent"),
                          TIER.is("core"),
                          Label.NAMESPACE.is("cortex")))
              .relabelMetrics(keepMetrics("cortex_.*"), DROP_DUPLICATES)
              .exposes(REQUESTS),
          pods("cortex-masters", "cortex-master")
              .relabel(copy(Meta.podLabel("master_type"), MASTER_TYPE), port(8080))
              .relabelMetrics(
                  keepMetrics("cortex_master_.*", "cortex_worker_.*", "cortex_task_.*"),
                  DROP_DUPLICATES),
          pods("cortex-workers", "cortex-worker")
              .every(seconds(10))
              .relabel(
                  copy(Meta.podLabel("worker_type"), WORKER_TYPE),
                  copy(Meta.podLabel("parent_master"), PARENT_MASTER),
                  port(8080))
              .relabelMetrics(keepMetrics("cortex_worker_.*"), DROP_DUPLICATES),
          pods("mcp-servers", "mcp-server")
              .relabel(
                  copy(Meta.podLabel("mcp_type"), MCP_TYPE),
                  copy(Meta.podAnnotation("mcp_capabilities"), CAPABILITIES),
                  copy(Meta.podAnnotation("mcp_version"), MCP_VERSION),
                  port(9090))
              .relabelMetrics(keepMetrics("mcp_.*"), DROP_DUPLICATES),
          ScrapeJob.named("cortex-contractors")
              .every(seconds(20))
              .targets(
                  contractor("infrastructure", "kubernetes"),
                  contractor("n8n", "workflow-automation"),
                  contractor("talos", "os-management"))
              .relabelMetrics(keepMetrics("contractor_.*"), DROP_DUPLICATES),
          ScrapeJob.named("cortex-dashboard")
              .targets(
                  StaticTargets.of("cortex-dashboard:3000")
                      .labels(
                          TARGET_COMPONENT.is("dashboard"),
                          TIER.is("presentation"),
                          Label.NAMESPACE.is("cortex"))),
          ScrapeJob.named("node-exporter")
              .every(seconds(30))
              .discover(KubernetesDiscovery.nodes())
              .relabel(port(9100), copy(Meta.NODE_NAME, NODE)),
          ScrapeJob.named("kube-state-metrics")
              .every(seconds(30))
              .honorLabels()
              .targets("kube-state-metrics:8080")
              .relabelMetrics(keepMetrics("kube_pod_.*")),
          ScrapeJob.named("cadvisor")
              .every(seconds(30))
              .asServiceAccount()
              .path("/metrics/cadvisor")
              .discover(KubernetesDiscovery.nodes())
              .relabel(port(10250), copy(Meta.NODE_NAME, NODE)),
          ScrapeJob.named("kubernetes-apiservers")
              .asServiceAccount()
              .discover(KubernetesDiscovery.endpoints())
              .relabel(
                  Relabeling.from(Meta.NAMESPACE, Meta.SERVICE_NAME, Meta.ENDPOINT_PORT_NAME)
                      .matching("default;kubernetes;https")
                      .keep()),
          controlPlane("kube-controller-manager", 10257),
          controlPlane("kube-scheduler", 10259),
          ScrapeJob.named("blackbox")
              .probing(
                  "blackbox-exporter:9115",
                  "http_2xx",
                  StaticTargets.urls(
                      "http://cortex-dashboard:3000/health",
                      "http://cortex-core:8080/health",
                      "http://mcp-registry:8080/health")));

  static final List<ServiceMonitor> SERVICE_MONITORS =
      List.of(
          service("cortex-core", "meta-agent", "cortex-core")
              .endpoints(metrics(10, 10).relabelMetrics(keepMetrics("cortex_.*"))),
          service("cortex-masters", "masters", "cortex-master")
              .endpoints(
                  metrics(15, 10)
                      .relabel(copy(Meta.podLabel("master_type"), MASTER_TYPE))
                      .relabelMetrics(
                          keepMetrics("cortex_master_.*", "cortex_worker_.*", "cortex_task_.*"))),
          service("cortex-contractors", "contractors", "cortex-contractor")
              .endpoints(
                  metrics(20, 15)
                      .relabel(
                          copy(Meta.podLabel("contractor_type"), CONTRACTOR_TYPE),
                          copy(Meta.podLabel("specialization"), SPECIALIZATION))
                      .relabelMetrics(keepMetrics("contractor_.*"))),
          service("cortex-dashboard", "dashboard", "cortex-dashboard")
              .endpoints(Endpoint.port("http").every(seconds(15)).timeout(seconds(10))));

  static final List<PodMonitor> POD_MONITORS =
      List.of(
          pod("cortex-workers", "workers")
              .selecting("app", "cortex-worker")
              .endpoints(
                  metrics(10, 10)
                      .relabel(
                          copy(Meta.podLabel("worker_type"), WORKER_TYPE),
                          copy(Meta.podLabel("parent_master"), PARENT_MASTER),
                          copy(Meta.POD_IP, POD_IP))
                      .relabelMetrics(keepMetrics("cortex_worker_.*"))),
          pod("mcp-servers", "mcp")
              .selecting("app", "mcp-server")
              .endpoints(
                  metrics(15, 10)
                      .relabel(
                          copy(Meta.podLabel("mcp_type"), MCP_TYPE),
                          copy(Meta.podAnnotation("mcp_capabilities"), CAPABILITIES),
                          copy(Meta.podAnnotation("mcp_version"), MCP_VERSION),
                          copy(Meta.POD_IP, POD_IP))
                      .relabelMetrics(keepMetrics("mcp_.*"))),
          pod("cortex-divisions", "divisions")
              .selecting("tier", "division")
              .endpoints(
                  metrics(20, 15)
                      .relabel(
                          copy(Meta.podLabel("division"), DIVISION),
                          copy(Meta.podLabel("gm_type"), GM_TYPE))
                      .relabelMetrics(keepMetrics("division_.*", "gm_.*"))),
          pod("cortex-n8n", "workflow")
              .label("app", "n8n")
              .selecting("app", "n8n")
              .endpoints(metrics(30, 20).relabelMetrics(keepMetrics("n8n_.*", "workflow_.*"))));

  static final PrometheusServer SERVER =
      PrometheusServer.scrapingEvery(seconds(15))
          .timeout(seconds(10))
          .externalLabels(
              Label.named("cluster").is("cortex"), Label.named("environment").is("production"))
          .alertmanagers(Alertmanagers.at("alertmanager:9093").timeout(seconds(10)))
          .ruleFiles("alerting-rules.yaml", "recording-rules.yaml");

  private static ScrapeJob pods(String job, String app) {
    return ScrapeJob.named(job)
        .discover(KubernetesDiscovery.pods().inNamespaces("cortex"))
        .relabel(keepIf(Meta.podLabel("app"), app))
        .relabel(POD);
  }

  private static StaticTargets contractor(String type, String specialization) {
    return StaticTargets.of(type + "-contractor:8080")
        .labels(
            CONTRACTOR_TYPE.is(type),
            SPECIALIZATION.is(specialization),
            Label.NAMESPACE.is("cortex"));
  }

  private static ScrapeJob controlPlane(String component, int port) {
    return ScrapeJob.named(component)
        .asServiceAccount()
        .honorLabels()
        .discover(KubernetesDiscovery.endpoints())
        .relabel(keepIf(Meta.serviceLabel("component"), component), port(port));
  }

  private static Endpoint metrics(int every, int timeout) {
    return Endpoint.port("metrics")
        .every(seconds(every))
        .timeout(seconds(timeout))
        .relabel(POD)
        .relabelMetrics(DROP_DUPLICATES);
  }

  private static ServiceMonitor service(String name, String component, String app) {
    return ServiceMonitor.named(name)
        .namespace("cortex")
        .label("app", "cortex")
        .label("component", component)
        .label("prometheus", "kube-prometheus")
        .selecting("app", app);
  }

  private static PodMonitor pod(String name, String component) {
    return PodMonitor.named(name)
        .namespace("cortex")
        .label("app", "cortex")
        .label("component", component)
        .label("prometheus", "kube-prometheus");
  }

  @Test
  void says_all_jobs_and_monitors() {
    assertThat(JOBS).hasSize(14);
    assertThat(SERVICE_MONITORS).hasSize(4);
    assertThat(POD_MONITORS).hasSize(4);
    assertThat(SERVER.alertmanagers()).hasSize(1);
  }

  @Test
  void a_worker_pod_becomes_the_target_that_the_rules_expect() {
    ScrapeJob workers = JOBS.get(3);

    assertThat(
            Relabelings.apply(
                workers.relabelings(),
                Map.of(
                    "__address__", "10.0.0.7:15020",
                    "__meta_kubernetes_namespace", "cortex",
                    "__meta_kubernetes_pod_name", "worker-7",
                    "__meta_kubernetes_pod_label_app", "cortex-worker",
                    "__meta_kubernetes_pod_label_worker_type", "build",
                    "__meta_kubernetes_pod_label_parent_master", "development")))
        .hasValueSatisfying(
            labels ->
                assertThat(labels)
                    .containsEntry("__address__", "10.0.0.7:8080")
                    .containsEntry("namespace", "cortex")
                    .containsEntry("pod", "worker-7")
                    .containsEntry("worker_type", "build")
                    .containsEntry("parent_master", "development"));
    assertThat(
            Relabelings.apply(
                workers.relabelings(), Map.of("__meta_kubernetes_pod_label_app", "other")))
        .isEmpty();
  }

  @Test
  void jobs_tell_which_labels_and_series_can_be_there() {
    ScrapeJob core = JOBS.get(1);
    ScrapeJob workers = JOBS.get(3);

    assertThat(core.maySetLabel("tier")).isTrue();
    assertThat(core.maySetLabel("worker_type")).isFalse();
    assertThat(workers.maySetLabel("worker_type")).isTrue();
    assertThat(core.keepsSeries("cortex_requests_total")).isTrue();
    assertThat(core.keepsSeries("process_cpu_seconds_total")).isFalse();
    assertThat(core.up().selection().matchers()).hasToString("[job=\"cortex-core\"]");
    assertThat(POD_MONITORS.get(0).up().selection().matchers())
        .hasToString("[job=\"cortex-workers\"]");
  }
}
