package io.cortexmon.monitoring;

import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.KubernetesNames;
import io.cortexmon.definition.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A Kubernetes NetworkPolicy for incoming traffic: pods that it chooses are reached only as it
 * allows.
 *
 * <pre>{@code
 * NetworkPolicy.named("prometheus-ingress")
 *     .pods("app", "prometheus")
 *     .allow(9090, "app", "grafana")
 * }</pre>
 *
 * @param name the object's name
 * @param pods labels of the pods that it protects
 * @param ingress what may reach them, each entry on its own
 * @param place where it was declared
 */
public record NetworkPolicy(
    String name, Map<String, String> pods, List<Ingress> ingress, Place place) {

  /**
   * Traffic that is allowed.
   *
   * @param port the TCP port
   * @param from labels of the pods that may connect
   */
  public record Ingress(int port, Map<String, String> from) {
    public Ingress {
      if (port < 1 || port > 65535) {
        throw new IllegalArgumentException("port " + port + ": must be between 1 and 65535");
      }
      KubernetesNames.labels(from);
      from = Collections.unmodifiableMap(new TreeMap<>(from));
    }
  }

  public NetworkPolicy {
    Arguments.dnsLabel("network policy name", name);
    KubernetesNames.labels(pods);
    pods = Collections.unmodifiableMap(new TreeMap<>(pods));
    ingress = List.copyOf(ingress);
  }

  /** Returns a policy for all pods of the namespace that lets nothing in. */
  public static NetworkPolicy named(String name) {
    return new NetworkPolicy(name, Map.of(), List.of(), Place.ofCaller());
  }

  /** Returns this policy for pods that have this label. */
  public NetworkPolicy pods(String label, String value) {
    Map<String, String> changed = new TreeMap<>(pods);
    changed.put(label, value);
    return new NetworkPolicy(name, changed, ingress, place);
  }

  /** Returns this policy letting in TCP connections to a port from pods that have this label. */
  public NetworkPolicy allow(int port, String label, String value) {
    List<Ingress> changed = new ArrayList<>(ingress);
    changed.add(new Ingress(port, Map.of(label, value)));
    return new NetworkPolicy(name, pods, changed, place);
  }
}
