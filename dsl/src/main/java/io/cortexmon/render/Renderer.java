package io.cortexmon.render;

import io.cortexmon.definition.Place;
import io.cortexmon.monitoring.Kubernetes;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.monitoring.NetworkPolicy;
import io.cortexmon.render.RenderedTree.Entry;
import io.cortexmon.routing.Routing;
import io.cortexmon.rule.RuleGroup;
import io.cortexmon.scrape.PodMonitor;
import io.cortexmon.scrape.Probe;
import io.cortexmon.scrape.PrometheusServer;
import io.cortexmon.scrape.ScrapeJob;
import io.cortexmon.scrape.Scraped;
import io.cortexmon.scrape.ServiceMonitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Turns a system's monitoring into its files. A file that would say nothing is left out.
 *
 * <pre>{@code
 * RenderedTree tree = Renderer.render(new OrdersMonitoring().define(environment));
 * }</pre>
 */
public final class Renderer {

  private static final String PROMETHEUS = "prometheus/";
  private static final String KUBERNETES = "kubernetes/";

  private final Monitoring monitoring;

  private final Kubernetes kubernetes;
  private final GrafanaFiles grafana;
  private final List<Entry> files = new ArrayList<>();

  private Renderer(Monitoring monitoring) {
    this.monitoring = monitoring;
    this.kubernetes = monitoring.kubernetes();
    this.grafana = new GrafanaFiles(monitoring);
  }

  /** Returns the files of a system. They are rendered when they are read. */
  public static RenderedTree render(Monitoring monitoring) {
    Renderer renderer = new Renderer(monitoring);
    renderer.rules();
    renderer.prometheus();
    renderer.routing();
    renderer.files.addAll(renderer.grafana.files());
    if (monitoring.kubernetes().enabled()) {
      renderer.kubernetes();
    }
    return RenderedTree.of(renderer.files);
  }

  private void rules() {
    rules("alerting-rules", RulesYaml.alerting(monitoring));
    rules("recording-rules", RulesYaml.recording(monitoring));
  }

  private void rules(String kind, List<RuleGroup> groups) {
    if (!groups.isEmpty()) {
      add(
          PROMETHEUS + kind + ".yaml",
          kind,
          RulesYaml.places(groups),
          () -> RulesYaml.file(groups, monitoring.runbooks()));
    }
  }

  private void prometheus() {
    List<ScrapeJob> jobs = scraped(ScrapeJob.class);
    if (jobs.isEmpty() && monitoring.prometheus().isEmpty()) {
      return;
    }
    PrometheusServer server =
        monitoring.prometheus().stream().findFirst().orElse(PrometheusServer.DEFAULT);
    List<String> ruleFiles =
        files.stream().map(file -> file.path().substring(PROMETHEUS.length())).toList();
    List<Place> places =
        Stream.concat(
                monitoring.prometheus().stream().map(PrometheusServer::place),
                jobs.stream().map(Scraped::place))
            .toList();
    add(
        PROMETHEUS + "prometheus.yaml",
        "prometheus-config",
        places,
        () -> PrometheusYaml.of(server, ruleFiles, jobs));
  }

  private <T extends Scraped> List<T> scraped(Class<T> kind) {
    return monitoring.scraped().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private void routing() {
    for (Routing routing : monitoring.routing()) {
      add(
          "alertmanager/alertmanager.yaml",
          "alertmanager-config",
          List.of(routing.place()),
          () -> AlertmanagerYaml.of(routing));
    }
  }

  private void kubernetes() {
    configMap("prometheus-config");
    configMap("prometheus-rules", "alerting-rules", "recording-rules");
    configMap("alertmanager-config");
    files.addAll(grafana.configMaps());
    prometheusRule();
    monitors("servicemonitor", ServiceMonitor.class, MonitorYaml::of);
    monitors("podmonitor", PodMonitor.class, MonitorYaml::of);
    monitors("probe", Probe.class, MonitorYaml::of);
    networkPolicies();
    kustomization();
  }

  /** A ConfigMap of one file, which has the kind of that name. */
  private void configMap(String name) {
    configMap(name, name);
  }

  /** A ConfigMap of the files of these kinds. */
  private void configMap(String name, String... kinds) {
    List<Entry> held = files.stream().filter(file -> List.of(kinds).contains(file.kind())).toList();
    if (held.isEmpty()) {
      return;
    }
    String fullName = kubernetes.configMapPrefix() + name;
    add(
        KUBERNETES + "configmaps/" + name + ".yaml",
        "configmap",
        held.stream().flatMap(file -> file.places().stream()).toList(),
        () -> KubernetesYaml.configMap(fullName, kubernetes, contents(held)));
  }

  private Map<String, String> contents(List<Entry> held) {
    Map<String, String> contents = new TreeMap<>();
    held.forEach(file -> contents.put(key(file), file.text()));
    return contents;
  }

  private String key(Entry file) {
    return file.kind().equals("prometheus-config")
        ? kubernetes.prometheusConfigKey()
        : file.path().substring(file.path().lastIndexOf('/') + 1);
  }

  private <T extends Scraped> void monitors(
      String kind, Class<T> type, BiFunction<T, Kubernetes, YamlMap> object) {
    List<T> monitors = scraped(type);
    objects(
        kind,
        monitors.stream().map(Scraped::place).toList(),
        () -> monitors.stream().map(monitor -> object.apply(monitor, kubernetes)).toList());
  }

  private void prometheusRule() {
    List<RuleGroup> groups =
        Stream.of(RulesYaml.alerting(monitoring), RulesYaml.recording(monitoring))
            .flatMap(List::stream)
            .toList();
    if (!groups.isEmpty()) {
      add(
          KUBERNETES + "prometheusrule.yaml",
          "prometheusrule",
          RulesYaml.places(groups),
          () ->
              KubernetesYaml.prometheusRule(
                  monitoring.name() + "-rules", kubernetes, groups, monitoring.runbooks()));
    }
  }

  private void networkPolicies() {
    List<NetworkPolicy> policies = kubernetes.networkPolicies();
    objects(
        "networkpolicy",
        policies.stream().map(NetworkPolicy::place).toList(),
        () ->
            policies.stream()
                .map(policy -> KubernetesYaml.networkPolicy(policy, kubernetes))
                .toList());
  }

  private void kustomization() {
    List<String> resources =
        files.stream()
            .map(Entry::path)
            .filter(path -> path.startsWith(KUBERNETES))
            .map(path -> path.substring(KUBERNETES.length()))
            .sorted()
            .toList();
    if (!resources.isEmpty()) {
      add(
          KUBERNETES + "kustomization.yaml",
          "kustomization",
          List.of(monitoring.place()),
          () -> KubernetesYaml.kustomization(resources));
    }
  }

  /** A file of several objects of a kind, one YAML document each. */
  private void objects(String kind, List<Place> places, Supplier<List<YamlMap>> objects) {
    if (!places.isEmpty()) {
      files.add(
          Entry.text(
              KUBERNETES + kind + ".yaml", kind, places, () -> Yaml.documents(objects.get())));
    }
  }

  private void add(String path, String kind, List<Place> places, Supplier<YamlMap> root) {
    files.add(Entry.text(path, kind, places, () -> Yaml.document(root.get())));
  }
}
