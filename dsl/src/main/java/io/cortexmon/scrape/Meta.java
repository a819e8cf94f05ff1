package io.cortexmon.scrape;

import static io.cortexmon.definition.Arguments.quoted;

import io.cortexmon.metric.Label;

/**
 * A label that exists while targets are relabelled: what discovery says of a target, and the parts
 * of its address. Their names start with two underscores, and Prometheus drops them afterwards.
 *
 * <p>Names are those of the Prometheus documentation, configuration, {@code <kubernetes_sd_config>}
 * and the sections of the other kinds. Of Kubernetes labels and annotations, every character but
 * letters and digits becomes an underscore, as Prometheus does it.
 *
 * @param name the whole name, for example {@code __meta_kubernetes_pod_name}
 */
public record Meta(String name) {

  /** The target's {@code host:port}. */
  public static final Meta ADDRESS = new Meta("__address__");

  /** {@code http} or {@code https}. */
  public static final Meta SCHEME = new Meta("__scheme__");

  /** The path of the metrics page. */
  public static final Meta METRICS_PATH = new Meta("__metrics_path__");

  /** The scrape interval, such as {@code 15s}. */
  public static final Meta SCRAPE_INTERVAL = new Meta("__scrape_interval__");

  /** The scrape timeout, such as {@code 10s}. */
  public static final Meta SCRAPE_TIMEOUT = new Meta("__scrape_timeout__");

  /** The name of a series; only in metric relabelling. */
  public static final Meta METRIC_NAME = new Meta("__name__");

  /** The namespace of a Kubernetes object, whatever its role. */
  public static final Meta NAMESPACE = kubernetes("namespace");

  /** The name of the pod. */
  public static final Meta POD_NAME = kubernetes("pod_name");

  /** The IP address of the pod. */
  public static final Meta POD_IP = kubernetes("pod_ip");

  /** {@code true} or {@code false}: whether the pod is ready. */
  public static final Meta POD_READY = kubernetes("pod_ready");

  /** {@code Pending}, {@code Running}, {@code Succeeded}, {@code Failed} or {@code Unknown}. */
  public static final Meta POD_PHASE = kubernetes("pod_phase");

  /** The node that the pod runs on. */
  public static final Meta POD_NODE_NAME = kubernetes("pod_node_name");

  /** The kind of the pod's controller, such as {@code ReplicaSet}. */
  public static final Meta POD_CONTROLLER_KIND = kubernetes("pod_controller_kind");

  /** The name of the pod's controller. */
  public static final Meta POD_CONTROLLER_NAME = kubernetes("pod_controller_name");

  /** The name of the container. */
  public static final Meta CONTAINER_NAME = kubernetes("pod_container_name");

  /** The name of the container's port. */
  public static final Meta CONTAINER_PORT_NAME = kubernetes("pod_container_port_name");

  /** The number of the container's port. */
  public static final Meta CONTAINER_PORT_NUMBER = kubernetes("pod_container_port_number");

  /** The name of the service. */
  public static final Meta SERVICE_NAME = kubernetes("service_name");

  /** The name of the service's port. */
  public static final Meta SERVICE_PORT_NAME = kubernetes("service_port_name");

  /** The name of the endpoints object. */
  public static final Meta ENDPOINTS_NAME = kubernetes("endpoints_name");

  /** The name of the endpoint's port, of the endpoints role. */
  public static final Meta ENDPOINT_PORT_NAME = kubernetes("endpoint_port_name");

  /** {@code true} or {@code false}: whether the endpoint is ready, of the endpoints role. */
  public static final Meta ENDPOINT_READY = kubernetes("endpoint_ready");

  /** The name of the node that the endpoint is on, of the endpoints role. */
  public static final Meta ENDPOINT_NODE_NAME = kubernetes("endpoint_node_name");

  /** The name of the endpoint slice. */
  public static final Meta ENDPOINT_SLICE_NAME = kubernetes("endpointslice_name");

  /** The name of the endpoint's port, of the endpointslice role. */
  public static final Meta ENDPOINT_SLICE_PORT_NAME = kubernetes("endpointslice_port_name");

  /** The name of the node. */
  public static final Meta NODE_NAME = kubernetes("node_name");

  /** The name of the ingress. */
  public static final Meta INGRESS_NAME = kubernetes("ingress_name");

  /** {@code http} or {@code https}, of an ingress. */
  public static final Meta INGRESS_SCHEME = kubernetes("ingress_scheme");

  /** The host of an ingress rule. */
  public static final Meta INGRESS_HOST = kubernetes("ingress_host");

  /** The path of an ingress rule. */
  public static final Meta INGRESS_PATH = kubernetes("ingress_path");

  /** The record name that produced the target, of DNS discovery. */
  public static final Meta DNS_NAME = new Meta("__meta_dns_name");

  /** The path of the file that the target came from, of file discovery. */
  public static final Meta FILE_PATH = new Meta("__meta_filepath");

  /** The URL that the target came from, of HTTP discovery. */
  public static final Meta URL = new Meta("__meta_url");

  public Meta {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("label name must not be empty");
    }
  }

  /** Returns the label of the pod: {@code podLabel("app.kubernetes.io/name")}. */
  public static Meta podLabel(String key) {
    return kubernetes("pod_label_", key);
  }

  /** Returns the annotation of the pod. */
  public static Meta podAnnotation(String key) {
    return kubernetes("pod_annotation_", key);
  }

  /** Returns the label of the service. */
  public static Meta serviceLabel(String key) {
    return kubernetes("service_label_", key);
  }

  /** Returns the annotation of the service. */
  public static Meta serviceAnnotation(String key) {
    return kubernetes("service_annotation_", key);
  }

  /** Returns the label of the node. */
  public static Meta nodeLabel(String key) {
    return kubernetes("node_label_", key);
  }

  /** Returns the annotation of the node. */
  public static Meta nodeAnnotation(String key) {
    return kubernetes("node_annotation_", key);
  }

  /** Returns the label of the ingress. */
  public static Meta ingressLabel(String key) {
    return kubernetes("ingress_label_", key);
  }

  /** Returns the annotation of the ingress. */
  public static Meta ingressAnnotation(String key) {
    return kubernetes("ingress_annotation_", key);
  }

  /** Returns the first value of a parameter of the scrape's URL: {@code __param_module}. */
  public static Meta param(String parameter) {
    return new Meta("__param_" + parameter);
  }

  /**
   * Returns a label for passing a value from one step to a later one: {@code __tmp_hash}.
   * Prometheus promises never to use that prefix itself.
   */
  public static Meta temporary(String name) {
    return new Meta("__tmp_" + name);
  }

  /** Returns an ordinary label, for use beside others of this type. */
  public static Meta label(Label label) {
    return new Meta(label.name());
  }

  /**
   * Returns any other label that starts with two underscores.
   *
   * @throws IllegalArgumentException if it does not, or has other characters than letters, digits
   *     and underscores
   */
  public static Meta named(String name) {
    if (!name.matches("__[a-zA-Z0-9_]+")) {
      throw new IllegalArgumentException(
          "label name "
              + quoted(name)
              + ": must be two underscores, then letters, digits and underscores");
    }
    return new Meta(name);
  }

  private static Meta kubernetes(String name) {
    return new Meta("__meta_kubernetes_" + name);
  }

  private static Meta kubernetes(String prefix, String key) {
    if (key.isEmpty()) {
      throw new IllegalArgumentException("key of a Kubernetes label must not be empty");
    }
    return kubernetes(prefix + key.replaceAll("[^a-zA-Z0-9_]", "_"));
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name;
  }
}
