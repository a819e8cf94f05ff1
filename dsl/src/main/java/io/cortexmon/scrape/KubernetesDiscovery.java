package io.cortexmon.scrape;

import static io.cortexmon.definition.Arguments.quoted;

import io.cortexmon.definition.Access;
import io.cortexmon.definition.Accessing;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.PublicUrl;
import java.util.List;

/**
 * Targets that the Kubernetes API knows.
 *
 * <pre>{@code
 * KubernetesDiscovery.pods().inNamespaces("orders").selecting("app", "orders-worker")
 * }</pre>
 *
 * @param role what is a target
 * @param namespaces where it is looked for; by default everywhere
 * @param selections what the API server narrows it by, at most one for each role
 * @param attachNodeLabels whether labels of the node are there when relabelling a pod or endpoint
 * @param apiServer the URL of the API server; empty for that of Prometheus's own cluster
 * @param access how the API server is reached; only with a URL
 */
public record KubernetesDiscovery(
    KubernetesRole role,
    Namespaces namespaces,
    List<Selection> selections,
    boolean attachNodeLabels,
    String apiServer,
    Access access)
    implements Discovery, Accessing<KubernetesDiscovery> {

  /**
   * Conditions on the objects of one role.
   *
   * @param role the role
   * @param labels conditions on labels
   * @param fields conditions on fields, as the API reads them; empty for none
   */
  public record Selection(KubernetesRole role, Selector labels, String fields) {}

  public KubernetesDiscovery {
    selections = List.copyOf(selections);
    Arguments.distinct("selection by", selections.stream().map(Selection::role).toList());
    for (Selection selection : selections) {
      if (!role.canSelectBy(selection.role())) {
        throw new IllegalArgumentException(
            "discovery of role " + role + " can not be narrowed by " + selection.role());
      }
    }
    if (!apiServer.isEmpty()) {
      PublicUrl.checked("API server", apiServer);
    } else if (!access.equals(Access.DEFAULT)) {
      throw new IllegalArgumentException(
          "TLS, credentials and proxies of Kubernetes discovery need apiServer(..)");
    }
    if (!apiServer.isEmpty() && namespaces.which() == Namespaces.Which.OWN) {
      throw new IllegalArgumentException(
          "API server " + quoted(apiServer) + ": Prometheus has no own namespace there");
    }
  }

  /** Returns targets of a role. */
  public static KubernetesDiscovery of(KubernetesRole role) {
    return new KubernetesDiscovery(role, Namespaces.DEFAULT, List.of(), false, "", Access.DEFAULT);
  }

  /** Returns one target a node. */
  public static KubernetesDiscovery nodes() {
    return of(KubernetesRole.NODE);
  }

  /** Returns one target a container port of a pod. */
  public static KubernetesDiscovery pods() {
    return of(KubernetesRole.POD);
  }

  /** Returns one target a port of a service, for probing it from outside. */
  public static KubernetesDiscovery services() {
    return of(KubernetesRole.SERVICE);
  }

  /** Returns one target an address and port behind a service. */
  public static KubernetesDiscovery endpoints() {
    return of(KubernetesRole.ENDPOINTS);
  }

  /** Returns one target an address and port behind a service; for services with many pods. */
  public static KubernetesDiscovery endpointSlices() {
    return of(KubernetesRole.ENDPOINTSLICE);
  }

  /** Returns one target a path of an ingress, for probing it from outside. */
  public static KubernetesDiscovery ingresses() {
    return of(KubernetesRole.INGRESS);
  }

  /** Returns this looking only in these namespaces. */
  public KubernetesDiscovery inNamespaces(String... names) {
    return namespaces(Namespaces.of(names));
  }

  /** Returns this looking only in the namespace of Prometheus's own pod. */
  public KubernetesDiscovery inOwnNamespace() {
    return namespaces(Namespaces.OWN);
  }

  private KubernetesDiscovery namespaces(Namespaces changed) {
    return new KubernetesDiscovery(role, changed, selections, attachNodeLabels, apiServer, access);
  }

  /** Returns this with only the objects of its own role that have this label. */
  public KubernetesDiscovery selecting(String key, String value) {
    return selecting(Selector.label(key, value));
  }

  /** Returns this with only the objects of its own role that meet these conditions. */
  public KubernetesDiscovery selecting(Selector labels) {
    return selecting(role, labels);
  }

  /** Returns this narrowed by the labels of objects of another role, such as the pods behind. */
  public KubernetesDiscovery selecting(KubernetesRole by, Selector labels) {
    return selecting(new Selection(by, labels, ""));
  }

  /** Returns this narrowed by fields, as the API reads them: {@code "status.phase=Running"}. */
  public KubernetesDiscovery selectingFields(KubernetesRole by, String fields) {
    return selecting(new Selection(by, Selector.EVERYTHING, fields));
  }

  /** Returns this with one more selection, which may combine labels and fields. */
  public KubernetesDiscovery selecting(Selection selection) {
    List<Selection> all = Copies.joined(selections, List.of(selection));
    return new KubernetesDiscovery(role, namespaces, all, attachNodeLabels, apiServer, access);
  }

  /** Returns this with the labels of nodes at hand when relabelling pods or endpoints. */
  public KubernetesDiscovery attachingNodeLabels() {
    return new KubernetesDiscovery(role, namespaces, selections, true, apiServer, access);
  }

  /** Returns this asking the API server at a URL, for a Prometheus outside the cluster. */
  public KubernetesDiscovery apiServer(String url) {
    return new KubernetesDiscovery(role, namespaces, selections, attachNodeLabels, url, access);
  }

  @Override
  public KubernetesDiscovery access(Access changed) {
    return new KubernetesDiscovery(
        role, namespaces, selections, attachNodeLabels, apiServer, changed);
  }

  /** Always false: Kubernetes sets only labels that relabelling sees. */
  @Override
  public boolean maySetLabel(String name) {
    return false;
  }
}
