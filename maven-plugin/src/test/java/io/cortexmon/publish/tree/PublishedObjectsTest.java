package io.cortexmon.publish.tree;

import static io.cortexmon.definition.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.dashboard.panel.TimeSeries;
import io.cortexmon.metric.Gauge;
import io.cortexmon.monitoring.Kubernetes;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.monitoring.NetworkPolicy;
import io.cortexmon.publish.tree.Layout.Mode;
import io.cortexmon.render.Renderer;
import io.cortexmon.render.SystemId;
import io.cortexmon.render.SystemTree;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RuleGroup;
import io.cortexmon.rule.Severity;
import io.cortexmon.scrape.Endpoint;
import io.cortexmon.scrape.PodMonitor;
import io.cortexmon.scrape.Probe;
import io.cortexmon.scrape.ServiceMonitor;
import io.cortexmon.scrape.StaticTargets;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Published Kubernetes objects, read with a model of them that others made. */
class PublishedObjectsTest {

  private static final String FOLDER = "live/orders/kubernetes/";

  private static final String RULES = "prometheusrule.yaml";

  private static final Gauge WAITING = Gauge.named("orders_waiting").help("Orders that wait");

  private static Monitoring orders() {
    AlertingRule alert =
        AlertingRule.named("OrdersWait", WAITING.isAbove(20))
            .severity(Severity.WARNING)
            .summary("Orders wait.")
            .description("{{ $value }} orders wait, ${nobody} knows why.");
    return Monitoring.named("orders")
        .kubernetes(
            Kubernetes.inNamespace("shop")
                .label("app", "orders")
                .networkPolicies(
                    NetworkPolicy.named("ingress")
                        .pods("app", "prometheus")
                        .allow(9090, "app", "grafana")))
        .rules(RuleGroup.named("orders").every(seconds(30)).rules(alert))
        .scrape(
            ServiceMonitor.named("orders")
                .selecting("app", "orders")
                .endpoints(Endpoint.port("metrics").every(seconds(15))),
            PodMonitor.named("workers")
                .selecting("app", "worker")
                .endpoints(Endpoint.port("metrics")),
            Probe.named("health")
                .through("blackbox:9115")
                .module("http_2xx")
                .targets(StaticTargets.urls("http://orders:8080/health")))
        .dashboard(
            Dashboard.titled("Traffic").panel(TimeSeries.titled("Waiting").query(WAITING)),
            Dashboard.titled("Large")
                .panel(
                    TimeSeries.titled("Waiting")
                        .description("Orders. ".repeat(32_000))
                        .query(WAITING)));
  }

  private static SortedMap<String, Content> published(Profile profile) {
    SystemTree system =
        new SystemTree(new SystemId("live", "orders"), "Orders", Renderer.render(orders()));
    return new Layout("", Layout.DEFAULT_TEMPLATE, Mode.KUBERNETES, profile)
        .tree("com.shop:shop", List.of(system))
        .files();
  }

  private static SortedMap<String, String> objectTexts(Profile profile) {
    SortedMap<String, String> texts = new TreeMap<>();
    published(profile)
        .forEach((path, file) -> texts.put(path.substring(FOLDER.length()), file.text()));
    assertThat(texts.remove("kustomization.yaml")).isNotNull();
    return texts;
  }

  /** Returns the objects by {@code kind/name}. */
  private static SortedMap<String, HasMetadata> objects(Iterable<String> texts) throws Exception {
    SortedMap<String, HasMetadata> objects = new TreeMap<>();
    for (String text : texts) {
      for (HasMetadata object : StrictObjects.read(text)) {
        String name = object.getKind() + "/" + object.getMetadata().getName();
        assertThat(objects.put(name, object)).as(name).isNull();
      }
    }
    return objects;
  }

  private static SortedMap<String, HasMetadata> objects(Profile profile) throws Exception {
    return objects(objectTexts(profile).values());
  }

  /** Takes the annotation off all objects, and returns those that had it with this value. */
  private static List<String> takeOff(
      Map<String, HasMetadata> objects, String annotation, String value) {
    List<String> annotated = new ArrayList<>();
    objects.forEach(
        (name, object) -> {
          if (value.equals(object.getMetadata().getAnnotations().remove(annotation))) {
            annotated.add(name);
          }
        });
    return annotated;
  }

