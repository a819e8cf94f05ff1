package io.cortexmon.catalog.cortex;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.definition.SecretRef;
import io.cortexmon.monitoring.Environment;
import io.cortexmon.routing.Integration;
import io.cortexmon.routing.PagerDuty;
import io.cortexmon.routing.Receiver;
import io.cortexmon.routing.Routing;
import io.cortexmon.routing.Slack;
import io.cortexmon.routing.Timing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CortexRoutingTest {

  private static final Routing ROUTING =
      new CortexRouting(CortexSettings.from(Environment.named("production"))).routing();

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
            {{ end }}""");
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
