package io.cortexmon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnseenAlertsTest {

  private static final String GONE =
      """
      - {alert: Gone, expr: 'absent(up{job="a"})'}
      - {alert: Lost, expr: 'absent_over_time(up{job="b"}[5m])', for: 5m}
      """;

  /** Returns the names of the rules that are evaluated. */
  private static List<String> evaluated(String group, String rules, String test) {
    FaultLog faults = new FaultLog("t.yml");
    KnownRules known = new KnownRules(Path.of(""), RuleTestOptions.DEFAULT);
    RuleFile file =
        known.read("r.yml", "groups:\n- name: g\n  " + group + "\n  rules:\n" + rules.indent(2));
    RuleTestFile tests = new RuleTestFileReader(faults).read("tests:\n- " + test);
    assertThat(file.faults()).isEmpty();
    assertThat(faults.all()).isEmpty();
    RuleTestFile.Group tested = tests.tests().get(0);
    InputSeries input = InputSeries.of(tested, new ArrayList<>(), faults);
    return TestedRules.of(List.of(file), tests, known).needed(tested, input).stream()
        .flatMap(one -> one.rules().stream())
        .map(RuleDefinition::name)
        .toList();
  }

  private static List<String> evaluated(String rules, String test) {
    return evaluated("limit: 0", rules, test);
  }

  @Test
  void what_is_absent_is_evaluated_where_a_test_looks_at_it() {
    String test = "alert_rule_test: [{eval_time: 1m, alertname: ";
    assertThat(evaluated(GONE, test + "Gone}]")).containsExactly("Gone");
    assertThat(evaluated(GONE, test + "Lost}]")).containsExactly("Lost");
    assertThat(evaluated(GONE, test + "Other}]")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "promql_expr_test: [{expr: count(ALERTS)}]",
        "promql_expr_test: [{expr: ALERTS_FOR_STATE > 0}]",
        "promql_expr_test: [{expr: 'count({job=\"a\"})'}]",
        "promql_expr_test: [{expr: 'sum('}]",
        "input_series: [{series: 'ALERTS{alertname=\"Gone\"}', values: '1x5'}]",
        "input_series: [{series: 'up{job=\"a\"}', values: '1x10000'}]"
      })
  void where_a_test_may_see_them_all_are_evaluated(String test) {
    assertThat(evaluated(GONE, test)).containsExactly("Gone", "Lost");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- {alert: Other, expr: absent(a) + absent(b)}",
        "- {alert: Other, expr: absent(ALERTS)}",
        "- {alert: Other, expr: 'absent({job=\"a\"})'}",
        "- {alert: Other, expr: vector(1), annotations: {a: '{{ query \"ALERTS\" }}'}}",
        "- {record: count, expr: count(ALERTS) or vector(0)}"
      })
  void where_a_rule_may_read_alerts_all_are_evaluated(String rule) {
    List<String> evaluated = evaluated(GONE + rule + "\n", "name: none");
    if (rule.contains("+")) {
      assertThat(evaluated).containsExactly("Other");
    } else {
      assertThat(evaluated).contains("Gone", "Lost");
    }
  }

  @Test
  void what_may_fail_is_evaluated() {
    String twice = "- {alert: Gone, expr: absent(x), labels: {a: b}}\n";
    assertThat(evaluated(GONE + twice, "name: none")).containsExactly("Gone", "Gone");
    String recorded = "- {record: up, expr: vector(1)}\n";
    assertThat(evaluated(GONE + recorded, "name: none")).containsExactly("Gone", "Lost", "up");
    String past = "- {alert: Past, expr: absent(up offset 5m)}\n";
    assertThat(evaluated(GONE + past, "name: none")).containsExactly("Past");
    assertThat(evaluated("limit: 1", GONE, "name: none")).containsExactly("Gone", "Lost");
  }
}