  @Test
  void every_object_is_known() throws Exception {
    SortedMap<String, HasMetadata> objects = objects(Profile.NONE);

    assertThat(objects.keySet())
        .containsExactly(
            "ConfigMap/dashboard-large",
            "ConfigMap/dashboard-traffic",
            "ConfigMap/grafana-dashboards",
            "ConfigMap/prometheus-rules",
            "NetworkPolicy/ingress",
            "PodMonitor/workers",
            "Probe/health",
            "PrometheusRule/orders-rules",
            "ServiceMonitor/orders");
    assertThat(takeOff(objects, "kustomize.toolkit.fluxcd.io/substitute", "disabled")).isEmpty();
    assertThat(takeOff(objects, "argocd.argoproj.io/sync-options", "ServerSideApply=true"))
        .isEmpty();
  }

  @Test
  void flux_finds_its_annotation_and_nothing_else_changed() throws Exception {
    SortedMap<String, HasMetadata> objects = objects(Profile.FLUX);

    assertThat(takeOff(objects, "kustomize.toolkit.fluxcd.io/substitute", "disabled"))
        .containsExactly(
            "ConfigMap/dashboard-large",
            "ConfigMap/dashboard-traffic",
            "ConfigMap/prometheus-rules",
            "PrometheusRule/orders-rules");
    assertThat(objects).isEqualTo(objects(Profile.NONE));
  }

  @Test
  void argo_cd_finds_its_annotation_and_nothing_else_changed() throws Exception {
    SortedMap<String, HasMetadata> objects = objects(Profile.ARGOCD);

    assertThat(takeOff(objects, "argocd.argoproj.io/sync-options", "ServerSideApply=true"))
        .containsExactly("ConfigMap/dashboard-large");
    assertThat(objects).isEqualTo(objects(Profile.NONE));
  }

  @Test
  void a_template_of_helm_gives_the_objects_back() throws Exception {
    List<String> expanded =
        objectTexts(Profile.HELM).values().stream()
            .map(text -> text.replace("{{ \"{{\" }}", "{{"))
            .toList();

    assertThat(objects(expanded)).isEqualTo(objects(Profile.NONE));
  }

  @Test
  void only_a_quoted_text_needs_helm_before_it_is_yaml_again() throws Exception {
    SortedMap<String, String> texts = objectTexts(Profile.HELM);
    String quoted = texts.remove(RULES);

    assertThat(quoted).contains("description: \"{{ \"{{\" }} $value }} orders wait");
    assertThat(texts.values()).anyMatch(text -> text.contains("{{ \"{{\" }} $value }}"));
    SortedMap<String, HasMetadata> others = objects(Profile.NONE);
    assertThat(others.remove("PrometheusRule/orders-rules")).isNotNull();
    assertThat(objects(texts.values()).keySet()).isEqualTo(others.keySet());
  }

  @ParameterizedTest
  @EnumSource(
      value = Profile.class,
      names = {"NONE", "FLUX", "HELM", "ARGOCD"})
  void the_kustomization_lists_exactly_the_files_of_objects(Profile profile) {
    String kustomization =
        published(profile).getOrDefault(FOLDER + "kustomization.yaml", Content.text("")).text();

    assertThat(kustomization)
        .endsWith("resources:\n  - " + String.join("\n  - ", objectTexts(profile).keySet()) + "\n");
  }

  @ParameterizedTest
  @EnumSource(
      value = Profile.class,
      names = {"NONE", "FLUX", "ARGOCD"})
  void a_misspelt_field_does_not_pass(Profile profile) {
    List<String> misspelt =
        objectTexts(profile).values().stream()
            .map(text -> text.replace("      interval: 15s\n", "      intervall: 15s\n"))
            .toList();

    assertThatThrownBy(() -> objects(misspelt))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(
            "fields of ServiceMonitor.Spec.Endpoints[] that fabric8 does not know")
        .hasMessageContaining("{\"intervall\"=\"15s\"}");
  }
}
