package io.cortexmon.catalog.cortex;

import static io.cortexmon.catalog.cortex.CortexLabels.CAPABILITIES;
import static io.cortexmon.catalog.cortex.CortexLabels.CONTRACTOR_TYPE;
import static io.cortexmon.catalog.cortex.CortexLabels.CORE_TIER;
import static io.cortexmon.catalog.cortex.CortexLabels.MASTER_TYPE;
import static io.cortexmon.catalog.cortex.CortexLabels.MCP_TYPE;
import static io.cortexmon.catalog.cortex.CortexLabels.MCP_VERSION;
import static io.cortexmon.catalog.cortex.CortexLabels.PARENT_MASTER;
import static io.cortexmon.catalog.cortex.CortexLabels.SPECIALIZATION;
import static io.cortexmon.catalog.cortex.CortexLabels.TARGET_COMPONENT;
import static io.cortexmon.catalog.cortex.CortexLabels.TIER;
import static io.cortexmon.catalog.cortex.CortexLabels.WORKER_TYPE;
import static io.cortexmon.metric.Label.NAMESPACE;
import static io.cortexmon.metric.Label.POD;

import io.cortexmon.metric.Label;
import io.cortexmon.metric.LabelValue;
import io.cortexmon.scrape.KubernetesDiscovery;
import io.cortexmon.scrape.Meta;
import io.cortexmon.scrape.Relabeling;
import io.cortexmon.scrape.ScrapeJob;
import io.cortexmon.scrape.StaticTargets;
import java.util.List;

/**
 * The scrape jobs of Cortex itself, for a Prometheus that reads its own configuration. Where the
 * Prometheus Operator runs, {@link CortexMonitors} says the same.
 */
record CortexScrape(CortexSettings settings) {

  /**
   * Several labels are on the target and on the series. Their values agree, so the copy that
   * Prometheus makes of the second one goes.
   */
  private static final Relabeling DROP_CLASHING_LABELS = Relabeling.dropLabels("exported_.+");

  List<ScrapeJob> jobs() {
    return List.of(core(), masters(), workers(), mcpServers(), contractors(), dashboard());
  }

  ScrapeJob core() {
    return ScrapeJob.named("cortex-core")
        .every(settings.scrape().core().interval())
        .targets(
            StaticTargets.of("cortex-core:8080")
                .labels(TARGET_COMPONENT.is(Component.META_AGENT.value()), CORE_TIER, inCortex()))
        .relabelMetrics(keeping("cortex_.*"))
        .exposes(CortexMetrics.OF_CORE)
        .exposes(CortexMetrics.OF_HANDOFFS);
  }

  ScrapeJob masters() {
    return ScrapeJob.named("cortex-masters")
        .every(settings.scrape().masters().interval())
        .discover(pods())
        .relabel(Relabeling.keepIf(Meta.podLabel("app"), "cortex-master"))
        .relabel(fromPod(MASTER_TYPE))
        .relabel(ofPod())
        .relabel(Relabeling.port(8080))
        .relabelMetrics(keeping("cortex_master_.*", "cortex_worker_.*", "cortex_task_.*"))
        .exposes(CortexMetrics.OF_MASTERS)
        .exposes(CortexMetrics.OF_TASKS);
  }

  ScrapeJob workers() {
    return ScrapeJob.named("cortex-workers")
        .every(settings.scrape().workers().interval())
        .discover(pods())
        .relabel(Relabeling.keepIf(Meta.podLabel("app"), "cortex-worker"))
        .relabel(fromPod(WORKER_TYPE), fromPod(PARENT_MASTER))
        .relabel(ofPod())
        .relabel(Relabeling.port(8080))
        .relabelMetrics(keeping("cortex_worker_.*"))
        .exposes(CortexMetrics.OF_WORKERS);
  }

  ScrapeJob mcpServers() {
    return ScrapeJob.named("mcp-servers")
        .every(settings.scrape().mcp().interval())
        .discover(pods())
        .relabel(Relabeling.keepIf(Meta.podLabel("app"), "mcp-server"))
        .relabel(ofMcpServer())
        .relabel(ofPod())
        .relabel(Relabeling.port(9090))
        .relabelMetrics(keeping("mcp_.*"))
        .exposes(CortexServiceMetrics.OF_MCP_SERVERS);
  }

  ScrapeJob contractors() {
    return ScrapeJob.named("cortex-contractors")
        .every(settings.scrape().contractors().interval())
        .targets(
            contractor("infrastructure", "kubernetes"),
            contractor("n8n", "workflow-automation"),
            contractor("talos", "os-management"))
        .relabelMetrics(keeping("contractor_.*"))
        .exposes(CortexServiceMetrics.OF_CONTRACTORS);
  }

  private StaticTargets contractor(String type, String specialization) {
    return StaticTargets.of(type + "-contractor:8080")
        .labels(CONTRACTOR_TYPE.is(type), SPECIALIZATION.is(specialization), inCortex());
  }

  ScrapeJob dashboard() {
    return ScrapeJob.named("cortex-dashboard")
        .every(settings.scrape().dashboard().interval())
        .targets(
            StaticTargets.of("cortex-dashboard:3000")
                .labels(
                    TARGET_COMPONENT.is(Component.DASHBOARD.value()),
                    TIER.is("presentation"),
                    inCortex()))
        .relabelMetrics(DROP_CLASHING_LABELS)
        .exposes(CortexServiceMetrics.HTTP_REQUEST_DURATION);
  }

  private KubernetesDiscovery pods() {
    return KubernetesDiscovery.pods().inNamespaces(settings.namespace());
  }

  private LabelValue inCortex() {
    return NAMESPACE.is(settings.namespace());
  }

  /** Copies a label of the pod to the target. */
  static Relabeling fromPod(Label label) {
    return Relabeling.copy(Meta.podLabel(label.name()), label);
  }

  /** Says which pod the target is. */
  static List<Relabeling> ofPod() {
    return List.of(Relabeling.copy(Meta.POD_NAME, POD), Relabeling.copy(Meta.NAMESPACE, NAMESPACE));
  }

  /** Says what kind of MCP server the target is. */
  static List<Relabeling> ofMcpServer() {
    return List.of(
        fromPod(MCP_TYPE),
        Relabeling.copy(Meta.podAnnotation("mcp_capabilities"), CAPABILITIES),
        Relabeling.copy(Meta.podAnnotation("mcp_version"), MCP_VERSION));
  }

  /** Stores only the series whose names match, without labels that are there twice. */
  static List<Relabeling> keeping(String... names) {
    return List.of(Relabeling.keepMetrics(names), DROP_CLASHING_LABELS);
  }
}
