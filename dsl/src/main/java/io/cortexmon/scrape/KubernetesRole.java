package io.cortexmon.scrape;

import java.util.Locale;

/** A kind of Kubernetes object that is a target, or that targets are found by. */
public enum KubernetesRole {
  /** One target a node: the kubelet. */
  NODE,
  /** One target a port of a service. */
  SERVICE,
  /** One target a port of a container. */
  POD,
  /** One target an address and port of an Endpoints object. */
  ENDPOINTS,
  /** One target an address and port of an EndpointSlice. */
  ENDPOINTSLICE,
  /** One target a path of an ingress. */
  INGRESS;

  /** Returns whether the API server can narrow targets of this role by objects of the other. */
  boolean canSelectBy(KubernetesRole other) {
    return switch (this) {
      case NODE, SERVICE, INGRESS -> other == this;
      case POD -> other == POD || other == NODE;
      case ENDPOINTS, ENDPOINTSLICE -> other == this || other == POD || other == SERVICE;
    };
  }

  /** Returns the name in Prometheus's configuration. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
