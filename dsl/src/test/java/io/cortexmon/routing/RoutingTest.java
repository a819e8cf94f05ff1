package io.cortexmon.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.definition.Place;
import io.cortexmon.metric.Label;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoutingTest {

  private static final Label TEAM = Label.named("team");
  private static final Receiver A = Receiver.silent("a");
  private static final Receiver B = Receiver.silent("b");
  private static final Receiver C = Receiver.silent("c");

  @Test
  void receivers_are_defined_by_their_use_in_the_order_of_the_tree_and_once() {
    Routing routing =
        Routing.to(A)
            .receivers(C, B)
            .route(Route.when(TEAM.is("x")).route(Route.when(TEAM.is("y")).to(B)))
            .route(Route.when(TEAM.is("z")).to(A), Route.otherwise().toReceiverNamed("c"));

    assertThat(routing.receivers()).containsExactly(A, B, C);
  }

  @Test
  void two_receivers_of_one_name_stand_both() {
    Receiver other = Receiver.named("a").slack(Slack.channel("#a"));

    assertThat(Routing.to(A).receivers(other).receivers()).containsExactly(A, other);
  }

  @Test
  void time_intervals_are_declared_by_their_use() {
    TimeInterval monday = TimeInterval.named("monday", Period.on(DayOfWeek.MONDAY));
    TimeInterval friday = TimeInterval.named("friday", Period.on(DayOfWeek.FRIDAY));

    Routing routing =
        Routing.to(A)
            .route(
                Route.when(TEAM.is("x")).mutedDuring(friday).activeDuring(monday),
                Route.when(TEAM.is("y")).mutedDuring(monday));

    assertThat(routing.timeIntervals()).containsExactly(monday, friday);
  }

  @Test
  void its_root_takes_every_alert() {
    Route narrow = Route.when(TEAM.is("x")).to(A);

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Routing(
                    narrow, List.of(), List.of(), GlobalSettings.DEFAULT, List.of(), Place.UNKNOWN))
        .withMessage(
            "the root route must have a receiver, and neither matchers, time intervals nor"
                + " continue");
  }

  @Test
  void it_remembers_the_line_that_made_it() {
    int line = new Throwable().getStackTrace()[0].getLineNumber() + 1;
    Routing routing = Routing.to(A).groupByAll().route(Route.otherwise());

    assertThat(routing.place()).hasToString("RoutingTest.java:" + line);
    assertThat(routing.root().place()).hasToString("RoutingTest.java:" + line);
    assertThat(Routing.toReceiverNamed("x").root().place().line()).isEqualTo(line + 4);
  }

  @Test
  void its_settings_are_checked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Routing.to(A).resolveTimeout(Duration.ofSeconds(-1)))
        .withMessage("resolve_timeout -1s: must be longer than zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Routing.to(A).templates("a.tmpl", "a.tmpl"))
        .withMessage("template file a.tmpl is given twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Routing.toReceiverNamed(" "))
        .withMessage("receiver name must not be empty");
  }
}
