package io.cortexmon.render;

import io.cortexmon.monitoring.Kubernetes;
import io.cortexmon.monitoring.NetworkPolicy;
import io.cortexmon.rule.RuleGroup;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Kubernetes objects that hold a system's files, or protect its pods. */
final class KubernetesYaml {

  private KubernetesYaml() {}

  /** The head that all objects share. */
  static YamlMap object(
      String apiVersion,
      String kind,
      String name,
      Kubernetes kubernetes,
      Map<String, String> more) {
    return object(apiVersion, kind, name, kubernetes, more, Map.of());
  }

  /** The head with further labels, and with annotations. */
  static YamlMap object(
      String apiVersion,
      String kind,
      String name,
      Kubernetes kubernetes,
      Map<String, String> more,
      Map<String, String> annotations) {
    Map<String, String> labels = new TreeMap<>(kubernetes.labels());
    labels.putAll(more);
    return new YamlMap()
        .put("apiVersion", apiVersion)
        .put("kind", kind)
        .put(
            "metadata",
            new YamlMap()
                .put("name", name)
                .putText("namespace", kubernetes.namespace())
                .putTexts("labels", labels)
                .putTexts("annotations", new TreeMap<>(annotations)));
  }

  /** A ConfigMap of text files: key to content. */
  static YamlMap configMap(String name, Kubernetes kubernetes, Map<String, String> files) {
    YamlMap data = new YamlMap();
    new TreeMap<>(files).forEach((key, text) -> data.put(key, new Yaml.Block(text)));
    return object("v1", "ConfigMap", name, kubernetes, Map.of()).put("data", data);
  }

  /** A PrometheusRule of the Prometheus Operator. */
  static YamlMap prometheusRule(
      String name, Kubernetes kubernetes, List<RuleGroup> groups, String runbooks) {
    return object(
            "monitoring.coreos.com/v1", "PrometheusRule", name, kubernetes, kubernetes.ruleLabels())
        .put("spec", RulesYaml.file(groups, runbooks));
  }

  /** A NetworkPolicy for incoming traffic. */
  static YamlMap networkPolicy(NetworkPolicy policy, Kubernetes kubernetes) {
    List<YamlMap> ingress = policy.ingress().stream().map(KubernetesYaml::ingress).toList();
    return object("networking.k8s.io/v1", "NetworkPolicy", policy.name(), kubernetes, Map.of())
        .put(
            "spec",
            new YamlMap()
                .put("podSelector", selector(policy.pods()))
                .put("policyTypes", List.of("Ingress"))
                .putList("ingress", ingress));
  }

  private static YamlMap ingress(NetworkPolicy.Ingress ingress) {
    YamlMap port = new YamlMap().put("protocol", "TCP").put("port", ingress.port());
    YamlMap peer = new YamlMap().put("podSelector", selector(ingress.from()));
    return new YamlMap().put("from", List.of(peer)).put("ports", List.of(port));
  }

  private static YamlMap selector(Map<String, String> labels) {
    return new YamlMap().putTexts("matchLabels", labels);
  }

  /** The list of the files that a {@code kubectl apply -k} takes. */
  static YamlMap kustomization(List<String> resources) {
    return new YamlMap()
        .put("apiVersion", "kustomize.config.k8s.io/v1beta1")
        .put("kind", "Kustomization")
        .put("resources", resources);
  }
}
