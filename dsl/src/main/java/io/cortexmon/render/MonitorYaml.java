package io.cortexmon.render;

import io.cortexmon.definition.Access;
import io.cortexmon.monitoring.Kubernetes;
import io.cortexmon.scrape.Endpoint;
import io.cortexmon.scrape.Intake;
import io.cortexmon.scrape.MonitorSpec;
import io.cortexmon.scrape.Namespaces;
import io.cortexmon.scrape.ObjectMeta;
import io.cortexmon.scrape.PodMonitor;
import io.cortexmon.scrape.Probe;
import io.cortexmon.scrape.Scrape;
import io.cortexmon.scrape.Selector;
import io.cortexmon.scrape.Selector.Operator;
import io.cortexmon.scrape.ServiceMonitor;
import io.cortexmon.scrape.StaticTargets;
import io.cortexmon.scrape.TargetLabels;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the Prometheus Operator's monitors as Kubernetes objects (monitoring.coreos.com/v1). */
final class MonitorYaml {

  private MonitorYaml() {}

  static YamlMap of(ServiceMonitor monitor, Kubernetes kubernetes) {
    YamlMap spec = spec(monitor.spec(), "targetLabels");
    return object("ServiceMonitor", monitor.spec().metadata(), kubernetes)
        .put("spec", spec.putList("endpoints", endpoints(monitor.spec())));
  }

  static YamlMap of(PodMonitor monitor, Kubernetes kubernetes) {
    YamlMap spec = spec(monitor.spec(), "");
    return object("PodMonitor", monitor.spec().metadata(), kubernetes)
        .put("spec", spec.putList("podMetricsEndpoints", endpoints(monitor.spec())));
  }

  static YamlMap of(Probe probe, Kubernetes kubernetes) {
    Scrape scrape = probe.scrape();
    Scrape.Request request = scrape.request();
    YamlMap spec =
        new YamlMap()
            .put("jobName", probe.name())
            .putDuration("interval", scrape.interval())
            .putDuration("scrapeTimeout", scrape.timeout())
            .putText("module", probe.module())
            .putMap(
                "prober",
                new YamlMap()
                    .putText("url", probe.prober())
                    .putText("scheme", PrometheusYaml.scheme(request.scheme()))
                    .putText("path", request.path().equals("/probe") ? "" : request.path())
                    .putText("proxyUrl", request.access().proxyUrl()));
    MonitorAccessYaml.into(spec, request.access());
    intake(spec, probe.intake());
    YamlMap targets = new YamlMap();
    probe.targets().forEach(group -> targets.put("staticConfig", staticConfig(group, scrape)));
    return object("Probe", probe.metadata(), kubernetes)
        .put(
            "spec",
            spec.putMap("targets", targets)
                .putList(
                    "metricRelabelings",
                    RelabelYaml.of(scrape.metricRelabelings(), Spelling.CAMEL)));
  }

  private static YamlMap staticConfig(StaticTargets group, Scrape scrape) {
    YamlMap labels = new YamlMap();
    group.labels().forEach(label -> labels.put(label.label().name(), label.value()));
    return new YamlMap()
        .put("static", group.addresses())
        .putMap("labels", labels)
        .putList("relabelingConfigs", RelabelYaml.of(scrape.relabelings(), Spelling.CAMEL));
  }

  /** A monitor's own namespace and labels win over those of all objects of the system. */
  private static YamlMap object(String kind, ObjectMeta own, Kubernetes kubernetes) {
    Map<String, String> labels = new TreeMap<>(kubernetes.labels());
    labels.putAll(own.labels());
    String namespace = own.namespace().isEmpty() ? kubernetes.namespace() : own.namespace();
    return new YamlMap()
        .put("apiVersion", "monitoring.coreos.com/v1")
        .put("kind", kind)
        .put(
            "metadata",
            new YamlMap()
                .put("name", own.name())
                .putText("namespace", namespace)
                .putTexts("labels", labels));
  }

  private static YamlMap spec(MonitorSpec monitor, String serviceLabels) {
    TargetLabels labels = monitor.targetLabels();
    YamlMap spec =
        new YamlMap()
            .putText("jobLabel", labels.jobLabel())
            .putList(serviceLabels, labels.fromService())
            .putList("podTargetLabels", labels.fromPod())
            .putMap("namespaceSelector", namespaces(monitor.namespaces()))
            .put("selector", selector(monitor.selector()));
    intake(spec, monitor.intake());
    return spec;
  }

  private static void intake(YamlMap spec, Intake intake) {
    IntakeYaml.exposition(spec, intake.exposition(), Spelling.CAMEL);
    IntakeYaml.limits(spec, intake.limits(), Spelling.CAMEL);
  }

  private static YamlMap namespaces(Namespaces namespaces) {
    return new YamlMap()
        .putTrue("any", namespaces.which() == Namespaces.Which.ANY)
        .putList("matchNames", namespaces.names());
  }

  private static YamlMap selector(Selector selector) {
    YamlMap equal = new YamlMap();
    selector.conditions().stream()
        .filter(condition -> condition.operator() == Operator.EQUALS)
        .forEach(condition -> equal.put(condition.key(), condition.values().get(0)));
    List<YamlMap> others =
        selector.conditions().stream()
            .filter(condition -> condition.operator() != Operator.EQUALS)
            .map(MonitorYaml::expression)
            .toList();
    return new YamlMap().putMap("matchLabels", equal).putList("matchExpressions", others);
  }

  private static YamlMap expression(Selector.Condition condition) {
    return new YamlMap()
        .put("key", condition.key())
        .put("operator", operator(condition.operator()))
        .putList("values", condition.values());
  }

  private static String operator(Operator operator) {
    return switch (operator) {
      case IN -> "In";
      case NOT_IN -> "NotIn";
      case EXISTS -> "Exists";
      case DOES_NOT_EXIST -> "DoesNotExist";
      case EQUALS -> throw new IllegalStateException("equality is no expression");
    };
  }

  private static List<YamlMap> endpoints(MonitorSpec monitor) {
    return monitor.endpoints().stream().map(endpoint -> endpoint(monitor, endpoint)).toList();
  }

  private static YamlMap endpoint(MonitorSpec monitor, Endpoint endpoint) {
    Scrape scrape = endpoint.scrape();
    Scrape.Request request = scrape.request();
    Access access = request.access();
    YamlMap map =
        new YamlMap()
            .put("port", endpoint.port())
            .putText("path", request.path().equals("/metrics") ? "" : request.path())
            .putText("scheme", PrometheusYaml.scheme(request.scheme()))
            .putMap("params", PrometheusYaml.params(request))
            .putDuration("interval", scrape.interval())
            .putDuration("scrapeTimeout", scrape.timeout())
            .putTrue("honorLabels", scrape.honorLabels());
    if (!scrape.honorTimestamps()) {
      map.put("honorTimestamps", false);
    }
    MonitorAccessYaml.into(map, access).putText("proxyUrl", access.proxyUrl());
    if (!access.followsRedirects()) {
      map.put("followRedirects", false);
    }
    if (!access.http2()) {
      map.put("enableHttp2", false);
    }
    return map.putList("relabelings", RelabelYaml.of(monitor.relabelings(endpoint), Spelling.CAMEL))
        .putList("metricRelabelings", RelabelYaml.of(scrape.metricRelabelings(), Spelling.CAMEL));
  }
}
