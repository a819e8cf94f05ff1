package io.cortexmon.testing;

import io.cortexmon.scrape.Endpoint;
import io.cortexmon.scrape.Meta;
import io.cortexmon.scrape.Monitor;
import io.cortexmon.scrape.Regex;
import io.cortexmon.scrape.Relabeling;
import io.cortexmon.scrape.Selector;
import io.cortexmon.scrape.ServiceMonitor;
import io.cortexmon.scrape.SourceLabels;
import io.cortexmon.scrape.TargetLabels;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps that the Prometheus Operator puts before those of a monitor (its {@code
 * pkg/prometheus/promcfg.go}): they find the selected services or pods and the port, and say where
 * the target is.
 */
final class OperatorSteps {

  private final String object;
  private final boolean service;
  private final List<Relabeling> steps = new ArrayList<>();

  private OperatorSteps(boolean service) {
    this.service = service;
    this.object = service ? "service" : "pod";
  }

  /** Returns the name of the job that the Operator makes of a port. */
  static String jobName(Monitor<?> monitor, Endpoint endpoint) {
    String kind = monitor instanceof ServiceMonitor ? "serviceMonitor" : "podMonitor";
    String namespace = monitor.spec().metadata().namespace();
    return kind
        + "/"
        + (namespace.isEmpty() ? "default" : namespace)
        + "/"
        + monitor.name()
        + "/"
        + monitor.spec().endpoints().indexOf(endpoint);
  }

  /** Returns all steps of a port, those that the monitor says at the end. */
  static List<Relabeling> before(Monitor<?> monitor, Endpoint endpoint) {
    OperatorSteps all = new OperatorSteps(monitor instanceof ServiceMonitor);
    monitor.spec().selector().conditions().forEach(all::select);
    all.port(endpoint.port());
    all.whereItIs();
    all.labels(monitor);
    all.set("endpoint", endpoint.port());
    // What the monitor says follows; here only the step that sets its job, the rest is the
    // scrape's.
    List<Relabeling> own = monitor.spec().relabelings(endpoint);
    all.steps.addAll(own.subList(0, own.size() - endpoint.scrape().relabelings().size()));
    return List.copyOf(all.steps);
  }

  private void select(Selector.Condition condition) {
    String label = meta(object + "_label_" + legal(condition.key()));
    String present = meta(object + "_labelpresent_" + legal(condition.key()));
    String values = "(" + String.join("|", condition.values()) + ");true";
    switch (condition.operator()) {
      case EQUALS, IN -> steps.add(filter(values, true, label, present));
      case NOT_IN -> steps.add(filter(values, false, label, present));
      case EXISTS -> steps.add(filter("true", true, present));
      case DOES_NOT_EXIST -> steps.add(filter("true", false, present));
    }
  }

  private void port(String port) {
    String source = service ? "endpoint_port_name" : "pod_container_port_name";
    steps.add(filter(Regex.literally(port).toString(), true, meta(source)));
  }

  private void whereItIs() {
    if (service) {
      target("Node", "node");
      target("Pod", "pod");
    } else {
      steps.add(filter("(Failed|Succeeded)", false, meta("pod_phase")));
    }
    copy("namespace", "namespace");
    if (service) {
      copy("service_name", "service");
    }
    copy("pod_container_name", "container");
    copy("pod_name", "pod");
    if (service) {
      steps.add(filter("(Failed|Succeeded)", false, meta("pod_phase")));
    }
  }

  /** What an endpoint stands for, which is a node or a pod. */
  private void target(String kind, String label) {
    SourceLabels source =
        source(
            kind + ";(.*)",
            meta("endpoint_address_target_kind"),
            meta("endpoint_address_target_name"));
    steps.add(new Relabeling.Replace(source, label, "${1}"));
  }

  private void labels(Monitor<?> monitor) {
    TargetLabels labels = monitor.spec().targetLabels();
    labels.fromService().forEach(key -> copyLabel("service", key, legal(key)));
    labels.fromPod().forEach(key -> copyLabel("pod", key, legal(key)));
    if (service) {
      copy("service_name", "job");
    } else {
      String namespace = monitor.spec().metadata().namespace();
      set("job", (namespace.isEmpty() ? "default" : namespace) + "/" + monitor.name());
    }
    if (!labels.jobLabel().isEmpty()) {
      copyLabel(object, labels.jobLabel(), "job");
    }
  }

  private void copyLabel(String of, String key, String target) {
    String label = meta(of + "_label_" + legal(key));
    steps.add(new Relabeling.Replace(source("(.+)", label), target, "${1}"));
  }

  private void copy(String source, String target) {
    steps.add(
        new Relabeling.Replace(
            source("(.*)", meta(source)), target, Relabeling.DEFAULT_REPLACEMENT));
  }

  private void set(String target, String value) {
    steps.add(new Relabeling.Replace(source("(.*)"), target, value));
  }

  private static Relabeling filter(String regex, boolean keeps, String... labels) {
    return new Relabeling.Filter(source(regex, labels), keeps);
  }

  private static SourceLabels source(String regex, String... labels) {
    return new SourceLabels(List.of(labels), ";", Regex.of(regex));
  }

  private static String meta(String name) {
    return Meta.named("__meta_kubernetes_" + name).name();
  }

  private static String legal(String key) {
    return key.replaceAll("[^a-zA-Z0-9_]", "_");
  }
}
