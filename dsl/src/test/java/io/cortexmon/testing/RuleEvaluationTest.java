package io.cortexmon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.promql.PromQl;
import io.cortexmon.promql.SeriesNotation;
import io.cortexmon.promql.engine.Engine;
import io.cortexmon.promql.engine.EngineOptions;
import io.cortexmon.promql.engine.QueryValue;
import io.cortexmon.promql.engine.SeriesStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleEvaluationTest {

  private static final long MINUTE = 60_000;

  private final SeriesStore store = new SeriesStore();
  private final Engine engine = new Engine(EngineOptions.DEFAULT);

  /** Shows what a template is given. */
  private static String shown(String alert, String text, QueryValue.Sample sample, long time) {
    return alert + " " + text + " " + sample.labels() + " " + sample.value() + " " + time;
  }

  private void series(String notation) {
    store.add(SeriesNotation.parse(notation), Duration.ofMinutes(1));
  }

  private RuleEvaluation rules(RuleDefinition... rules) {
    return rules(0, 0, rules);
  }

  private RuleEvaluation rules(int limit, long offset, RuleDefinition... rules) {
    GroupDefinition group = new GroupDefinition("group", limit, offset, List.of(rules));
    return new RuleEvaluation(List.of(group), engine, store, RuleEvaluationTest::shown);
  }

  private static RuleDefinition alert(String expr, long holdMinutes, long keepMinutes) {
    return new RuleDefinition(
        "High",
        true,
        PromQl.parse(expr),
        holdMinutes * MINUTE,
        keepMinutes * MINUTE,
        Map.of("severity", "page"),
        Map.of("summary", "high"));
  }

  private static RuleDefinition record(String name, String expr) {
    return RuleDefinition.recording(name, PromQl.parse(expr), Map.of());
  }

  /** Evaluates each minute, and gives the states of the alert's instances. */
  private static List<String> states(RuleEvaluation rules, int minutes) {
    List<String> states = new ArrayList<>();
    for (int minute = 0; minute <= minutes; minute++) {
      assertThat(rules.evaluate(minute * MINUTE)).isEmpty();
      states.add(
          String.join(
              ",", rules.alerts("High").stream().map(one -> one.state().toString()).toList()));
    }
    return states;
  }

  private String at(String query, long minute) {
    return engine.query(PromQl.parse(query)).at(store, minute * MINUTE).value().toString();
  }

  @Test
  void an_alert_is_pending_until_its_query_had_a_result_for_long_enough() {
    series("load 1 9 9 9 9 1 1");
    assertThat(states(rules(alert("load > 5", 2, 0)), 6))
        .containsExactly("", "pending", "pending", "firing", "firing", "", "");
  }

  @Test
  void an_alert_without_a_for_fires_at_once() {
    series("load 1 9 1");
    assertThat(states(rules(alert("load > 5", 0, 0)), 2)).containsExactly("", "firing", "");
  }

  @Test
  void a_pending_alert_that_has_no_result_starts_again() {
    series("load 9 9 1 9 9 9");
    assertThat(states(rules(alert("load > 5", 2, 0)), 5))
        .containsExactly("pending", "pending", "", "pending", "pending", "firing");
  }

  @Test
  void an_alert_may_go_on_firing_after_its_last_result() {
    series("load 9 1 1 1 9 1 1 1");
    assertThat(states(rules(alert("load > 5", 0, 2)), 7))
        .containsExactly("firing", "firing", "firing", "", "firing", "firing", "firing", "");
  }

  @Test
  void a_result_while_it_goes_on_firing_starts_that_time_again() {
    series("load 9 1 9 1 1 1");
    assertThat(states(rules(alert("load > 5", 0, 2)), 5))
        .containsExactly("firing", "firing", "firing", "firing", "firing", "");
  }

  @Test
  void an_alert_has_the_labels_of_its_result_and_of_its_rule() {
    series("load{host=\"a\", severity=\"none\"} 9");
    RuleEvaluation rules = rules(alert("load > 5", 0, 0));
    rules.evaluate(0);
    Alert alert = rules.alerts("High").get(0);
    assertThat(alert.labels()).hasToString("{alertname=\"High\", host=\"a\", severity=\"page\"}");
    assertThat(alert.annotations()).isEqualTo(Map.of("summary", "high"));
    assertThat(alert.value()).isEqualTo(9);
    assertThat(alert.activeSince()).isZero();
  }

  @Test
  void templates_are_given_the_result_with_its_name() {
    series("load{host=\"a\"} 9");
    RuleEvaluation rules =
        rules(
            new RuleDefinition(
                "High",
                true,
                PromQl.parse("load > 5"),
                0,
                0,
                Map.of("where", "{{ a }}"),
                Map.of("summary", "{{ b }}")));
    rules.evaluate(MINUTE);
    Alert alert = rules.alerts("High").get(0);
    assertThat(alert.labels().value("where"))
        .isEqualTo("High {{ a }} {__name__=\"load\", host=\"a\"} 9.0 60000");
    assertThat(alert.annotations().get("summary"))
        .isEqualTo("High {{ b }} {__name__=\"load\", host=\"a\"} 9.0 60000");
  }

  @Test
  void annotations_and_the_value_are_those_of_the_last_result() {
    series("load 7 8 1");
    RuleEvaluation rules = rules(alert("load > 5", 0, 5));
    rules.evaluate(0);
    rules.evaluate(MINUTE);
    assertThat(rules.alerts("High").get(0).value()).isEqualTo(8);
    rules.evaluate(2 * MINUTE);
    assertThat(rules.alerts("High").get(0).value()).isEqualTo(8);
    assertThat(rules.alerts("High").get(0).activeSince()).isZero();
  }

  @Test
  void active_alerts_are_series_that_end_with_them() {
    series("load 9 9 1");
    RuleEvaluation rules = rules(alert("load > 5", 1, 0));
    states(rules, 2);
    assertThat(at("ALERTS", 0))
        .isEqualTo(
            "ALERTS{alertname=\"High\", alertstate=\"pending\", severity=\"page\"} => 1 @[0]");
    assertThat(at("ALERTS", 1))
        .isEqualTo(
            "ALERTS{alertname=\"High\", alertstate=\"firing\", severity=\"page\"} => 1"
                + " @[60000]");
    assertThat(at("ALERTS_FOR_STATE", 1))
        .isEqualTo("ALERTS_FOR_STATE{alertname=\"High\", severity=\"page\"} => 0 @[60000]");
    assertThat(at("ALERTS", 2)).isEmpty();
    assertThat(at("ALERTS_FOR_STATE", 2)).isEmpty();
  }

  @Test
  void a_recorded_series_has_the_name_and_labels_of_its_rule_and_ends_with_its_result() {
    series("load{host=\"a\"} 1 2 stale");
    RuleDefinition rule =
        RuleDefinition.recording(
            "load:double", PromQl.parse("load * 2"), Map.of("host", "", "of", "load"));
    states(rules(rule), 2);
    assertThat(at("load:double", 1)).isEqualTo("load:double{of=\"load\"} => 4 @[60000]");
    assertThat(at("load:double", 2)).isEmpty();
  }

  @Test
  void rules_see_what_those_before_them_recorded_at_the_same_time() {
    series("load 9");
    RuleEvaluation rules =
        rules(record("load:double", "load * 2"), alert("load:double > 17", 0, 0));
    assertThat(states(rules, 0)).containsExactly("firing");
  }

  @Test
  void a_group_may_look_into_the_past() {
    series("load 9 1 1");
    RuleEvaluation rules = rules(0, MINUTE, record("load:same", "load"), alert("load > 5", 0, 0));
    assertThat(states(rules, 2)).containsExactly("", "firing", "");
    assertThat(at("load:same", 0)).isEqualTo("load:same => 9 @[0]");
  }

  @Test
  void a_scalar_is_a_result_without_labels() {
    states(rules(record("one", "1")), 0);
    assertThat(at("one", 0)).isEqualTo("one => 1 @[0]");
  }

  @Test
  void a_rule_that_fails_gives_nothing_and_stays_as_it_was() {
    series("load{host=\"a\"} 9x5");
    RuleDefinition same =
        new RuleDefinition(
            "High", true, PromQl.parse("{__name__=~\"load|more\"} > 5"), 0, 0, Map.of(), Map.of());
    RuleEvaluation rules = rules(same, record("after", "sum(load)"));
    rules.evaluate(0);
    series("more{host=\"a\"} _ 9x5");
    assertThat(rules.evaluate(MINUTE))
        .containsExactly(
            new RuleFailure(
                "High",
                MINUTE,
                "vector contains metrics with the same labelset after applying alert labels"));
    assertThat(rules.alerts("High")).hasSize(1);
    assertThat(at("after", 1)).isEqualTo("after => 9 @[60000]");
  }

  @Test
  void recorded_series_must_differ_by_their_labels() {
    series("a 1");
    series("b 1");
    assertThat(rules(record("both", "{__name__=~\"a|b\"}")).evaluate(0))
        .containsExactly(
            new RuleFailure(
                "both",
                0,
                "vector contains metrics with the same labelset after applying rule labels"));
  }

  @Test
  void more_results_than_the_limit_are_a_failure() {
    series("load{host=\"a\"} 9x5");
    series("load{host=\"b\"} 9x5");
    RuleEvaluation rules = rules(1, 0, alert("load > 5", 0, 0), record("same", "load"));
    assertThat(rules.evaluate(0))
        .containsExactly(
            new RuleFailure("High", 0, "exceeded limit of 1 with 2 alerts"),
            new RuleFailure("same", 0, "exceeded limit of 1 with 2 series"));
    assertThat(rules.alerts("High")).isEmpty();
  }

  @Test
  void a_failing_query_is_a_failure() {
    series("a{x=\"1\"} 1");
    series("a{x=\"2\"} 1");
    assertThat(rules(record("r", "a * on () a")).evaluate(0))
        .singleElement()
        .extracting(RuleFailure::message)
        .asString()
        .startsWith("found duplicate series for the match group {} on the right hand-side");
  }

  @Test
  void a_series_that_another_rule_has_written_is_refused() {
    RuleEvaluation rules = rules(record("x", "1"), record("x", "2"), record("y", "x"));
    assertThat(rules.evaluate(MINUTE))
        .containsExactly(
            new RuleFailure(
                "x",
                MINUTE,
                "duplicate sample for timestamp 60000; overrides not allowed: existing 1, new value"
                    + " 2"));
    assertThat(at("y", 1)).isEqualTo("y => 1 @[60000]");
  }

  @Test
  void a_series_does_not_end_where_another_rule_goes_on_with_it() {
    series("first 1 _ _ stale");
    series("second _ 2 2 2");
    RuleEvaluation rules = rules(record("x", "second"), record("x", "first unless second"));
    for (int minute = 0; minute <= 2; minute++) {
      assertThat(rules.evaluate(minute * MINUTE)).isEmpty();
      assertThat(at("x", minute))
          .isEqualTo("x => " + (minute == 0 ? 1 : 2) + " @[" + minute * MINUTE + "]");
    }
  }
}
