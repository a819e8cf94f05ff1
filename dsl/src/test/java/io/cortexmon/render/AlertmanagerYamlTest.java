package io.cortexmon.render;

import static io.cortexmon.definition.Durations.hours;
import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.definition.Durations.seconds;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.LocalTime.MIDNIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.check.Checks;
import io.cortexmon.metric.Label;
import io.cortexmon.metric.Matcher;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.routing.Inhibition;
import io.cortexmon.routing.Period;
import io.cortexmon.routing.Receiver;
import io.cortexmon.routing.Route;
import io.cortexmon.routing.Routing;
import io.cortexmon.routing.TimeInterval;
import io.cortexmon.rule.Severity;
import java.time.LocalTime;
import java.time.Month;
import org.junit.jupiter.api.Test;

class AlertmanagerYamlTest {

  private static final Label TEAM = Label.named("team");
  private static final Receiver OPS = Receiver.silent("ops");
  private static final Receiver DBA = Receiver.silent("dba");

  @Test
  void what_is_not_set_is_left_out() {
    assertThat(yaml(Routing.to(OPS)))
        .isEqualTo(
            """
            route:
              receiver: ops
            receivers:
              - name: ops
            """);
  }

  @Test
  void routes_stand_in_order_with_all_that_they_set() {
    TimeInterval nights = TimeInterval.named("nights", Period.daily(MIDNIGHT, LocalTime.of(6, 0)));
    TimeInterval days = TimeInterval.named("days", Period.daily(LocalTime.of(6, 0), MIDNIGHT));

    Routing routing =
        Routing.to(OPS)
            .groupBy(TEAM, Severity.LABEL)
            .groupWait(seconds(30))
            .groupInterval(minutes(5))
            .repeatEvery(hours(4))
            .route(
                Route.when(Severity.CRITICAL, TEAM.isNot("db"))
                    .to(DBA)
                    .groupByAll()
                    .groupWait(seconds(0))
                    .thenContinue()
                    .activeDuring(days)
                    .mutedDuring(nights)
                    .route(Route.when(TEAM.is("web")).toReceiverNamed("ops")))
            .route(Route.otherwise().repeatEvery(hours(12)));

    assertThat(yaml(routing))
        .isEqualTo(
            """
            route:
              receiver: ops
              group_by:
                - team
                - severity
              group_wait: 30s
              group_interval: 5m
              repeat_interval: 4h
              routes:
                - receiver: dba
                  matchers:
                    - severity="critical"
                    - team!="db"
                  group_by:
                    - "..."
                  group_wait: 0s
                  continue: true
                  active_time_intervals:
                    - days
                  mute_time_intervals:
                    - nights
                  routes:
                    - receiver: ops
                      matchers:
                        - team="web"
                - repeat_interval: 12h
            receivers:
              - name: ops
              - name: dba
            time_intervals:
              - name: days
                time_intervals:
                  - times:
                      - start_time: "06:00"
                        end_time: "24:00"
              - name: nights
                time_intervals:
                  - times:
                      - start_time: "00:00"
                        end_time: "06:00"
            """);
  }

  @Test
  void a_matcher_escapes_quotes_backslashes_and_line_feeds_and_nothing_else() {
    assertThat(matcher(TEAM.is("say \"hi\", {x} \\ a\nb\tc")))
        .isEqualTo("team=\"say \\\"hi\\\", {x} \\\\ a\\nb\tc\"");
    assertThat(matcher(TEAM.matches("a\\.b|c"))).isEqualTo("team=~\"a\\\\.b|c\"");
    assertThat(matcher(TEAM.doesNotMatch("x.*"))).isEqualTo("team!~\"x.*\"");
    assertThat(matcher(TEAM.isPresent())).isEqualTo("team!=\"\"");
  }

  private static String matcher(Matcher matcher) {
    return AlertmanagerYaml.matcher(matcher.matcher());
  }

