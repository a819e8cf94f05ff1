package io.cortexmon.catalog.cortex;

import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.scrape.ScrapeJob;
import io.cortexmon.scrape.Scraped;
import io.cortexmon.testing.RelabelledTarget;
import io.cortexmon.testing.Relabelling;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What becomes of targets as Kubernetes really tells of them, and of their series. */
class CortexRelabellingTest {

  private static final Monitoring CORTEX =
      new CortexMonitoring().define(Environment.named("production"));

  private static Relabelling job(String name) {
    return Relabelling.of(scraped(name, true)).on(CORTEX.prometheus().get(0));
  }

  private static Relabelling monitor(String name) {
    return Relabelling.of(scraped(name, false)).on(CORTEX.prometheus().get(0));
  }

  private static Scraped scraped(String name, boolean job) {
    return CORTEX.scraped().stream()
        .filter(one -> one.name().equals(name) && one instanceof ScrapeJob == job)
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing scrapes " + name));
  }

  /** A running pod of one container with a port for metrics, and one more label and annotation. */
  private static Map<String, String> pod(String app, String... labels) {
    Map<String, String> found = new TreeMap<>();
    found.put("__address__", "10.42.3.17:9102");
    meta(found, "namespace", "cortex");
    meta(found, "pod_name", app + "-7d9f4c5b6-x2x7q");
    meta(found, "pod_ip", "10.42.3.17");
    meta(found, "pod_host_ip", "192.168.1.14");
    meta(found, "pod_node_name", "rack-7");
    meta(found, "pod_phase", "Running");
    meta(found, "pod_ready", "true");
    meta(found, "pod_uid", "0b1c5e1e-6c39-4c8e-9d8e-2f0d8d2c9a11");
    meta(found, "pod_controller_kind", "ReplicaSet");
    meta(found, "pod_container_name", "agent");
    meta(found, "pod_container_port_name", "metrics");
    meta(found, "pod_container_port_number", "9102");
    meta(found, "pod_container_port_protocol", "TCP");
    label(found, "pod", "app", app);
    label(found, "pod", "pod_template_hash", "7d9f4c5b6");
    for (int i = 0; i < labels.length; i += 2) {
      label(found, "pod", labels[i], labels[i + 1]);
    }
    return found;
  }

  private static void meta(Map<String, String> found, String name, String value) {
    found.put("__meta_kubernetes_" + name, value);
  }

  private static void label(Map<String, String> found, String of, String key, String value) {
    meta(found, of + "_label_" + key, value);
    meta(found, of + "_labelpresent_" + key, "true");
  }

  @Test
  void the_core_is_scraped_under_labels_that_its_series_do_not_have() {
    RelabelledTarget core =
        job("cortex-core")
            .staticTarget("cortex-core:8080")
            .isScrapedAt("http://cortex-core:8080/metrics")
            .hasExactlyLabels(
                Map.of(
                    "job", "cortex-core",
                    "instance", "cortex-core:8080",
                    "target_component", "meta-agent",
                    "tier", "core",
                    "namespace", "cortex"));

    core.series("cortex_requests_total{component=\"core\",status=\"error\"}")
        .isStoredAs(
            "cortex_requests_total{component=\"core\",status=\"error\",job=\"cortex-core\","
                + "instance=\"cortex-core:8080\",target_component=\"meta-agent\",tier=\"core\","
                + "namespace=\"cortex\"}");
    core.series("go_goroutines").isDropped();
  }

  @Test
  void a_master_is_a_pod_of_its_app_at_the_port_of_masters() {
    RelabelledTarget master =
        job("cortex-masters")
            .target(pod("cortex-master", "master_type", "security"))
            .isScrapedAt("http://10.42.3.17:8080/metrics")
            .hasExactlyLabels(
                Map.of(
                    "job", "cortex-masters",
                    "instance", "10.42.3.17:8080",
                    "master_type", "security",
                    "namespace", "cortex",
                    "pod", "cortex-master-7d9f4c5b6-x2x7q"));

    master
        .series("cortex_master_task_queue_length{master_type=\"security\"}")
        .hasLabels(Map.of("master_type", "security"))
        .hasNoLabels("exported_master_type");
    master.series("cortex_task_queue_length{priority=\"high\"}").stored();
    master.series("cortex_worker_status{worker_type=\"scan\"}").stored();
    master.series("cortex_requests_total").isDropped();
    job("cortex-masters").target(pod("cortex-worker")).isDropped();
    job("cortex-masters").target(pod("cortex-master-canary")).isDropped();
  }

