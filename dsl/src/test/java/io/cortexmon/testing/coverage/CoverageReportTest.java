package io.cortexmon.testing.coverage;

import static io.cortexmon.testing.coverage.ShopRules.DOWN;
import static io.cortexmon.testing.coverage.ShopRules.HOST;
import static io.cortexmon.testing.coverage.ShopRules.LATE;
import static io.cortexmon.testing.coverage.ShopRules.RATE;
import static io.cortexmon.testing.coverage.ShopRules.STATE;
import static io.cortexmon.testing.coverage.ShopRules.UP;
import static io.cortexmon.testing.coverage.ShopRules.WAITING;
import static io.cortexmon.testing.coverage.ShopRules.minutes;
import static io.cortexmon.testing.coverage.ShopRules.scenario;
import static io.cortexmon.testing.coverage.ShopRules.system;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.testing.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageReportTest {

  private static CoverageData data(Runnable test) {
    return new CoverageData(Recording.of(test));
  }

  private static void downIsTested() {
    Scenario down = scenario().series(UP.with(HOST.is("a")), "1 0x9 1x9");
    down.at(minutes(0)).alert(DOWN).isInactive().at(minutes(1)).alert(DOWN).isPending();
    down.at(minutes(12)).alert(DOWN).hasResolvedBy(minutes(11));
    scenario().at(minutes(2)).alert(DOWN).isFiring();
    scenario().series(WAITING.with(STATE.is("open")), "50").at(minutes(0)).alert(LATE).isFiring();
  }

  private static CoverageReport report() {
    return CoverageReport.of(List.of(system())).with(data(CoverageReportTest::downIsTested));
  }

  private static int line(AlertingRule rule) {
    return rule.place().line();
  }

  @Test
  void the_text_has_what_lacks_something_first_and_says_what_to_add() {
    assertThat(report().excluding(List.of("ShopWatchdog", "ShopIdle: res*")).text())
        .isEqualTo(
            """
            tests see 56.2 % (9 of 16) of alerts, with 2 excluded; 0 % (0 of 1) of recording rules

            shop: 56.2 % (9 of 16) of alerts, with 2 excluded; 0 % (0 of 1) of recording rules

              alert         share   inactive  pending  firing    resolved  branches  place
              ShopIdle      0 %     NO        -        NO        excluded  -         ShopRules.java:38
                no test sees it inactive: .at(..).alert("ShopIdle").isInactive()
                no test sees it firing: .at(..).alert("ShopIdle").isFiring()
              ShopLate      37.5 %  NO        -        yes       NO        2 of 5    ShopRules.java:35
                no test sees it inactive: .at(..).alert("ShopLate").isInactive()
                no test sees it resolved: .at(..).alert("ShopLate").hasResolvedBy(..)
                no test sees it firing with {{if gt $value 100.0}} in annotation summary: .at(..).alert("ShopLate").isFiring() where the template takes that way
                no test sees it firing with state=paid, sent: .at(..).alert("ShopLate").isFiring() with a series of that label
              ShopDown      100 %   yes       yes      yes       yes       2 of 2    ShopRules.java:30
              ShopWatchdog  100 %   -         -        excluded  -         -         ShopRules.java:41

              recording rule      seen  place
              shop:orders:rate5m  NO    ShopRules.java:27

            excluded, and not counted:
              ShopIdle (ShopRules.java:38): resolved
              ShopWatchdog (ShopRules.java:41): firing
            """);
  }

  @Test
  void each_alert_that_lacks_something_is_told_for_a_build_that_fails() {
    assertThat(report().missing())
        .contains(
            "alerting rule ShopWatchdog (ShopRules.java:"
                + line(ShopRules.WATCHDOG)
                + ") lacks 1 of 1:\n"
                + "  no test sees it firing: .at(..).alert(\"ShopWatchdog\").isFiring()")
        .hasSize(3);
    assertThat(report().summary())
        .isEqualTo("tests see 50 % (9 of 18) of alerts; 0 % (0 of 1) of recording rules");
  }

  @Test
  void what_was_seen_in_one_environment_is_seen_in_all() {
    Monitoring staging =
        system(RATE, DOWN.forDuration(minutes(9)), LATE.query(WAITING.isAbove(99)));
    CoverageReport report =
        CoverageReport.of(List.of(system(), staging)).with(data(CoverageReportTest::downIsTested));
    assertThat(report.text()).isEqualTo(report().text());
  }

  @Test
  void a_rule_that_was_changed_since_is_not_seen_any_more() {
    Monitoring changed = system(DOWN.query(UP.isEqualTo(0)));
    CoverageReport report =
        CoverageReport.of(List.of(changed)).with(data(CoverageReportTest::downIsTested));
    assertThat(report.ofAlerts()).isEqualTo(new Share(0, 4));
  }

  @Test
  void json_can_be_read_back_and_gets_what_other_modules_saw() {
    CoverageReport excluding = report().excluding(List.of("ShopWatchdog"));
    CoverageReport read = CoverageReport.ofJson(excluding.json());
    assertThat(read.text()).isEqualTo(excluding.text());
    assertThat(read.json()).isEqualTo(excluding.json());
    assertThat(
            CoverageReport.ofJson(CoverageReport.of(List.of(system())).json())
                .with(data(CoverageReportTest::downIsTested))
                .text())
        .isEqualTo(report().text());
  }

  @Test
  void json_has_the_fields_that_are_documented() {
    JsonObject json = JsonObject.parse(report().json());
    assertThat(json.names())
        .containsExactlyInAnyOrder("version", "alerts", "recordings", "excluded", "systems");
    assertThat(json.object("alerts").names()).containsExactlyInAnyOrder("seen", "all", "share");
    JsonObject system = json.array("systems").objects().get(0);
    assertThat(system.names()).containsExactlyInAnyOrder("name", "alerts", "recordings", "rules");
    JsonObject rule = system.array("rules").objects().get(0);
    assertThat(rule.names())
        .containsExactlyInAnyOrder(
            "kind", "name", "file", "line", "shape", "seen", "all", "share", "parts");
    assertThat(rule.array("parts").objects().get(0).names())
        .containsExactlyInAnyOrder("id", "text", "hint", "excluded", "tests");
  }

  @Test
  void systems_of_several_modules_are_one_report() {
    CoverageReport other =
        CoverageReport.of(List.of(Monitoring.named("stock"), system(DOWN))).with(data(() -> {}));
    CoverageReport both = other.and(report());
    assertThat(both.ofAlerts()).isEqualTo(report().ofAlerts());
    assertThat(both.systems().stream().map(SystemCoverage::name)).containsExactly("shop", "stock");
  }

  @Test
  void the_page_needs_nothing_else_and_escapes_what_it_shows() {
    AlertingRule odd = AlertingRule.named("Odd<b>&", WAITING.isAbove(1).or(WAITING.isBelow(0)));
    String html = CoverageReport.of(List.of(system(odd))).html();
    assertThat(html)
        .startsWith("<!DOCTYPE html>\n")
        .contains("<td>Odd&lt;b&gt;&amp;<br>")
        .contains("<code>firing by shop_waiting &gt; 1</code>")
        .contains(".alert(&quot;Odd&lt;b&gt;&amp;&quot;).isFiring()")
        .contains("<td class=\"no\">NO</td>")
        .contains("prefers-color-scheme: dark")
        .doesNotContain("<script")
        .doesNotContain("http")
        .doesNotContain("<b>");
  }

  @Test
  void excludes_that_match_nothing_are_told() {
    assertThat(report().withoutMatch(List.of("ShopDown", "Shop*: pending", "ShopGone", "*: paid")))
        .containsExactly("ShopGone", "*: paid");
  }

  @Test
  void a_share_is_never_shown_as_more_than_it_is() {
    assertThat(new Share(1999, 2000)).hasToString("99.9 % (1999 of 2000)");
    assertThat(new Share(19_999, 20_000)).hasToString("99.9 % (19999 of 20000)");
    assertThat(new Share(29, 100)).hasToString("29 % (29 of 100)");
    assertThat(new Share(2, 3)).hasToString("66.6 % (2 of 3)");
    assertThat(new Share(3, 3)).hasToString("100 % (3 of 3)");
    assertThat(Share.NONE).hasToString("100 % (0 of 0)");
  }

  @Test
  void what_is_no_report_is_refused() {
    assertThatThrownBy(() -> CoverageReport.ofJson("["))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
