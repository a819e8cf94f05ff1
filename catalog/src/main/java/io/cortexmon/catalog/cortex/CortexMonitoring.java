package io.cortexmon.catalog.cortex;

import static io.cortexmon.catalog.cortex.CortexLabels.CLUSTER;
import static io.cortexmon.catalog.cortex.CortexLabels.ENVIRONMENT;
import static io.cortexmon.definition.Durations.seconds;

import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.Kubernetes;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.monitoring.MonitoringSource;
import io.cortexmon.monitoring.NetworkPolicy;
import io.cortexmon.scrape.Alertmanagers;
import io.cortexmon.scrape.PrometheusServer;

/** The monitoring of Cortex, changed by an environment only as {@link CortexSettings} says. */
public final class CortexMonitoring implements MonitoringSource {

  @Override
  public Monitoring define(Environment environment) {
    CortexSettings settings = CortexSettings.from(environment);
    CortexGrafana grafana = new CortexGrafana(settings);
    return Monitoring.named("cortex")
        .rules(new CortexRules(settings).groups())
        .runbooks(settings.runbooks())
        .prometheus(server(settings))
        .scrape(new CortexScrape(settings).jobs())
        .scrape(new ClusterScrape(settings).jobs())
        .scrape(new CortexMonitors(settings).all())
        .routing(new CortexRouting(settings).routing())
        .dataSources(grafana.dataSources())
        .dashboardProvider(grafana.dashboardProvider())
        .dashboard(new CortexDashboards(settings).all())
        .kubernetes(kubernetes(settings));
  }

  private static PrometheusServer server(CortexSettings settings) {
    ScrapePace pace = settings.scrape();
    return PrometheusServer.scrapingEvery(pace.server().interval())
        .timeout(pace.server().timeout())
        .evaluatingEvery(pace.evaluation())
        .externalLabels(CLUSTER.is(settings.cluster()), ENVIRONMENT.is(settings.environment()))
        .alertmanagers(Alertmanagers.at("alertmanager:9093").timeout(seconds(10)));
  }

  private static Kubernetes kubernetes(CortexSettings settings) {
    return Kubernetes.inNamespace(settings.namespace())
        .label("app", "cortex")
        .ruleLabel("prometheus", "kube-prometheus")
        .configMapPrefix("")
        .prometheusConfigKey("prometheus-config.yaml")
        .networkPolicies(
            NetworkPolicy.named("prometheus-ingress")
                .pods("app", "prometheus")
                .allow(9090, "app", "grafana"));
  }
}
