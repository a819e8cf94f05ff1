package io.cortexmon.scrape;

/** How Prometheus finds targets. */
public sealed interface Discovery
    permits StaticTargets, FileDiscovery, DnsDiscovery, HttpDiscovery, KubernetesDiscovery {

  /**
   * Returns whether a target found this way may have this label before relabelling; a source that
   * can bring any label answers yes for all.
   */
  boolean maySetLabel(String name);
}
