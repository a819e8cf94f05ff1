package io.cortexmon.monitoring;

import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.KubernetesNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * How a system's files become Kubernetes objects.
 *
 * @param enabled whether there are any objects
 * @param namespace the namespace of the objects; empty to leave it to whoever applies them
 * @param labels labels of all objects
 * @param ruleLabels further labels of the PrometheusRule, by which the Operator finds it
 * @param configMapPrefix what the names of ConfigMaps begin with; empty for none
 * @param prometheusConfigKey the key of Prometheus's configuration in its ConfigMap
 * @param sidecar how Grafana's sidecar finds dashboards and data sources
 * @param networkPolicies who may reach the monitoring's own pods
 */
public record Kubernetes(
    boolean enabled,
    String namespace,
    Map<String, String> labels,
    Map<String, String> ruleLabels,
    String configMapPrefix,
    String prometheusConfigKey,
    GrafanaSidecar sidecar,
    List<NetworkPolicy> networkPolicies) {

  /** The name that a dashboard's longest file gives. */
  private static final String LONGEST_CONFIG_MAP = "dashboard-" + "x".repeat(100) + "-12345678";

  public Kubernetes {
    if (!namespace.isEmpty()) {
      Arguments.dnsLabel("namespace", namespace);
    }
    KubernetesNames.labels(labels);
    KubernetesNames.labels(ruleLabels);
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    ruleLabels = Collections.unmodifiableMap(new TreeMap<>(ruleLabels));
    if (!KubernetesNames.isSubdomain(configMapPrefix + LONGEST_CONFIG_MAP)) {
      throw new IllegalArgumentException(
          "prefix of ConfigMaps "
              + Arguments.quoted(configMapPrefix)
              + ": must be lower-case letters, digits, dashes and dots, starting with a letter or"
              + " digit (RFC 1123), such as orders-");
    }
    if (!KubernetesNames.isFileKey(prometheusConfigKey)) {
      throw new IllegalArgumentException(
          "key of Prometheus's configuration "
              + Arguments.quoted(prometheusConfigKey)
              + ": must be letters, digits, dashes, underscores and dots, such as prometheus.yaml");
    }
    networkPolicies = List.copyOf(networkPolicies);
  }

  /** Objects without a namespace or labels. */
  public static final Kubernetes ANYWHERE =
      new Kubernetes(
          true, "", Map.of(), Map.of(), "", "prometheus.yaml", GrafanaSidecar.USUAL, List.of());

  /** No objects at all: the files are read by programs that run outside Kubernetes. */
  public static final Kubernetes NONE =
      new Kubernetes(
          false, "", Map.of(), Map.of(), "", "prometheus.yaml", GrafanaSidecar.USUAL, List.of());

  /** Returns objects in a namespace, without labels. */
  public static Kubernetes inNamespace(String namespace) {
    return new Kubernetes(
        true,
        namespace,
        Map.of(),
        Map.of(),
        "",
        "prometheus.yaml",
        GrafanaSidecar.USUAL,
        List.of());
  }

  /** Returns this with a label on all objects. */
  public Kubernetes label(String name, String value) {
    return new Kubernetes(
        enabled,
        namespace,
        with(labels, name, value),
        ruleLabels,
        configMapPrefix,
        prometheusConfigKey,
        sidecar,
        networkPolicies);
  }

  /**
   * Returns this with a label on the PrometheusRule, for example {@code
   * prometheus=kube-prometheus}.
   */
  public Kubernetes ruleLabel(String name, String value) {
    return new Kubernetes(
        enabled,
        namespace,
        labels,
        with(ruleLabels, name, value),
        configMapPrefix,
        prometheusConfigKey,
        sidecar,
        networkPolicies);
  }

  private static Map<String, String> with(Map<String, String> map, String key, String value) {
    Map<String, String> changed = new TreeMap<>(map);
    changed.put(key, value);
    return changed;
  }

  /** Returns this with names of ConfigMaps that begin with a text, for example {@code orders-}. */
  public Kubernetes configMapPrefix(String changed) {
    return new Kubernetes(
        enabled,
        namespace,
        labels,
        ruleLabels,
        changed,
        prometheusConfigKey,
        sidecar,
        networkPolicies);
  }

  /** Returns this with another key for Prometheus's configuration in its ConfigMap. */
  public Kubernetes prometheusConfigKey(String changed) {
    return new Kubernetes(
        enabled, namespace, labels, ruleLabels, configMapPrefix, changed, sidecar, networkPolicies);
  }

  /** Returns this with other labels and annotations for Grafana's sidecar. */
  public Kubernetes sidecar(UnaryOperator<GrafanaSidecar> change) {
    return new Kubernetes(
        enabled,
        namespace,
        labels,
        ruleLabels,
        configMapPrefix,
        prometheusConfigKey,
        change.apply(sidecar),
        networkPolicies);
  }

  /** Returns this with further network policies. */
  public Kubernetes networkPolicies(NetworkPolicy... more) {
    List<NetworkPolicy> changed = new ArrayList<>(networkPolicies);
    changed.addAll(List.of(more));
    return new Kubernetes(
        enabled,
        namespace,
        labels,
        ruleLabels,
        configMapPrefix,
        prometheusConfigKey,
        sidecar,
        changed);
  }
}
