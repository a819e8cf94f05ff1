package io.cortexmon.scrape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.metric.Label;
import io.cortexmon.promql.Variable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelabelingTest {

  private static final Label TEAM = Label.ofTarget("team");
  private static final Label QUEUE = Label.ofTarget("queue");

  @Test
  void names_of_kubernetes_labels_become_label_names() {
    assertThat(Meta.podLabel("app.kubernetes.io/name"))
        .hasToString("__meta_kubernetes_pod_label_app_kubernetes_io_name");
    assertThat(Meta.podAnnotation("prometheus.io/scrape"))
        .hasToString("__meta_kubernetes_pod_annotation_prometheus_io_scrape");
    assertThat(Meta.serviceLabel("a-b").name()).isEqualTo("__meta_kubernetes_service_label_a_b");
    assertThat(Meta.serviceAnnotation("a").name())
        .isEqualTo("__meta_kubernetes_service_annotation_a");
    assertThat(Meta.nodeLabel("a").name()).isEqualTo("__meta_kubernetes_node_label_a");
    assertThat(Meta.nodeAnnotation("a").name()).isEqualTo("__meta_kubernetes_node_annotation_a");
    assertThat(Meta.ingressLabel("a").name()).isEqualTo("__meta_kubernetes_ingress_label_a");
    assertThat(Meta.ingressAnnotation("a").name())
        .isEqualTo("__meta_kubernetes_ingress_annotation_a");
    assertThat(Meta.named("__meta_consul_dc").name()).isEqualTo("__meta_consul_dc");
  }

  @Test
  void other_names_are_refused_as_meta_labels() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Meta.named("consul"))
        .withMessage(
            "label name \"consul\": must be two underscores, then letters, digits and"
                + " underscores");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Meta.podLabel(""))
        .withMessage("key of a Kubernetes label must not be empty");
  }

  @Test
  void values_are_taken_literally_and_expressions_are_not() {
    Relabeling values = Relabeling.keepIf(Meta.POD_NAME, "a.b", "c|d");

    assertThat(kept(values, "__meta_kubernetes_pod_name", "a.b")).isTrue();
    assertThat(kept(values, "__meta_kubernetes_pod_name", "c|d")).isTrue();
    assertThat(kept(values, "__meta_kubernetes_pod_name", "axb")).isFalse();
    assertThat(kept(Relabeling.keepMetrics("a.b"), "__name__", "axb")).isTrue();
  }

  @Test
  void conditions_of_labels_keep_and_drop() {
    assertThat(kept(Relabeling.keepIf(TEAM.is("a")), "team", "a")).isTrue();
    assertThat(kept(Relabeling.keepIf(TEAM.is("a")), "team", "b")).isFalse();
    assertThat(kept(Relabeling.keepIf(TEAM.isNot("a")), "team", "a")).isFalse();
    assertThat(kept(Relabeling.dropIf(TEAM.isNot("a")), "team", "b")).isFalse();
    assertThat(kept(Relabeling.dropIf(TEAM.matches("a+")), "team", "aa")).isFalse();
    assertThat(kept(Relabeling.keepIf(TEAM.doesNotMatch("a+")), "team", "aa")).isFalse();
    assertThat(kept(Relabeling.dropIf(Meta.POD_PHASE, "x"), "team", "a")).isTrue();
    assertThat(kept(Relabeling.keepIf(TEAM.isPresent()), "other", "a")).isFalse();
  }

  private static boolean kept(Relabeling step, String label, String value) {
    return Relabelings.apply(List.of(step), Map.of(label, value)).isPresent();
  }

  @Test
  void a_dashboard_variable_means_nothing_here() {
    Variable variable = () -> "team";

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Relabeling.keepIf(TEAM.in(variable)))
        .withMessageEndingWith(": relabelling has no dashboard variables");
  }

  @Test
  void a_constant_is_written_as_it_stands() {
    assertThat(after(Relabeling.set(TEAM.is("$1 $$ x")), Map.of()))
        .contains(Map.of("team", "$1 $$ x"));
    assertThat(after(Relabeling.set(Meta.SCHEME, "https"), Map.of()))
        .contains(Map.of("__scheme__", "https"));
  }

  @Test
  void copying_an_absent_label_removes_the_target() {
    assertThat(after(Relabeling.copy(Meta.POD_NAME, TEAM), Map.of("team", "a"))).contains(Map.of());
    assertThat(after(Relabeling.copy(TEAM, QUEUE), Map.of("team", "a")))
        .contains(Map.of("team", "a", "queue", "a"));
    assertThat(after(Relabeling.copy(Meta.ADDRESS, Meta.param("target")), Map.of()))
        .contains(Map.of());
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.1:15020, 10.0.0.1:9100",
    "10.0.0.1, 10.0.0.1:9100",
    "[fd00::1]:15020, [fd00::1]:9100",
    "fd00::1, fd00::1"
  })
  void a_port_replaces_the_discovered_one(String found, String scraped) {
    assertThat(after(Relabeling.port(9100), Map.of("__address__", found)))
        .contains(Map.of("__address__", scraped));
  }

  @Test
  void labels_are_mapped_kept_and_dropped_by_name() {
    Map<String, String> labels = Map.of("__meta_a", "1", "__meta_b", "2", "c", "3");

    assertThat(after(Relabeling.mapLabels("__meta_(.+)"), labels))
        .hasValueSatisfying(all -> assertThat(all).containsEntry("a", "1").containsEntry("b", "2"));
    assertThat(after(Relabeling.keepLabels("c", "__meta_a"), labels))
        .contains(Map.of("__meta_a", "1", "c", "3"));
    assertThat(after(Relabeling.dropLabels("__meta_.*"), labels)).contains(Map.of("c", "3"));
  }

  @Test
  void of_two_labels_mapped_to_one_name_the_later_wins() {
    assertThat(
            after(Relabeling.mapLabels("(?:a|b)()", "x${1}"), Map.of("b", "second", "a", "first")))
        .contains(Map.of("a", "first", "b", "second", "x", "second"));
  }

  @Test
  void case_changes_letter_by_letter_as_in_go() {
    assertThat(after(Relabeling.from(TEAM).uppercaseInto(QUEUE), Map.of("team", "straße")))
        .contains(Map.of("team", "straße", "queue", "STRAßE"));
  }

  @Test
  void pods_are_scraped_as_their_annotations_say() {
    Map<String, String> pod =
        Map.of(
            "__address__", "10.0.0.1:15020",
            "__scheme__", "http",
            "__metrics_path__", "/metrics",
            "__meta_kubernetes_pod_annotation_prometheus_io_scrape", "true",
            "__meta_kubernetes_pod_annotation_prometheus_io_path", "/stats",
            "__meta_kubernetes_pod_annotation_prometheus_io_port", "9090");

    assertThat(Relabelings.apply(Relabelings.fromPodAnnotations(), pod))
        .hasValueSatisfying(
            labels ->
                assertThat(labels)
                    .containsEntry("__address__", "10.0.0.1:9090")
                    .containsEntry("__scheme__", "http")
                    .containsEntry("__metrics_path__", "/stats"));
    assertThat(Relabelings.apply(Relabelings.fromPodAnnotations(), Map.of("__address__", "a:1")))
        .isEmpty();
  }

  private static Optional<Map<String, String>> after(Relabeling step, Map<String, String> labels) {
    return Relabelings.apply(List.of(step), labels);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(.+)       | $2       | replacement \"$2\": \"(.+)\" has no group 2",
        "(.+)       | $1_x     | replacement \"$1_x\": \"(.+)\" has no group 1_x; did you mean"
            + " \"${1}_x\"?",
        "(?P<a>.+)  | ${b}     | replacement \"${b}\": \"(?P<a>.+)\" has no group b",
        "(.+)       | $01      | replacement \"$01\": \"(.+)\" has no group 01",
        "(.+)       | 5$       | replacement \"5$\": a dollar sign that is no reference is written"
            + " $$",
        "(.+)       | ${1      | replacement \"${1\": a dollar sign that is no reference is written"
            + " $$",
      })
  void a_reference_to_no_group_is_refused(String regex, String replacement, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Relabeling.from(Meta.ADDRESS).matching(regex).into(TEAM, replacement))
        .withMessage(message);
  }

  @Test
  void bad_expressions_and_names_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Relabeling.from(TEAM).matching("("))
        .withMessage("regular expression \"(\": missing closing ) (RE2 syntax)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Relabeling.keepMetrics("a", "(?=b)"))
        .withMessage(
            "regular expression \"(?=b)\": invalid or unsupported Perl syntax (RE2 syntax)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Relabeling.from(TEAM).intoNamed("a-${1}", "x"))
        .withMessage(
            "label name \"a-${1}\": must be letters, digits, underscores and references such as"
                + " ${1}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Relabeling.mapLabels("__meta_.+"))
        .withMessage("label name \"$1\": \"__meta_.+\" has no group 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Relabeling.from(TEAM).hashModulo(0, Meta.temporary("hash")))
        .withMessage("modulus 0: must be above zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Relabeling.keepMetrics(new String[0]))
        .withMessage("at least one regular expression is needed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Relabeling.keepIf(Meta.POD_NAME))
        .withMessage("at least one value is needed");
  }

  @Test
  void steps_compare_by_what_they_say() {
    assertThat(Relabeling.keepMetrics("a")).isEqualTo(Relabeling.keepMetrics("a"));
    assertThat(Relabeling.keepMetrics("a")).isNotEqualTo(Relabeling.keepMetrics("b"));
    assertThat(Relabeling.keepMetrics("a")).hasSameHashCodeAs(Relabeling.keepMetrics("a"));
  }

  @Test
  void a_step_that_was_read_is_the_step_that_is_written_in_java() {
    assertThat(
            RelabelConfig.of(
                    Map.of(
                        "source_labels", List.of("__meta_kubernetes_pod_name"),
                        "regex", "a.*",
                        "action", "Keep"))
                .step())
        .isEqualTo(Relabeling.from(Meta.POD_NAME).matching("a.*").keep());
  }
}