  @Test
  void a_worker_names_its_type_and_its_master() {
    RelabelledTarget worker =
        job("cortex-workers")
            .target(
                pod(
                    "cortex-worker",
                    "worker_type",
                    "scan",
                    "parent_master",
                    "security",
                    "task_id",
                    "task-4711"))
            .isScrapedAt("http://10.42.3.17:8080/metrics")
            .hasExactlyLabels(
                Map.of(
                    "job", "cortex-workers",
                    "instance", "10.42.3.17:8080",
                    "worker_type", "scan",
                    "parent_master", "security",
                    "namespace", "cortex",
                    "pod", "cortex-worker-7d9f4c5b6-x2x7q"));

    worker
        .series("cortex_worker_tokens_remaining{worker_type=\"scan\"}")
        .hasLabels(Map.of("worker_type", "scan", "parent_master", "security"))
        .hasNoLabels("exported_worker_type");
    worker.series("cortex_master_tasks_failed_total").isDropped();
    job("cortex-workers").target(pod("cortex-master")).isDropped();
  }

  private static Map<String, String> mcpServer() {
    Map<String, String> found = pod("mcp-server", "mcp_type", "github");
    meta(found, "pod_annotation_mcp_capabilities", "issues,pulls");
    meta(found, "pod_annotation_mcp_version", "1.4");
    return found;
  }

  @Test
  void an_mcp_server_tells_its_capabilities_and_version_at_its_own_port() {
    RelabelledTarget server =
        job("mcp-servers")
            .target(mcpServer())
            .isScrapedAt("http://10.42.3.17:9090/metrics")
            .hasExactlyLabels(
                Map.of(
                    "job", "mcp-servers",
                    "instance", "10.42.3.17:9090",
                    "mcp_type", "github",
                    "capabilities", "issues,pulls",
                    "mcp_version", "1.4",
                    "namespace", "cortex",
                    "pod", "mcp-server-7d9f4c5b6-x2x7q"));

    server.series("mcp_requests_total{mcp_type=\"github\"}").hasNoLabels("exported_mcp_type");
    server.series("process_cpu_seconds_total").isDropped();
    job("mcp-servers")
        .target(pod("mcp-server", "mcp_type", "plain"))
        .hasNoLabels("capabilities", "mcp_version");
  }

  @Test
  void contractors_and_the_dashboard_are_written_down() {
    contractor("infrastructure", "kubernetes");
    contractor("n8n", "workflow-automation");
    contractor("talos", "os-management");
    job("cortex-contractors")
        .staticTarget("n8n-contractor:8080")
        .series("n8n_executions_total")
        .isDropped();
    job("cortex-dashboard")
        .staticTarget("cortex-dashboard:3000")
        .isScrapedAt("http://cortex-dashboard:3000/metrics")
        .hasExactlyLabels(
            Map.of(
                "job", "cortex-dashboard",
                "instance", "cortex-dashboard:3000",
                "target_component", "dashboard",
                "tier", "presentation",
                "namespace", "cortex"))
        .series("http_request_duration_seconds_bucket{le=\"0.5\"}")
        .hasLabels(Map.of("job", "cortex-dashboard", "le", "0.5"));
  }

  private static void contractor(String type, String specialization) {
    job("cortex-contractors")
        .staticTarget(type + "-contractor:8080")
        .isScrapedAt("http://" + type + "-contractor:8080/metrics")
        .hasExactlyLabels(
            Map.of(
                "job",
                "cortex-contractors",
                "instance",
                type + "-contractor:8080",
                "contractor_type",
                type,
                "specialization",
                specialization,
                "namespace",
                "cortex"))
        .series("contractor_requests_total{contractor_type=\"" + type + "\"}")
        .hasLabels(Map.of("contractor_type", type))
        .hasNoLabels("exported_contractor_type");
  }

