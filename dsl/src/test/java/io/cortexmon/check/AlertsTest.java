package io.cortexmon.check;

import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.definition.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.definition.Finding;
import io.cortexmon.metric.Counter;
import io.cortexmon.metric.Label;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.routing.AlertLabels;
import io.cortexmon.routing.Inhibition;
import io.cortexmon.routing.Receiver;
import io.cortexmon.routing.Route;
import io.cortexmon.routing.Routing;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.rule.RuleGroup;
import io.cortexmon.rule.Severity;
import io.cortexmon.scrape.PrometheusServer;
import io.cortexmon.scrape.ScrapeJob;
import io.cortexmon.scrape.StaticTargets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a routing may ask of the alerts of its system. */
class AlertsTest {

  private static final Label SHOP = Label.named("shop");
  private static final Label TEAM = Label.named("team");
  private static final Label REGION = Label.ofTarget("region");
  private static final Label ZONE = Label.ofTarget("zone");
  private static final Counter ORDERS = Counter.named("orders_total").labels(SHOP);
  private static final RecordingRule RATE =
      RecordingRule.named("orders:rate5m", ORDERS.rate(minutes(5)));
  private static final AlertingRule IDLE =
      AlertingRule.named("OrdersIdle", RATE.sumBy(SHOP).isEqualTo(0)).severity(Severity.CRITICAL);
  private static final AlertingRule SHOP_IDLE = AlertingRule.named("ShopIdle", RATE.isEqualTo(0));
  private static final ScrapeJob JOB =
      ScrapeJob.named("orders")
          .targets(StaticTargets.of("orders:8080").labels(REGION.is("eu")))
          .exposes(ORDERS);
  private static final Receiver OPS = Receiver.silent("ops");

  private static Monitoring of(Routing routing, AlertingRule... alerts) {
    return Monitoring.named("orders")
        .scrape(JOB)
        .rules(RuleGroup.named("rates").rules(RATE), RuleGroup.named("alerts").rules(alerts))
        .routing(routing);
  }

  private static List<String> texts(Monitoring monitoring) {
    return Checks.run(monitoring).findings().stream().map(Finding::toString).toList();
  }

  @Test
  void a_label_that_no_alert_can_have_is_a_warning_with_the_nearest() {
    Route misspelt = Route.when(Label.named("shpo").is("a"));
    Route unknown = Route.when(TEAM.is("core"));
    Inhibition inhibition =
        Inhibition.when(Severity.CRITICAL).mutes(SHOP.is("a")).equal(Label.NAMESPACE);

    assertThat(texts(of(Routing.to(OPS).route(misspelt, unknown).inhibit(inhibition), IDLE)))
        .containsExactly(
            """
            warning[routing/unknown-label] no alert of this system can have the label `shpo`
              in route shpo="a" (%s)
              hint: did you mean `shop`?"""
                .formatted(misspelt.place()),
            """
            warning[routing/unknown-label] no alert of this system can have the label `team`
              in route team="core" (%s)
              hint: alerts have alertname, severity, shop"""
                .formatted(unknown.place()),
            """
            warning[routing/unknown-label] no alert of this system can have the label `namespace`
              in inhibition of shop="a" (%s)
              hint: alerts have alertname, severity, shop"""
                .formatted(inhibition.place()));
  }

  @Test
  void labels_come_from_rules_groups_queries_and_the_server() {
    Routing routing =
        Routing.to(OPS)
            .route(
                Route.when(SHOP.is("a"), Severity.CRITICAL),
                Route.when(TEAM.is("core")),
                Route.when(ZONE.matches("a.+")))
            .inhibit(Inhibition.when(AlertLabels.alertIs(IDLE)).mutes(SHOP.is("b")).equal(TEAM));
    Monitoring monitoring =
        Monitoring.named("orders")
            .rules(
                RuleGroup.named("rates").rules(RATE),
                RuleGroup.named("alerts").labels(TEAM.is("core")).rules(IDLE))
            .prometheus(PrometheusServer.scrapingEvery(seconds(30)).externalLabels(ZONE.is("a1")))
            .routing(routing);

    assertThat(texts(monitoring)).isEmpty();
  }

  @Test
  void targets_bring_the_labels_that_their_job_sets_through_recording_rules_too() {
    Route region = Route.when(REGION.is("eu"), Label.INSTANCE.matches("orders.*"));
    Route zone = Route.when(ZONE.is("a"));

    assertThat(texts(of(Routing.to(OPS).route(region, zone), SHOP_IDLE)))
        .singleElement()
        .asString()
        .startsWith(
            "warning[routing/unknown-label] no alert of this system can have the label `zone`");
  }

  @Test
  void what_no_job_here_exposes_may_have_any_target_label() {
    Routing routing = Routing.to(OPS).route(Route.when(ZONE.is("a")));
    Monitoring elsewhere =
        Monitoring.named("orders")
            .rules(RuleGroup.named("rates").rules(RATE), RuleGroup.named("a").rules(SHOP_IDLE))
            .routing(routing);

    assertThat(texts(elsewhere)).isEmpty();
  }

  @Test
  void a_condition_that_holds_without_the_label_is_none_to_warn_of() {
    Routing routing =
        Routing.to(OPS).route(Route.when(TEAM.isAbsent()), Route.when(TEAM.isNot("core")));

    assertThat(texts(of(routing, IDLE))).isEmpty();
  }

  @Test
  void an_alert_that_no_rule_makes_is_a_warning_with_the_nearest() {
    Route route = Route.when(AlertLabels.ALERTNAME.is("OrdersIdel"));
    Inhibition inhibition =
        Inhibition.when(AlertLabels.ALERTNAME.is("Watchdog")).mutes(AlertLabels.alertIs(IDLE));

    assertThat(texts(of(Routing.to(OPS).route(route).inhibit(inhibition), IDLE)))
        .containsExactly(
            """
            warning[routing/unknown-alert] no rule of this system makes the alert `OrdersIdel`
              in route alertname="OrdersIdel" (%s)
              hint: did you mean `OrdersIdle`?"""
                .formatted(route.place()),
            """
            warning[routing/unknown-alert] no rule of this system makes the alert `Watchdog`
              in inhibition of alertname="OrdersIdle" (%s)
              hint: add the rule to a RuleGroup, or say alertIs(..) with its constant"""
                .formatted(inhibition.place()));
  }

  @Test
  void alerts_of_rule_files_and_of_other_systems_are_not_known() {
    Routing routing =
        Routing.to(OPS).route(Route.when(TEAM.is("a")), Route.when(AlertLabels.ALERTNAME.is("B")));
    PrometheusServer server = PrometheusServer.scrapingEvery(seconds(30)).ruleFiles("more/*.yaml");

    assertThat(texts(of(routing, IDLE).prometheus(server))).isEmpty();
    assertThat(texts(Monitoring.named("routing").routing(routing))).isEmpty();
  }
}
