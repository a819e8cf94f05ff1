package io.cortexmon.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.definition.Finding;
import io.cortexmon.definition.SecretRef;
import io.cortexmon.metric.Label;
import io.cortexmon.metric.Matcher;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.routing.Email;
import io.cortexmon.routing.Opsgenie;
import io.cortexmon.routing.Period;
import io.cortexmon.routing.Receiver;
import io.cortexmon.routing.Route;
import io.cortexmon.routing.Routing;
import io.cortexmon.routing.Slack;
import io.cortexmon.routing.Smtp;
import io.cortexmon.routing.TimeInterval;
import io.cortexmon.rule.Severity;
import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultyRoutingTest {

  private static final Label TEAM = Label.named("team");
  private static final Receiver OPS = Receiver.silent("ops");
  private static final SecretRef KEY = SecretRef.file("/etc/key");

  @Test
  void a_good_routing_has_none() {
    TimeInterval monday = TimeInterval.named("monday", Period.on(DayOfWeek.MONDAY));
    Routing routing =
        Routing.to(OPS)
            .slackApiUrl(KEY)
            .opsgenieApiKey(KEY)
            .smtp(Smtp.server("mail", 25).from("a@example.com"))
            .receivers(
                Receiver.named("all")
                    .slack(Slack.channel("#a"))
                    .email(Email.to("a@example.com"))
                    .opsgenie(Opsgenie.sharedApiKey()))
            .route(
                Route.when(Severity.CRITICAL).toReceiverNamed("all").mutedDuring(monday),
                Route.when(Severity.WARNING).thenContinue().mutedDuring(monday),
                Route.when(Severity.WARNING, TEAM.is("a")),
                Route.otherwise());

    assertThat(find(routing)).isEmpty();
  }

  @Test
  void a_receiver_that_nobody_defines() {
    Receiver core = Receiver.named("slack-core").slack(Slack.channel("#core").apiUrl(KEY));
    Route misspelt = Route.when(TEAM.is("core")).toReceiverNamed("slack-cor");
    Route unknown = Route.when(TEAM.is("x")).toReceiverNamed("nowhere");

    Routing routing = Routing.to(core).route(misspelt, unknown);

    assertThat(texts(find(routing)))
        .containsExactly(
            """
            error[routing/undefined-receiver] receiver `slack-cor` is not defined
              in route team="core" (%s)
              hint: did you mean `slack-core`?"""
                .formatted(misspelt.place()),
            """
            error[routing/undefined-receiver] receiver `nowhere` is not defined
              in route team="x" (%s)
              hint: add .receivers(Receiver.named("nowhere")...) to the routing"""
                .formatted(unknown.place()));
  }

  @Test
  void two_receivers_of_one_name() {
    Receiver other = Receiver.named("ops").slack(Slack.channel("#ops").apiUrl(KEY));

    Routing routing = Routing.to(OPS).route(Route.when(TEAM.is("x")).to(other));

    assertThat(texts(find(routing)))
        .containsExactly(
            """
            error[routing/colliding-receivers] two different receivers have the name `ops`; the \
            other is at %s
              in receiver ops (%s)
              hint: rename one, or use the same constant in both routes"""
                .formatted(OPS.place(), other.place()));
  }

  @Test
  void two_time_intervals_of_one_name() {
    TimeInterval monday = TimeInterval.named("off", Period.on(DayOfWeek.MONDAY));
    TimeInterval friday = TimeInterval.named("off", Period.on(DayOfWeek.FRIDAY));

    Routing routing =
        Routing.to(OPS)
            .route(
                Route.when(TEAM.is("x")).mutedDuring(monday),
                Route.when(TEAM.is("y")).activeDuring(friday));

    assertThat(texts(find(routing)))
        .containsExactly(
            """
            error[routing/colliding-time-intervals] two different time intervals have the name \
            `off`; the other is at %s
              in time interval off (%s)
              hint: rename one, or use the same constant in both routes"""
                .formatted(monday.place(), friday.place()));
  }

  @Test
  void an_integration_without_its_address() {
    Receiver all =
        Receiver.named("all")
            .slack(Slack.channel("#a"))
            .slack(Slack.channel("#b"))
            .email(Email.to("a@example.com"))
            .opsgenie(Opsgenie.sharedApiKey());

    assertThat(texts(find(Routing.to(all))))
        .containsExactly(
            """
            error[routing/incomplete-integration] Slack has no webhook URL
              in receiver all (%1$s)
              hint: give this message .apiUrl(SecretRef.file(..)), or the routing .slackApiUrl(..)"""
                .formatted(all.place()),
            """
            error[routing/incomplete-integration] the e-mail has no mail server
              in receiver all (%1$s)
              hint: give it .via(Smtp.server(..)), or the routing .smtp(..)"""
                .formatted(all.place()),
            """
            error[routing/incomplete-integration] the e-mail has no sender
              in receiver all (%1$s)
              hint: give the mail server .from(..)"""
                .formatted(all.place()),
            """
            error[routing/incomplete-integration] Opsgenie has no API key
              in receiver all (%1$s)
              hint: use Opsgenie.apiKey(SecretRef.file(..)), or give the routing \
            .opsgenieApiKey(..)"""
                .formatted(all.place()));
  }

  @Test
  void a_route_that_keeps_everything_is_not_the_last() {
    Route all = Route.otherwise();

    Routing routing = Routing.to(OPS).route(all, Route.when(TEAM.is("x")));

    assertThat(texts(find(routing)))
        .containsExactly(
            """
            warning[routing/unreachable-route] it matches every alert, so the routes after it are \
            never reached
              in route without matchers (%s)
              hint: move it to the end, or add .thenContinue()"""
                .formatted(all.place()));
    assertThat(find(Routing.to(OPS).route(all.thenContinue(), all))).isEmpty();
  }

  @Test
  void a_route_behind_one_that_keeps_all_of_its_alerts() {
    Route wide = Route.when(TEAM.matches("a|b"));
    Route narrow = Route.when(Severity.CRITICAL, TEAM.is("a"));

    Routing routing = Routing.to(OPS).route(Route.when(Severity.INFO).route(wide, narrow));

    assertThat(texts(find(routing)))
        .containsExactly(
            """
            warning[routing/unreachable-route] it is never reached: route team=~"a|b" takes all of \
            its alerts before it
              in route severity="critical", team="a" (%s)
              hint: move it before that one (%s), or add .thenContinue() there"""
                .formatted(narrow.place(), wide.place()));
  }

  @Test
  void what_a_matcher_takes_of_a_value() {
    assertThat(hides(TEAM.is("a"))).isTrue();
    assertThat(hides(TEAM.is("b"))).isFalse();
    assertThat(hides(TEAM.isNot("b"))).isTrue();
    assertThat(hides(TEAM.isNot("a"))).isFalse();
    assertThat(hides(TEAM.matches("a.*"))).isTrue();
    assertThat(hides(TEAM.matches("b|ab"))).isFalse();
    assertThat(hides(TEAM.doesNotMatch("b"))).isTrue();
    assertThat(hides(TEAM.doesNotMatch("a|b"))).isFalse();
    assertThat(hides(Severity.CRITICAL)).isFalse();
  }

  private static boolean hides(Matcher earlier) {
    Routing routing =
        Routing.to(OPS).route(Route.when(earlier), Route.when(TEAM.is("a"), Severity.INFO));
    return !UnreachableRoute.find(routing).isEmpty();
  }

  @Test
  void a_receiver_that_notifies_nobody_or_that_no_route_leads_to() {
    Receiver empty = Receiver.named("empty");
    Receiver unused = Receiver.silent("unused");

    Routing routing = Routing.to(empty).receivers(unused);

    assertThat(texts(find(routing)))
        .containsExactly(
            """
            warning[routing/idle-receiver] the receiver notifies nobody
              in receiver empty (%s)
              hint: add .slack(..), .email(..) or the like, or say Receiver.silent(..) if it is \
            meant"""
                .formatted(empty.place()),
            """
            warning[routing/idle-receiver] no route leads to the receiver
              in receiver unused (%s)
              hint: add a route, or leave it out"""
                .formatted(unused.place()));
  }

  private static List<Finding> find(Routing routing) {
    return new FaultyRouting().find(Monitoring.named("colony").routing(routing));
  }

  private static List<String> texts(List<Finding> findings) {
    return findings.stream().map(Finding::toString).toList();
  }
}
