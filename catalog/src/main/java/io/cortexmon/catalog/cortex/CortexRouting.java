package io.cortexmon.catalog.cortex;

import static io.cortexmon.catalog.cortex.CortexLabels.COMPONENT;
import static io.cortexmon.catalog.cortex.CortexLabels.CONTRACTOR_TYPE;
import static io.cortexmon.catalog.cortex.CortexLabels.CORE_TIER;
import static io.cortexmon.catalog.cortex.CortexLabels.MASTER_TYPE;
import static io.cortexmon.catalog.cortex.CortexLabels.MCP_TYPE;
import static io.cortexmon.catalog.cortex.CortexLabels.PARENT_MASTER;
import static io.cortexmon.catalog.cortex.CortexLabels.WORKER_TYPE;
import static io.cortexmon.metric.Label.NAMESPACE;
import static io.cortexmon.metric.Label.POD;
import static io.cortexmon.routing.AlertLabels.ALERTNAME;
import static io.cortexmon.routing.AlertLabels.alertIs;
import static java.util.stream.Collectors.joining;

import io.cortexmon.definition.SecretRef;
import io.cortexmon.metric.Label;
import io.cortexmon.routing.Inhibition;
import io.cortexmon.routing.PagerDuty;
import io.cortexmon.routing.Receiver;
import io.cortexmon.routing.Route;
import io.cortexmon.routing.Routing;
import io.cortexmon.routing.Slack;
import io.cortexmon.rule.Severity;
import java.util.stream.Stream;

/** Who is told of Cortex's alerts, and which alerts are not worth telling while others fire. */
record CortexRouting(CortexSettings settings) {

  private static final Label[] ALL_TYPES = {MASTER_TYPE, WORKER_TYPE, MCP_TYPE, CONTRACTOR_TYPE};

  Routing routing() {
    CortexSettings.Notification timing = settings.notification();
    return Routing.to(everybody())
        .groupBy(ALERTNAME, COMPONENT, Severity.LABEL)
        .groupWait(timing.groupWait())
        .groupInterval(timing.groupInterval())
        .repeatEvery(timing.repeatInterval())
        .resolveTimeout(timing.resolveTimeout())
        .slackApiUrl(secret("slack-url"))
        .route(
            Route.when(Severity.CRITICAL)
                .to(pagerDuty())
                .groupWait(timing.criticalGroupWait())
                .repeatEvery(timing.criticalRepeatInterval())
                .thenContinue(),
            Route.when(Severity.WARNING).to(warnings()).thenContinue(),
            Route.when(COMPONENT.isOneOf(Component.META_AGENT.value(), Component.CORE.value()))
                .to(core()),
            Route.when(CORE_TIER).to(core()),
            Route.when(Component.MASTER).to(masters()),
            Route.when(Component.WORKER).to(workers()),
            Route.when(Component.MCP).to(mcp()),
            Route.when(Component.CONTRACTOR).to(contractors()))
        .inhibit(masterMutesItsWorkers(), downMutesErrors(), restartsMuteUsage());
  }

  private Receiver everybody() {
    return Receiver.named("default").slack(slack(settings.channel().alerts(), ALL_TYPES));
  }

  private Receiver pagerDuty() {
    return Receiver.named("pagerduty")
        .pagerDuty(
            PagerDuty.routingKey(secret("pagerduty-key"))
                .severity("{{ .CommonLabels.severity }}")
                .detail("firing", "{{ .Alerts.Firing | len }}")
                .detail("resolved", "{{ .Alerts.Resolved | len }}")
                .detail("component", "{{ .CommonLabels.component }}"));
  }

  private Receiver warnings() {
    return Receiver.named("slack-warnings").slack(slack(settings.channel().warnings(), ALL_TYPES));
  }

  private Receiver core() {
    return Receiver.named("slack-core")
        .slack(slack(settings.channel().core()).colors("danger", "good"));
  }

  private Receiver masters() {
    return Receiver.named("slack-masters")
        .slack(slack(settings.channel().masters(), MASTER_TYPE).colors("danger", "good"));
  }

  private Receiver workers() {
    return Receiver.named("slack-workers")
        .slack(slack(settings.channel().workers(), WORKER_TYPE).colors("warning", "good"));
  }

  private Receiver mcp() {
    return Receiver.named("slack-mcp")
        .slack(slack(settings.channel().mcp(), MCP_TYPE).colors("danger", "good"));
  }

  private Receiver contractors() {
    return Receiver.named("slack-contractors")
        .slack(slack(settings.channel().contractors(), CONTRACTOR_TYPE).colors("warning", "good"));
  }

  /** A message with a paragraph for each alert: its name, component and type, and what happened. */
  private static Slack slack(String channel, Label... types) {
    String facts = Stream.of(ALERTNAME, COMPONENT).map(CortexRouting::fact).collect(joining());
    String type = Stream.of(types).map(CortexRouting::factIfPresent).collect(joining());
    return Slack.channel(channel)
        .text("{{ range .Alerts }}" + facts + type + "{{ .Annotations.description }}\n{{ end }}")
        .sendResolved();
  }

  private static String fact(Label label) {
    return "*" + label.name() + ":* {{ .Labels." + label.name() + " }}\n";
  }

  /** Many alerts have no type, and each that has one has another kind of it. */
  private static String factIfPresent(Label label) {
    return "{{ with .Labels." + label.name() + " }}*" + label.name() + ":* {{ . }}\n{{ end }}";
  }

  private SecretRef secret(String key) {
    return SecretRef.key(settings.alertmanagerSecret(), key);
  }

  /** The alert on a master names it as a parent, too: only its own workers are muted. */
  private Inhibition masterMutesItsWorkers() {
    return Inhibition.when(alertIs(new MasterRules(settings).down()))
        .mutes(Component.WORKER)
        .equal(NAMESPACE, PARENT_MASTER);
  }

  /** What does not answer fails its requests as well. A label that both lack counts as equal. */
  private static Inhibition downMutesErrors() {
    return Inhibition.when(ALERTNAME.matches(".+Down"))
        .mutes(ALERTNAME.matches(".+HighErrorRate"))
        .equal(NAMESPACE, COMPONENT, CONTRACTOR_TYPE);
  }

  private Inhibition restartsMuteUsage() {
    return Inhibition.when(alertIs(new ResourceRules(settings).podRestartLoop()))
        .mutes(ALERTNAME.matches("High(CPU|Memory)Usage"))
        .equal(NAMESPACE, POD);
  }
}
