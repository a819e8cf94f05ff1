package io.cortexmon.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.promql.ParseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleTestsTest {

  private final Path folder;

  RuleTestsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void rules() throws IOException {
    Files.writeString(
        folder.resolve("rules.yml"),
        """
        groups:
          - name: g
            rules:
              - alert: High
                expr: load > 5
                for: 2m
                labels: {severity: page}
                annotations: {summary: "{{ $labels.host }} has {{ $value }}"}
              - record: load:max
                expr: max(load)
        """);
  }

  private RuleTestReport run(String tests) throws IOException {
    return run(tests, RuleTestOptions.DEFAULT);
  }

  private RuleTestReport run(String tests, RuleTestOptions options) throws IOException {
    return new RuleTests(options).run(Files.writeString(folder.resolve("test.yml"), tests));
  }

  private static List<String> texts(RuleTestReport report) {
    assertThat(report.faults()).isEmpty();
    return report.tests().stream()
        .flatMap(test -> test.failures().stream())
        .map(RuleTestFailure::text)
        .toList();
  }

  /** Returns the faults, without the folder. */
  private List<String> faults(String tests) throws IOException {
    RuleTestReport report = run(tests);
    assertThat(report.isPassed()).isFalse();
    return shown(report.faults());
  }

  private List<String> shown(List<FileFault> faults) {
    return faults.stream().map(one -> one.toString().replace(folder + "/", "")).toList();
  }

  @Test
  void a_test_passes_where_alerts_and_values_are_as_it_says() throws IOException {
    RuleTestReport report =
        run(
            """
            rule_files: [rules.yml]
            tests:
              - name: high
                interval: 1m
                input_series:
                  - {series: 'load{host="a"}', values: "1 9 9 9 1"}
                alert_rule_test:
                  - {eval_time: 2m, alertname: High}
                  - eval_time: 3m
                    alertname: High
                    exp_alerts:
                      - exp_labels: {host: a, severity: page}
                        exp_annotations: {summary: a has 9}
                  - {eval_time: 4m, alertname: High, exp_alerts: []}
                promql_expr_test:
                  - expr: load:max
                    eval_time: 3m
                    exp_samples: [{labels: "load:max", value: 9}]
            """);
    assertThat(texts(report)).isEmpty();
    assertThat(report.isPassed()).isTrue();
    assertThat(report.warnings()).isEmpty();
    assertThat(report.tests())
        .singleElement()
        .satisfies(
            test -> {
              assertThat(test.name()).isEqualTo("high");
              assertThat(test.line()).isEqualTo(3);
              assertThat(test.time()).isPositive();
            });
  }

  @Test
  void a_failure_shows_the_alerts_expected_and_those_that_fire() throws IOException {
    RuleTestReport report =
        run(
            """
            rule_files: [rules.yml]
            tests:
              - name: high
                input_series:
                  - {series: 'load{host="a"}', values: "9x5"}
                  - {series: 'load{host="b"}', values: "8x5"}
                alert_rule_test:
                  - eval_time: 150s
                    alertname: High
                    exp_alerts: [{exp_labels: {host: a, empty: ""}}]
            """);
    assertThat(report.isPassed()).isFalse();
    assertThat(report.tests().get(0).failures())
        .containsExactly(
            new RuleTestFailure(
                8,
                """
                name: high,
                alertname: High, time: 2m30s,\s
                    exp:[
                        0:
                          Labels:{alertname="High", empty="", host="a"}
                          Annotations:{}
                        ],\s
                    got:[
                        0:
                          Labels:{alertname="High", host="a", severity="page"}
                          Annotations:{summary="a has 9"},
                        1:
                          Labels:{alertname="High", host="b", severity="page"}
                          Annotations:{summary="b has 8"}
                        ]\
                """
                    .indent(4)
                    .stripTrailing(),
                ""));
  }

  @Test
  void a_failure_shows_the_samples_expected_and_those_that_are_there() throws IOException {
    assertThat(
            texts(
                run(
                    """
                    tests:
                      - input_series: [{series: 'load{host="a"}', values: "1+0.5x3"}]
                        promql_expr_test:
                          - {expr: load, eval_time: 1m}
                          - {expr: 'load > 5', exp_samples: [{labels: load, value: .inf}]}
                          - {expr: 'sum(', eval_time: 90s}
                          - {expr: '"x"'}
                          - {expr: load, exp_samples: [{labels: 'load{'}]}
                          - {expr: load, exp_samples: [{histogram: '1 2'}]}
                          - {expr: load, exp_samples: [{histogram: '1'}]}
                    """)))
        .containsExactly(
            "    expr: \"load\", time: 1m,\n        exp: nil\n"
                + "        got: {__name__=\"load\", host=\"a\"} 1.5E+00",
            "    expr: \"load > 5\", time: 0s,\n        exp: {__name__=\"load\"} +Inf\n"
                + "        got: nil",
            "    expr: \"sum(\", time: 1m30s, err: 1:5: parse error: unclosed left parenthesis",
            "    expr: \"\\\"x\\\"\", time: 0s, err: rule result is not a vector or scalar",
            "    expr: \"load\", time: 0s, err: labels \"load{\": 1:6: parse error: unexpected end"
                + " of input inside braces",
            "    expr: \"load\", time: 0s, err: labels \"\": expected 1 value, got 2",
            "    expr: \"load\", time: 0s, err: labels \"\": expected histogram, got 1.000000");
  }

  @Test
  void numbers_next_to_each_other_are_equal_only_if_the_file_says_so() throws IOException {
    String tests =
        """
        tests:
          - input_series: [{series: load, values: 2.9999999999999996}]
            promql_expr_test: [{expr: load, exp_samples: [{labels: load, value: 3}]}]
        """;
    assertThat(run(tests).isPassed()).isFalse();
    assertThat(run("fuzzy_compare: true\n" + tests).isPassed()).isTrue();
    assertThat(run("fuzzy_compare: false\n" + tests).isPassed()).isFalse();
  }

  @Test
  void nan_is_not_equal_to_itself_as_in_promtool() throws IOException {
    assertThat(
            texts(
                run(
                    """
                    tests:
                      - input_series: [{series: load, values: NaN}]
                        promql_expr_test:
                          - {expr: load, exp_samples: [{labels: load, value: .nan}]}
                    """)))
        .hasSize(1);
  }

  @Test
  void samples_are_there_only_up_to_the_last_evaluation() throws IOException {
    assertThat(
            texts(
                run(
                    """
                    evaluation_interval: 1m
                    tests:
                      - interval: 10s
                        input_series: [{series: load, values: "0+1x20"}]
                        promql_expr_test:
                          - {expr: load, eval_time: 90s, exp_samples: [{labels: load, value: 6}]}
                    """)))
        .isEmpty();
  }

  @Test
  void a_subquery_has_the_step_of_the_evaluations() throws IOException {
    assertThat(
            texts(
                run(
                    """
                    evaluation_interval: 30s
                    tests:
                      - input_series: [{series: load, values: "1x20"}]
                        promql_expr_test:
                          - {expr: 'count_over_time(load[5m:])', eval_time: 5m,
                             exp_samples: [{value: 10}]}
                    """)))
        .isEmpty();
  }

  @Test
  void time_begins_where_the_test_says() throws IOException {
    String tests =
        """
        tests:
          - start_timestamp: %s
            promql_expr_test: [{expr: time(), eval_time: 1m, exp_samples: [{value: 60%s}]}]
        """;
    assertThat(texts(run(tests.formatted("0", "")))).isEmpty();
    assertThat(texts(run(tests.formatted("1970-01-01T00:00:00Z", "")))).isEmpty();
    assertThat(texts(run(tests.formatted("600.0", "")))).hasSize(1);
    assertThat(texts(run(tests.formatted("\"1970-01-01T01:00:00.5+01:00\"", ".5")))).isEmpty();
    assertThat(faults(tests.formatted("today", "")))
        .containsExactly(
            """
            test.yml:2:22: cannot parse "today" to a valid timestamp
              hint: write seconds since 1970-01-01, or a time such as 2026-01-31T00:00:00Z\
            """);
  }

  @Test
  void queries_find_no_samples_where_nanoseconds_of_the_start_overflow() throws IOException {
    Files.writeString(
        folder.resolve("rules.yml"),
        "groups: [{name: g, rules: [{record: x, expr: 1}, {alert: A, expr: load > 0}]}]");
    String tests =
        """
        rule_files: [rules.yml]
        tests:
          - start_timestamp: %s
            input_series: [{series: load, values: 1x5}]
            alert_rule_test: [{eval_time: 3m, alertname: A}]
            promql_expr_test:
              - {expr: load, eval_time: 2m}
              - {expr: x, eval_time: 2m}
              - {expr: time(), eval_time: 2m, exp_samples: [{value: %s}]}
        """;
    assertThat(texts(run(tests.formatted("9e9", "9000000120")))).hasSize(3);
    assertThat(texts(run(tests.formatted("1e10", "-8446743953.709")))).isEmpty();
    assertThat(texts(run(tests.formatted("1e19", "120")))).isEmpty();
    assertThat(texts(run(tests.formatted("2500-01-01T00:00:00Z", "-1721518353.709")))).isEmpty();
    assertThat(texts(run(tests.formatted("0001-01-01T00:00:00Z", "120")))).hasSize(3);
    assertThat(texts(run(tests.formatted("1.9", "121.899")))).hasSize(3);
  }

  @Test
  void groups_are_evaluated_in_the_order_that_the_file_asks_for() throws IOException {
    Files.writeString(
        folder.resolve("rules.yml"),
        """
        groups:
          - {name: late, rules: [{record: y, expr: x}]}
          - {name: early, rules: [{record: x, expr: 1}]}
        """);
    String tests =
        """
        rule_files: [rules.yml]
        tests: [{promql_expr_test: [{expr: y, exp_samples: [{labels: y, value: 1}]}]}]
        """;
    assertThat(run(tests).isPassed()).isFalse();
    assertThat(run("group_eval_order: [early, late]\n" + tests).isPassed()).isTrue();
    assertThat(faults("group_eval_order: [early, late, early]\n" + tests))
        .containsExactly("test.yml:1:33: group name repeated in evaluation order: early");
  }

  @Test
  void a_group_in_the_order_that_is_not_there_is_a_warning() throws IOException {
    RuleTestReport report = run("group_eval_order: [q]\nrule_files: [rules.yml]\ntests: [{}]\n");
    assertThat(report.isPassed()).isTrue();
    assertThat(shown(report.warnings()))
        .containsExactly("test.yml:1:20: no rule group is named q\n  hint: did you mean g?");
  }

  @Test
  void an_alert_that_no_rule_has_is_a_warning_with_the_nearest() throws IOException {
    RuleTestReport report =
        run(
            """
            rule_files: [rules.yml]
            tests:
              - alert_rule_test: [{eval_time: 1m, alertname: Hihg}]
            """);
    assertThat(report.isPassed()).isTrue();
    assertThat(shown(report.warnings()))
        .containsExactly("test.yml:3:23: no rule has the alert Hihg\n  hint: did you mean High?");
  }

  @Test
  void a_file_of_rules_that_is_not_there_is_a_warning() throws IOException {
    RuleTestReport report = run("rule_files: [rulez*.yml]\ntests: [{}]\n");
    assertThat(report.isPassed()).isTrue();
    assertThat(shown(report.warnings()))
        .containsExactly(
            "test.yml:1:14: no file match pattern rulez*.yml\n"
                + "  hint: paths are relative to the folder of this file");
  }

  @Test
  void faults_in_rules_fail_each_group_of_tests() throws IOException {
    Files.writeString(folder.resolve("bad.yml"), "groups: [{name: a, rulez: []}]");
    RuleTestReport report = run("rule_files: ['*.yml']\ntests: [{name: a}, {name: b}]\n");
    assertThat(texts(report))
        .containsExactly(
            folder + "/bad.yml:1:20: field rulez not found in type rulefmt.RuleGroup",
            folder + "/bad.yml:1:20: field rulez not found in type rulefmt.RuleGroup");
    assertThat(report.tests().get(1).failures().get(0).hint()).isEqualTo("did you mean rules?");
  }

  @Test
  void an_evaluation_that_fails_ends_the_test() throws IOException {
    Files.writeString(
        folder.resolve("rules.yml"),
        """
        groups:
          - name: g
            rules:
              - {record: x, expr: 1}
              - {record: x, expr: time()}
        """);
    assertThat(
            texts(
                run(
                    """
                    rule_files: [rules.yml]
                    tests:
                      - start_timestamp: 3600
                        alert_rule_test: [{eval_time: 3m, alertname: A, exp_alerts: [{}]}]
                    """)))
        .containsExactly(
            "    rule: x, time: 1h0m0s, err: duplicate sample for timestamp 3600000; overrides not"
                + " allowed: existing 1, new value 3600");
  }

  @Test
  void a_series_that_can_not_be_read_fails_its_group_alone() throws IOException {
    RuleTestReport report =
        run(
            """
            tests:
              - input_series: [{series: up, values: 1}, {series: 'up{job="a"', values: 1}]
              - input_series: [{series: up, values: 1x}]
              - {}
            """);
    assertThat(texts(report))
        .containsExactly(
            "3:12: parse error: unexpected character inside braces: '1'",
            "2:6: parse error: unexpected end of input in series values");
    assertThat(report.tests())
        .extracting(RuleTestResult::isPassed)
        .containsExactly(false, false, true);
  }

  @Test
  void a_series_that_can_not_be_read_is_told_with_its_line_and_what_to_do() throws IOException {
    RuleTestReport report =
        run(
            """
            tests:
              - input_series:
                  - {series: up, values: 1}
                  - {series: 'up{job=a}', values: 1}
              - input_series: [{series: up, values: 1 two}]
            """);
    String hint =
        "write a series as up{job=\"api\"}, its values as 1 2 3, 0+10x5 (rising), _ (none) or"
            + " stale";
    assertThat(report.tests().stream().flatMap(test -> test.failures().stream()))
        .containsExactly(
            new RuleTestFailure(
                4,
                "3:8: parse error: unexpected identifier \"a\" in label set, expected string",
                hint),
            new RuleTestFailure(
                5,
                "2:6: parse error: unexpected identifier \"two\" in series values, expected number"
                    + " or \"stale\"",
                hint));
  }

  @Test
  void an_empty_line_in_values_ends_the_series() throws IOException {
    RuleTestReport report =
        run(
            """
            tests:
              - input_series:
                  - series: a
                    values: |
                      1 2
                  - {series: b, values: 1}
                promql_expr_test:
                  - {expr: a, exp_samples: [{labels: a, value: 1}]}
                  - {expr: b}
            """);
    assertThat(texts(report)).isEmpty();
    assertThat(shown(report.warnings()))
        .containsExactly(
            "test.yml:3:9: an empty line in a series ends them: promtool does not load those that"
                + " follow\n  hint: write the values in one line");
  }

  @Test
  void a_series_that_is_there_twice_has_the_later_values() throws IOException {
    assertThat(
            texts(
                run(
                    """
                    tests:
                      - input_series: [{series: a, values: 1 2 3}, {series: a, values: 7}]
                        promql_expr_test:
                          - {expr: a, eval_time: 2m, exp_samples: [{labels: a, value: 7}]}
                    """)))
        .isEmpty();
  }

  @Test
  void an_alert_without_a_name_fails_the_test() throws IOException {
    assertThat(
            texts(
                run(
                    """
                    tests:
                      - alert_rule_test: [{eval_time: 3m}]
                      - {name: x, alert_rule_test: [{eval_time: 3m}]}
                    """)))
        .containsExactly(
            "an item under alert_rule_test misses required attribute alertname at eval_time 3m",
            "an item under alert_rule_test misses required attribute alertname at eval_time 3m (in"
                + " TestGroup x)");
  }

  @Test
  void what_is_malformed_is_told_with_its_place() throws IOException {
    assertThat(
            faults(
                """
                rule_files: rules.yml
                evaluation_interval: 1x
                test: []
                tests:
                  - interval: [1]
                    promql_expr_test: [{exp_samples: [{value: "1"}]}]
                    alert_rule_test: [{exp_alerts: [{labels: {a: b}}]}]
                """))
        .containsExactly(
            "test.yml:1:13: cannot unmarshal !!str `rules.yml` into []string",
            "test.yml:2:22: unknown unit \"x\" in duration \"1x\"\n"
                + "  hint: a duration is for example 1h30m: units y, w, d, h, m, s, ms, from long"
                + " to short, each once",
            "test.yml:3:1: field test not found in type main.unitTestFile\n"
                + "  hint: did you mean tests?",
            "test.yml:5:15: cannot unmarshal !!seq into string",
            "test.yml:6:47: cannot unmarshal !!str `1` into float64",
            "test.yml:7:38: field labels not found in type main.alert\n"
                + "  hint: known here are exp_labels, exp_annotations");
    assertThat(faults("rule_files: ['[a']"))
        .containsExactly("test.yml:1:14: syntax error in pattern");
  }

  @Test
  void a_file_of_tests_that_is_not_there_is_a_fault() {
    Path missing = folder.resolve("none.yml");
    RuleTestReport report = new RuleTests(RuleTestOptions.DEFAULT).run(missing);
    assertThat(report.isPassed()).isFalse();
    assertThat(shown(report.faults())).containsExactly("none.yml: no such file or directory");
  }

  @Test
  void only_the_groups_that_are_asked_for_run() throws IOException {
    String tests = "tests: [{name: one}, {name: two}, {}, {name: other}]";
    assertThat(run(tests, RuleTestOptions.DEFAULT.only("^o|w")).tests())
        .extracting(RuleTestResult::name)
        .containsExactly("one", "two", "other");
    assertThat(run(tests).tests())
        .extracting(RuleTestResult::name)
        .containsExactly("one", "two", "unnamed#2", "other");
    assertThatThrownBy(() -> new RuleTests(RuleTestOptions.DEFAULT.only("(")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("missing closing )");
  }

  @Test
  void queries_in_templates_see_what_is_there_at_that_time() throws IOException {
    Files.writeString(
        folder.resolve("rules.yml"),
        """
        groups:
          - name: g
            rules:
              - alert: A
                expr: load > 1
                labels:
                  sum: '{{ query "sum(load)" | first | value }} in {{ $externalLabels.region }}'
                  url: '{{ $externalURL }}'
                  own: '{{ externalURL }}'
                  bad: '{{ query "sum(" }}'
        """);
    assertThat(
            texts(
                run(
                    """
                    rule_files: [rules.yml]
                    tests:
                      - external_labels: {region: eu}
                        external_url: http://prometheus:9090
                        input_series: [{series: load, values: "1 2 3"}]
                        alert_rule_test: [{eval_time: 1m, alertname: A}]
                    """)))
        .singleElement()
        .asString()
        .contains("sum=\"2 in eu\"")
        .contains("url=\"http://prometheus:9090\"")
        .contains(
            "own=\"<error expanding template: error executing template __alert_A: template:"
                + " __alert_A:1:115: executing \\\"__alert_A\\\" at <externalURL>: error calling"
                + " externalURL: runtime error: invalid memory address or nil pointer"
                + " dereference>\"")
        .contains("at <query \\\"sum(\\\">: error calling query: 1:5: parse error: unclosed");
  }

  @Test
  void a_difference_shows_the_lines_of_both_sides_with_marks() throws IOException {
    RuleTestReport report =
        run(
            """
            rule_files: [rules.yml]
            tests:
              - input_series:
                  - {series: 'load{host="a"}', values: "9x5"}
                  - {series: 'load{host="b"}', values: "8x5"}
                alert_rule_test:
                  - eval_time: 3m
                    alertname: High
                    exp_alerts:
                      - exp_labels: {host: a, severity: page}
                        exp_annotations: {summary: a has 7}
            """,
            RuleTestOptions.DEFAULT.showsDifference(true));
    assertThat(texts(report))
        .containsExactly(
            """
            alertname: High, time: 3m,\s
                diff:
                      [
                      0:
                        Labels:{alertname="High", host="a", severity="page"}
                    -   Annotations:{summary="a has 7"}
                    +   Annotations:{summary="a has 9"},
                    + 1:
                    +   Labels:{alertname="High", host="b", severity="page"}
                    +   Annotations:{summary="b has 8"}
                      ]\
            """
                .indent(4)
                .stripTrailing());
  }

  @Test
  void unknown_keys_in_rules_may_be_ignored() throws IOException {
    Files.writeString(folder.resolve("rules.yml"), "groups: [{name: a, owner: me, rules: []}]");
    String tests = "rule_files: [rules.yml]\ntests: [{name: a}]\n";
    assertThat(run(tests).isPassed()).isFalse();
    assertThat(run(tests, RuleTestOptions.DEFAULT.ignoresUnknownFields(true)).isPassed()).isTrue();
  }

  @Test
  void features_of_the_language_are_switched_on_by_name() throws IOException {
    Files.writeString(
        folder.resolve("rules.yml"),
        "groups: [{name: a, rules: [{record: x, expr: 'sort_by_label(load, \"host\")'}]}]");
    String tests = "rule_files: [rules.yml]\ntests: [{name: a}]\n";
    assertThat(run(tests).isPassed()).isFalse();
    assertThat(
            run(tests, RuleTestOptions.DEFAULT.enabling("promql-experimental-functions"))
                .isPassed())
        .isTrue();
    RuleTestOptions all =
        RuleTestOptions.DEFAULT
            .enabling("promql-delayed-name-removal")
            .enabling("promql-extended-range-selectors")
            .enabling("promql-binop-fill-modifiers")
            .enabling("promql-duration-expr");
    assertThat(all.delayedNameRemoval()).isTrue();
    assertThat(all.parse()).isEqualTo(new ParseOptions(false, true, true, true, false));
    assertThatThrownBy(() -> RuleTestOptions.DEFAULT.enabling("promql-experimental-function"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "there is no feature \"promql-experimental-function\"; did you mean"
                + " \"promql-experimental-functions\"?");
    assertThatThrownBy(() -> RuleTestOptions.DEFAULT.enabling("x"))
        .hasMessageStartingWith(
            "there is no feature \"x\"; there are promql-experimental-functions,");
  }

  @Test
  void what_is_expected_is_told_one_by_one() throws IOException {
    List<RuleTestExpectation> expectations =
        run("""
        rule_files: [rules.yml]
        tests:
          - input_series: [{series: load, values: "9x5"}]
            alert_rule_test: [{eval_time: 1m, alertname: High}, {eval_time: 3m, alertname: High}]
            promql_expr_test: [{expr: "load:max", eval_time: 90s}]
        """)
            .tests()
            .get(0)
            .expectations();
    assertThat(expectations)
        .extracting(RuleTestExpectation::name)
        .containsExactly("alert High at 1m", "alert High at 3m", "load:max at 1m30s");
    assertThat(expectations).allMatch(RuleTestExpectation::isChecked);
    assertThat(expectations)
        .extracting(expectation -> expectation.failures().size())
        .containsExactly(0, 1, 1);
  }

  @Test
  void what_could_not_be_evaluated_was_not_checked() throws IOException {
    RuleTestResult test =
        run("""
        rule_files: [rules.yml]
        tests:
          - input_series: [{series: load, values: "9x"}]
            alert_rule_test: [{eval_time: 1m, alertname: High}]
        """)
            .tests()
            .get(0);
    assertThat(test.expectations()).noneMatch(RuleTestExpectation::isChecked);
    assertThat(test.ownFailures()).isEqualTo(test.failures()).hasSize(1);
  }
}