  private static Map<String, String> node() {
    Map<String, String> found = new TreeMap<>();
    found.put("__address__", "192.168.1.14:10250");
    found.put("instance", "rack-7");
    meta(found, "node_name", "rack-7");
    meta(found, "node_address_InternalIP", "192.168.1.14");
    label(found, "node", "kubernetes_io_arch", "amd64");
    return found;
  }

  @Test
  void a_node_is_asked_by_its_exporter_and_by_its_kubelet() {
    job("node-exporter")
        .target(node())
        .isScrapedAt("http://192.168.1.14:9100/metrics")
        .hasExactlyLabels(Map.of("job", "node-exporter", "instance", "rack-7", "node", "rack-7"));
    job("cadvisor")
        .target(node())
        .isScrapedAt("https://192.168.1.14:10250/metrics/cadvisor")
        .hasExactlyLabels(Map.of("job", "cadvisor", "instance", "rack-7", "node", "rack-7"))
        .series("container_cpu_usage_seconds_total{namespace=\"cortex\",pod=\"a\"}")
        .hasLabels(Map.of("namespace", "cortex", "pod", "a"));
  }

  @Test
  void the_labels_of_kube_state_metrics_win_over_those_of_its_own_target() {
    RelabelledTarget target =
        job("kube-state-metrics").staticTarget("kube-state-metrics:8080").isScraped();

    target
        .series("kube_pod_labels{namespace=\"cortex\",pod=\"a\",job=\"theirs\"}")
        .isStoredAs(
            "kube_pod_labels{namespace=\"cortex\",pod=\"a\",job=\"theirs\","
                + "instance=\"kube-state-metrics:8080\"}");
    target.series("kube_node_info").isDropped();
  }

  private static Map<String, String> endpoint(String namespace, String service, String port) {
    Map<String, String> found = new TreeMap<>();
    found.put("__address__", "192.168.1.10:6443");
    meta(found, "namespace", namespace);
    meta(found, "service_name", service);
    meta(found, "endpoint_port_name", port);
    meta(found, "endpoint_ready", "true");
    return found;
  }

  @Test
  void the_control_plane_is_scraped_with_tls() {
    job("kubernetes-apiservers")
        .target(endpoint("default", "kubernetes", "https"))
        .isScrapedAt("https://192.168.1.10:6443/metrics")
        .hasExactlyLabels(Map.of("job", "kubernetes-apiservers", "instance", "192.168.1.10:6443"));
    job("kubernetes-apiservers").target(endpoint("default", "kubernetes", "http")).isDropped();
    job("kubernetes-apiservers").target(endpoint("cortex", "kubernetes", "https")).isDropped();
    controlPlane("kube-controller-manager", "192.168.1.10:10257");
    controlPlane("kube-scheduler", "192.168.1.10:10259");
  }

  private static void controlPlane(String component, String address) {
    Map<String, String> found = endpoint("kube-system", component, "https-metrics");
    job(component).target(found).isDropped();
    label(found, "service", "component", component);
    job(component)
        .target(found)
        .isScrapedAt("https://" + address + "/metrics")
        .hasExactlyLabels(Map.of("job", component, "instance", address));
  }

  @Test
  void health_is_probed_through_the_blackbox_exporter() {
    for (String target : new String[] {"cortex-dashboard:3000", "cortex-core:8080"}) {
      job("blackbox")
          .staticTarget("http://" + target + "/health")
          .hasExactlyLabels(Map.of("job", "blackbox", "instance", "http://" + target + "/health"))
          .isScrapedAt(
              "http://blackbox-exporter:9115/probe?module=http_2xx&target=http%3A%2F%2F"
                  + target.replace(":", "%3A")
                  + "%2Fhealth");
    }
    job("blackbox").staticTarget("http://mcp-registry:8080/health").isScraped();
  }

