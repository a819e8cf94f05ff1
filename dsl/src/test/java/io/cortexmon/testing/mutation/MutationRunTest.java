package io.cortexmon.testing.mutation;

import static io.cortexmon.definition.Durations.minutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.cortexmon.metric.Gauge;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.promql.engine.QueryValue;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.rule.RuleGroup;
import io.cortexmon.testing.Boundaries;
import io.cortexmon.testing.Scenario;
import io.cortexmon.testing.ScenarioMoment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MutationRunTest {

  private static final Gauge WAITING = Gauge.named("shop_waiting");

  private static final RecordingRule LONGEST =
      RecordingRule.named("shop:waiting:max", WAITING.max());

  private static final AlertingRule LONG =
      AlertingRule.named("ShopQueueLong", LONGEST.isAbove(100)).forDuration(minutes(5));

  private static final AlertingRule EMPTY =
      AlertingRule.named("ShopQueueEmpty", WAITING.isEqualTo(0));

  private static final Monitoring SHOP =
      Monitoring.named("shop").rules(RuleGroup.named("shop").rules(LONGEST, LONG, EMPTY));

  private static Scenario waiting(String values) {
    return Scenario.of(SHOP).series(WAITING.with(), values);
  }

  private static void fires() {
    waiting("101x30").at(minutes(30)).alert(LONG).isFiring();
  }

  private static void staysQuiet() {
    waiting("80x30").at(minutes(30)).alert(LONG).hasNeverFired();
  }

  private static MutationReport run(ShopTests tests) {
    return MutationRun.of(tests).rules(DeclaredRule.of(SHOP)).run();
  }

  private static List<String> survivors(MutationReport report, String rule) {
    return report.all().stream()
        .filter(result -> result.status().isSurvivor())
        .map(result -> result.mutant().id())
        .filter(id -> id.startsWith(rule + "/"))
        .toList();
  }

  @Test
  void a_mutant_that_a_test_notices_is_killed_and_the_others_survive() {
    MutationReport report =
        run(
            new ShopTests()
                .test("fires", MutationRunTest::fires)
                .test("stays_quiet", MutationRunTest::staysQuiet));

    assertThat(survivors(report, "ShopQueueLong"))
        .containsExactly(
            "ShopQueueLong/comparison-1/at-least",
            "ShopQueueLong/threshold-1/down",
            "ShopQueueLong/for/shorter",
            "ShopQueueLong/for/longer",
            "ShopQueueLong/for/dropped",
            "ShopQueueLong/keep-firing-for/added");
  }

  @Test
  void a_test_of_an_alert_looks_at_what_it_reads() {
    MutationReport report = run(new ShopTests().test("fires", MutationRunTest::fires));

    assertThat(report.rules())
        .extracting(MutationReport.OfRule::name, MutationReport.OfRule::tests)
        .containsExactly(
            tuple("shop:waiting:max", List.of("fires")),
            tuple("ShopQueueLong", List.of("fires")),
            tuple("ShopQueueEmpty", List.of()));
  }

  @Test
  void all_mutants_of_a_rule_that_no_test_looks_at_survive() {
    ShopTests tests = new ShopTests().test("fires", MutationRunTest::fires);

    MutationReport report = run(tests);

    assertThat(report.rules().get(2).results())
        .isNotEmpty()
        .extracting(MutationReport.Result::status)
        .containsOnly(MutantStatus.NOT_LOOKED_AT);
    assertThat(tests.runs()).containsOnly("fires");
  }

  @Test
  void a_value_is_looked_at_without_an_assertion_of_ours() {
    ShopTests tests = new ShopTests().test("value", () -> assertThat(longest()).isEqualTo(9));

    assertThat(survivors(run(tests), "shop:waiting:max")).isEmpty();
  }

  private static double longest() {
    QueryValue.InstantVector vector =
        (QueryValue.InstantVector)
            waiting("7x5")
                .series("shop_waiting{shop=\"b\"} 9x5")
                .at(minutes(5))
                .value("{__name__=\"shop:waiting:max\"}")
                .value();
    return vector.samples().get(0).value();
  }

  @Test
  void boundaries_are_played_with_the_mutant() {
    ShopTests tests =
        new ShopTests()
            .test(
                "boundaries",
                () -> Boundaries.of(LONG).within(1).hold(waiting("100x9 101x9"), minutes(15)));

    assertThat(survivors(run(tests), "ShopQueueLong"))
        .containsExactly("ShopQueueLong/keep-firing-for/added");
  }

  @Test
  void a_rule_that_environments_change_is_one_rule() {
    Monitoring staging =
        Monitoring.named("shop")
            .rules(RuleGroup.named("shop").rules(LONGEST, LONG.query(LONGEST.isAbove(200)), EMPTY));
    List<DeclaredRule> both = new ArrayList<>(DeclaredRule.of(SHOP));
    both.addAll(DeclaredRule.of(staging));
    ShopTests tests =
        new ShopTests()
            .test(
                "staging",
                () ->
                    Scenario.of(staging)
                        .series(WAITING.with(), "210x30")
                        .at(minutes(30))
                        .alert(LONG)
                        .isFiring());

    MutationReport report = MutationRun.of(tests).rules(both).run();

    assertThat(report.rules()).hasSize(3);
    assertThat(survivors(report, "ShopQueueLong"))
        .contains("ShopQueueLong/threshold-1/down")
        .doesNotContain("ShopQueueLong/threshold-1/up");
  }

  @Test
  void a_scenario_that_was_played_before_is_told() {
    ScenarioMoment played = waiting("101x30").at(minutes(30));
    ShopTests tests = new ShopTests().test("static", () -> played.alert(LONG).isFiring());

    assertThat(run(tests).rules().get(1).results())
        .extracting(MutationReport.Result::status)
        .containsOnly(MutantStatus.NOT_EVALUATED);
  }

  @Test
  void a_test_that_looks_elsewhere_with_a_mutant_sees_all_rules() {
    ShopTests tests =
        new ShopTests()
            .test(
                "otherwise",
                () -> {
                  ScenarioMoment moment = waiting("101x4 0x30").at(minutes(4));
                  if (moment.value(LONGEST).value().toString().contains("101")) {
                    return;
                  }
                  moment.at(minutes(20)).alert(EMPTY).isFiring();
                });

    // With min in the place of max the value stays the same; all rules are evaluated.
    assertThat(survivors(run(tests), "shop:waiting:max")).hasSize(1);
  }

  @Test
  void the_test_that_killed_a_mutant_tries_the_next_one_first() {
    ShopTests tests =
        new ShopTests()
            .test("a_nothing", () -> waiting("100x1").at(minutes(0)).alert(LONG).isInactive())
            .test("b_fires", MutationRunTest::fires);

    run(tests);

    long first = tests.runs().stream().filter(name -> name.equals("a_nothing")).count();
    assertThat(tests.runs().stream().filter(name -> name.equals("b_fires")).count())
        .isGreaterThanOrEqualTo(first);
  }

  @Test
  void tests_that_fail_as_it_is_end_the_run() {
    ShopTests tests =
        new ShopTests()
            .test("fires", MutationRunTest::fires)
            .test(
                "wrong",
                () -> {
                  throw new AssertionError("expected 1, got 2");
                });

    assertThatThrownBy(() -> run(tests))
        .isInstanceOf(FailingTestsException.class)
        .hasMessage(
            "1 test fails with the rules as they are; mutants are tried with tests that pass:\n"
                + "  wrong: expected 1, got 2");
  }

  @Test
  void what_the_time_is_too_short_for_is_not_tried_and_counts() {
    ShopTests tests = new ShopTests().test("fires", MutationRunTest::fires);

    MutationReport report =
        MutationRun.of(tests).rules(DeclaredRule.of(SHOP)).limit(Duration.ZERO).run();

    assertThat(report.notTried()).isEqualTo(report.mutants()).isPositive();
    assertThat(report.score()).isZero();
    assertThat(tests.runs()).isEmpty();
  }

  @Test
  void a_test_that_does_not_end_with_a_mutant_kills_it_and_harms_no_other() {
    ShopTests tests =
        new ShopTests()
            .test(
                "loops",
                () -> {
                  Duration time = Duration.ZERO;
                  while (waiting("101x30").at(time).alert(LONG).alerts().isEmpty()) {
                    time = minutes(5);
                  }
                });

    MutationReport report =
        MutationRun.of(tests).rules(DeclaredRule.of(SHOP)).patience(Duration.ofMillis(200)).run();

    assertThat(report.all())
        .filteredOn(result -> result.status() == MutantStatus.TIMED_OUT)
        .isNotEmpty()
        .allSatisfy(result -> assertThat(result.status().isKilled()).isTrue());
    assertThat(survivors(report, "ShopQueueLong"))
        .contains("ShopQueueLong/threshold-1/down", "ShopQueueLong/keep-firing-for/added");
  }

  @Test
  void rules_of_scenarios_are_changed_where_no_source_declares_any() {
    ShopTests tests = new ShopTests().test("fires", MutationRunTest::fires);

    assertThat(MutationRun.of(tests).run().rules())
        .extracting(MutationReport.OfRule::subject)
        .containsExactly(
            "recording rule shop:waiting:max",
            "alerting rule ShopQueueLong",
            "alerting rule ShopQueueEmpty");
  }

  @Test
  void the_beginning_is_told() {
    List<String> told = new ArrayList<>();

    MutationReport report =
        MutationRun.of(new ShopTests().test("fires", MutationRunTest::fires))
            .rules(DeclaredRule.of(SHOP))
            .progress(told::add)
            .run();

    assertThat(told).startsWith("1 test, 3 rules, " + report.mutants() + " mutants");
  }

  @Test
  void a_second_run_gives_the_same() {
    ShopTests tests = new ShopTests().test("fires", MutationRunTest::fires);

    assertThat(JsonReport.of(run(tests))).isEqualTo(JsonReport.of(run(tests)));
  }
}
