package io.cortexmon.scrape;

import io.cortexmon.metric.Label;
import java.util.ArrayList;
import java.util.List;

/**
 * What service monitors and pod monitors have in common.
 *
 * @param metadata the object's name, namespace and labels
 * @param selector which services or pods are scraped
 * @param namespaces where they are looked for; by default in the monitor's own namespace
 * @param targetLabels the labels that the monitor gives its targets
 * @param endpoints the ports that are scraped
 * @param intake what comes back
 */
public record MonitorSpec(
    ObjectMeta metadata,
    Selector selector,
    Namespaces namespaces,
    TargetLabels targetLabels,
    List<Endpoint> endpoints,
    Intake intake) {

  public MonitorSpec {
    endpoints = List.copyOf(endpoints);
  }

  static MonitorSpec named(String name) {
    return new MonitorSpec(
        ObjectMeta.named(name),
        Selector.EVERYTHING,
        Namespaces.DEFAULT,
        new TargetLabels(name, "", List.of(), List.of()),
        List.of(),
        Intake.DEFAULT);
  }

  MonitorSpec metadata(ObjectMeta changed) {
    return new MonitorSpec(changed, selector, namespaces, targetLabels, endpoints, intake);
  }

  MonitorSpec selector(Selector changed) {
    return new MonitorSpec(metadata, changed, namespaces, targetLabels, endpoints, intake);
  }

  MonitorSpec namespaces(Namespaces changed) {
    return new MonitorSpec(metadata, selector, changed, targetLabels, endpoints, intake);
  }

  MonitorSpec targetLabels(TargetLabels changed) {
    return new MonitorSpec(metadata, selector, namespaces, changed, endpoints, intake);
  }

  MonitorSpec endpoints(List<Endpoint> more) {
    List<Endpoint> all = Copies.joined(endpoints, more);
    return new MonitorSpec(metadata, selector, namespaces, targetLabels, all, intake);
  }

  MonitorSpec intake(Intake changed) {
    return new MonitorSpec(metadata, selector, namespaces, targetLabels, endpoints, changed);
  }

  /**
   * Returns the steps of an endpoint as they are rendered: first the one that sets the job, unless
   * a Kubernetes label names it.
   */
  public List<Relabeling> relabelings(Endpoint endpoint) {
    List<Relabeling> all = new ArrayList<>();
    if (targetLabels.jobLabel().isEmpty()) {
      all.add(Relabeling.set(Label.JOB.is(targetLabels.job())));
    }
    all.addAll(endpoint.scrape().relabelings());
    return all;
  }

  boolean maySetLabel(String label, List<String> setByOperator) {
    boolean before = setByOperator.contains(label) || targetLabels.maySet(label);
    return endpoints.stream()
        .anyMatch(
            endpoint ->
                Series.maySet(
                    endpoint.scrape().metricRelabelings(),
                    label,
                    Series.maySet(relabelings(endpoint), label, before)));
  }

  boolean keepsSeries(String name) {
    return endpoints.isEmpty()
        || endpoints.stream()
            .anyMatch(endpoint -> Series.keeps(endpoint.scrape().metricRelabelings(), name));
  }
}
