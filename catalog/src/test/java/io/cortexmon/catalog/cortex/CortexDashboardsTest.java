package io.cortexmon.catalog.cortex;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.dashboard.PlacedPanel;
import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.rule.Rule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CortexDashboardsTest {

  @ParameterizedTest
  @CsvSource({
    "core.errorRatio, 0.2, Cortex Overview, Error Rate, CortexHighErrorRate",
    "core.latency, 7s, Cortex Overview, Request Latency, CortexHighLatency",
    "masters.backlog, 60, Cortex Overview, Task Queue Depth, MasterTaskBacklog",
    "mcp.latency, 3s, MCP Servers, Latency Percentiles, MCPHighRequestLatency",
    "mcp.connections, 0.85, MCP Servers, Connection Pool Utilization, MCPConnectionPoolExhausted",
    "contractors.errorRatio, 0.3, Contractor Performance, Error Rate, ContractorHighErrorRate",
    "contractors.latency, 20s, Contractor Performance, Response Latency (p95), ContractorSlowResponse"
  })
  void a_panel_draws_the_limit_that_its_alert_compares_with(
      String setting, String value, String dashboard, String panel, String alert) {
    Monitoring cortex =
        new CortexMonitoring()
            .define(Environment.named("test").value("cortex.threshold." + setting, value));
    String limit = value.replace("s", "");

    assertThat(alert(cortex, alert).query().expr().text()).endsWith("> " + limit);
    assertThat(steps(cortex, dashboard, panel)).endsWith(limit);
  }

  private static Rule alert(Monitoring cortex, String name) {
    return cortex.groups().stream()
        .flatMap(group -> group.rules().stream())
        .filter(rule -> rule.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no alert " + name));
  }

  private static List<String> steps(Monitoring cortex, String dashboard, String panel) {
    Dashboard found =
        cortex.dashboards().stream()
            .filter(one -> one.title().equals(dashboard))
            .findFirst()
            .orElseThrow();
    JsonObject json =
        found.layout().stream()
            .map(PlacedPanel::json)
            .filter(one -> one.text("title").orElse("").equals(panel))
            .findFirst()
            .orElseThrow();
    return json
        .object("fieldConfig")
        .object("defaults")
        .object("thresholds")
        .array("steps")
        .objects()
        .stream()
        .map(step -> step.get("value").map(Json::toString).orElse(""))
        .toList();
  }
}
