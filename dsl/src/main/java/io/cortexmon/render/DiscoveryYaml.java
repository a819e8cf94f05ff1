package io.cortexmon.render;

import io.cortexmon.scrape.Discovery;
import io.cortexmon.scrape.DnsDiscovery;
import io.cortexmon.scrape.FileDiscovery;
import io.cortexmon.scrape.HttpDiscovery;
import io.cortexmon.scrape.KubernetesDiscovery;
import io.cortexmon.scrape.Namespaces;
import io.cortexmon.scrape.StaticTargets;
import java.util.List;
import java.util.function.Function;

/** Writes how targets are found, each kind in its own list as Prometheus has them. */
final class DiscoveryYaml {

  private DiscoveryYaml() {}

  /** Adds the lists to the fields of a job or an Alertmanager group. */
  static YamlMap into(YamlMap map, List<Discovery> all) {
    return map.putList(
            "static_configs", only(all, StaticTargets.class, DiscoveryYaml::staticTargets))
        .putList("file_sd_configs", only(all, FileDiscovery.class, DiscoveryYaml::file))
        .putList("dns_sd_configs", only(all, DnsDiscovery.class, DiscoveryYaml::dns))
        .putList("http_sd_configs", only(all, HttpDiscovery.class, DiscoveryYaml::http))
        .putList(
            "kubernetes_sd_configs",
            only(all, KubernetesDiscovery.class, DiscoveryYaml::kubernetes));
  }

  private static <D extends Discovery> List<YamlMap> only(
      List<Discovery> all, Class<D> kind, Function<D, YamlMap> writer) {
    return all.stream().filter(kind::isInstance).map(kind::cast).map(writer).toList();
  }

  private static YamlMap staticTargets(StaticTargets targets) {
    YamlMap labels = new YamlMap();
    targets.labels().forEach(label -> labels.put(label.label().name(), label.value()));
    return new YamlMap().put("targets", targets.addresses()).putMap("labels", labels);
  }

  private static YamlMap file(FileDiscovery discovery) {
    return new YamlMap()
        .put("files", discovery.files())
        .putDuration("refresh_interval", discovery.refresh());
  }

  private static YamlMap dns(DnsDiscovery discovery) {
    YamlMap map = new YamlMap().put("names", discovery.names());
    if (discovery.type() != DnsDiscovery.RecordType.SRV) {
      map.put("type", discovery.type().name());
    }
    return map.putNumber("port", discovery.port())
        .putDuration("refresh_interval", discovery.refresh());
  }

  private static YamlMap http(HttpDiscovery discovery) {
    YamlMap map =
        new YamlMap()
            .put("url", discovery.url())
            .putDuration("refresh_interval", discovery.refresh());
    return AccessYaml.into(map, discovery.access());
  }

  private static YamlMap kubernetes(KubernetesDiscovery discovery) {
    Namespaces namespaces = discovery.namespaces();
    YamlMap map =
        new YamlMap()
            .put("role", discovery.role().toString())
            .putText("api_server", discovery.apiServer())
            .putMap(
                "namespaces",
                new YamlMap()
                    .putTrue("own_namespace", namespaces.which() == Namespaces.Which.OWN)
                    .putList("names", namespaces.names()))
            .putList(
                "selectors", discovery.selections().stream().map(DiscoveryYaml::selection).toList())
            .putMap("attach_metadata", new YamlMap().putTrue("node", discovery.attachNodeLabels()));
    return AccessYaml.into(map, discovery.access());
  }

  private static YamlMap selection(KubernetesDiscovery.Selection selection) {
    return new YamlMap()
        .put("role", selection.role().toString())
        .putText("label", selection.labels().toString())
        .putText("field", selection.fields());
  }
}
