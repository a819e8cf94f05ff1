package io.cortexmon.catalog.cortex;

import static io.cortexmon.catalog.cortex.Component.MCP;
import static io.cortexmon.catalog.cortex.CortexLabels.CAPABILITIES;
import static io.cortexmon.catalog.cortex.CortexLabels.MCP_TYPE;
import static io.cortexmon.catalog.cortex.CortexLabels.MCP_VERSION;
import static io.cortexmon.catalog.cortex.CortexLabels.TOOL_NAME;
import static io.cortexmon.catalog.cortex.CortexServiceMetrics.CONNECTIONS_ACTIVE;
import static io.cortexmon.catalog.cortex.CortexServiceMetrics.CONNECTION_POOL_SIZE;
import static io.cortexmon.catalog.cortex.CortexServiceMetrics.MCP_REQUESTS;
import static io.cortexmon.catalog.cortex.CortexServiceMetrics.TOOL_CALLS;
import static io.cortexmon.catalog.cortex.CortexServiceMetrics.TOOL_CALL_DURATION;
import static io.cortexmon.dashboard.field.FieldMatcher.byRegexp;
import static io.cortexmon.definition.Durations.hours;
import static io.cortexmon.definition.Durations.seconds;
import static io.cortexmon.metric.Label.NAMESPACE;
import static io.cortexmon.metric.Label.POD;
import static io.cortexmon.promql.Window.rateInterval;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.dashboard.annotation.PrometheusAnnotation;
import io.cortexmon.dashboard.field.Color;
import io.cortexmon.dashboard.field.GrafanaUnit;
import io.cortexmon.dashboard.field.Reducer;
import io.cortexmon.dashboard.field.Thresholds;
import io.cortexmon.dashboard.panel.BarChart;
import io.cortexmon.dashboard.panel.Heatmap;
import io.cortexmon.dashboard.panel.Panel;
import io.cortexmon.dashboard.panel.Stat;
import io.cortexmon.dashboard.panel.StatColorMode;
import io.cortexmon.dashboard.panel.Table;
import io.cortexmon.dashboard.panel.ThresholdsStyle;
import io.cortexmon.dashboard.panel.TimeSeries;
import io.cortexmon.dashboard.transform.Organize;
import io.cortexmon.dashboard.transform.SortBy;
import io.cortexmon.dashboard.variable.QueryVariable;
import io.cortexmon.metric.GaugeSeries;
import io.cortexmon.metric.Matcher;
import io.cortexmon.metric.Unit;

/** MCP servers: what is up, how requests and tool calls go, and what the servers use. */
record McpServersDashboard(CortexSettings settings) {

  private static final QueryVariable SERVERS =
      QueryVariable.labelValues("mcp_type", MCP_REQUESTS, MCP_TYPE)
          .label("Server")
          .multi()
          .includeAll();

  private static final Matcher CHOSEN_SERVER = MCP_TYPE.in(SERVERS);

  private static final QueryVariable TOOLS =
      QueryVariable.labelValues("tool_name", TOOL_CALLS.where(CHOSEN_SERVER), TOOL_NAME)
          .label("Tool")
          .multi()
          .includeAll();

  private static final Matcher CHOSEN_TOOL = TOOL_NAME.in(TOOLS);

  Dashboard dashboard() {
    return Dashboard.titled("MCP Servers")
        .uid("cortex-mcp-servers")
        .file("mcp-servers")
        .description("What is up, how requests and tool calls go, and what the servers use.")
        .tags("cortex", "mcp", "servers")
        .last(hours(1))
        .refreshEvery(seconds(30))
        .variables(SERVERS, TOOLS)
        .annotations(PrometheusAnnotation.firingAlerts(MCP).tagKeys(MCP_TYPE))
        .link(CortexDashboards.LINK)
        .panel(status())
        .panel(requestRate())
        .panel(errorRate())
        .panel(latency())
        .panel(toolCallRate())
        .panel(toolCallSuccessRate())
        .panel(toolCallFailures())
        .panel(connectionPool())
        .panel(activeConnections())
        .panel(memory())
        .panel(cpu())
        .panel(toolCallDuration())
        .panel(mostUsedTools())
        .panel(capabilities());
  }

  private Panel status() {
    return Stat.titled("MCP Server Status")
        .description("Whether each server answers its scrapes, by type of server.")
        .size(24, 6)
        .query(up(), target -> target.legend("{{mcp_type}} {{pod}}"))
        .colorMode(StatColorMode.BACKGROUND)
        .horizontal()
        .thresholds(CortexDashboards.DOWN_OR_UP)
        .mapping(CortexDashboards.DOWN)
        .mapping(CortexDashboards.UP);
  }

  private GaugeSeries up() {
    return new CortexScrape(settings).mcpServers().up().where(CHOSEN_SERVER);
  }

  private Panel requestRate() {
    return TimeSeries.titled("Request Rate")
        .description("Requests per second, by type of server.")
        .query(
            McpRules.REQUESTS.where(CHOSEN_SERVER).sumBy(MCP_TYPE),
            target -> target.legend("{{mcp_type}}"))
        .unit(GrafanaUnit.REQUESTS_PER_SECOND)
        .legend(legend -> legend.table().calcs(Reducer.MEAN, Reducer.LAST, Reducer.MAX));
  }

  private Panel errorRate() {
    return TimeSeries.titled("Error Rate")
        .description("Share of requests that fail, by type of server.")
        .query(McpRules.ERROR_RATIO.where(CHOSEN_SERVER), target -> target.legend("{{mcp_type}}"))
        .unit(Unit.RATIO)
        .min(0)
        .max(1)
        .thresholds(Thresholds.base(Color.GREEN).from(0.05, Color.RED))
        .thresholdsStyle(ThresholdsStyle.AREA);
  }

