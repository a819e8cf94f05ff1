package io.cortexmon.catalog.cortex;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.definition.SecretRef;
import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.routing.Integration;
import io.cortexmon.routing.PagerDuty;
import io.cortexmon.routing.Receiver;
import io.cortexmon.routing.Routing;
import io.cortexmon.routing.Slack;
import io.cortexmon.routing.Timing;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.Rule;
import io.cortexmon.testing.RoutedAlert;
import io.cortexmon.testing.RoutingScenario;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CortexRoutingTest {

  private static final Routing ROUTING =
      new CortexRouting(CortexSettings.from(Environment.named("production"))).routing();
  private static final Monitoring MONITORING =
      new CortexMonitoring().define(Environment.named("production"));
  private static final RoutingScenario CORTEX = RoutingScenario.of(MONITORING);

  @Test
  void an_alert_that_no_route_takes_is_grouped_and_told_as_specified() {
    assertThat(ROUTING.root().groupedBy()).containsExactly("alertname", "component", "severity");
    assertThat(ROUTING.root().timings())
        .isEqualTo(
            Map.of(
                Timing.GROUP_WAIT, Duration.ofSeconds(30),
                Timing.GROUP_INTERVAL, Duration.ofMinutes(5),
                Timing.REPEAT_INTERVAL, Duration.ofHours(4)));
    assertThat(ROUTING.global().resolveTimeout()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void a_message_lists_name_component_type_and_description_of_each_alert() {
    assertThat(slack("slack-mcp").texts())
        .containsEntry(
            Slack.Text.TEXT,
            """
            {{ range .Alerts }}*alertname:* {{ .Labels.alertname }}
            *component:* {{ .Labels.component }}
            {{ with .Labels.mcp_type }}*mcp_type:* {{ . }}
            {{ end }}{{ .Annotations.description }}
            {{ end }}\
            """);
    assertThat(slack("slack-core").texts().get(Slack.Text.TEXT)).doesNotContain("_type");
    for (String name : List.of("default", "slack-warnings")) {
      assertThat(slack(name).texts().get(Slack.Text.TEXT))
          .contains("master_type", "worker_type", "mcp_type", "contractor_type");
    }
  }

  @Test
  void what_others_depend_on_is_a_danger_and_the_rest_a_warning() {
    for (String name : List.of("slack-core", "slack-masters", "slack-mcp")) {
      assertThat(slack(name).texts().get(Slack.Text.COLOR))
          .isEqualTo("{{ if eq .Status \"firing\" }}danger{{ else }}good{{ end }}");
    }
    for (String name : List.of("slack-workers", "slack-contractors")) {
      assertThat(slack(name).texts().get(Slack.Text.COLOR))
          .isEqualTo("{{ if eq .Status \"firing\" }}warning{{ else }}good{{ end }}");
    }
  }

  @Test
  void pagerduty_gets_severity_counts_and_component() {
    PagerDuty event = (PagerDuty) integration("pagerduty");

    assertThat(event.texts())
        .containsEntry(PagerDuty.Text.SEVERITY, "{{ .CommonLabels.severity }}");
    assertThat(event.details())
        .isEqualTo(
            Map.of(
                "firing", "{{ .Alerts.Firing | len }}",
                "resolved", "{{ .Alerts.Resolved | len }}",
                "component", "{{ .CommonLabels.component }}"));
  }

  @Test
  void secrets_are_keys_of_the_secret_that_the_settings_name() {
    assertThat(ROUTING.global().slackApiUrl())
        .isEqualTo(SecretRef.key("cortex-alertmanager", "slack-url"));
    assertThat(((PagerDuty) integration("pagerduty")).routingKey())
        .isEqualTo(SecretRef.key("cortex-alertmanager", "pagerduty-key"));
  }

  @ParameterizedTest
  @CsvSource({
    "CortexMetaAgentDown, pagerduty slack-core",
    "CortexHighErrorRate, slack-warnings slack-core",
    "CortexHighLatency, slack-warnings slack-core",
    "MasterAgentDown, pagerduty slack-masters",
    "MasterWorkerSpawnFailure, slack-warnings slack-masters",
    "MasterTaskBacklog, slack-warnings slack-masters",
    "MasterMemoryPressure, slack-warnings slack-masters",
    "HighWorkerFailureRate, slack-warnings slack-workers",
    "WorkerTokenExhaustion, slack-warnings slack-workers",
    "WorkerStuck, slack-warnings slack-workers",
    "TooManyActiveWorkers, slack-warnings slack-workers",
    "MCPServerDown, pagerduty slack-mcp",
    "MCPHighRequestLatency, slack-warnings slack-mcp",
    "MCPConnectionPoolExhausted, slack-warnings slack-mcp",
    "MCPToolCallFailures, slack-warnings slack-mcp",
    "ContractorDown, slack-warnings slack-contractors",
    "ContractorHighErrorRate, slack-warnings slack-contractors",
    "ContractorSlowResponse, slack-warnings slack-contractors",
    "HighCPUUsage, slack-warnings",
    "HighMemoryUsage, slack-warnings",
    "PodRestartLoop, slack-warnings",
    "TaskCompletionRateDropping, slack-warnings",
    "TaskQueueGrowth, slack-warnings",
    "LongRunningTask, default",
    "DashboardDown, slack-warnings",
    "DashboardHighLatency, slack-warnings",
    "HighTokenConsumptionRate, slack-warnings slack-core",
    "TokenBudgetExhaustion, pagerduty slack-core",
    "WorkerTokenInefficiency, slack-workers",
    "CortexHighMemoryUsage, slack-warnings",
    "CortexHighCPUUsage, slack-warnings",
    "CortexPodCrashLooping, pagerduty"
  })
  void an_alert_goes_to_those_who_care(String alert, String receivers) {
    String[] names = receivers.split(" ", -1);

    RoutedAlert routed = CORTEX.alert(alert, Map.of("namespace", "cortex"));

    routed.goesTo(names);
    for (String receiver : names) {
      routed.isGroupedBy(receiver, "alertname", "component", "severity");
    }
  }

  @Test
  void the_table_of_receivers_has_every_alert() throws Exception {
    List<String> table =
        Stream.of(
                CortexRoutingTest.class
                    .getDeclaredMethod(
                        "an_alert_goes_to_those_who_care", String.class, String.class)
                    .getAnnotation(CsvSource.class)
                    .value())
            .map(row -> row.substring(0, row.indexOf(',')))
            .toList();

    assertThat(table).hasSize(32);
    assertThat(table)
        .containsExactlyElementsOf(
            MONITORING.groups().stream()
                .flatMap(group -> group.rules().stream())
                .filter(AlertingRule.class::isInstance)
                .map(Rule::name)
                .toList());
  }

  @Test
  void only_information_on_a_long_task_is_left_to_the_default_receiver() {
    CORTEX.everyAlertLeavesTheDefaultReceiverExcept("LongRunningTask");
  }

  @Test
  void an_alert_on_the_core_goes_to_the_core_whatever_component_its_series_has() {
    for (String component : List.of("meta-agent", "core", "worker", "mcp", "")) {
      CORTEX
          .alert("CortexHighErrorRate", Map.of("component", component))
          .goesTo("slack-warnings", "slack-core");
    }
  }

  @Test
  void no_hour_of_the_week_is_muted() {
    Instant monday = Instant.parse("2026-11-23T00:00:00Z");
    for (int hour = 0; hour < 7 * 24; hour++) {
      CORTEX
          .at(monday.plus(Duration.ofHours(hour)))
          .alert("MasterAgentDown", Map.of())
          .goesTo("pagerduty", "slack-masters");
    }
    assertThat(ROUTING.timeIntervals()).isEmpty();
  }

  @Test
  void a_master_that_is_down_mutes_its_own_workers_only() {
    RoutingScenario down =
        CORTEX.firing(
            "MasterAgentDown",
            Map.of(
                "namespace", "cortex",
                "pod", "master-0",
                "master_type", "security",
                "parent_master", "security"));

    for (String alert : List.of("WorkerTokenExhaustion", "WorkerStuck", "TooManyActiveWorkers")) {
      down.alert(alert, worker("cortex", "security")).isInhibitedBy("MasterAgentDown");
      down.alert(alert, worker("cortex", "cicd"))
          .isNotInhibited()
          .goesTo("slack-warnings", "slack-workers");
      down.alert(alert, worker("staging", "security")).isNotInhibited();
    }
    // Failures are counted over the workers of all masters.
    down.alert("HighWorkerFailureRate", Map.of("namespace", "cortex", "worker_type", "scan"))
        .isNotInhibited();
    down.alert("MasterTaskBacklog", Map.of("namespace", "cortex", "parent_master", "security"))
        .isNotInhibited();
  }

  private static Map<String, String> worker(String namespace, String master) {
    return Map.of("namespace", namespace, "pod", "worker-0", "parent_master", master);
  }

  @Test
  void what_is_down_is_not_told_to_fail_as_well() {
    RoutingScenario down =
        CORTEX.firing(
            "ContractorDown",
            Map.of("namespace", "cortex", "contractor_type", "n8n", "instance", "n8n:8080"));

    down.alert("ContractorHighErrorRate", contractor("n8n")).isInhibitedBy("ContractorDown");
    down.alert("ContractorHighErrorRate", contractor("talos"))
        .isNotInhibited()
        .goesTo("slack-warnings", "slack-contractors");
    down.alert("ContractorSlowResponse", contractor("n8n")).isNotInhibited();
    down.alert("CortexHighErrorRate", Map.of("namespace", "cortex", "component", "meta-agent"))
        .isNotInhibited();

    RoutingScenario core = CORTEX.firing("CortexMetaAgentDown", Map.of("namespace", "cortex"));
    core.alert("CortexHighErrorRate", Map.of("namespace", "cortex", "component", "meta-agent"))
        .isInhibitedBy("CortexMetaAgentDown");
    core.alert("CortexHighErrorRate", Map.of("namespace", "cortex", "component", "core"))
        .isNotInhibited();
  }

  private static Map<String, String> contractor(String type) {
    return Map.of("namespace", "cortex", "contractor_type", type);
  }

  @Test
  void a_pod_that_keeps_restarting_is_not_told_to_be_busy() {
    RoutingScenario restarting =
        CORTEX.firing("PodRestartLoop", Map.of("namespace", "cortex", "pod", "a"));

    for (String alert : List.of("HighCPUUsage", "HighMemoryUsage")) {
      restarting
          .alert(alert, Map.of("namespace", "cortex", "pod", "a", "container", "main"))
          .isInhibitedBy("PodRestartLoop");
      restarting
          .alert(alert, Map.of("namespace", "cortex", "pod", "b", "container", "main"))
          .isNotInhibited()
          .goesTo("slack-warnings");
    }
    // Of nodes, though its name is alike.
    restarting
        .alert("CortexHighCPUUsage", Map.of("namespace", "cortex", "pod", "a"))
        .isNotInhibited();
  }

  private static Slack slack(String receiver) {
    return (Slack) integration(receiver);
  }

  private static Integration integration(String name) {
    Receiver receiver =
        ROUTING.receivers().stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow();
    assertThat(receiver.integrations()).hasSize(1);
    return receiver.integrations().get(0);
  }
}
