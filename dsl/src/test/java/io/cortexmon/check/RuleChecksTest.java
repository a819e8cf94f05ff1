package io.cortexmon.check;

import static io.cortexmon.definition.Durations.minutes;
import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.definition.Finding;
import io.cortexmon.definition.Place;
import io.cortexmon.metric.Counter;
import io.cortexmon.metric.Gauge;
import io.cortexmon.metric.Histogram;
import io.cortexmon.metric.Info;
import io.cortexmon.metric.Label;
import io.cortexmon.metric.Unit;
import io.cortexmon.metric.Vector;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.promql.Variable;
import io.cortexmon.promql.Window;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.rule.Rule;
import io.cortexmon.rule.RuleGroup;
import org.junit.jupiter.api.Test;

class RuleChecksTest {

  private static final Gauge QUEUE = Gauge.named("queue_length");
  private static final RecordingRule DEPTH = depth(QUEUE.sum());

  /** One place for all of them, so that texts can be compared whole. */
  private static RecordingRule depth(Vector query) {
    return RecordingRule.named("queue:depth", query);
  }

  private static Monitoring of(Rule... rules) {
    return Monitoring.named("orders").rules(RuleGroup.named("g").rules(rules));
  }

  private static String line(Place place) {
    return place.toString();
  }

  @Test
  void good_definitions_have_no_findings() {
    AlertingRule alert = AlertingRule.named("Deep", DEPTH.isAbove(50));

    assertThat(Checks.run(of(DEPTH, alert)).findings()).isEmpty();
    assertThat(Checks.run(of(DEPTH, alert))).hasToString("");
  }

  @Test
  void a_recording_rule_in_no_group_names_both_places() {
    AlertingRule alert = AlertingRule.named("Deep", DEPTH.isAbove(50));

    assertThat(Checks.run(of(alert)))
        .hasToString(
            "error[rule/not-in-a-group] recording rule `queue:depth` ("
                + line(DEPTH.place())
                + ") is used but is in no rule group\n  in alerting rule Deep ("
                + line(alert.place())
                + ")\n  hint: add it to a RuleGroup of this Monitoring");
  }

  @Test
  void a_specialised_copy_in_a_group_is_the_rule_that_the_constant_means() {
    AlertingRule alert = AlertingRule.named("Deep", DEPTH.isAbove(50));

    assertThat(Checks.run(of(DEPTH.query(QUEUE.max()), alert)).findings()).isEmpty();
  }

  @Test
  void a_recording_rule_below_its_user_is_recorded_too_late() {
    AlertingRule alert = AlertingRule.named("Deep", DEPTH.isAbove(50));

    assertThat(Checks.run(of(alert, DEPTH)).findings())
        .singleElement()
        .hasToString(
            "error[rule/recorded-too-late] recording rule `queue:depth` ("
                + line(DEPTH.place())
                + ") is used above its own place in group `g`\n  in alerting rule Deep ("
                + line(alert.place())
                + ")\n  hint: rules of a group are evaluated from top to bottom: put it above its"
                + " user");
  }

  @Test
  void a_recording_rule_of_another_group_may_be_used_anywhere() {
    AlertingRule alert = AlertingRule.named("Deep", DEPTH.isAbove(50));
    Monitoring monitoring =
        Monitoring.named("orders")
            .rules(RuleGroup.named("first").rules(alert), RuleGroup.named("second").rules(DEPTH));

    assertThat(Checks.run(monitoring).findings()).isEmpty();
  }

  @Test
  void a_rule_that_reads_itself_is_circular() {
    RecordingRule itself = depth(DEPTH.plus(1));

    assertThat(Checks.run(of(itself)).findings())
        .singleElement()
        .hasToString(
            "error[rule/circular] recording rule `queue:depth` reads itself\n  in recording rule"
                + " queue:depth ("
                + line(itself.place())
                + ")\n  hint: record the part that does not depend on itself under another name");
  }