  @Test
  void prometheus_knows_itself_by_a_name() {
    job("prometheus")
        .staticTarget("localhost:9090")
        .isScrapedAt("http://localhost:9090/metrics")
        .hasExactlyLabels(
            Map.of("job", "prometheus", "instance", "prometheus", "service", "monitoring"));
  }

  private static Map<String, String> behindService(Map<String, String> pod, String port) {
    Map<String, String> found = new TreeMap<>(pod);
    String app = String.valueOf(found.get("__meta_kubernetes_pod_label_app"));
    meta(found, "service_name", app + "-headless");
    label(found, "service", "app", app);
    meta(found, "endpoint_port_name", port);
    meta(found, "endpoint_address_target_kind", "Pod");
    meta(found, "endpoint_address_target_name", app + "-7d9f4c5b6-x2x7q");
    return found;
  }

  @Test
  void under_the_operator_a_job_has_the_same_name_and_type() {
    Map<String, String> master = pod("cortex-master", "master_type", "security");

    monitor("cortex-masters")
        .target(behindService(master, "metrics"))
        .hasExactlyLabels(
            Map.of(
                "job", "cortex-masters",
                "instance", "10.42.3.17:9102",
                "master_type", "security",
                "namespace", "cortex",
                "service", "cortex-master-headless",
                "pod", "cortex-master-7d9f4c5b6-x2x7q",
                "container", "agent",
                "endpoint", "metrics"))
        .series("cortex_master_task_queue_length{master_type=\"security\"}")
        .hasNoLabels("exported_master_type");
    monitor("cortex-masters").target(behindService(master, "grpc")).isDropped();
    monitor("cortex-core")
        .target(behindService(pod("cortex-core"), "metrics"))
        .hasLabels(Map.of("job", "cortex-core", "namespace", "cortex"));
    monitor("cortex-contractors")
        .target(
            behindService(
                pod("cortex-contractor", "contractor_type", "n8n", "specialization", "w"),
                "metrics"))
        .hasLabels(
            Map.of("job", "cortex-contractors", "contractor_type", "n8n", "specialization", "w"));
    monitor("cortex-dashboard")
        .target(behindService(pod("cortex-dashboard"), "http"))
        .hasLabels(Map.of("job", "cortex-dashboard", "service", "cortex-dashboard-headless"));
  }

  @Test
  void under_the_operator_pods_need_no_service() {
    monitor("mcp-servers")
        .target(mcpServer())
        .hasExactlyLabels(
            Map.of(
                "job", "mcp-servers",
                "instance", "10.42.3.17:9102",
                "mcp_type", "github",
                "capabilities", "issues,pulls",
                "mcp_version", "1.4",
                "namespace", "cortex",
                "pod", "mcp-server-7d9f4c5b6-x2x7q",
                "container", "agent",
                "endpoint", "metrics",
                "pod_ip", "10.42.3.17"));
    monitor("cortex-workers")
        .target(pod("cortex-worker", "worker_type", "scan", "parent_master", "security"))
        .hasLabels(
            Map.of("job", "cortex-workers", "worker_type", "scan", "parent_master", "security"));
    Map<String, String> done = pod("cortex-worker", "worker_type", "scan");
    meta(done, "pod_phase", "Succeeded");
    monitor("cortex-workers").target(done).isDropped();
    monitor("cortex-divisions")
        .target(pod("gm", "tier", "division", "division", "ops", "gm_type", "lead"))
        .hasLabels(Map.of("job", "cortex-divisions", "division", "ops", "gm_type", "lead"))
        .series("gm_decisions_total")
        .hasLabels(Map.of("division", "ops"));
    RelabelledTarget n8n = monitor("cortex-n8n").target(pod("n8n"));
    n8n.hasLabels(Map.of("job", "cortex-n8n"));
    n8n.series("n8n_executions_total").stored();
    n8n.series("workflow_runs_total").stored();
    n8n.series("nodejs_heap_bytes").isDropped();
  }
}
