package io.cortexmon.testing.promtool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.metric.Gauge;
import io.cortexmon.metric.Label;
import io.cortexmon.metric.Vector;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.rule.RuleGroup;
import io.cortexmon.scrape.PrometheusServer;
import io.cortexmon.testing.RuleTestOptions;
import io.cortexmon.testing.RuleTestReport;
import io.cortexmon.testing.RuleTests;
import io.cortexmon.testing.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromtoolFileTest {

  private static final Label HOST = Label.named("host");
  private static final Label REGION = Label.named("region");
  private static final Gauge LOAD = Gauge.named("load").labels(HOST);
  private static final RecordingRule HIGHEST = RecordingRule.named("load:max", LOAD.max());

  private static final AlertingRule LOADED =
      AlertingRule.named("Loaded", LOAD.isAbove(5))
          .forDuration(minutes(2))
          .label(HOST.is("{{ $labels.host }}"))
          .summary("It's {{ $labels.host }} in {{ $externalLabels.region }}: {{ $value }}.")
          .runbook("loaded");

  private static final Monitoring SHOP =
      Monitoring.named("shop")
          .runbooks("https://runbooks/")
          .prometheus(PrometheusServer.DEFAULT.externalLabels(REGION.is("eu")))
          .rules(
              RuleGroup.named("second").rules(HIGHEST),
              RuleGroup.named("first").limit(9).queryOffset(Duration.ofSeconds(30)).rules(LOADED));

  private static final Scenario SCENARIO =
      Scenario.of(SHOP)
          .series(LOAD.with(HOST.is("a")), "1 9x4 _x2 stale 0+2x5")
          .series(LOAD.with(HOST.is("b")), "8x3 9 9 9");

  private final Path folder;

  PromtoolFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }

  @Test
  void a_scenario_is_a_file_of_tests_and_its_rules_as_they_are_rendered() {
    PromtoolFolder files =
        PromtoolFile.of(SCENARIO).alert(LOADED, minutes(3)).value(HIGHEST, minutes(4)).folder();

    assertThat(files.files().keySet())
        .containsExactly(
            "shop-a8efd38c/alerting-rules.yaml", "shop-a8efd38c/recording-rules.yaml", "shop.yaml");
    assertThat(files.tests()).containsExactly("shop.yaml");
    assertThat(files.files().get("shop-a8efd38c/recording-rules.yaml"))
        .isEqualTo(
            """
            groups:
              - name: second
                rules:
                  - record: load:max
                    expr: |-
                      max(load)
            """);
    assertThat(files.files().get("shop.yaml"))
        .isEqualTo(
            """
            # Run with: promtool test rules shop.yaml
            # Promtool can not be told:
            #   annotations of alerts while they are pending: Loaded
            rule_files:
              - 'shop-a8efd38c/alerting-rules.yaml'
              - 'shop-a8efd38c/recording-rules.yaml'
            evaluation_interval: 1m
            fuzzy_compare: true
            group_eval_order:
              - 'second'
              - 'first'
            tests:
              - name: 'shop'
                interval: 1m
                external_labels:
                  'region': 'eu'
                input_series:
                  - series: 'load{host="a"}'
                    values: '1 9x4 _x2 stale 0+2x5'
                  - series: 'load{host="b"}'
                    values: '8x3 9x2'
                alert_rule_test:
                  - eval_time: 3m
                    alertname: 'Loaded'
                    exp_alerts:
                      - exp_labels:
                          'host': 'b'
                        exp_annotations:
                          'runbook_url': 'https://runbooks/loaded'
                          'summary': 'It''s b in eu: 8.'
                promql_expr_test:
                  - expr: 'ALERTS{alertname="Loaded"}'
                    eval_time: 3m
                    exp_samples:
                      - labels: 'ALERTS{alertname="Loaded", alertstate="firing", host="b"}'
                        value: 1
                      - labels: 'ALERTS{alertname="Loaded", alertstate="pending", host="a"}'
                        value: 1
                  - expr: 'load:max'
                    eval_time: 4m
                    exp_samples:
                      - labels: 'load:max'
                        value: 9
            """);
  }

  @Test
  void the_files_pass_our_own_runner_and_hold_what_they_say() throws IOException {
    List<String> notExpressed =
        PromtoolFile.of(SCENARIO)
            .named("load over time")
            .alert(LOADED, minutes(0), minutes(3), minutes(5), minutes(20))
            .value("load", minutes(5), Duration.ofSeconds(90))
            .value("1 + 1", minutes(1))
            .writeTo(folder);

    assertThat(notExpressed)
        .containsExactly("annotations of alerts while they are pending: Loaded");
    Path file = folder.resolve("load over time.yaml");
    assertThat(run(file).isPassed()).isTrue();
    String text = Files.readString(file);
    for (String other : List.of("value: 9\n", "'It''s", "alertstate=\"firing\"", "1 9x4")) {
      assertThat(text).contains(other);
      Files.writeString(file, text.replace(other, other.replace('9', '8').replace('s', 'z')));
      assertThat(run(file).isPassed()).as(other).isFalse();
    }
  }

  private static RuleTestReport run(Path file) {
    return new RuleTests(RuleTestOptions.DEFAULT).run(file);
  }

  @Test
  void what_promtool_has_no_words_for_is_told() {
    PromtoolFolder files =
        PromtoolFile.of(Scenario.of(LOADED).series("load NaN 1 Inf").series("up 1x3"))
            .value("{__name__=~'load|up'}", minutes(0))
            .value("load", minutes(2))
            .value("load[5m]", minutes(1))
            .folder();

    assertThat(files.notExpressed())
        .containsExactly(
            "scenario: load[5m] at 1m: promtool compares instant vectors and scalars alone",
            "scenario: {__name__=~'load|up'} at 0s: it is NaN, which to promtool equals nothing");
    assertThat(files.files().get("scenario.yaml"))
        .contains("#   scenario: load[5m] at 1m: promtool compares instant vectors and scalars")
        .contains("- expr: 'load'\n        eval_time: 2m\n")
        .contains("value: .inf\n");
  }

  @Test
  void of_what_is_nan_others_are_compared_and_the_rest_is_counted() {
    PromtoolFolder files =
        PromtoolFile.of(Scenario.of(LOADED).series("load{a='1'} NaN").series("load{a='2'} -Inf"))
            .value("load", minutes(0))
            .value("scalar(load{a='1'})", minutes(0))
            .folder();

    assertThat(files.notExpressed()).isEmpty();
    assertThat(files.files().get("scenario.yaml"))
        .endsWith(
            """
                promql_expr_test:
                  - expr: '(load) == (load)'
                    eval_time: 0s
                    exp_samples:
                      - labels: 'load{a="2"}'
                        value: -.inf
                  - expr: '(scalar(load{a=''1''})) != bool (scalar(load{a=''1''}))'
                    eval_time: 0s
                    exp_samples:
                      - labels: '{}'
                        value: 1
                  - expr: 'count without () ((load) != (load))'
                    eval_time: 0s
                    exp_samples:
                      - labels: '{a="1"}'
                        value: 1
            """);
  }

  /** Promtool's engine loads 10 000 samples and no more. */
  @Test
  void what_promtool_would_see_otherwise_is_left_out_and_told() {
    Scenario scenario = Scenario.of(LOADED).every(Duration.ofMillis(20)).series("load 1x12000");
    Duration late = Duration.ofSeconds(239);

    PromtoolFolder files =
        PromtoolFile.of(scenario)
            .value("count_over_time(load[4m])", late)
            .value("load", late)
            .folder();

    assertThat(files.notExpressed())
        .containsExactly(
            "scenario: count_over_time(load[4m]) at 3m59s: promtool sees it otherwise: expr:"
                + " \"count_over_time(load[4m])\", time: 3m59s, err: query"
                + " processing would load too many samples into memory in query execution");
    assertThat(files.files().get("scenario.yaml"))
        .contains("- expr: 'load'\n")
        .doesNotContain("- expr: 'count_over_time");
  }

  @Test
  void a_group_whose_rules_fail_for_promtool_is_left_out_as_a_whole() {
    RecordingRule large = RecordingRule.named("large", Vector.parse("count_over_time(load[4m])"));
    Scenario scenario = Scenario.of(large).every(Duration.ofMillis(20)).series("load 1x12000");

    PromtoolFolder files =
        PromtoolFile.of(scenario).value("load", Duration.ofSeconds(239)).folder();

    assertThat(files.notExpressed())
        .singleElement()
        .asString()
        .startsWith("scenario: all of it: promtool sees it otherwise: rule: large, time: ");
    assertThat(files.files().get("scenario.yaml")).endsWith("\ntests: []\n");
  }

  @Test
  void an_alert_that_is_not_there_is_named_with_the_nearest() {
    PromtoolFile file = PromtoolFile.of(SCENARIO).alert("Loadet", minutes(1));

    assertThatThrownBy(file::folder)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("this scenario has no rule Loadet; did you mean \"Loaded\"?");
  }

  @Test
  void native_histograms_are_written_in_promtools_notation() {
    String histogram = "{{schema:1 sum:3 count:3 buckets:[1 2]}}";
    PromtoolFolder files =
        PromtoolFile.of(Scenario.of(LOADED).series("slow " + histogram + "x3"))
            .value("slow * 2", minutes(1))
            .folder();

    assertThat(files.notExpressed()).isEmpty();
    assertThat(files.files().get("scenario.yaml"))
        .contains("values: '{{schema:1 count:3 sum:3 buckets:[1 2]}}x3'")
        .contains(
            "histogram: '{{schema:1 count:6 sum:6 counter_reset_hint:not_reset buckets:[2 4]}}'");
  }
}