  @Test
  void a_circle_through_other_groups_is_found_once_and_spelled_out() {
    RecordingRule half = RecordingRule.named("queue:half", DEPTH.dividedBy(2));
    RecordingRule around = depth(half.plus(1));
    Monitoring monitoring =
        Monitoring.named("orders")
            .rules(RuleGroup.named("first").rules(around), RuleGroup.named("second").rules(half));

    assertThat(Checks.run(monitoring).findings())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.message())
                    .isEqualTo(
                        "recording rule `queue:depth` reads itself: queue:depth -> queue:half ->"
                            + " queue:depth"));
  }

  @Test
  void a_dashboard_variable_or_interval_in_a_rule_is_an_error() {
    Variable shop = () -> "shop";
    Label label = Label.ofTarget("shop");
    AlertingRule alert = AlertingRule.named("Deep", QUEUE.where(label.in(shop)).isAbove(1));
    RecordingRule rule =
        RecordingRule.named("queue:avg", QUEUE.avgOverTime(Window.rateInterval()).sum());

    assertThat(Checks.run(of(alert, rule)).findings())
        .extracting(Object::toString)
        .containsExactly(
            "error[rule/dashboard-variable] dashboard variable `$shop` stands in a rule\n  in"
                + " alerting rule Deep ("
                + line(alert.place())
                + ")\n  hint: use a value from the Environment: only Grafana fills in variables",
            "error[rule/dashboard-variable] Grafana's interval `$__rate_interval` stands in a"
                + " rule\n  in recording rule queue:avg ("
                + line(rule.place())
                + ")\n  hint: use a duration, such as minutes(5): only Grafana fills in its"
                + " intervals");
  }

  @Test
  void rules_and_groups_of_one_name_collide() {
    AlertingRule one = AlertingRule.named("Deep", QUEUE.isAbove(1));
    AlertingRule two = AlertingRule.named("Deep", QUEUE.isAbove(2));
    RuleGroup first = RuleGroup.named("g").rules(one);
    RuleGroup second = RuleGroup.named("g").rules(two);

    assertThat(Checks.run(Monitoring.named("orders").rules(first, second)).findings())
        .extracting(Object::toString)
        .containsExactly(
            "error[rule/colliding-rules] two rules have the name `Deep`; the other is at "
                + line(one.place())
                + "\n  in alerting rule Deep ("
                + line(two.place())
                + ")\n  hint: a rule's name is its identity: rename one, or put it into one group"
                + " only",
            "error[rule/colliding-groups] two rule groups have the name `g`; the other is at "
                + line(first.place())
                + "\n  in rule group g ("
                + line(second.place())
                + ")\n  hint: rename one, or put their rules together");
  }

  @Test
  void a_group_without_rules_is_a_warning() {
    Report report = Checks.run(Monitoring.named("orders").rules(RuleGroup.named("g")));

    assertThat(report.errors()).isEmpty();
    assertThat(report.warnings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).isEqualTo("the group has no rules"));
  }

  @Test
  void two_declarations_with_the_same_series_collide() {
    Histogram histogram = Histogram.named("latency_seconds");
    Counter count = Counter.named("latency_seconds_count").exposedBy("something else");
    RecordingRule one = RecordingRule.named("x:one", histogram.counts().rate(minutes(5)).sum());
    RecordingRule two = RecordingRule.named("x:two", count.rate(minutes(5)).sum());

    assertThat(Checks.run(of(one, two)).errors())
        .singleElement()
        .hasToString(
            "error[metric/colliding-series] two series have the name `latency_seconds_count`; the"
                + " other is at "
                + line(histogram.place())
                + "\n  in counter latency_seconds_count ("
                + line(count.place())
                + ")\n  hint: declare a metric once and use that constant everywhere, or rename"
                + " one");
  }

  @Test
  void a_count_of_creations_is_a_conventional_name() {
    Counter created = Counter.named("orders_created_total");
    Counter bare = Counter.named("orders_created");

    assertThat(Checks.run(of(RecordingRule.named("a", created.rate(minutes(5)).sum()))).findings())
        .isEmpty();
    assertThat(Checks.run(of(RecordingRule.named("a", bare.rate(minutes(5)).sum()))).errors())
        .extracting(Finding::message)
        .containsExactlyInAnyOrder(
            "the name of a counter ends with `_total`",
            "`_created` at the end of its name is reserved for another type");
  }

  @Test
  void unconventional_names_are_errors_for_ours_and_warnings_for_others() {
    Counter hits = Counter.named("blks_hit");
    Counter theirs = Counter.named("pg_stat_database_blks_hit").exposedBy("postgres exporter");
    Gauge total = Gauge.named("orders_total");
    Gauge seconds = Gauge.named("queue_age").unit(Unit.SECONDS);
    Info info = Info.named("build");
    Report report =
        Checks.run(
            of(
                RecordingRule.named("a", hits.rate(minutes(5)).sum()),
                RecordingRule.named("b", theirs.rate(minutes(5)).sum()),
                RecordingRule.named("c", total.plus(seconds).plus(info))));

    assertThat(report.errors())
        .extracting(finding -> finding.subject() + ": " + finding.message())
        .containsExactly(
            "counter blks_hit: the name of a counter ends with `_total`",
            "gauge orders_total: `_total` at the end of its name is reserved for another type",
            "gauge queue_age: its unit is seconds, but its name does not end with `_seconds`",
            "info build: the name of an info ends with `_info`");
    assertThat(report.warnings())
        .singleElement()
        .hasToString(
            "warning[metric/unconventional-name] the name of a counter ends with `_total`\n  in"
                + " counter pg_stat_database_blks_hit ("
                + line(theirs.place())
                + ")\n  hint: it is exposed by postgres exporter: nothing to do");
  }
}
