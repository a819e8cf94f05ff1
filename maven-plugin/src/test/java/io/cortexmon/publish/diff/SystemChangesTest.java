package io.cortexmon.publish.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is said where files carry the same things, move, come and go. */
class SystemChangesTest {

  private static final String GROUPS =
      """
      groups:
        - name: orders
          rules:
            - alert: OrdersSlow
              expr: latency > 2
      """;

  private static final String OBJECT =
      """
      apiVersion: monitoring.coreos.com/v1
      kind: PrometheusRule
      metadata:
        name: orders
      spec:
      """
          + GROUPS.indent(2);

  private static final String CONFIG_MAP =
      """
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: prometheus-rules
      data:
        alerting-rules.yaml: |
      """
          + GROUPS.indent(4);

  private static final String PLAIN_PATH = "prod/orders/prometheus/alerting-rules.yaml";
  private static final String OBJECT_PATH = "prod/orders/kubernetes/prometheusrule.yaml";
  private static final String MAP_PATH = "prod/orders/kubernetes/configmaps/prometheus-rules.yaml";

  private static final TreeOfFiles ALL =
      Compared.tree(PLAIN_PATH, GROUPS, OBJECT_PATH, OBJECT, MAP_PATH, CONFIG_MAP);

  @Test
  void what_three_files_carry_is_told_once() {
    Differences differences =
        Differences.between(
            ALL,
            Compared.tree(
                PLAIN_PATH, GROUPS.replace("> 2", "> 3"),
                OBJECT_PATH, OBJECT.replace("> 2", "> 3"),
                MAP_PATH, CONFIG_MAP.replace("> 2", "> 3")));

    assertThat(differences.summary())
        .containsExactly("prod/orders:", "  alert OrdersSlow: threshold 2 -> 3");
    assertThat(differences.changes().get(0).files())
        .containsExactly(MAP_PATH, OBJECT_PATH, PLAIN_PATH);
  }

  @Test
  void one_more_file_that_carries_the_same_adds_no_alert() {
    TreeOfFiles before = Compared.tree(PLAIN_PATH, GROUPS);
    TreeOfFiles after = Compared.tree(PLAIN_PATH, GROUPS, OBJECT_PATH, OBJECT);

    assertThat(Differences.between(before, after).summary())
        .containsExactly("prod/orders:", "  PrometheusRule orders: added");
    assertThat(Differences.between(after, before).summary())
        .containsExactly("prod/orders:", "  PrometheusRule orders: removed");
  }

  @Test
  void a_file_that_moved_has_both_its_names() {
    Differences differences =
        Differences.between(
            Compared.tree("a/x.txt", "1\n", "a/y.txt", "2\n"),
            Compared.tree("a/x.txt", "1\n", "a/z.txt", "2\n"));

    assertThat(differences.summary()).containsExactly("a:", "  file z.txt: moved from a/y.txt");
    assertThat(differences.stat()).containsExactly("a/y.txt => a/z.txt | 0");
    assertThat(differences.unified())
        .isEqualTo(
            """
            diff --git a/a/y.txt b/a/z.txt
            similarity index 100%
            rename from a/y.txt
            rename to a/z.txt
            """);
  }

  @Test
  void a_system_that_is_new_or_gone_is_counted() {
    assertThat(Differences.between(TreeOfFiles.EMPTY, ALL).summary())
        .containsExactly("prod/orders:", "  system: added with 1 alert");
    assertThat(Differences.between(ALL, TreeOfFiles.EMPTY).summary())
        .containsExactly("prod/orders:", "  system: removed with 1 alert");
  }

  @Test
  void a_system_in_another_folder_has_moved() {
    assertThat(
            Differences.between(
                    Compared.tree(PLAIN_PATH, GROUPS),
                    Compared.tree(
                        "live/orders/prometheus/alerting-rules.yaml", GROUPS.replace("> 2", "> 3")))
                .summary())
        .containsExactly(
            "live/orders:",
            "  system: moved from prod/orders",
            "  alert OrdersSlow: threshold 2 -> 3");
  }

  @Test
  void systems_in_which_the_same_changed_share_a_section() {
    String other = PLAIN_PATH.replace("prod", "staging");

    assertThat(
            Differences.between(
                    Compared.tree(PLAIN_PATH, GROUPS, other, GROUPS),
                    Compared.tree(
                        PLAIN_PATH, GROUPS.replace("> 2", "> 3"),
                        other, GROUPS.replace("> 2", "> 3")))
                .summary())
        .containsExactly("prod/orders, staging/orders:", "  alert OrdersSlow: threshold 2 -> 3");
  }

  @Test
  void a_group_that_went_to_another_file_has_moved() {
    String empty = "groups:\n  - name: other\n    rules:\n      - record: a:b\n        expr: a\n";
    String both = empty + GROUPS.substring(GROUPS.indexOf('\n') + 1);

    assertThat(
            Differences.between(
                    Compared.tree("o/prometheus/a.yaml", GROUPS, "o/prometheus/b.yaml", empty),
                    Compared.tree("o/prometheus/b.yaml", both))
                .summary())
        .containsExactly("o:", "  group orders: moved from prometheus/a.yaml to prometheus/b.yaml");
  }
}