  @Test
  void an_inhibition_has_sources_targets_and_equal_labels() {
    Routing routing =
        Routing.to(OPS)
            .inhibit(
                Inhibition.when(Severity.CRITICAL, TEAM.isPresent())
                    .mutes(Severity.WARNING)
                    .equal(TEAM, Label.NAMESPACE),
                Inhibition.when(Severity.WARNING).mutes(Severity.INFO));

    assertThat(yaml(routing))
        .isEqualTo(
            """
            route:
              receiver: ops
            inhibit_rules:
              - source_matchers:
                  - severity="critical"
                  - team!=""
                target_matchers:
                  - severity="warning"
                equal:
                  - team
                  - namespace
              - source_matchers:
                  - severity="warning"
                target_matchers:
                  - severity="info"
            receivers:
              - name: ops
            """);
  }

  @Test
  void a_time_interval_names_days_and_months_as_ranges_of_a_week_that_starts_on_sunday() {
    TimeInterval interval =
        TimeInterval.named(
            "all",
            Period.from(MONDAY, FRIDAY)
                .between(LocalTime.of(9, 0), LocalTime.of(17, 30))
                .between(LocalTime.of(20, 0), MIDNIGHT)
                .in("America/New_York"),
            Period.on(SATURDAY, SUNDAY),
            Period.from(SATURDAY, MONDAY),
            Period.monthly(1, 7).daysOfMonth(-1, -1).months(Month.MARCH, Month.JANUARY),
            Period.yearly(Month.NOVEMBER, Month.DECEMBER).years(2026, 2027).years(2030, 2030));
    Routing routing =
        Routing.to(OPS).route(Route.when(TEAM.is("web")).to(DBA).mutedDuring(interval));

    assertThat(yaml(routing))
        .endsWith(
            """
            time_intervals:
              - name: all
                time_intervals:
                  - times:
                      - start_time: "09:00"
                        end_time: "17:30"
                      - start_time: "20:00"
                        end_time: "24:00"
                    weekdays:
                      - monday:friday
                    location: America/New_York
                  - weekdays:
                      - sunday
                      - saturday
                  - weekdays:
                      - sunday:monday
                      - saturday
                  - days_of_month:
                      - "1:7"
                      - "-1"
                    months:
                      - january
                      - march
                  - months:
                      - november:december
                    years:
                      - "2026:2027"
                      - "2030"
            """);
  }

  @Test
  void the_routing_of_a_whole_system_reads_as_it_was_meant() {
    Routing cortex = CortexRoutingExample.ROUTING;

    assertThat(Checks.run(Monitoring.named("cortex").routing(cortex)).findings()).isEmpty();
    assertThat(yaml(cortex))
        .startsWith(
            """
            global:
              resolve_timeout: 5m
              slack_api_url_file: /etc/alertmanager/secrets/alertmanager-receivers/slack-url
            route:
              receiver: default
              group_by:
                - alertname
                - component
                - severity
              group_wait: 30s
              group_interval: 5m
              repeat_interval: 4h
              routes:
                - receiver: pagerduty
                  matchers:
                    - severity="critical"
                  group_wait: 10s
                  repeat_interval: 1h
                  continue: true
                - receiver: slack-warnings
                  matchers:
                    - severity="warning"
                  continue: true
                - receiver: slack-core
                  matchers:
                    - component=~"meta-agent|core"
            """)
        .contains(
            """
              - source_matchers:
                  - alertname="MasterAgentDown"
                target_matchers:
                  - component="worker"
                equal:
                  - namespace
                  - parent_master
            """)
        .endsWith(
            """
              - name: slack-contractors
                slack_configs:
                  - send_resolved: true
                    channel: "#cortex-contractors"
                    color: "{{ if eq .Status \\"firing\\" }}warning{{ else }}good{{ end }}"
                    title: "{{ .CommonLabels.alertname }}"
                    text: |-
                      {{ range .Alerts }}*{{ .Labels.alertname }}* {{ .Labels.component }} {{ .Labels.contractor_type }}
                      {{ .Annotations.description }}
                      {{ end }}
            """);
  }

  private static String yaml(Routing routing) {
    return Yaml.document(AlertmanagerYaml.of(routing));
  }
}
