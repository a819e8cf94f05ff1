package io.cortexmon;

import static io.cortexmon.definition.Durations.minutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.cortexmon.check.Checks;
import io.cortexmon.metric.Counter;
import io.cortexmon.metric.Gauge;
import io.cortexmon.metric.Label;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.promql.Variable;
import io.cortexmon.promql.Window;
import io.cortexmon.routing.Receiver;
import io.cortexmon.routing.Route;
import io.cortexmon.routing.Routing;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.rule.Rule;
import io.cortexmon.rule.RuleGroup;
import io.cortexmon.scrape.ScrapeJob;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Faults between good values, each found by a class of room {@code check}, and what is said of
 * them.
 */
class FaultyDefinitionsTest {

  private static final Variable TEAMS = () -> "team";
  private static final Label STATUS = Label.oneOf("status", "ok", "error");
  private static final Counter COUNTER = Counter.named("orders_total").labels(STATUS);
  private static final Gauge GAUGE = Gauge.named("queue_length");
  private static final AlertingRule ALERT = AlertingRule.named("Down", GAUGE.isEqualTo(0));
  private static final RecordingRule DEPTH = RecordingRule.named("queue:depth", GAUGE.sum());
  private static final AlertingRule DEEP = AlertingRule.named("Deep", DEPTH.isAbove(5));
  private static final ScrapeJob JOB = ScrapeJob.named("orders").targets("orders:8080");
  private static final Receiver OPS = Receiver.silent("ops");
  private static final Monitoring ORDERS = Monitoring.named("orders");

  @TestFactory
  Stream<DynamicTest> findings() {
    Gauge declaredTwice = Gauge.named("queue_length").help("another");
    RecordingRule direct = RecordingRule.named("a:a", GAUGE.sum());
    RecordingRule first = RecordingRule.named("b:b", GAUGE.sum());
    RecordingRule second = RecordingRule.named("c:c", first.sum());
    return Stream.of(
        found(
            "two metrics",
            group(AlertingRule.named("B", declaredTwice.isAbove(1)), ALERT),
            """
            error[metric/colliding-series] two series have the name `queue_length`; the \
            other is at FaultyDefinitionsTest.java
              in gauge queue_length (FaultyDefinitionsTest.java)
              hint: declare a metric once and use that constant everywhere, or rename one"""),
        found(
            "two rules",
            group(ALERT, ALERT.forDuration(minutes(1))),
            """
            error[rule/colliding-rules] two rules have the name `Down`; the other is at \
            FaultyDefinitionsTest.java
              in alerting rule Down (FaultyDefinitionsTest.java)
              hint: a rule's name is its identity: rename one, or put it into one group only"""),
        found(
            "two groups",
            ORDERS.rules(RuleGroup.named("g").rules(DEPTH), RuleGroup.named("g").rules(DEEP)),
            """
            error[rule/colliding-groups] two rule groups have the name `g`; the other \
            is at FaultyDefinitionsTest.java
              in rule group g (FaultyDefinitionsTest.java)
              hint: rename one, or put their rules together"""),
        found(
            "two jobs",
            ORDERS.scrape(JOB, ScrapeJob.named("orders").targets("b:80")),
            """
            error[scrape/colliding-jobs] two jobs have the name `orders`; the other is \
            at FaultyDefinitionsTest.java
              in scrape job orders (FaultyDefinitionsTest.java)
              hint: rename one, or give one all the targets"""),
        found(
            "a rule that is in no group",
            group(DEEP),
            """
            error[rule/not-in-a-group] recording rule `queue:depth` (FaultyDefinitionsTest.java) \
            is used but is in no rule group
              in alerting rule Deep (FaultyDefinitionsTest.java)
              hint: add it to a RuleGroup of this Monitoring"""),
        found(
            "a rule that is recorded too late",
            group(DEEP, DEPTH),
            """
            error[rule/recorded-too-late] recording rule `queue:depth` \
            (FaultyDefinitionsTest.java) is used above its own place in group `g`
              in alerting rule Deep (FaultyDefinitionsTest.java)
              hint: rules of a group are evaluated from top to bottom: put it above its user"""),
        found(
            "a rule that reads itself",
            group(direct.query(direct.sum())),
            """
            error[rule/circular] recording rule `a:a` reads itself
              in recording rule a:a (FaultyDefinitionsTest.java)
              hint: record the part that does not depend on itself under another name"""),
        found(
            "rules that read each other",
            ORDERS.rules(
                RuleGroup.named("g").rules(first.query(second.sum())),
                RuleGroup.named("h").rules(second)),
            """
            error[rule/circular] recording rule `b:b` reads itself: b:b -> c:c -> b:b
              in recording rule b:b (FaultyDefinitionsTest.java)
              hint: record the part that does not depend on itself under another name"""),
        found(
            "a dashboard variable in a rule",
            group(
                AlertingRule.named("A", GAUGE.where(Label.ofTarget("team").in(TEAMS)).isAbove(1))),
            """
            error[rule/dashboard-variable] dashboard variable `$team` stands in a rule
              in alerting rule A (FaultyDefinitionsTest.java)
              hint: use a value from the Environment: only Grafana fills in variables"""),
        found(
            "an interval of Grafana's in a rule",
            group(AlertingRule.named("A", COUNTER.rate(Window.rateInterval()).isAbove(1))),
            """
            error[rule/dashboard-variable] Grafana's interval `$__rate_interval` stands \
            in a rule
              in alerting rule A (FaultyDefinitionsTest.java)
              hint: use a duration, such as minutes(5): only Grafana fills in its intervals"""),
        found(
            "a receiver that nobody defines",
            ORDERS.routing(Routing.to(OPS).route(Route.otherwise().toReceiverNamed("op"))),
            """
            error[routing/undefined-receiver] receiver `op` is not defined
              in route without matchers (FaultyDefinitionsTest.java)
              hint: did you mean `ops`?"""));
  }

  private static Monitoring group(Rule... rules) {
    return ORDERS.rules(RuleGroup.named("g").rules(rules));
  }

  /** Compares the texts of all findings, without the lines, which move. */
  private static DynamicTest found(String what, Monitoring monitoring, String... texts) {
    return dynamicTest(
        what,
        () ->
            assertThat(Checks.run(monitoring).findings())
                .extracting(finding -> finding.toString().replaceAll("\\.java:\\d+", ".java"))
                .containsExactly(texts));
  }
}
