package io.cortexmon.testing;

import static io.cortexmon.routing.AlertLabels.ALERTNAME;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.metric.Gauge;
import io.cortexmon.metric.Label;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.routing.Inhibition;
import io.cortexmon.routing.Period;
import io.cortexmon.routing.Receiver;
import io.cortexmon.routing.Route;
import io.cortexmon.routing.Routing;
import io.cortexmon.routing.TimeInterval;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RuleGroup;
import io.cortexmon.rule.Severity;
import io.cortexmon.scrape.PrometheusServer;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZonedDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoutingScenarioTest {

  private static final Label TEAM = Label.named("team");
  private static final Label SHOP = Label.named("shop");
  private static final Label CLUSTER = Label.named("cluster");
  private static final Receiver DEFAULT = Receiver.silent("default");
  private static final Receiver PAGER = Receiver.silent("pager");
  private static final Receiver MAIL = Receiver.silent("mail");
  private static final Receiver CHAT = Receiver.silent("chat");
  private static final TimeInterval OFFICE =
      TimeInterval.named(
          "office",
          Period.from(MONDAY, FRIDAY)
              .between(LocalTime.of(9, 0), LocalTime.of(17, 0))
              .in("Europe/Berlin"));
  private static final TimeInterval HOLIDAYS =
      TimeInterval.named("holidays", Period.monthly(24, 26).months(Month.DECEMBER));

  private static final Route CRITICAL = Route.when(Severity.CRITICAL).to(PAGER).thenContinue();
  private static final Route INNER =
      Route.when(SHOP.isPresent()).groupByAll().mutedDuring(HOLIDAYS);
  private static final Route ORDERS =
      Route.when(TEAM.is("orders"))
          .to(MAIL)
          .groupBy(TEAM, SHOP)
          .route(INNER, Route.when(SHOP.isAbsent(), Severity.INFO).to(CHAT));
  private static final Route STOCK =
      Route.when(TEAM.matches("stock|store")).to(CHAT).activeDuring(OFFICE);
  private static final Routing ROUTING =
      Routing.to(DEFAULT)
          .groupBy(ALERTNAME)
          .route(CRITICAL, ORDERS, STOCK)
          .inhibit(
              Inhibition.when(ALERTNAME.matches(".*Down"))
                  .mutes(Severity.WARNING)
                  .equal(TEAM, SHOP));

  private static final Gauge LOAD = Gauge.named("load").help("Load.").labels(SHOP);
  private static final AlertingRule DOWN =
      AlertingRule.named("OrdersDown", LOAD.isAbove(2))
          .severity(Severity.CRITICAL)
          .label(TEAM.is("orders"));
  private static final AlertingRule SLOW =
      AlertingRule.named("OrdersSlow", LOAD.isAbove(1)).severity(Severity.WARNING);
  private static final AlertingRule FORGOTTEN =
      AlertingRule.named("Forgotten", LOAD.isAbove(3)).severity(Severity.INFO);
  private static final Monitoring SYSTEM =
      Monitoring.named("orders")
          .rules(
              RuleGroup.named("orders").labels(TEAM.is("orders")).rules(DOWN, SLOW),
              RuleGroup.named("other").rules(FORGOTTEN))
          .prometheus(PrometheusServer.DEFAULT.externalLabels(CLUSTER.is("c1"), TEAM.is("nobody")))
          .routing(ROUTING);

  private static final RoutingScenario ALONE =
      RoutingScenario.of(ROUTING).at(Instant.parse("2026-11-22T12:00:00Z"));

  @Test
  void an_alert_goes_where_the_first_route_takes_it_and_on_where_that_continues() {
    ALONE.alert(Severity.CRITICAL).goesTo("pager");
    ALONE.alert(Severity.CRITICAL, TEAM.is("orders")).goesTo(MAIL, PAGER);
    ALONE.alert(Severity.INFO, TEAM.is("orders")).goesTo("chat");
    ALONE.alert(TEAM.is("orders"), SHOP.is("a")).goesTo("mail");
    ALONE.alert(Map.of("team", "other")).goesTo("default");
    assertThat(ALONE.alert(Severity.CRITICAL, TEAM.is("orders")).receivers())
        .containsExactly("pager", "mail");
  }

  @Test
  void a_route_that_does_not_say_how_to_group_has_it_from_above() {
    ALONE.alert(Severity.CRITICAL).isGroupedBy("pager", "alertname");
    ALONE.alert(TEAM.is("orders")).isGroupedBy("mail", "shop", "team");
    ALONE.alert(TEAM.is("orders"), SHOP.is("a")).isGroupedBy("mail", "...");
    assertThatThrownBy(() -> ALONE.alert(TEAM.is("orders")).isGroupedBy("mail", "team"))
        .hasMessageStartingWith(
            "alert {team=\"orders\"} is grouped by [team, shop] for mail, expected [team]\n");
    assertThatThrownBy(() -> ALONE.alert(TEAM.is("orders")).isGroupedBy("chat", "team"))
        .hasMessageStartingWith("alert {team=\"orders\"} goes to mail, expected a route to chat\n");
  }

  @Test
  void a_failure_shows_the_way_through_the_tree() {
    assertThatThrownBy(
            () -> ALONE.alert(Severity.WARNING, TEAM.is("orders"), SHOP.is("a")).goesTo("pager"))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            alert {severity="warning", shop="a", team="orders"} goes to mail, expected pager
              yes   root route to "default" (%s)
                no    route severity="critical" to "pager" (%s): severity is "warning"
                yes   route team="orders" to "mail" (%s)
                  takes route shop!="" to "mail" (%s)
                        route shop="", severity="info" (%s): not reached
                      route team=~"stock|store" (%s): not reached
            """
                .formatted(
                    ROUTING.root().place(),
                    CRITICAL.place(),
                    ORDERS.place(),
                    INNER.place(),
                    ORDERS.routes().get(1).place(),
                    STOCK.place()));
  }

  @Test
  void a_failure_says_which_label_is_not_set_and_which_route_continues() {
    assertThatThrownBy(() -> ALONE.alert(Severity.CRITICAL).goesTo("default"))
        .hasMessageContaining("takes route severity=\"critical\" to \"pager\"")
        .hasMessageContaining("): continues\n")
        .hasMessageContaining("): team is not set\n");
  }

  @Test
  void a_receiver_that_does_not_exist_is_no_expectation() {
    assertThatThrownBy(() -> ALONE.alert(TEAM.is("orders")).goesTo("mial"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no receiver \"mial\"; did you mean \"mail\"?");
  }

  @Test
  void a_route_is_active_in_its_intervals_only() {
    RoutingScenario open =
        RoutingScenario.of(ROUTING)
            .at(ZonedDateTime.parse("2026-07-01T09:00:00+02:00[Europe/Berlin]"));
    RoutingScenario closed = open.at(Instant.parse("2026-07-01T06:59:59Z"));

    open.alert(TEAM.is("stock")).goesTo("chat");
    closed.alert(TEAM.is("stock")).isMuted().isMutedFor("chat").goesTo(new String[0]);
    closed.alert(TEAM.is("stock"), Severity.CRITICAL).goesTo("pager").isMutedFor("chat");
    assertThatThrownBy(() -> closed.alert(TEAM.is("stock")).goesTo("chat"))
        .hasMessageStartingWith("alert {team=\"stock\"} is muted, expected chat\n")
        .hasMessageEndingWith(
            "  at 2026-07-01T06:59:59Z: route team=~\"stock|store\" is active only during"
                + " office\n");
    assertThatThrownBy(() -> open.alert(TEAM.is("stock")).isMuted())
        .hasMessageStartingWith("alert {team=\"stock\"} goes to chat, expected it muted\n");
    assertThatThrownBy(() -> open.alert(TEAM.is("stock")).isMutedFor("chat"))
        .hasMessageStartingWith(
            "alert {team=\"stock\"} goes to chat, expected it muted for chat\n");
    assertThatThrownBy(() -> open.alert(TEAM.is("stock")).isMutedFor("mail"))
        .hasMessageStartingWith(
            "alert {team=\"stock\"} goes to chat, expected a muted route to mail\n");
  }

  @Test
  void a_route_is_silent_in_the_intervals_that_mute_it() {
    RoutingScenario christmas =
        RoutingScenario.of(ROUTING).at(Instant.parse("2026-12-25T12:00:00Z"));

    christmas.alert(TEAM.is("orders"), SHOP.is("a")).isMuted();
    christmas.alert(TEAM.is("orders")).goesTo("mail");
    assertThatThrownBy(() -> christmas.alert(TEAM.is("orders"), SHOP.is("a")).goesTo("mail"))
        .hasMessageEndingWith(
            "  at 2026-12-25T12:00:00Z: route shop!=\"\" is muted during holidays\n");
  }

  @Test
  void a_time_is_needed_where_intervals_decide() {
    assertThatThrownBy(() -> RoutingScenario.of(ROUTING).alert(TEAM.is("stock")).receivers())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("route team=~\"stock|store\" has time intervals: say at(..) which time it is");
    RoutingScenario.of(ROUTING).alert(Severity.CRITICAL).goesTo("pager");
  }

  @Test
  void an_alert_is_inhibited_by_another_that_agrees_in_the_equal_labels() {
    RoutingScenario down = ALONE.firing(ALERTNAME.is("ShopDown"), TEAM.is("orders"), SHOP.is("a"));

    down.alert(Severity.WARNING, TEAM.is("orders"), SHOP.is("a"))
        .isInhibited()
        .isInhibitedBy("ShopDown")
        .isInhibitedBy(Map.of("shop", "a"))
        .goesTo(new String[0]);
    down.alert(Severity.WARNING, TEAM.is("orders"), SHOP.is("b")).isNotInhibited().goesTo("mail");
    down.alert(Severity.CRITICAL, TEAM.is("orders"), SHOP.is("a")).isNotInhibited();
    ALONE.alert(Severity.WARNING, SHOP.is("a")).isNotInhibited();
  }

  @Test
  void a_label_that_both_alerts_lack_is_equal() {
    ALONE.firing(ALERTNAME.is("AllDown")).alert(Severity.WARNING).isInhibitedBy("AllDown");
  }

  @Test
  void alerts_on_both_sides_do_not_inhibit_each_other_nor_themselves() {
    Map<String, String> both = Map.of("alertname", "ShopDown", "severity", "warning");

    ALONE.firing(both).alert(both).isNotInhibited();
    ALONE
        .firing(Map.of("alertname", "StoreDown", "severity", "warning"))
        .alert(both)
        .isNotInhibited();
    ALONE.firing(ALERTNAME.is("StoreDown")).alert(both).isInhibitedBy("StoreDown");
    ALONE.firing(both).alert(Severity.WARNING, ALERTNAME.is("Slow")).isInhibitedBy("ShopDown");
  }

  @Test
  void a_failure_says_why_an_alert_is_inhibited_or_not() {
    RoutingScenario down = ALONE.firing(ALERTNAME.is("ShopDown"), SHOP.is("a"));
    String inhibition =
        "  inhibition of severity=\"warning\" ("
            + ROUTING.inhibitions().get(0).place()
            + ") by {alertname=\"ShopDown\", shop=\"a\"}: ";

    assertThatThrownBy(() -> down.alert(Severity.WARNING, SHOP.is("b")).isInhibited())
        .hasMessageStartingWith(
            "alert {severity=\"warning\", shop=\"b\"} goes to default, expected it inhibited\n")
        .hasMessageEndingWith(inhibition + "no, shop differs\n");
    assertThatThrownBy(() -> down.alert(Severity.WARNING, SHOP.is("a")).goesTo("default"))
        .hasMessageStartingWith(
            "alert {severity=\"warning\", shop=\"a\"} is inhibited by"
                + " {alertname=\"ShopDown\", shop=\"a\"}, expected default\n")
        .hasMessageEndingWith(inhibition + "mutes it\n");
    assertThatThrownBy(() -> down.alert(Severity.WARNING, SHOP.is("a")).isNotInhibited())
        .hasMessageContaining(", expected it not inhibited\n");
    assertThatThrownBy(() -> down.alert(Severity.WARNING, SHOP.is("a")).isInhibitedBy("StoreDown"))
        .hasMessageContaining(", expected it inhibited by {alertname=\"StoreDown\"}\n");
    assertThatThrownBy(
            () -> ALONE.firing(TEAM.is("x")).alert(Severity.WARNING, TEAM.is("x")).isInhibited())
        .hasMessageEndingWith(": no, alertname is not set\n");
    Map<String, String> both = Map.of("alertname", "ShopDown", "severity", "warning");
    assertThatThrownBy(() -> ALONE.firing(both).alert(both).isInhibited())
        .hasMessageEndingWith(": no, both alerts are on both sides\n");
  }

  @Test
  void an_alert_of_a_rule_has_the_labels_of_rule_group_and_server() {
    RoutingScenario system = RoutingScenario.of(SYSTEM);

    system.alert(DOWN).goesTo("pager", "mail");
    system.alert("OrdersSlow", Map.of()).goesTo("mail");
    system
        .firing(DOWN, SHOP.is("a"))
        .at(Instant.EPOCH)
        .alert(SLOW, SHOP.is("a"))
        .isInhibitedBy(
            Map.of(
                "alertname", "OrdersDown",
                "severity", "critical",
                "team", "orders",
                "shop", "a",
                "cluster", "c1"));
    system.alert(FORGOTTEN).goesTo("default");
    assertThatThrownBy(() -> system.alert("OrdersSlaw", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("system orders has no alert \"OrdersSlaw\"; did you mean \"OrdersSlow\"?");
  }

  @Test
  void an_alert_that_no_route_takes_is_found() {
    RoutingScenario system = RoutingScenario.of(SYSTEM);

    assertThatThrownBy(system::everyAlertLeavesTheDefaultReceiver)
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "alerts that are left to the default receiver default:\n"
                + "  Forgotten ("
                + FORGOTTEN.place()
                + ") {alertname=\"Forgotten\", cluster=\"c1\", severity=\"info\","
                + " team=\"nobody\"}");
    system.everyAlertLeavesTheDefaultReceiverExcept("Forgotten");
    assertThatThrownBy(
            () -> system.everyAlertLeavesTheDefaultReceiverExcept("Forgotten", "OrdersDown"))
        .hasMessage(
            "alerts that are (or, of those that were named, are not) left to the default receiver"
                + " default:\n"
                + "  OrdersDown ("
                + DOWN.place()
                + ") {alertname=\"OrdersDown\", cluster=\"c1\", severity=\"critical\","
                + " team=\"orders\"}: goes to pager, mail");
    assertThatThrownBy(() -> system.everyAlertLeavesTheDefaultReceiverExcept("Forgoten"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("system orders has no alert \"Forgoten\"; did you mean \"Forgotten\"?");
  }

  @Test
  void of_several_alerts_of_a_name_the_rule_says_which() {
    AlertingRule info = DOWN.severity(Severity.INFO).label(TEAM.is("nobody"));
    RoutingScenario system = RoutingScenario.of(SYSTEM.rules(RuleGroup.named("more").rules(info)));

    system.alert(DOWN).goesTo("pager", "mail");
    system.alert(info).goesTo("default");
    system.firing(info).alert(SLOW).isNotInhibited();
    assertThatThrownBy(() -> system.alert("OrdersDown", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "2 alerts of system orders are named \"OrdersDown\": say which by the rule itself, or"
                + " by all its labels");
    assertThatThrownBy(() -> system.alert(DOWN.severity(Severity.WARNING)))
        .hasMessageStartingWith("2 alerts of system orders are named \"OrdersDown\": ");
    assertThatThrownBy(() -> system.everyAlertLeavesTheDefaultReceiverExcept("Forgotten"))
        .hasMessageContaining(
            "  OrdersDown ("
                + info.place()
                + ") {alertname=\"OrdersDown\", cluster=\"c1\", severity=\"info\","
                + " team=\"nobody\"}");
  }

  @Test
  void a_system_whose_alerts_are_all_routed_passes() {
    Monitoring routed = SYSTEM.routing(ROUTING.route(Route.when(Severity.INFO).to(MAIL)));

    assertThatCode(() -> RoutingScenario.of(routed).everyAlertLeavesTheDefaultReceiver())
        .doesNotThrowAnyException();
  }

  @Test
  void a_system_without_routing_has_none_to_test() {
    assertThatThrownBy(() -> RoutingScenario.of(Monitoring.named("orders")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("system orders has no routing");
  }

  @Test
  void a_dot_matches_no_line_feed_in_alertmanager() {
    Routing routing = Routing.to(DEFAULT).route(Route.when(TEAM.matches("a.b")).to(MAIL));

    RoutingScenario.of(routing).alert(TEAM.is("a-b")).goesTo("mail");
    RoutingScenario.of(routing).alert(TEAM.is("a\nb")).goesTo("default");
  }
}
