package io.cortexmon.publish.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.publish.tree.Layout.Mode;
import io.cortexmon.render.RenderedTree;
import io.cortexmon.render.SystemId;
import io.cortexmon.render.SystemTree;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where files go, which of them, and for whom they are made fit. */
class LayoutTest {

  private static final String CONFIG_MAP = "kubernetes/configmaps/prometheus-rules.yaml";

  private static final String SUBSTITUTED =
      """
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: rules
        annotations:
          grafana_folder: Orders
      data:
        rules.yaml: |
          a: ${var} {{ $value }}
      """;

  private static SystemTree system(String environment, String name, String... pathsAndTexts) {
    List<RenderedTree.Entry> files = new ArrayList<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      String path = pathsAndTexts[i];
      String text = pathsAndTexts[i + 1];
      String kind = path.endsWith("kustomization.yaml") ? "kustomization" : "configmap";
      files.add(RenderedTree.Entry.text(path, kind, List.of(), () -> text));
    }
    return new SystemTree(
        new SystemId(environment, name), "com.shop." + name, RenderedTree.of(files));
  }

  private static SystemTree orders() {
    return system(
        "live",
        "orders",
        "prometheus/prometheus.yaml",
        "a: {{ $value }}\n",
        "kubernetes/kustomization.yaml",
        "resources: ${x}\n",
        CONFIG_MAP,
        SUBSTITUTED);
  }

  private static Layout layout(Mode mode, Profile profile) {
    return new Layout("clusters", Layout.DEFAULT_TEMPLATE, mode, profile);
  }

  private static String text(PublishTree tree, String path) {
    assertThat(tree.files()).containsKey(path);
    return tree.files().getOrDefault(path, Content.text("")).text();
  }

  private static String published(Profile profile, String text) {
    PublishTree tree =
        layout(Mode.KUBERNETES, profile)
            .tree("com.shop:shop", List.of(system("live", "orders", CONFIG_MAP, text)));
    return text(tree, "clusters/live/orders/" + CONFIG_MAP);
  }

  @Test
  void a_mode_takes_objects_plain_files_or_both() {
    List<SystemTree> systems = List.of(orders());

    assertThat(layout(Mode.KUBERNETES, Profile.NONE).tree("com.shop:shop", systems).files())
        .containsOnlyKeys(
            "clusters/live/orders/" + CONFIG_MAP,
            "clusters/live/orders/kubernetes/kustomization.yaml");
    assertThat(layout(Mode.PLAIN, Profile.NONE).tree("com.shop:shop", systems).files())
        .containsOnlyKeys("clusters/live/orders/prometheus/prometheus.yaml");
    assertThat(layout(Mode.BOTH, Profile.NONE).tree("com.shop:shop", systems).files()).hasSize(3);
  }

  @Test
  void a_system_without_files_of_the_mode_is_left_out() {
    SystemTree plain = system("live", "plain", "prometheus/prometheus.yaml", "a: 1\n");

    assertThat(
            layout(Mode.KUBERNETES, Profile.NONE).tree("com.shop:shop", List.of(plain)).folders())
        .isEmpty();
  }

  @Test
  void the_template_places_systems() {
    Layout layout =
        new Layout("./apps/", "{system}/overlays/{environment}", Mode.BOTH, Profile.NONE);

    assertThat(layout.folderOf(orders())).isEqualTo("apps/orders/overlays/live");
    assertThat(new Layout(".", "{environment}", Mode.BOTH, Profile.NONE).folderOf(orders()))
        .isEqualTo("live");
  }

  @Test
  void systems_that_would_share_a_folder_are_refused() {
    Layout layout = new Layout("", "{environment}", Mode.BOTH, Profile.NONE);
    SystemTree stock = system("live", "stock", CONFIG_MAP, SUBSTITUTED);

    assertThatThrownBy(() -> layout.tree("com.shop:shop", List.of(orders(), stock)))
        .hasMessage(
            "systems live/orders and live/stock would both be published to folder live: the layout"
                + " {environment} must tell them apart");
  }

  @Test
  void folders_outside_the_target_are_refused() {
    assertThatThrownBy(() -> new Layout("../x", "{system}", Mode.BOTH, Profile.NONE))
        .hasMessage("path \"../x\": must not hold ..");
    assertThatThrownBy(() -> new Layout("a", "{cluster}/x", Mode.BOTH, Profile.NONE))
        .hasMessage("layout {cluster}/x: there is no {cluster}, only {environment} and {system}");
    assertThatThrownBy(() -> new Layout("a/.GIT/hooks", "{system}", Mode.BOTH, Profile.NONE))
        .hasMessage("path \"a/.GIT/hooks\": must not hold .git");
  }

  @Test
  void flux_leaves_objects_alone_that_hold_its_variables() {
    assertThat(published(Profile.FLUX, SUBSTITUTED))
        .isEqualTo(
            SUBSTITUTED.replace(
                "  annotations:\n",
                "  annotations:\n    kustomize.toolkit.fluxcd.io/substitute: disabled\n"));
    assertThat(published(Profile.FLUX, "metadata:\n  name: a\ndata:\n  a: $x {y}\n"))
        .isEqualTo("metadata:\n  name: a\ndata:\n  a: $x {y}\n");
  }

  @Test
  void each_object_of_a_file_is_looked_at_by_itself() {
    String monitors =
        """
        ---
        kind: PodMonitor
        metadata:
          name: one
          labels:
            app: x
        spec:
          a: ${b}
        ---
        kind: PodMonitor
        metadata:
          name: two
        """;

    assertThat(published(Profile.FLUX, monitors))
        .isEqualTo(
            monitors.replace(
                "    app: x\n",
                """
                    app: x
                  annotations:
                    kustomize.toolkit.fluxcd.io/substitute: disabled
                """));
  }

  @Test
  void helm_gives_back_what_alerts_say() {
    assertThat(published(Profile.HELM, SUBSTITUTED))
        .isEqualTo(SUBSTITUTED.replace("{{ $value }}", "{{ \"{{\" }} $value }}"));
    assertThatThrownBy(() -> published(Profile.HELM_STRICT, SUBSTITUTED))
        .hasMessage(
            "live/orders: "
                + CONFIG_MAP
                + " holds {{ in line 9, which Helm would read as its own: publish with profile"
                + " helm, which escapes it");
  }

  @Test
  void argo_cd_applies_large_objects_on_the_server() {
    String large = SUBSTITUTED + "  more: |\n" + "    0123456789\n".repeat(20_000);

    assertThat(published(Profile.ARGOCD, SUBSTITUTED)).isEqualTo(SUBSTITUTED);
    assertThat(published(Profile.ARGOCD, large))
        .startsWith(
            """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: rules
              annotations:
                argocd.argoproj.io/sync-options: ServerSideApply=true
                grafana_folder: Orders
            """);
  }

  @Test
  void plain_files_and_the_kustomization_are_published_as_they_are() {
    PublishTree tree = layout(Mode.BOTH, Profile.HELM).tree("com.shop:shop", List.of(orders()));

    assertThat(text(tree, "clusters/live/orders/prometheus/prometheus.yaml"))
        .isEqualTo("a: {{ $value }}\n");
    assertThat(text(tree, "clusters/live/orders/kubernetes/kustomization.yaml"))
        .isEqualTo("resources: ${x}\n");
  }

  @Test
  void two_projects_do_not_share_a_folder() {
    PublishTree one = layout(Mode.BOTH, Profile.NONE).tree("com.shop:one", List.of(orders()));
    PublishTree two = layout(Mode.BOTH, Profile.NONE).tree("com.shop:two", List.of(orders()));

    assertThatThrownBy(() -> PublishTree.of(List.of(one, two)))
        .hasMessage(
            "system orders of com.shop:one (live) and system orders of com.shop:two (live) would"
                + " both be published to folder clusters/live/orders: rename one, or give one of"
                + " them another cortex-mon.publish.folder");
  }
}
