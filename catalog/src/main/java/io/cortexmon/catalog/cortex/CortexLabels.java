package io.cortexmon.catalog.cortex;

import io.cortexmon.metric.Label;
import io.cortexmon.metric.LabelValue;

/**
 * The labels of Cortex's series and alerts.
 *
 * <p>Labels made with {@code ofTarget} come from the pods' labels by relabelling and so may be used
 * with every metric of those pods, whether or not the metric carries them itself.
 */
public final class CortexLabels {

  private static final String[] MASTERS = {
    "coordinator", "development", "security", "cicd", "inventory"
  };

  /** The part of Cortex that a request, or an alert, is about. */
  public static final Label COMPONENT = Label.oneOf("component", Component.names());

  /** The component that a target is; not {@code component}, which the series have themselves. */
  public static final Label TARGET_COMPONENT =
      Label.ofTarget("target_component", Component.names());

  /** The layer of Cortex that a target, or an alert, belongs to. */
  public static final Label TIER = Label.ofTarget("tier", "core", "presentation");

  /** Alerts on the core whose component is that of the series. */
  public static final LabelValue CORE_TIER = TIER.is("core");

  /** How a request ended. */
  public static final Label REQUEST_STATUS = Label.oneOf("status", "success", "error");

  /** Requests that failed. */
  public static final LabelValue FAILED = REQUEST_STATUS.is("error");

  /** Which of the masters it is. */
  public static final Label MASTER_TYPE = Label.ofTarget("master_type", MASTERS);

  /** The type of the worker. */
  public static final Label WORKER_TYPE = Label.ofTarget("worker_type");

  /** The master that spawned the worker. */
  public static final Label PARENT_MASTER = Label.ofTarget("parent_master", MASTERS);

  /** What the worker is doing. */
  public static final Label WORKER_STATUS = Label.oneOf("status", "active", "idle", "failed");

  /** Workers that have work. */
  public static final LabelValue ACTIVE = WORKER_STATUS.is("active");

  /** The type of the MCP server. */
  public static final Label MCP_TYPE = Label.ofTarget("mcp_type");

  /** What the MCP server says it can do. */
  public static final Label CAPABILITIES = Label.ofTarget("capabilities");

  /** The version of the MCP server. */
  public static final Label MCP_VERSION = Label.ofTarget("mcp_version");

  /** The tool that an MCP server was asked to call. */
  public static final Label TOOL_NAME = Label.named("tool_name");

  /** Which of the contractors it is. */
  public static final Label CONTRACTOR_TYPE =
      Label.ofTarget("contractor_type", "infrastructure", "n8n", "talos");

  /** What the contractor is good at. */
  public static final Label SPECIALIZATION =
      Label.ofTarget("specialization", "kubernetes", "workflow-automation", "os-management");

  /** The kind of Kubernetes operation. */
  public static final Label OPERATION = Label.named("operation");

  /** How a workflow ended. */
  public static final Label WORKFLOW_STATUS = Label.oneOf("status", "success", "failed", "timeout");

  /** The kind of task. */
  public static final Label TASK_TYPE = Label.named("task_type");

  /** The name of a contractor's task, from a bounded set. */
  public static final Label TASK_NAME = Label.named("task_name");

  /** One task; a new value for each, so only metrics of running tasks have it. */
  public static final Label TASK_ID = Label.named("task_id");

  /** How urgent a queued task is. */
  public static final Label PRIORITY = Label.named("priority");

  /** The agent that hands a task over. */
  public static final Label FROM = Label.named("from");

  /** The agent that is handed a task. */
  public static final Label TO = Label.named("to");

  /** The division that the general manager leads. */
  public static final Label DIVISION = Label.ofTarget("division");

  /** The type of the general manager. */
  public static final Label GM_TYPE = Label.ofTarget("gm_type");

  /** The Kubernetes service in front of the target. */
  public static final Label SERVICE = Label.ofTarget("service");

  /** The address of the target's pod. */
  public static final Label POD_IP = Label.ofTarget("pod_ip");

  /** The node that the target is, or stands for. */
  public static final Label NODE = Label.ofTarget("node");

  /** The cluster, on all that leaves its Prometheus. */
  public static final Label CLUSTER = Label.ofTarget("cluster");

  /** The environment, on all that leaves its Prometheus. */
  public static final Label ENVIRONMENT = Label.ofTarget("environment");

  private CortexLabels() {}
}
