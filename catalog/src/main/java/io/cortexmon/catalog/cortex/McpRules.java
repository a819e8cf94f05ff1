package io.cortexmon.catalog.cortex;

import static io.cortexmon.catalog.cortex.Component.MCP;
import static io.cortexmon.catalog.cortex.CortexLabels.FAILED;
import static io.cortexmon.catalog.cortex.CortexLabels.MCP_TYPE;
import static io.cortexmon.catalog.cortex.CortexLabels.TOOL_NAME;
import static io.cortexmon.catalog.cortex.CortexServiceMetrics.CONNECTIONS_ACTIVE;
import static io.cortexmon.catalog.cortex.CortexServiceMetrics.CONNECTION_POOL_SIZE;
import static io.cortexmon.catalog.cortex.CortexServiceMetrics.MCP_REQUESTS;
import static io.cortexmon.catalog.cortex.CortexServiceMetrics.MCP_REQUEST_DURATION;
import static io.cortexmon.catalog.cortex.CortexServiceMetrics.TOOL_CALLS;
import static io.cortexmon.catalog.cortex.CortexServiceMetrics.TOOL_CALL_FAILURES;
import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.metric.Label.NAMESPACE;
import static io.cortexmon.rule.Severity.CRITICAL;
import static io.cortexmon.rule.Severity.WARNING;

import io.cortexmon.metric.CounterSeries;
import io.cortexmon.metric.Scalar;
import io.cortexmon.metric.Vector;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.rule.RuleGroup;

/** MCP servers: their requests, the tools they call, the connections they hold. */
record McpRules(CortexSettings settings) {

  static final RecordingRule REQUESTS =
      RecordingRule.named("mcp:requests:rate5m", rate(MCP_REQUESTS));
  static final RecordingRule ERRORS =
      RecordingRule.named("mcp:errors:rate5m", rate(MCP_REQUESTS.where(FAILED)));
  static final RecordingRule ERROR_RATIO =
      RecordingRule.named(
          "mcp:error_ratio:rate5m", Ratio.of(rate(MCP_REQUESTS.where(FAILED)), rate(MCP_REQUESTS)));

  static final RecordingRule LATENCY_P50 = RecordingRule.named("mcp:latency:p50", latency(0.5));
  static final RecordingRule LATENCY_P95 = RecordingRule.named("mcp:latency:p95", latency(0.95));
  static final RecordingRule LATENCY_P99 = RecordingRule.named("mcp:latency:p99", latency(0.99));

  static final RecordingRule CALLS =
      RecordingRule.named("mcp:tool_calls:rate5m", ratePerTool(TOOL_CALLS));
  static final RecordingRule CALL_FAILURES =
      RecordingRule.named("mcp:tool_call_failures:rate5m", ratePerTool(TOOL_CALL_FAILURES));
  static final RecordingRule CALL_SUCCESS_RATIO =
      RecordingRule.named(
          "mcp:tool_call_success_ratio:rate5m",
          Scalar.of(1).minus(Ratio.of(rate(TOOL_CALL_FAILURES), rate(TOOL_CALLS))));

  /** The share of its connections that each server uses. */
  private static final Vector POOL_UTILIZATION =
      CONNECTIONS_ACTIVE.dividedBy(CONNECTION_POOL_SIZE.isAbove(0));

  static final RecordingRule AVERAGE_POOL_UTILIZATION =
      RecordingRule.named(
          "mcp:connection_pool_utilization:avg", POOL_UTILIZATION.avgBy(NAMESPACE, MCP_TYPE));

  private static Vector rate(CounterSeries counter) {
    return counter.rate(minutes(5)).sumBy(NAMESPACE, MCP_TYPE);
  }

  private static Vector ratePerTool(CounterSeries counter) {
    return counter.rate(minutes(5)).sumBy(NAMESPACE, MCP_TYPE, TOOL_NAME);
  }

  private static Vector latency(double quantile) {
    return MCP_REQUEST_DURATION.rate(minutes(5)).sumBy(NAMESPACE, MCP_TYPE).quantile(quantile);
  }

  RuleGroup recording() {
    return RuleGroup.named("mcp_servers_1m")
        .every(settings.interval().recording())
        .rules(
            REQUESTS,
            ERRORS,
            ERROR_RATIO,
            LATENCY_P50,
            LATENCY_P95,
            LATENCY_P99,
            CALLS,
            CALL_FAILURES,
            CALL_SUCCESS_RATIO,
            AVERAGE_POOL_UTILIZATION);
  }

  RuleGroup alerting() {
    return RuleGroup.named("mcp_servers")
        .every(settings.interval().alerting())
        .rules(serverDown(), highRequestLatency(), connectionPoolExhausted(), toolCallFailures());
  }

  AlertingRule serverDown() {
    return AlertingRule.named(
            "MCPServerDown", new CortexScrape(settings).mcpServers().up().isEqualTo(0))
        .forDuration(minutes(3))
        .severity(CRITICAL)
        .label(MCP)
        .summary("MCP server {{ $labels.mcp_type }} is down")
        .description("Pod {{ $labels.pod }} is unreachable for 3 minutes.")
        .runbook("mcp-server-down");
  }

  AlertingRule highRequestLatency() {
    return AlertingRule.named(
            "MCPHighRequestLatency", LATENCY_P95.query().isAbove(limits().latency()))
        .forDuration(minutes(5))
        .severity(WARNING)
        .label(MCP)
        .summary("MCP {{ $labels.mcp_type }} p95 latency above " + limits().latency())
        .description("p95 latency is {{ $value | humanizeDuration }}.")
        .runbook("mcp-high-request-latency");
  }

  AlertingRule connectionPoolExhausted() {
    return AlertingRule.named(
            "MCPConnectionPoolExhausted", POOL_UTILIZATION.isAbove(limits().connections()))
        .forDuration(minutes(5))
        .severity(WARNING)
        .label(MCP)
        .summary("MCP {{ $labels.mcp_type }} connection pool almost full")
        .description("{{ $value | humanizePercentage }} of the pool is in use.")
        .runbook("mcp-connection-pool-exhausted");
  }

  AlertingRule toolCallFailures() {
    return AlertingRule.named(
            "MCPToolCallFailures",
            TOOL_CALL_FAILURES
                .rate(minutes(10))
                .sumBy(NAMESPACE, MCP_TYPE)
                .isAbove(limits().toolFailures()))
        .forDuration(minutes(5))
        .severity(WARNING)
        .label(MCP)
        .summary("MCP {{ $labels.mcp_type }} tool calls are failing")
        .description("{{ $value | humanize }} failed calls per second.")
        .runbook("mcp-tool-call-failures");
  }

  private Thresholds.Mcp limits() {
    return settings.threshold().mcp();
  }
}
