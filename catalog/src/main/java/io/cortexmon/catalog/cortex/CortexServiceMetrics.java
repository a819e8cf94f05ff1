package io.cortexmon.catalog.cortex;

import static io.cortexmon.catalog.cortex.CortexLabels.CONTRACTOR_TYPE;
import static io.cortexmon.catalog.cortex.CortexLabels.MCP_TYPE;
import static io.cortexmon.catalog.cortex.CortexLabels.OPERATION;
import static io.cortexmon.catalog.cortex.CortexLabels.REQUEST_STATUS;
import static io.cortexmon.catalog.cortex.CortexLabels.SPECIALIZATION;
import static io.cortexmon.catalog.cortex.CortexLabels.TASK_NAME;
import static io.cortexmon.catalog.cortex.CortexLabels.TASK_TYPE;
import static io.cortexmon.catalog.cortex.CortexLabels.TOOL_NAME;
import static io.cortexmon.catalog.cortex.CortexLabels.WORKFLOW_STATUS;

import io.cortexmon.metric.Counter;
import io.cortexmon.metric.Gauge;
import io.cortexmon.metric.Histogram;
import io.cortexmon.metric.Metric;
import java.util.List;

/**
 * The metrics of what serves Cortex's agents: MCP servers, contractors, and the dashboard.
 *
 * <p>Source: Cortex's metrics reference, unless a constant says otherwise.
 */
public final class CortexServiceMetrics {

  // MCP servers.

  /** Requests that MCP servers handled. Unit: requests. */
  public static final Counter MCP_REQUESTS =
      Counter.named("mcp_requests_total").labels(MCP_TYPE, REQUEST_STATUS);

  /** Time that an MCP server needs to answer. Unit: seconds. */
  public static final Histogram MCP_REQUEST_DURATION =
      Histogram.named("mcp_request_duration_seconds").labels(MCP_TYPE);

  /** Calls of tools, failed ones included. Unit: calls. */
  public static final Counter TOOL_CALLS =
      Counter.named("mcp_tool_calls_total").labels(MCP_TYPE, TOOL_NAME);

  /** Calls of tools that failed. Unit: calls. */
  public static final Counter TOOL_CALL_FAILURES =
      Counter.named("mcp_tool_call_failures_total").labels(MCP_TYPE, TOOL_NAME);

  /** Time that a tool needs. Unit: seconds. */
  public static final Histogram TOOL_CALL_DURATION =
      Histogram.named("mcp_tool_call_duration_seconds").labels(TOOL_NAME);

  /** Connections that an MCP server may have open. Unit: connections. */
  public static final Gauge CONNECTION_POOL_SIZE =
      Gauge.named("mcp_connection_pool_size").labels(MCP_TYPE);

  /** Connections in use. Unit: connections. */
  public static final Gauge CONNECTIONS_ACTIVE =
      Gauge.named("mcp_connection_pool_active").labels(MCP_TYPE);

  /** What MCP servers expose. */
  static final List<Metric> OF_MCP_SERVERS =
      List.of(
          MCP_REQUESTS,
          MCP_REQUEST_DURATION,
          TOOL_CALLS,
          TOOL_CALL_FAILURES,
          TOOL_CALL_DURATION,
          CONNECTION_POOL_SIZE,
          CONNECTIONS_ACTIVE);

  // Contractors.

  /** Requests that contractors handled. Unit: requests. */
  public static final Counter CONTRACTOR_REQUESTS =
      Counter.named("contractor_requests_total").labels(CONTRACTOR_TYPE, REQUEST_STATUS);

  /** Time that a contractor needs to answer. Unit: seconds. */
  public static final Histogram CONTRACTOR_REQUEST_DURATION =
      Histogram.named("contractor_request_duration_seconds").labels(CONTRACTOR_TYPE);

  /** Tasks that contractors completed. Unit: tasks. */
  public static final Counter CONTRACTOR_TASKS_COMPLETED =
      Counter.named("contractor_tasks_completed_total").labels(CONTRACTOR_TYPE, TASK_NAME);

  /** Tasks that failed on contractors. Unit: tasks. */
  public static final Counter CONTRACTOR_TASKS_FAILED =
      Counter.named("contractor_tasks_failed_total").labels(CONTRACTOR_TYPE);

  /** Time that a contractor needs for a task. Unit: seconds. */
  public static final Histogram CONTRACTOR_TASK_DURATION =
      Histogram.named("contractor_task_duration_seconds").labels(SPECIALIZATION);

  /** Kubernetes operations of the infrastructure contractor. Unit: operations. */
  public static final Counter KUBERNETES_OPERATIONS =
      Counter.named("contractor_k8s_operations_total").labels(OPERATION);

  /** Workflows that the n8n contractor ran. Unit: executions. */
  public static final Counter WORKFLOW_EXECUTIONS =
      Counter.named("contractor_workflow_executions_total").labels(WORKFLOW_STATUS);

  /** Operating system tasks of the Talos contractor. Unit: tasks. */
  public static final Counter OS_TASKS =
      Counter.named("contractor_os_tasks_total").labels(TASK_TYPE);

  /** What contractors expose. */
  static final List<Metric> OF_CONTRACTORS =
      List.of(
          CONTRACTOR_REQUESTS,
          CONTRACTOR_REQUEST_DURATION,
          CONTRACTOR_TASKS_COMPLETED,
          CONTRACTOR_TASKS_FAILED,
          CONTRACTOR_TASK_DURATION,
          KUBERNETES_OPERATIONS,
          WORKFLOW_EXECUTIONS,
          OS_TASKS);

  // The dashboard.

  /**
   * Time that the dashboard's HTTP server needs to answer. Unit: seconds. Source: the alert that
   * reads it; the name is that of many HTTP libraries, so it is always narrowed to a job.
   */
  public static final Histogram HTTP_REQUEST_DURATION =
      Histogram.named("http_request_duration_seconds");

  private CortexServiceMetrics() {}
}
