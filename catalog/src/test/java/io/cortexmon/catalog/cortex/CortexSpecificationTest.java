package io.cortexmon.catalog.cortex;

import static io.cortexmon.catalog.Comparison.byName;
import static io.cortexmon.catalog.Comparison.each;
import static io.cortexmon.catalog.Specification.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cortexmon.catalog.Constants;
import io.cortexmon.catalog.Meaning;
import io.cortexmon.catalog.Specification;
import io.cortexmon.metric.Label;
import io.cortexmon.metric.LabelValue;
import io.cortexmon.metric.Metric;
import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.promql.DurationText;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.Annotation;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.rule.Rule;
import io.cortexmon.rule.RuleGroup;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Metrics and rules against the specification, one definition after the other. */
class CortexSpecificationTest {

  private static final Monitoring CORTEX =
      new CortexMonitoring().define(Environment.named("production"));

  /** A rule and the group that evaluates it. */
  private record Grouped<R extends Rule>(RuleGroup group, R rule) {}

  private final Specification specification = Specification.of("cortex");

  @TestFactory
  Stream<DynamicTest> every_metric_is_as_specified() {
    Map<String, Metric> ours =
        byName(
            Constants.of(
                Metric.class,
                CortexMetrics.class,
                CortexServiceMetrics.class,
                ClusterMetrics.class),
            Metric::name);

    return each(
        specification.entries("metrics", "name"),
        ours,
        (specified, metric) -> {
          assertThat(specified.get("type").asText())
              .isEqualTo(
                  metric.kind().equals("state set") ? "gauge (state set, 0/1)" : metric.kind());
          metric.labels().forEach(label -> assertValues(label, specified.get("labels").asText()));
          assertThat(metric.labels())
              .extracting(Label::name)
              .containsExactlyInAnyOrderElementsOf(labelNames(specified));
        });
  }

  /** Words in parentheses after a label, with bars between them, are all values it can have. */
  private static void assertValues(Label label, String specified) {
    Pattern.compile(label.name() + " \\(([a-z|]+)\\)")
        .matcher(specified)
        .results()
        .forEach(values -> assertThat(String.join("|", label.values())).isEqualTo(values.group(1)));
  }

  private static List<String> labelNames(JsonNode specified) {
    String text = specified.get("labels").asText();
    return switch (text) {
      case "–" -> List.of();
      case "(seed: none) master_type from relabelling" -> List.of("master_type");
      case "contractor_type (+ task_name, see D16)" -> List.of("contractor_type", "task_name");
      case "specialization (+ contractor_type from the target)" -> List.of("specialization");
      default -> List.of(text.replaceAll(" \\([^)]*\\)", "").split(", "));
    };
  }

  @TestFactory
  Stream<DynamicTest> every_recording_rule_is_as_specified() {
    return each(
        specification.entries("recording_rules", "record"),
        rules(RecordingRule.class),
        (specified, recorded) -> {
          assertGroup(specified, recorded.group());
          assertExpression(specified, recorded.rule());
          assertThat(recorded.rule().labels()).isEmpty();
        });
  }

  @TestFactory
  Stream<DynamicTest> every_alert_is_as_specified() {
    return each(
        specification.entries("alerts", "name"),
        rules(AlertingRule.class),
        (specified, alert) -> {
          Map<String, String> labels = texts(specified.get("labels"));
          labels.put("severity", specified.get("severity").asText());
          assertGroup(specified, alert.group());
          assertExpression(specified, alert.rule());
          assertThat(alert.rule().forDuration()).isEqualTo(duration(specified.get("for").asText()));
          assertThat(labels(alert.rule())).isEqualTo(labels);
          assertThat(alert.rule().runbook()).isEqualTo(specified.get("runbook").asText());
        });
  }

  @TestFactory
  Stream<DynamicTest> every_alert_is_as_the_table_of_its_group_says() {
    return each(
        byName(specification.rows("Alert"), row -> row.cell("Alert")),
        rules(AlertingRule.class),
        (row, alert) -> {
          assertThat(alert.rule().annotations())
              .containsExactly(
                  new Annotation("summary", row.cell("Summary")),
                  new Annotation("description", row.cell("Description")));
          assertThat(alert.rule().labels())
              .extracting(label -> label.label().name() + "=" + label.value())
              .containsExactly("severity=" + row.cell("Severity"), row.cell("Other labels"));
          assertThat(alert.rule().forDuration()).isEqualTo(duration(row.cell("for")));
          assertThat(alert.rule().runbook()).isEqualTo(row.cell("Runbook slug"));
        });
  }

  @Test
  void groups_hold_their_rules_in_the_specified_order() {
    List<String> specified =
        Stream.of("recording_rules", "alerts")
            .flatMap(
                list ->
                    specification
                        .entries(list, list.equals("alerts") ? "name" : "record")
                        .entrySet()
                        .stream())
            .map(entry -> entry.getValue().get("group").asText() + ": " + entry.getKey())
            .toList();

    List<String> ours =
        CORTEX.groups().stream()
            .flatMap(group -> group.rules().stream().map(rule -> group.name() + ": " + rule.name()))
            .toList();

    assertThat(ours).containsExactlyInAnyOrderElementsOf(specified);
    for (RuleGroup group : CORTEX.groups()) {
      Function<List<String>, List<String>> ofGroup =
          all -> all.stream().filter(rule -> rule.startsWith(group.name() + ": ")).toList();
      assertThat(ofGroup.apply(ours)).isEqualTo(ofGroup.apply(specified));
    }
  }

  private static void assertGroup(JsonNode specified, RuleGroup group) {
    assertThat(group.name()).isEqualTo(specified.get("group").asText());
    assertThat(group.interval()).isEqualTo(duration(specified.get("interval").asText()));
  }

  private static void assertExpression(JsonNode specified, Rule rule) {
    assertThat(Meaning.of(rule.query().expr().text()))
        .isEqualTo(Meaning.of(specified.get("expr").asText()));
  }

  private static Duration duration(String text) {
    return DurationText.parse(text).orElseThrow();
  }

  private static Map<String, String> labels(Rule rule) {
    return rule.labels().stream()
        .collect(Collectors.toMap(label -> label.label().name(), LabelValue::value));
  }

  private static <R extends Rule> Map<String, Grouped<R>> rules(Class<R> kind) {
    return byName(
        CORTEX.groups().stream()
            .flatMap(
                group ->
                    group.rules().stream()
                        .filter(kind::isInstance)
                        .map(rule -> new Grouped<>(group, kind.cast(rule))))
            .toList(),
        grouped -> grouped.rule().name());
  }
}
