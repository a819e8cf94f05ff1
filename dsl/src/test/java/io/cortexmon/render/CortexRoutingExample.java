package io.cortexmon.render;

import static io.cortexmon.definition.Durations.hours;
import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.definition.Durations.seconds;
import static io.cortexmon.routing.AlertLabels.ALERTNAME;

import io.cortexmon.definition.SecretRef;
import io.cortexmon.metric.Label;
import io.cortexmon.routing.Inhibition;
import io.cortexmon.routing.PagerDuty;
import io.cortexmon.routing.Receiver;
import io.cortexmon.routing.Route;
import io.cortexmon.routing.Routing;
import io.cortexmon.routing.Slack;
import io.cortexmon.rule.Severity;

/** The routing of a whole system, as a user would write it. */
final class CortexRoutingExample {

  static final Label COMPONENT = Label.ofTarget("component");
  static final Label TIER = Label.named("tier");
  static final Label PARENT_MASTER = Label.ofTarget("parent_master");
  static final Label MASTER_TYPE = Label.ofTarget("master_type");
  static final Label WORKER_TYPE = Label.ofTarget("worker_type");
  static final Label MCP_TYPE = Label.ofTarget("mcp_type");
  static final Label CONTRACTOR_TYPE = Label.ofTarget("contractor_type");

  static final Receiver DEFAULT =
      Receiver.named("default").slack(message("#cortex-alerts", COMPONENT));

  static final Receiver PAGERDUTY =
      Receiver.named("pagerduty")
          .pagerDuty(
              PagerDuty.routingKey(SecretRef.key("alertmanager-receivers", "pagerduty-key"))
                  .severity("{{ .CommonLabels.severity }}")
                  .detail("component", "{{ .CommonLabels.component }}")
                  .detail("firing", "{{ .Alerts.Firing | len }}")
                  .detail("resolved", "{{ .Alerts.Resolved | len }}"));

  static final Receiver SLACK_WARNINGS =
      Receiver.named("slack-warnings")
          .slack(message("#cortex-warnings", COMPONENT).colors("warning", "good"));

  static final Receiver SLACK_CORE =
      Receiver.named("slack-core")
          .slack(message("#cortex-core", COMPONENT).colors("danger", "good"));

  static final Receiver SLACK_MASTERS =
      Receiver.named("slack-masters")
          .slack(message("#cortex-masters", MASTER_TYPE).colors("danger", "good"));

  static final Receiver SLACK_WORKERS =
      Receiver.named("slack-workers")
          .slack(message("#cortex-workers", WORKER_TYPE).colors("warning", "good"));

  static final Receiver SLACK_MCP =
      Receiver.named("slack-mcp").slack(message("#cortex-mcp", MCP_TYPE).colors("danger", "good"));

  static final Receiver SLACK_CONTRACTORS =
      Receiver.named("slack-contractors")
          .slack(message("#cortex-contractors", CONTRACTOR_TYPE).colors("warning", "good"));

  static final Routing ROUTING =
      Routing.to(DEFAULT)
          .groupBy(ALERTNAME, COMPONENT, Severity.LABEL)
          .groupWait(seconds(30))
          .groupInterval(minutes(5))
          .repeatEvery(hours(4))
          .resolveTimeout(minutes(5))
          .slackApiUrl(SecretRef.key("alertmanager-receivers", "slack-url"))
          .route(
              Route.when(Severity.CRITICAL)
                  .to(PAGERDUTY)
                  .groupWait(seconds(10))
                  .repeatEvery(hours(1))
                  .thenContinue(),
              Route.when(Severity.WARNING).to(SLACK_WARNINGS).thenContinue(),
              Route.when(COMPONENT.isOneOf("meta-agent", "core")).to(SLACK_CORE),
              Route.when(TIER.is("core")).to(SLACK_CORE),
              Route.when(COMPONENT.is("master")).to(SLACK_MASTERS),
              Route.when(COMPONENT.is("worker")).to(SLACK_WORKERS),
              Route.when(COMPONENT.is("mcp")).to(SLACK_MCP),
              Route.when(COMPONENT.is("contractor")).to(SLACK_CONTRACTORS))
          .inhibit(
              Inhibition.when(ALERTNAME.is("MasterAgentDown"))
                  .mutes(COMPONENT.is("worker"))
                  .equal(Label.NAMESPACE, PARENT_MASTER),
              Inhibition.when(ALERTNAME.matches(".+Down"))
                  .mutes(ALERTNAME.matches(".+HighErrorRate"))
                  .equal(Label.NAMESPACE, COMPONENT, CONTRACTOR_TYPE),
              Inhibition.when(ALERTNAME.is("PodRestartLoop"))
                  .mutes(ALERTNAME.matches("High(CPU|Memory)Usage"))
                  .equal(Label.NAMESPACE, Label.POD));

  private CortexRoutingExample() {}

  private static Slack message(String channel, Label detail) {
    return Slack.channel(channel)
        .sendResolved()
        .title("{{ .CommonLabels.alertname }}")
        .text(
            """
            {{ range .Alerts }}*{{ .Labels.alertname }}* {{ .Labels.component }} {{ .Labels.%s }}
            {{ .Annotations.description }}
            {{ end }}"""
                .formatted(detail));
  }
}