  private Panel latency() {
    return TimeSeries.titled("Latency Percentiles")
        .description("Time to answer a request: median, 95th and 99th percentile.")
        .query(
            McpRules.LATENCY_P50.where(CHOSEN_SERVER), target -> target.legend("p50 {{mcp_type}}"))
        .query(
            McpRules.LATENCY_P95.where(CHOSEN_SERVER), target -> target.legend("p95 {{mcp_type}}"))
        .query(
            McpRules.LATENCY_P99.where(CHOSEN_SERVER), target -> target.legend("p99 {{mcp_type}}"))
        .unit(Unit.SECONDS)
        .threshold(settings.threshold().mcp().latency());
  }

  private Panel toolCallRate() {
    return TimeSeries.titled("Tool Call Rate")
        .description("Tool calls per second, by type of server.")
        .query(
            McpRules.CALLS.where(CHOSEN_SERVER, CHOSEN_TOOL).sumBy(MCP_TYPE),
            target -> target.legend("{{mcp_type}}"))
        .unit(GrafanaUnit.OPS_PER_SECOND)
        .stacked();
  }

  private Panel toolCallSuccessRate() {
    return TimeSeries.titled("Tool Call Success Rate")
        .description("Share of tool calls that succeed, by type of server.")
        .query(
            McpRules.CALL_SUCCESS_RATIO.where(CHOSEN_SERVER),
            target -> target.legend("{{mcp_type}}"))
        .unit(Unit.RATIO)
        .min(0)
        .max(1)
        .thresholds(CortexDashboards.GOOD_SUCCESS);
  }

  private Panel toolCallFailures() {
    return TimeSeries.titled("Tool Call Failures")
        .description("Tool calls per second that fail, by name of the tool.")
        .query(
            McpRules.CALL_FAILURES.where(CHOSEN_SERVER, CHOSEN_TOOL).sumBy(MCP_TYPE, TOOL_NAME),
            target -> target.legend("{{mcp_type}} {{tool_name}}"))
        .unit(GrafanaUnit.OPS_PER_SECOND);
  }

  private Panel connectionPool() {
    return TimeSeries.titled("Connection Pool Utilization")
        .description("Share of their connections that servers use.")
        .query(
            McpRules.AVERAGE_POOL_UTILIZATION.where(CHOSEN_SERVER),
            target -> target.legend("{{mcp_type}}"))
        .unit(Unit.RATIO)
        .min(0)
        .max(1)
        .thresholds(
            Thresholds.base(Color.GREEN)
                .from(0.8, Color.YELLOW)
                .from(settings.threshold().mcp().connections(), Color.RED));
  }

  private Panel activeConnections() {
    return TimeSeries.titled("Active Connections")
        .description("Connections in use, and how many there can be.")
        .query(
            CONNECTIONS_ACTIVE.where(CHOSEN_SERVER).sumBy(MCP_TYPE),
            target -> target.legend("{{mcp_type}} active"))
        .query(
            CONNECTION_POOL_SIZE.where(CHOSEN_SERVER).sumBy(MCP_TYPE),
            target -> target.legend("{{mcp_type}} limit"))
        .unit(GrafanaUnit.SHORT)
        .override(byRegexp("/limit/"), field -> field.dashed(10, 10).fillOpacity(0));
  }

  private Panel memory() {
    return TimeSeries.titled("Memory Usage")
        .description("Memory that each pod uses.")
        .query(dashboards().memory(PODS), target -> target.legend("{{pod}}"))
        .unit(Unit.BYTES);
  }

  private Panel cpu() {
    return TimeSeries.titled("CPU Usage")
        .description("Processors that each pod uses.")
        .query(dashboards().cpu(PODS), target -> target.legend("{{pod}}"))
        .unit(GrafanaUnit.SHORT)
        .axisLabel("cores");
  }

  private static final String PODS = ".*mcp.*";

  private CortexDashboards dashboards() {
    return new CortexDashboards(settings);
  }

  private Panel toolCallDuration() {
    return Heatmap.titled("Tool Call Duration Heatmap")
        .description("How long tool calls take: how many there are of each duration.")
        .size(24, 10)
        .query(
            TOOL_CALL_DURATION
                .where(CHOSEN_SERVER, CHOSEN_TOOL)
                .increase(rateInterval())
                .sum()
                .distribution(),
            target -> target.legend("{{le}}"))
        .unit(Unit.SECONDS);
  }

  private Panel mostUsedTools() {
    return BarChart.titled("Top 10 Most Used Tools")
        .description("The tools that are called most often, per second.")
        .query(
            McpRules.CALLS.where(CHOSEN_SERVER, CHOSEN_TOOL).sumBy(TOOL_NAME).topk(10),
            target -> target.legend("{{tool_name}}"))
        .horizontal()
        .xField(TOOL_NAME.name())
        .unit(GrafanaUnit.OPS_PER_SECOND)
        .thresholds(Thresholds.base(Color.GREEN).from(10, Color.YELLOW).from(50, Color.RED))
        .transform(SortBy.descending("Value"));
  }

  private Panel capabilities() {
    return Table.titled("MCP Server Capabilities")
        .description("What each server says it can do, and its version.")
        .query(up().maxBy(MCP_TYPE, CAPABILITIES, MCP_VERSION, POD, NAMESPACE))
        .transform(
            Organize.fields()
                .exclude("Time")
                .order("mcp_type", "capabilities", "mcp_version", "pod", "namespace", "Value")
                .rename("mcp_type", "Server Type")
                .rename("capabilities", "Capabilities")
                .rename("mcp_version", "Version")
                .rename("pod", "Pod")
                .rename("namespace", "Namespace")
                .rename("Value", "Up"));
  }
}
