package io.cortexmon.catalog.cortex;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.definition.Authorization;
import io.cortexmon.definition.SecretRef;
import io.cortexmon.metric.LabelValue;
import io.cortexmon.monitoring.Environment;
import io.cortexmon.scrape.Relabelings;
import io.cortexmon.scrape.ScrapeJob;
import io.cortexmon.scrape.Scraped;
import io.cortexmon.scrape.StaticTargets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CortexScrapeTest {

  private static final CortexSettings SETTINGS =
      CortexSettings.from(Environment.named("production"));
  private static final CortexScrape JOBS = new CortexScrape(SETTINGS);
  private static final ClusterScrape CLUSTER = new ClusterScrape(SETTINGS);
  private static final CortexMonitors MONITORS = new CortexMonitors(SETTINGS);

  private static final Map<String, String> POD =
      Map.of(
          "__address__", "10.1.2.3:9999",
          "__meta_kubernetes_namespace", "cortex",
          "__meta_kubernetes_pod_name", "agent-0",
          "__meta_kubernetes_pod_ip", "10.1.2.3");

  @Test
  void a_master_is_found_by_its_app_and_known_by_its_type() {
    Map<String, String> pod = labelled(POD, "app", "cortex-master", "master_type", "security");

    assertThat(target(JOBS.masters(), pod))
        .contains(
            Map.of(
                "__address__", "10.1.2.3:8080",
                "master_type", "security",
                "namespace", "cortex",
                "pod", "agent-0"));
    assertThat(target(JOBS.masters(), labelled(POD, "app", "cortex-worker"))).isEmpty();
  }

  @Test
  void a_worker_is_known_by_its_type_and_its_master() {
    Map<String, String> pod =
        labelled(POD, "app", "cortex-worker", "worker_type", "scan", "parent_master", "security");

    assertThat(target(JOBS.workers(), pod))
        .contains(
            Map.of(
                "__address__", "10.1.2.3:8080",
                "worker_type", "scan",
                "parent_master", "security",
                "namespace", "cortex",
                "pod", "agent-0"));
    assertThat(target(JOBS.workers(), POD)).isEmpty();
  }

  @Test
  void an_mcp_server_tells_its_capabilities_and_version() {
    assertThat(target(JOBS.mcpServers(), mcpServer()))
        .contains(
            Map.of(
                "__address__", "10.1.2.3:9090",
                "mcp_type", "github",
                "capabilities", "issues,pulls",
                "mcp_version", "1.4",
                "namespace", "cortex",
                "pod", "agent-0"));
    assertThat(target(JOBS.mcpServers(), POD)).isEmpty();
  }

  private static Map<String, String> mcpServer() {
    Map<String, String> pod =
        new TreeMap<>(labelled(POD, "app", "mcp-server", "mcp_type", "github"));
    pod.put("__meta_kubernetes_pod_annotation_mcp_capabilities", "issues,pulls");
    pod.put("__meta_kubernetes_pod_annotation_mcp_version", "1.4");
    return pod;
  }

  @Test
  void static_targets_say_what_they_are_without_the_label_that_their_series_have() {
    assertThat(labels(JOBS.core(), "cortex-core:8080"))
        .isEqualTo(Map.of("target_component", "meta-agent", "tier", "core", "namespace", "cortex"));
    assertThat(labels(JOBS.dashboard(), "cortex-dashboard:3000"))
        .isEqualTo(
            Map.of("target_component", "dashboard", "tier", "presentation", "namespace", "cortex"));
    assertThat(labels(JOBS.contractors(), "n8n-contractor:8080"))
        .isEqualTo(
            Map.of(
                "contractor_type", "n8n",
                "specialization", "workflow-automation",
                "namespace", "cortex"));
    assertThat(labels(CLUSTER.prometheus(), "localhost:9090"))
        .isEqualTo(Map.of("service", "monitoring", "instance", "prometheus"));
  }

  @Test
  void labels_that_target_and_series_both_have_stay_once() {
    Map<String, String> series =
        Map.of(
            "__name__", "cortex_master_tasks_failed_total",
            "master_type", "security",
            "exported_master_type", "security");

    assertThat(Relabelings.apply(JOBS.masters().metricRelabelings(), series))
        .contains(
            Map.of("__name__", "cortex_master_tasks_failed_total", "master_type", "security"));
  }

  @Test
  void a_node_is_scraped_at_the_port_of_each_exporter() {
    Map<String, String> node =
        Map.of("__address__", "10.0.0.7:10250", "__meta_kubernetes_node_name", "rack-7");

    assertThat(target(CLUSTER.nodeExporter(), node))
        .contains(Map.of("__address__", "10.0.0.7:9100", "node", "rack-7"));
    assertThat(target(CLUSTER.cadvisor(), node))
        .contains(Map.of("__address__", "10.0.0.7:10250", "node", "rack-7"));
    assertThat(CLUSTER.cadvisor().scrape().request().path()).isEqualTo("/metrics/cadvisor");
  }

  @Test
  void only_the_https_port_of_the_api_server_is_scraped() {
    assertThat(target(CLUSTER.apiServers(), endpoint("default", "kubernetes", "https")))
        .isPresent();
    assertThat(target(CLUSTER.apiServers(), endpoint("default", "kubernetes", "http"))).isEmpty();
    assertThat(target(CLUSTER.apiServers(), endpoint("cortex", "kubernetes", "https"))).isEmpty();
  }

  private static Map<String, String> endpoint(String namespace, String service, String port) {
    return Map.of(
        "__address__", "10.0.0.1:6443",
        "__meta_kubernetes_namespace", namespace,
        "__meta_kubernetes_service_name", service,
        "__meta_kubernetes_endpoint_port_name", port);
  }

  @Test
  void a_probe_goes_through_the_blackbox_exporter() {
    Map<String, String> url =
        Map.of("__address__", "http://cortex-core:8080/health", "__param_module", "http_2xx");

    assertThat(Relabelings.apply(CLUSTER.blackbox().relabelings(), url))
        .hasValueSatisfying(
            labels ->
                assertThat(labels)
                    .contains(
                        entry("__address__", "blackbox-exporter:9115"),
                        entry("__param_target", "http://cortex-core:8080/health"),
                        entry("instance", "http://cortex-core:8080/health")));
  }

  @Test
  void prometheus_scrapes_itself_with_the_credentials_of_a_secret() {
    assertThat(CLUSTER.prometheus().access().authorization())
        .isEqualTo(
            Authorization.basic(
                SecretRef.key("prometheus-auth", "username"),
                SecretRef.key("prometheus-auth", "password")));
  }

  @Test
  void a_monitor_gives_the_labels_that_the_job_of_its_name_gives() {
    Map<String, String> pod = new TreeMap<>(mcpServer());
    pod.put("__meta_kubernetes_service_name", "agents");

    assertThat(target(MONITORS.mcpServers(), pod))
        .contains(
            Map.of(
                "__address__", "10.1.2.3:9999",
                "job", "mcp-servers",
                "mcp_type", "github",
                "capabilities", "issues,pulls",
                "mcp_version", "1.4",
                "namespace", "cortex",
                "pod", "agent-0",
                "pod_ip", "10.1.2.3"));
    assertThat(target(MONITORS.masters(), labelled(pod, "master_type", "security")))
        .contains(
            Map.of(
                "__address__", "10.1.2.3:9999",
                "job", "cortex-masters",
                "master_type", "security",
                "namespace", "cortex",
                "pod", "agent-0",
                "service", "agents"));
  }

  @Test
  void workers_contractors_and_divisions_are_known_by_labels_of_their_pods() {
    assertThat(target(MONITORS.workers(), labelled(POD, "worker_type", "scan", "task_id", "17")))
        .hasValueSatisfying(
            labels ->
                assertThat(labels)
                    .containsEntry("worker_type", "scan")
                    .containsEntry("pod_ip", "10.1.2.3")
                    .doesNotContainKey("task_id"));
    assertThat(
            target(
                MONITORS.contractors(),
                labelled(POD, "contractor_type", "n8n", "specialization", "workflow-automation")))
        .hasValueSatisfying(
            labels ->
                assertThat(labels)
                    .containsEntry("contractor_type", "n8n")
                    .containsEntry("specialization", "workflow-automation"));
    assertThat(target(MONITORS.divisions(), labelled(POD, "division", "ops", "gm_type", "lead")))
        .hasValueSatisfying(
            labels ->
                assertThat(labels)
                    .containsEntry("division", "ops")
                    .containsEntry("gm_type", "lead"));
  }

  @Test
  void the_monitor_of_n8n_is_labelled_as_an_object_of_n8n() {
    assertThat(MONITORS.n8n().spec().metadata().labels()).containsEntry("app", "n8n");
    assertThat(MONITORS.core().spec().metadata().labels()).doesNotContainKey("app");
  }

  private static Map<String, String> labelled(Map<String, String> pod, String... labels) {
    Map<String, String> all = new TreeMap<>(pod);
    for (int i = 0; i < labels.length; i += 2) {
      all.put("__meta_kubernetes_pod_label_" + labels[i], labels[i + 1]);
    }
    return all;
  }

  /** The target's labels and address after relabelling; what discovery said is gone. */
  private static Optional<Map<String, String>> target(Scraped job, Map<String, String> found) {
    return Relabelings.apply(job.relabelings(), found)
        .map(
            labels ->
                labels.entrySet().stream()
                    .filter(label -> !label.getKey().startsWith("__meta_"))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private static Map<String, String> labels(ScrapeJob job, String address) {
    return job.discoveries().stream()
        .map(StaticTargets.class::cast)
        .filter(targets -> targets.addresses().contains(address))
        .flatMap(targets -> targets.labels().stream())
        .collect(Collectors.toMap(label -> label.label().name(), LabelValue::value));
  }
}
