package io.cortexmon.catalog.cortex;

import static io.cortexmon.catalog.cortex.CortexLabels.NODE;
import static io.cortexmon.catalog.cortex.CortexLabels.SERVICE;

import io.cortexmon.definition.Authorization;
import io.cortexmon.definition.SecretRef;
import io.cortexmon.metric.Label;
import io.cortexmon.scrape.KubernetesDiscovery;
import io.cortexmon.scrape.Meta;
import io.cortexmon.scrape.Relabeling;
import io.cortexmon.scrape.ScrapeJob;
import io.cortexmon.scrape.StaticTargets;
import java.util.List;

/**
 * The scrape jobs of what Cortex runs on: Prometheus itself, nodes, containers, Kubernetes. Where
 * the Prometheus Operator runs, its own stack brings them.
 */
record ClusterScrape(CortexSettings settings) {

  List<ScrapeJob> jobs() {
    return List.of(
        prometheus(),
        nodeExporter(),
        kubeStateMetrics(),
        cadvisor(),
        apiServers(),
        controlPlane("kube-controller-manager", 10257),
        controlPlane("kube-scheduler", 10259),
        blackbox());
  }

  ScrapeJob prometheus() {
    return ScrapeJob.named("prometheus")
        .targets(
            StaticTargets.of("localhost:9090")
                .labels(SERVICE.is("monitoring"), Label.INSTANCE.is("prometheus")))
        .authorization(
            Authorization.basic(
                SecretRef.key("prometheus-auth", "username"),
                SecretRef.key("prometheus-auth", "password")));
  }

  ScrapeJob nodeExporter() {
    return ScrapeJob.named("node-exporter")
        .every(settings.scrape().cluster())
        .discover(KubernetesDiscovery.nodes())
        .relabel(Relabeling.port(9100), Relabeling.copy(Meta.NODE_NAME, NODE))
        .exposes(ClusterMetrics.OF_NODES);
  }

  /**
   * To expose the labels of pods, kube-state-metrics has to be started with {@code
   * --metric-labels-allowlist=pods=[app,master_type,worker_type]}.
   */
  ScrapeJob kubeStateMetrics() {
    return ScrapeJob.named("kube-state-metrics")
        .every(settings.scrape().cluster())
        .targets("kube-state-metrics:8080")
        .honorLabels()
        .relabelMetrics(Relabeling.keepMetrics("kube_pod_.*"))
        .exposes(ClusterMetrics.OF_KUBE_STATE_METRICS);
  }

  ScrapeJob cadvisor() {
    return ScrapeJob.named("cadvisor")
        .every(settings.scrape().cluster())
        .discover(KubernetesDiscovery.nodes())
        .asServiceAccount()
        .path("/metrics/cadvisor")
        .relabel(Relabeling.port(10250), Relabeling.copy(Meta.NODE_NAME, NODE))
        .exposes(ClusterMetrics.OF_CADVISOR);
  }

  ScrapeJob apiServers() {
    return ScrapeJob.named("kubernetes-apiservers")
        .every(settings.scrape().controlPlane())
        .discover(KubernetesDiscovery.endpoints())
        .asServiceAccount()
        .relabel(
            Relabeling.from(Meta.NAMESPACE, Meta.SERVICE_NAME, Meta.ENDPOINT_PORT_NAME)
                .matching("default;kubernetes;https")
                .keep());
  }

  private ScrapeJob controlPlane(String component, int port) {
    return ScrapeJob.named(component)
        .every(settings.scrape().controlPlane())
        .discover(KubernetesDiscovery.endpoints())
        .asServiceAccount()
        .honorLabels()
        .relabel(
            Relabeling.keepIf(Meta.serviceLabel("component"), component), Relabeling.port(port));
  }

  ScrapeJob blackbox() {
    return ScrapeJob.named("blackbox")
        .every(settings.scrape().probes())
        .probing(
            "blackbox-exporter:9115",
            "http_2xx",
            StaticTargets.urls(
                "http://cortex-dashboard:3000/health",
                "http://cortex-core:8080/health",
                "http://mcp-registry:8080/health"));
  }
}
