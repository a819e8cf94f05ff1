package io.cortexmon.bench;

import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.definition.Durations.seconds;

import io.cortexmon.metric.Counter;
import io.cortexmon.metric.Label;
import io.cortexmon.metric.Threshold;
import io.cortexmon.metric.Unit;
import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.Kubernetes;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.monitoring.MonitoringSource;
import io.cortexmon.render.RenderRun;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.rule.Rule;
import io.cortexmon.rule.RuleGroup;
import io.cortexmon.rule.Severity;
import io.cortexmon.scrape.ScrapeJob;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A system of services with twenty alerts each. A service has two counters of its own, a scrape job
 * that exposes them and a rule group; every fifth group also records a ratio that one of its alerts
 * reads. All of it grows with the number of alerts.
 *
 * <p>As a program it defines, checks, renders and writes such a system:
 *
 * <pre>{@code java io.cortexmon.bench.RuleWorkload 10000 target/rules}</pre>
 */
public final class RuleWorkload implements MonitoringSource {

  private static final int ALERTS_OF_A_SERVICE = 20;
  private static final int SERVICES_WITH_A_RECORDING_RULE = 5;

  private static final String ALERTS = "alerts";

  private static final Label ROUTE = Label.named("route");
  private static final Label CODE = Label.named("code");
  private static final Label TEAM = Label.named("team");

  /** Writes the system of so many alerts (first argument) into a folder (second argument). */
  public static void main(String[] arguments) {
    RenderRun.Result result = run(arguments[0], Path.of(arguments[1])).run();
    if (result.failed()) {
      throw new IllegalStateException(String.join("\n", result.problems()));
    }
    result.summary().forEach(System.out::println);
  }

  static RenderRun run(String alerts, Path folder) {
    return RenderRun.into(folder)
        .environments(List.of(Environment.named("bench").value(ALERTS, alerts)))
        .sources(RuleWorkload.class.getClassLoader(), List.of(RuleWorkload.class.getName()));
  }

  @Override
  public Monitoring define(Environment environment) {
    return of(environment.wholeNumber(ALERTS, ALERTS_OF_A_SERVICE));
  }

  /** Without Kubernetes objects, because one PrometheusRule can not hold some thousand alerts. */
  static Monitoring of(int alerts) {
    List<RuleGroup> groups = new ArrayList<>();
    List<ScrapeJob> jobs = new ArrayList<>();
    for (int service = 0; service * ALERTS_OF_A_SERVICE < alerts; service++) {
      Service defined = new Service(service);
      groups.add(
          defined.group(Math.min(ALERTS_OF_A_SERVICE, alerts - service * ALERTS_OF_A_SERVICE)));
      jobs.add(defined.job());
    }
    return Monitoring.named("services")
        .kubernetes(Kubernetes.NONE)
        .runbooks("https://runbooks.example.com/services/")
        .rules(groups)
        .scrape(jobs);
  }

  private static final class Service {

    private final int number;
    private final Counter requests;
    private final Counter failures;

    Service(int number) {
      this.number = number;
      this.requests =
          Counter.named("service" + number + "_requests_total")
              .help("Requests answered")
              .labels(ROUTE, CODE);
      this.failures =
          Counter.named("service" + number + "_failures_total")
              .help("Requests that failed")
              .labels(ROUTE, CODE);
    }

    ScrapeJob job() {
      return ScrapeJob.named("service" + number)
          .every(seconds(15))
          .targets("service" + number + ":8080")
          .exposes(requests, failures);
    }

    RuleGroup group(int alerts) {
      List<Rule> rules = new ArrayList<>();
      RecordingRule ratio =
          RecordingRule.named(
              "route:service" + number + "_failures:ratio_rate5m",
              failures
                  .rate(minutes(5))
                  .sumBy(ROUTE)
                  .dividedBy(requests.rate(minutes(5)).sumBy(ROUTE)));
      boolean records = number % SERVICES_WITH_A_RECORDING_RULE == 0;
      if (records) {
        rules.add(ratio);
        rules.add(
            AlertingRule.named("Service" + number + "AnyRoute", ratio.max().isAbove(0.5))
                .forDuration(minutes(2))
                .severity(Severity.CRITICAL)
                .summary("A route of service " + number + " fails."));
      }
      for (int route = rules.isEmpty() ? 0 : 1; route < alerts; route++) {
        rules.add(alert(route));
      }
      return RuleGroup.named("service" + number).every(seconds(30)).rules(rules);
    }

    private AlertingRule alert(int route) {
      String path = "/api/v1/route" + route;
      Threshold limit = Threshold.of(0.01 * (1 + route), Unit.RATIO);
      return AlertingRule.named(
              "Service" + number + "Route" + route + "FailureRatio",
              failures
                  .where(ROUTE.is(path), CODE.matches("5.."))
                  .rate(minutes(5))
                  .sumBy(Label.INSTANCE, ROUTE)
                  .dividedBy(
                      requests.where(ROUTE.is(path)).rate(minutes(5)).sumBy(Label.INSTANCE, ROUTE))
                  .isAbove(limit))
          .forDuration(minutes(5))
          .severity(route % 2 == 0 ? Severity.CRITICAL : Severity.WARNING)
          .label(TEAM.is("team" + number % 7))
          .summary("Route " + path + " of service " + number + " fails for too many requests.")
          .description(
              "{{ $value | humanizePercentage }} of the requests to {{ $labels.route }} at"
                  + " {{ $labels.instance }} failed over the last 5 minutes; the limit is "
                  + limit
                  + ".")
          .runbook("failure-ratio");
    }
  }
}
