package io.cortexmon.catalog.cortex;

import static io.cortexmon.metric.Label.NAMESPACE;
import static io.cortexmon.metric.Label.POD;

import io.cortexmon.metric.Counter;
import io.cortexmon.metric.Gauge;
import io.cortexmon.metric.Label;
import io.cortexmon.metric.Metric;
import java.util.List;

/** The metrics of the cluster that Cortex runs in, exposed by others. */
public final class ClusterMetrics {

  private static final String CADVISOR = "cAdvisor";
  private static final String KUBE_STATE_METRICS = "kube-state-metrics";
  private static final String NODE_EXPORTER = "node exporter";

  /**
   * The container; empty on the sums that cAdvisor adds for a pod, {@code POD} for the container
   * that only holds the pod's network.
   */
  public static final Label CONTAINER = Label.named("container");

  /** A pod's network interface. */
  public static final Label INTERFACE = Label.named("interface");

  /** What is limited: {@code cpu}, {@code memory}, … */
  public static final Label RESOURCE = Label.named("resource");

  /** What a limit is counted in: {@code core}, {@code byte}, … */
  public static final Label RESOURCE_UNIT = Label.named("unit");

  /** The pod's label {@code app}. */
  public static final Label LABEL_APP = Label.named("label_app");

  /** The pod's label {@code master_type}; empty for pods that are no masters. */
  public static final Label LABEL_MASTER_TYPE = Label.named("label_master_type");

  /** The pod's label {@code worker_type}; empty for pods that are no workers. */
  public static final Label LABEL_WORKER_TYPE = Label.named("label_worker_type");

  /** A node's processor. */
  public static final Label CPU = Label.named("cpu");

  /** What a processor spends its time on. */
  public static final Label MODE =
      Label.oneOf("mode", "idle", "iowait", "irq", "nice", "softirq", "steal", "system", "user");

  // cAdvisor, in the kubelet: google/cadvisor, docs/storage/prometheus.md.

  /** Processor time consumed. Unit: seconds. */
  public static final Counter CONTAINER_CPU =
      Counter.named("container_cpu_usage_seconds_total")
          .labels(NAMESPACE, POD, CONTAINER)
          .exposedBy(CADVISOR);

  /** Memory that can not be reclaimed; what the kernel's limit is compared with. Unit: bytes. */
  public static final Gauge CONTAINER_MEMORY =
      Gauge.named("container_memory_working_set_bytes")
          .labels(NAMESPACE, POD, CONTAINER)
          .exposedBy(CADVISOR);

  /** Memory that the container may use; 0 for no limit. Unit: bytes. */
  public static final Gauge CONTAINER_MEMORY_LIMIT =
      Gauge.named("container_spec_memory_limit_bytes")
          .labels(NAMESPACE, POD, CONTAINER)
          .exposedBy(CADVISOR);

  /** Bytes that the pod received. Unit: bytes. */
  public static final Counter NETWORK_RECEIVED =
      Counter.named("container_network_receive_bytes_total")
          .labels(NAMESPACE, POD, INTERFACE)
          .exposedBy(CADVISOR);

  /** Bytes that the pod sent. Unit: bytes. */
  public static final Counter NETWORK_SENT =
      Counter.named("container_network_transmit_bytes_total")
          .labels(NAMESPACE, POD, INTERFACE)
          .exposedBy(CADVISOR);

  /** What cAdvisor exposes that is used here. */
  static final List<Metric> OF_CADVISOR =
      List.of(
          CONTAINER_CPU, CONTAINER_MEMORY, CONTAINER_MEMORY_LIMIT, NETWORK_RECEIVED, NETWORK_SENT);

  // kube-state-metrics: kubernetes/kube-state-metrics, docs/metrics/workload/pod-metrics.md.

  /** How often the container was started again. Unit: restarts. */
  public static final Counter CONTAINER_RESTARTS =
      Counter.named("kube_pod_container_status_restarts_total")
          .labels(NAMESPACE, POD, CONTAINER)
          .exposedBy(KUBE_STATE_METRICS);

  /** What the container may use of a resource. Unit: as the label {@code unit} says. */
  public static final Gauge CONTAINER_LIMITS =
      Gauge.named("kube_pod_container_resource_limits")
          .labels(NAMESPACE, POD, CONTAINER, RESOURCE, RESOURCE_UNIT)
          .exposedBy(KUBE_STATE_METRICS);

  /**
   * The pod's labels, on a series that is always 1. kube-state-metrics exposes only those labels
   * that it was started with ({@code --metric-labels-allowlist}).
   */
  public static final Gauge POD_LABELS =
      Gauge.named("kube_pod_labels")
          .labels(NAMESPACE, POD, LABEL_APP, LABEL_MASTER_TYPE, LABEL_WORKER_TYPE)
          .exposedBy(KUBE_STATE_METRICS);

  /** What kube-state-metrics exposes that is used here. */
  static final List<Metric> OF_KUBE_STATE_METRICS =
      List.of(CONTAINER_RESTARTS, CONTAINER_LIMITS, POD_LABELS);

  // node exporter: the collectors meminfo and cpu.

  /** The node's memory. Unit: bytes. */
  public static final Gauge NODE_MEMORY =
      Gauge.named("node_memory_MemTotal_bytes").labels(Label.INSTANCE).exposedBy(NODE_EXPORTER);

  /** Memory that the node can still give away without swapping. Unit: bytes. */
  public static final Gauge NODE_MEMORY_AVAILABLE =
      Gauge.named("node_memory_MemAvailable_bytes").labels(Label.INSTANCE).exposedBy(NODE_EXPORTER);

  /** Processor time spent. Unit: seconds. */
  public static final Counter NODE_CPU =
      Counter.named("node_cpu_seconds_total")
          .labels(Label.INSTANCE, CPU, MODE)
          .exposedBy(NODE_EXPORTER);

  /** What the node exporter exposes that is used here. */
  static final List<Metric> OF_NODES = List.of(NODE_MEMORY, NODE_MEMORY_AVAILABLE, NODE_CPU);

  private ClusterMetrics() {}
}
