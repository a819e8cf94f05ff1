package io.cortexmon.scrape;

import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.KubernetesNames;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What every Kubernetes object says of itself.
 *
 * @param name the object's name
 * @param namespace its namespace; empty for that of the system's other objects
 * @param labels its labels, by which others find it
 */
public record ObjectMeta(String name, String namespace, Map<String, String> labels) {

  public ObjectMeta {
    KubernetesNames.object(name);
    if (!namespace.isEmpty()) {
      Arguments.dnsLabel("namespace", namespace);
    }
    KubernetesNames.labels(labels);
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
  }

  static ObjectMeta named(String name) {
    return new ObjectMeta(name, "", Map.of());
  }

  ObjectMeta namespace(String changed) {
    return new ObjectMeta(name, changed, labels);
  }

  ObjectMeta label(String key, String value) {
    Map<String, String> all = new TreeMap<>(labels);
    all.put(key, value);
    return new ObjectMeta(name, namespace, all);
  }
}
