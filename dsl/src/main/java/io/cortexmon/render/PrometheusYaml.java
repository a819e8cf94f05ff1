package io.cortexmon.render;

import io.cortexmon.scrape.Alertmanagers;
import io.cortexmon.scrape.PrometheusServer;
import io.cortexmon.scrape.RemoteWrite;
import io.cortexmon.scrape.Scheme;
import io.cortexmon.scrape.Scrape;
import io.cortexmon.scrape.ScrapeJob;
import java.util.List;
import java.util.stream.Stream;

/** Writes Prometheus's configuration file; what Prometheus assumes anyway is left out. */
final class PrometheusYaml {

  private PrometheusYaml() {}

  /**
   * Returns the whole file.
   *
   * @param rendered the names of the rule files that stand beside it
   */
  static YamlMap of(PrometheusServer server, List<String> rendered, List<ScrapeJob> jobs) {
    List<String> ruleFiles =
        Stream.concat(rendered.stream(), server.ruleFiles().stream()).distinct().toList();
    return new YamlMap()
        .put("global", global(server))
        .putList("rule_files", ruleFiles)
        .putMap(
            "alerting",
            new YamlMap()
                .putList(
                    "alertmanagers",
                    server.alertmanagers().stream().map(PrometheusYaml::alertmanagers).toList()))
        .putList("scrape_configs", jobs.stream().map(PrometheusYaml::job).toList())
        .putList(
            "remote_write",
            server.remoteWrites().stream().map(PrometheusYaml::remoteWrite).toList());
  }

  private static YamlMap global(PrometheusServer server) {
    YamlMap labels = new YamlMap();
    // Prometheus replaces ${NAME} in these by its environment; only here, and $$ is a dollar sign.
    server
        .externalLabels()
        .forEach(label -> labels.put(label.label().name(), label.value().replace("$", "$$")));
    return new YamlMap()
        .putDuration("scrape_interval", server.scrapeInterval())
        .putDuration("scrape_timeout", server.scrapeTimeout())
        .putDuration("evaluation_interval", server.evaluationInterval())
        .putMap("external_labels", labels);
  }

  private static YamlMap alertmanagers(Alertmanagers group) {
    YamlMap map =
        new YamlMap()
            .putText("scheme", scheme(group.scheme()))
            .putText("path_prefix", group.pathPrefix())
            .putDuration("timeout", group.timeout());
    AccessYaml.into(map, group.access());
    return DiscoveryYaml.into(map, group.discoveries())
        .putList("relabel_configs", RelabelYaml.of(group.relabelings(), Spelling.SNAKE));
  }

  /** Returns one entry of {@code scrape_configs}. */
  static YamlMap job(ScrapeJob job) {
    Scrape scrape = job.scrape();
    Scrape.Request request = scrape.request();
    YamlMap map =
        new YamlMap()
            .put("job_name", job.name())
            .putTrue("honor_labels", scrape.honorLabels())
            .putDuration("scrape_interval", scrape.interval())
            .putDuration("scrape_timeout", scrape.timeout());
    if (!scrape.honorTimestamps()) {
      map.put("honor_timestamps", false);
    }
    map.putMap("params", params(request))
        .putText("metrics_path", request.path().equals("/metrics") ? "" : request.path())
        .putText("scheme", scheme(request.scheme()));
    AccessYaml.into(map, request.access());
    IntakeYaml.exposition(map, job.intake().exposition(), Spelling.SNAKE);
    IntakeYaml.limits(map, job.intake().limits(), Spelling.SNAKE);
    return DiscoveryYaml.into(map, job.discoveries())
        .putList("relabel_configs", RelabelYaml.of(scrape.relabelings(), Spelling.SNAKE))
        .putList(
            "metric_relabel_configs", RelabelYaml.of(scrape.metricRelabelings(), Spelling.SNAKE));
  }

  static YamlMap params(Scrape.Request request) {
    YamlMap params = new YamlMap();
    request.params().forEach(params::putList);
    return params;
  }

  /** Empty for http. */
  static String scheme(Scheme scheme) {
    return scheme == Scheme.HTTP ? "" : scheme.toString();
  }

  private static YamlMap remoteWrite(RemoteWrite store) {
    RemoteWrite.Queue queue = store.queue();
    YamlMap map =
        new YamlMap()
            .put("url", store.url())
            .putText("name", store.name())
            .putDuration("remote_timeout", store.timeout());
    return AccessYaml.into(map, store.access())
        .putList("write_relabel_configs", RelabelYaml.of(store.relabelings(), Spelling.SNAKE))
        .putMap(
            "queue_config",
            new YamlMap()
                .putNumber("max_shards", queue.maxShards())
                .putNumber("min_shards", queue.minShards())
                .putNumber("max_samples_per_send", queue.samplesPerSend())
                .putDuration("batch_send_deadline", queue.sendDeadline()));
  }
}
