package io.cortexmon.catalog.cortex;

import static io.cortexmon.catalog.cortex.CortexLabels.CONTRACTOR_TYPE;
import static io.cortexmon.catalog.cortex.CortexLabels.DIVISION;
import static io.cortexmon.catalog.cortex.CortexLabels.GM_TYPE;
import static io.cortexmon.catalog.cortex.CortexLabels.MASTER_TYPE;
import static io.cortexmon.catalog.cortex.CortexLabels.PARENT_MASTER;
import static io.cortexmon.catalog.cortex.CortexLabels.POD_IP;
import static io.cortexmon.catalog.cortex.CortexLabels.SERVICE;
import static io.cortexmon.catalog.cortex.CortexLabels.SPECIALIZATION;
import static io.cortexmon.catalog.cortex.CortexLabels.WORKER_TYPE;
import static io.cortexmon.catalog.cortex.CortexScrape.fromPod;
import static io.cortexmon.catalog.cortex.CortexScrape.keeping;
import static io.cortexmon.catalog.cortex.CortexScrape.ofMcpServer;
import static io.cortexmon.catalog.cortex.CortexScrape.ofPod;

import io.cortexmon.scrape.Endpoint;
import io.cortexmon.scrape.Meta;
import io.cortexmon.scrape.Monitor;
import io.cortexmon.scrape.PodMonitor;
import io.cortexmon.scrape.Relabeling;
import io.cortexmon.scrape.ScrapeJob;
import io.cortexmon.scrape.ServiceMonitor;
import java.util.List;

/**
 * The monitors by which the Prometheus Operator scrapes Cortex. One that does the work of a scrape
 * job has its name, keeps the same series and exposes the same metrics.
 */
record CortexMonitors(CortexSettings settings) {

  List<Monitor<?>> all() {
    return List.of(
        core(), masters(), contractors(), dashboard(), workers(), mcpServers(), divisions(), n8n());
  }

  ServiceMonitor core() {
    ScrapeJob job = jobs().core();
    return labelled(ServiceMonitor.named(job.name()), "meta-agent")
        .selecting("app", "cortex-core")
        .endpoints(
            service("metrics", settings.scrape().core()).relabelMetrics(job.metricRelabelings()))
        .exposes(job.exposes());
  }

  ServiceMonitor masters() {
    ScrapeJob job = jobs().masters();
    return labelled(ServiceMonitor.named(job.name()), "masters")
        .selecting("app", "cortex-master")
        .endpoints(
            service("metrics", settings.scrape().masters())
                .relabel(fromPod(MASTER_TYPE))
                .relabelMetrics(job.metricRelabelings()))
        .exposes(job.exposes());
  }

  ServiceMonitor contractors() {
    ScrapeJob job = jobs().contractors();
    return labelled(ServiceMonitor.named(job.name()), "contractors")
        .selecting("app", "cortex-contractor")
        .endpoints(
            service("metrics", settings.scrape().contractors())
                .relabel(fromPod(CONTRACTOR_TYPE), fromPod(SPECIALIZATION))
                .relabelMetrics(job.metricRelabelings()))
        .exposes(job.exposes());
  }

  ServiceMonitor dashboard() {
    ScrapeJob job = jobs().dashboard();
    return labelled(ServiceMonitor.named(job.name()), "dashboard")
        .selecting("app", "cortex-dashboard")
        .endpoints(
            service("http", settings.scrape().dashboard()).relabelMetrics(job.metricRelabelings()))
        .exposes(job.exposes());
  }

  /** The label {@code task_id} of the pods is not copied: it has a new value for each task. */
  PodMonitor workers() {
    ScrapeJob job = jobs().workers();
    return labelled(PodMonitor.named(job.name()), "workers")
        .selecting("app", "cortex-worker")
        .endpoints(
            pod(settings.scrape().workers())
                .relabel(fromPod(WORKER_TYPE), fromPod(PARENT_MASTER))
                .relabel(Relabeling.copy(Meta.POD_IP, POD_IP))
                .relabelMetrics(job.metricRelabelings()))
        .exposes(job.exposes());
  }

  PodMonitor mcpServers() {
    ScrapeJob job = jobs().mcpServers();
    return labelled(PodMonitor.named(job.name()), "mcp")
        .selecting("app", "mcp-server")
        .endpoints(
            pod(settings.scrape().mcp())
                .relabel(ofMcpServer())
                .relabel(Relabeling.copy(Meta.POD_IP, POD_IP))
                .relabelMetrics(job.metricRelabelings()))
        .exposes(job.exposes());
  }

  PodMonitor divisions() {
    return labelled(PodMonitor.named("cortex-divisions"), "divisions")
        .selecting("tier", "division")
        .endpoints(
            pod(settings.scrape().divisions())
                .relabel(fromPod(DIVISION), fromPod(GM_TYPE))
                .relabelMetrics(keeping("division_.*", "gm_.*")));
  }

  PodMonitor n8n() {
    return labelled(PodMonitor.named("cortex-n8n"), "workflow")
        .label("app", "n8n")
        .selecting("app", "n8n")
        .endpoints(pod(settings.scrape().n8n()).relabelMetrics(keeping("n8n_.*", "workflow_.*")));
  }

  private CortexScrape jobs() {
    return new CortexScrape(settings);
  }

  /** The last label is the one by which the Operator's Prometheus chooses its monitors. */
  private static <M extends Monitor<M>> M labelled(M monitor, String component) {
    return monitor.label("component", component).label("prometheus", "kube-prometheus");
  }

  private static Endpoint service(String port, ScrapePace.Pace pace) {
    return endpoint(port, pace).relabel(Relabeling.copy(Meta.SERVICE_NAME, SERVICE));
  }

  private static Endpoint pod(ScrapePace.Pace pace) {
    return endpoint("metrics", pace);
  }

  private static Endpoint endpoint(String port, ScrapePace.Pace pace) {
    return Endpoint.port(port).every(pace.interval()).timeout(pace.timeout()).relabel(ofPod());
  }
}
