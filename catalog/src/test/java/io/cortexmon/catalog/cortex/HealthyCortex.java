package io.cortexmon.catalog.cortex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The series of a Cortex that is well: every component answers, and little fails. */
final class HealthyCortex {

  /** How long it is watched, in minutes. */
  static final double MINUTES = 40;

  private static final List<String> MASTERS =
      List.of("coordinator", "development", "security", "cicd", "inventory");
  private static final List<String> WORKERS = List.of("scan", "build");
  private static final List<String> MCP_TYPES = List.of("filesystem", "github");
  private static final String[][] CONTRACTORS = {
    {"infrastructure", "kubernetes"},
    {"n8n", "workflow-automation"},
    {"talos", "os-management"}
  };

  private final List<Course> courses = new ArrayList<>();

  private HealthyCortex() {}

  /** Returns all series. */
  static List<Course> courses() {
    HealthyCortex cortex = new HealthyCortex();
    cortex.core();
    MASTERS.forEach(cortex::master);
    for (String type : WORKERS) {
      cortex.worker(type);
    }
    MCP_TYPES.forEach(cortex::mcpServer);
    for (String[] contractor : CONTRACTORS) {
      cortex.contractor(contractor[0], contractor[1]);
    }
    cortex.dashboard();
    cortex.node("node-1");
    cortex.node("node-2");
    return cortex.courses;
  }

  private void gauge(String metric, double value, String... labels) {
    courses.add(Course.of(metric, labels).at(value, MINUTES));
  }

  private void counter(String metric, double perMinute, String... labels) {
    courses.add(Course.of(metric, labels).perMinute(perMinute, MINUTES));
  }

  /** Ten observations a second: most within the first bound, few beyond the second. */
  private void histogram(String metric, double fast, double slow, String... labels) {
    counter(metric + "_bucket", 540, and(labels, "le=" + fast));
    counter(metric + "_bucket", 594, and(labels, "le=" + slow));
    counter(metric + "_bucket", 600, and(labels, "le=+Inf"));
    counter(metric + "_count", 600, labels);
    counter(metric + "_sum", 600 * fast, labels);
  }

  private static String[] and(String[] labels, String... more) {
    return Stream.concat(Arrays.stream(labels), Arrays.stream(more)).toArray(String[]::new);
  }

  private void core() {
    String[] target = {
      "instance=cortex-core:8080",
      "job=cortex-core",
      "namespace=cortex",
      "target_component=meta-agent",
      "tier=core"
    };
    gauge("up", 1, target);
    for (String component : List.of("meta-agent", "core")) {
      String[] labels = and(target, "component=" + component);
      counter("cortex_requests_total", 1188, and(labels, "status=success"));
      counter("cortex_requests_total", 12, and(labels, "status=error"));
      histogram("cortex_request_duration_seconds", 0.1, 1, labels);
      counter("cortex_tokens_consumed_total", 6000, labels);
    }
    gauge("cortex_tokens_budget", 10_000_000, target);
    gauge("cortex_tokens_remaining", 6_000_000, target);
    String[] handoff = and(target, "from=coordinator", "to=development");
    counter("cortex_handoffs_created_total", 20, handoff);
    counter("cortex_handoffs_completed_total", 19, handoff);
    counter("cortex_handoffs_failed_total", 1, handoff);
    histogram("cortex_handoff_duration_seconds", 1, 5, handoff);
    pod("cortex-core-0", "label_app=cortex-core");
  }

  private void master(String type) {
    String pod = "cortex-master-" + type;
    String[] target = {
      "instance=" + pod + ":8080",
      "job=cortex-masters",
      "master_type=" + type,
      "namespace=cortex",
      "pod=" + pod
    };
    gauge("up", 1, target);
    counter("cortex_master_tasks_processed_total", 62, target);
    counter("cortex_master_tasks_completed_total", 60, target);
    counter("cortex_master_tasks_failed_total", 1, target);
    counter("cortex_master_workers_spawned_total", 6, target);
    counter("cortex_master_worker_spawn_failures_total", 0, target);
    gauge("cortex_master_task_queue_length", 4, target);
    gauge("cortex_master_memory_usage_bytes", 500e6, target);
    gauge("cortex_master_memory_limit_bytes", 1e9, target);
    counter("cortex_master_tokens_consumed_total", 3000, target);
    String[] task = and(target, "task_type=review");
    counter("cortex_task_completions_total", 60, task);
    counter("cortex_task_failures_total", 1, task);
    histogram("cortex_task_duration_seconds", 30, 120, task);
    gauge("cortex_task_queue_length", 2, and(target, "priority=high"));
    gauge("cortex_task_queue_length", 2, and(target, "priority=low"));
    courses.add(
        Course.of("cortex_task_start_timestamp", and(task, "task_id=" + type + "-1"))
            .from(-120, 60, MINUTES));
    pod(pod, "label_app=cortex-master", "label_master_type=" + type);
  }

