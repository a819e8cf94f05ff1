package io.cortexmon.scrape;

import io.cortexmon.definition.Place;
import java.util.List;

/**
 * A PodMonitor of the Prometheus Operator: scrapes pods that need no service.
 *
 * <pre>{@code
 * PodMonitor.named("orders-workers")
 *     .selecting("app", "orders-worker")
 *     .endpoints(
 *         Endpoint.port("metrics").relabel(Relabeling.copy(Meta.podLabel("queue"), QUEUE)))
 * }</pre>
 *
 * <p>The label {@code job} is the monitor's name, so that alerts mean the same with and without the
 * Operator, which by itself would take {@code namespace/name}.
 *
 * @param spec what it says
 * @param place where it was declared
 */
public record PodMonitor(MonitorSpec spec, Place place) implements Monitor<PodMonitor> {

  // Operator, pkg/prometheus/promcfg.go, generatePodMonitorConfig.
  private static final List<String> SET_BY_OPERATOR =
      List.of("job", "instance", "namespace", "pod", "container", "endpoint");

  public PodMonitor {
    for (Endpoint endpoint : spec.endpoints()) {
      OperatorAccess.check(
          "pod monitor " + spec.metadata().name(), endpoint.scrape().request().access(), false);
    }
  }

  /** Returns a monitor without endpoints as yet; the name is an RFC 1123 name. */
  public static PodMonitor named(String name) {
    return new PodMonitor(MonitorSpec.named(name), Place.ofCaller());
  }

  @Override
  public PodMonitor spec(MonitorSpec changed) {
    return new PodMonitor(changed, place);
  }

  @Override
  public String kind() {
    return "pod monitor";
  }

  @Override
  public boolean maySetLabel(String label) {
    return spec.maySetLabel(label, SET_BY_OPERATOR);
  }
}
