package io.cortexmon.routing;

import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.definition.Durations.seconds;
import static io.cortexmon.routing.AlertLabels.ALERTNAME;
import static io.cortexmon.routing.AlertLabels.alertIs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.metric.Gauge;
import io.cortexmon.metric.Label;
import io.cortexmon.promql.Variable;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.Severity;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RouteTest {

  private static final Label TEAM = Label.named("team");
  private static final Receiver OPS = Receiver.silent("ops");
  private static final TimeInterval NIGHTS =
      TimeInterval.named("nights", Period.daily(LocalTime.MIDNIGHT, LocalTime.of(6, 0)));

  @Test
  void a_copy_leaves_the_original_as_it_was() {
    Route route = Route.when(TEAM.is("web"));

    Route changed = route.to(OPS).groupBy(TEAM).repeatEvery(minutes(5)).thenContinue();

    assertThat(route).isEqualTo(Route.when(TEAM.is("web")));
    assertThat(changed.destination()).isEqualTo(new Destination.To(OPS));
    assertThat(changed.groupedBy()).containsExactly("team");
    assertThat(changed.timings())
        .containsExactlyEntriesOf(Map.of(Timing.REPEAT_INTERVAL, minutes(5)));
    assertThat(changed.continues()).isTrue();
  }

  @Test
  void it_remembers_the_line_that_made_it() {
    int line = new Throwable().getStackTrace()[0].getLineNumber() + 1;
    Route route = Route.when(TEAM.is("web")).to(OPS);

    assertThat(route.place()).hasToString("RouteTest.java:" + line);
    assertThat(Route.otherwise().place().line()).isEqualTo(line + 3);
  }

  @Test
  void its_subject_names_its_matchers() {
    assertThat(Route.when(Severity.CRITICAL, TEAM.matches("a|b")).subject())
        .isEqualTo("route severity=\"critical\", team=~\"a|b\"");
    assertThat(Route.otherwise().subject()).isEqualTo("route without matchers");
  }

  @Test
  void it_needs_a_matcher() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Route.when())
        .withMessage("Route.when: needs at least one matcher");
  }

  @Test
  void two_values_of_one_label_can_not_both_hold() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Route.when(Severity.CRITICAL, Severity.WARNING))
        .withMessage(
            "Route.when matchers severity=\"critical\" and severity=\"warning\": all matchers have"
                + " to hold, so no alert can match; use isOneOf(..)");
    assertThat(Route.when(Severity.CRITICAL, Severity.CRITICAL).matchers()).hasSize(2);
  }

  @Test
  void a_dashboard_variable_means_nothing_to_alertmanager() {
    Variable team =
        new Variable() {
          @Override
          public String name() {
            return "team";
          }
        };

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Route.when(TEAM.in(team)))
        .withMessageStartingWith("Route.when matcher team=~\"")
        .withMessageEndingWith(": uses a dashboard variable, and Alertmanager knows none");
  }

  @Test
  void a_group_is_by_some_labels_each_once() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Route.otherwise().groupBy())
        .withMessage("group_by: needs at least one label");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Route.otherwise().groupBy(TEAM, Label.ofTarget("team")))
        .withMessage("group_by label team is given twice");
    assertThat(Route.otherwise().groupByAll().groupedBy()).containsExactly("...");
  }

  @Test
  void intervals_are_longer_than_zero_and_waits_not_negative() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Route.otherwise().groupInterval(Duration.ZERO))
        .withMessage("group_interval 0s: must be longer than zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Route.otherwise().repeatEvery(seconds(-5)))
        .withMessage("repeat_interval -5s: must be longer than zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Route.otherwise().groupWait(seconds(-1)))
        .withMessage("group_wait -1s: must not be negative");
    assertThat(Route.otherwise().groupWait(Duration.ZERO).timings())
        .containsEntry(Timing.GROUP_WAIT, Duration.ZERO);
  }

  @Test
  void an_interval_is_given_once() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Route.otherwise().mutedDuring(NIGHTS).mutedDuring(NIGHTS))
        .withMessage("mute time interval nights is given twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Route.otherwise().activeDuring(NIGHTS, NIGHTS))
        .withMessage("active time interval nights is given twice");
  }

  @Test
  void alerts_are_named_by_their_rules() {
    Gauge up = Gauge.named("colony_up");
    AlertingRule down = AlertingRule.named("ColonyDown", up.isBelow(1));
    AlertingRule slow = AlertingRule.named("ColonySlow", up.isBelow(2));

    assertThat(alertIs(down)).isEqualTo(ALERTNAME.is("ColonyDown"));
    assertThat(alertIs(down, slow)).isEqualTo(ALERTNAME.isOneOf("ColonyDown", "ColonySlow"));
  }
}