  private void worker(String type) {
    String pod = "cortex-worker-" + type;
    String[] target = {
      "instance=" + pod + ":8080",
      "job=cortex-workers",
      "namespace=cortex",
      "parent_master=development",
      "pod=" + pod,
      "worker_type=" + type
    };
    gauge("up", 1, target);
    counter("cortex_worker_task_completions_total", 30, target);
    counter("cortex_worker_task_failures_total", 1, target);
    histogram("cortex_worker_task_duration_seconds", 20, 60, target);
    counter("cortex_worker_tokens_consumed_total", 1500, target);
    gauge("cortex_worker_tokens_allocated", 200_000, target);
    gauge("cortex_worker_tokens_remaining", 120_000, target);
    gauge("cortex_worker_status", 1, and(target, "status=active"));
    gauge("cortex_worker_status", 0, and(target, "status=idle"));
    gauge("cortex_worker_status", 0, and(target, "status=failed"));
    courses.add(Course.of("cortex_worker_last_activity_timestamp", target).from(-5, 60, MINUTES));
    pod(pod, "label_app=cortex-worker", "label_worker_type=" + type);
  }

  private void mcpServer(String type) {
    String pod = "mcp-server-" + type;
    String[] target = {
      "capabilities=read",
      "instance=" + pod + ":9090",
      "job=mcp-servers",
      "mcp_type=" + type,
      "mcp_version=1.4.0",
      "namespace=cortex",
      "pod=" + pod
    };
    gauge("up", 1, target);
    counter("mcp_requests_total", 594, and(target, "status=success"));
    counter("mcp_requests_total", 6, and(target, "status=error"));
    histogram("mcp_request_duration_seconds", 0.05, 0.5, target);
    String[] tool = and(target, "tool_name=list");
    counter("mcp_tool_calls_total", 300, tool);
    counter("mcp_tool_call_failures_total", 2, tool);
    histogram("mcp_tool_call_duration_seconds", 0.05, 0.5, tool);
    gauge("mcp_connection_pool_size", 50, target);
    gauge("mcp_connection_pool_active", 20, target);
    pod(pod, "label_app=mcp-server");
  }

  private void contractor(String type, String specialization) {
    String[] target = {
      "contractor_type=" + type,
      "instance=" + type + "-contractor:8080",
      "job=cortex-contractors",
      "namespace=cortex",
      "specialization=" + specialization
    };
    gauge("up", 1, target);
    counter("contractor_requests_total", 297, and(target, "status=success"));
    counter("contractor_requests_total", 3, and(target, "status=error"));
    histogram("contractor_request_duration_seconds", 0.5, 3, target);
    counter("contractor_tasks_completed_total", 30, and(target, "task_name=sync"));
    counter("contractor_tasks_failed_total", 1, target);
    histogram("contractor_task_duration_seconds", 10, 30, target);
    switch (type) {
      case "infrastructure" ->
          counter("contractor_k8s_operations_total", 12, and(target, "operation=scale"));
      case "n8n" -> {
        counter("contractor_workflow_executions_total", 12, and(target, "status=success"));
        counter("contractor_workflow_executions_total", 0, and(target, "status=failed"));
        counter("contractor_workflow_executions_total", 0, and(target, "status=timeout"));
      }
      default -> counter("contractor_os_tasks_total", 6, and(target, "task_type=upgrade"));
    }
    pod(type + "-contractor-0", "label_app=cortex-contractor");
  }

  private void dashboard() {
    String[] target = {
      "instance=cortex-dashboard:3000",
      "job=cortex-dashboard",
      "namespace=cortex",
      "target_component=dashboard",
      "tier=presentation"
    };
    gauge("up", 1, target);
    histogram("http_request_duration_seconds", 0.1, 1, target);
    pod("cortex-dashboard-0", "label_app=cortex-dashboard");
  }

  /** What the kubelet and kube-state-metrics know of a pod with one container. */
  private void pod(String pod, String... types) {
    String[] labels = {"namespace=cortex", "pod=" + pod};
    String[] container = and(labels, "container=main");
    counter("container_cpu_usage_seconds_total", 30, container);
    gauge("container_memory_working_set_bytes", 400e6, container);
    gauge("container_spec_memory_limit_bytes", 1e9, container);
    counter("container_network_receive_bytes_total", 60_000, and(labels, "interface=eth0"));
    counter("container_network_transmit_bytes_total", 30_000, and(labels, "interface=eth0"));
    gauge("kube_pod_container_status_restarts_total", 1, container);
    gauge("kube_pod_container_resource_limits", 2, and(container, "resource=cpu", "unit=core"));
    gauge(
        "kube_pod_container_resource_limits", 1e9, and(container, "resource=memory", "unit=byte"));
    gauge("kube_pod_labels", 1, and(labels, types));
  }

  private void node(String node) {
    String instance = "instance=" + node + ":9100";
    gauge("node_memory_MemTotal_bytes", 64e9, instance);
    gauge("node_memory_MemAvailable_bytes", 40e9, instance);
    counter("node_cpu_seconds_total", 45, instance, "cpu=0", "mode=idle");
    counter("node_cpu_seconds_total", 15, instance, "cpu=0", "mode=user");
  }
}
