package io.cortexmon.scrape;

import io.cortexmon.definition.Place;
import java.util.List;

/**
 * A ServiceMonitor of the Prometheus Operator: scrapes the pods behind Kubernetes services.
 *
 * <pre>{@code
 * ServiceMonitor.named("orders")
 *     .label("prometheus", "kube-prometheus")
 *     .selecting("app", "orders")
 *     .endpoints(Endpoint.port("metrics").every(seconds(15)))
 *     .exposes(HANDLED, LATENCY)
 * }</pre>
 *
 * <p>The label {@code job} is the monitor's name, so that alerts mean the same with and without the
 * Operator, which by itself would take the name of each service.
 *
 * @param spec what it says
 * @param place where it was declared
 */
public record ServiceMonitor(MonitorSpec spec, Place place) implements Monitor<ServiceMonitor> {

  // Operator, pkg/prometheus/promcfg.go, generateServiceMonitorConfig.
  private static final List<String> SET_BY_OPERATOR =
      List.of("job", "instance", "namespace", "service", "pod", "container", "node", "endpoint");

  public ServiceMonitor {
    for (Endpoint endpoint : spec.endpoints()) {
      OperatorAccess.check(
          "service monitor " + spec.metadata().name(), endpoint.scrape().request().access(), true);
    }
  }

  /** Returns a monitor without endpoints as yet; the name is an RFC 1123 name. */
  public static ServiceMonitor named(String name) {
    return new ServiceMonitor(MonitorSpec.named(name), Place.ofCaller());
  }

  @Override
  public ServiceMonitor spec(MonitorSpec changed) {
    return new ServiceMonitor(changed, place);
  }

  /** Returns this copying Kubernetes labels of the services to the targets. */
  public ServiceMonitor targetLabels(String... keys) {
    TargetLabels labels = spec.targetLabels();
    return spec(
        spec.targetLabels(
            new TargetLabels(labels.job(), labels.jobLabel(), List.of(keys), labels.fromPod())));
  }

  @Override
  public String kind() {
    return "service monitor";
  }

  @Override
  public boolean maySetLabel(String label) {
    return spec.maySetLabel(label, SET_BY_OPERATOR);
  }
}
