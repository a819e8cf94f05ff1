package com.example.orders;

import static io.cortexmon.definition.Durations.hours;
import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.definition.Durations.seconds;
import static io.cortexmon.promql.Window.rateInterval;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.dashboard.panel.Heatmap;
import io.cortexmon.dashboard.panel.TimeSeries;
import io.cortexmon.definition.SecretRef;
import io.cortexmon.metric.Counter;
import io.cortexmon.metric.Histogram;
import io.cortexmon.metric.Label;
import io.cortexmon.metric.Threshold;
import io.cortexmon.metric.Unit;
import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.Kubernetes;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.monitoring.MonitoringSource;
import io.cortexmon.routing.PagerDuty;
import io.cortexmon.routing.Receiver;
import io.cortexmon.routing.Route;
import io.cortexmon.routing.Routing;
import io.cortexmon.routing.Slack;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.rule.RuleGroup;
import io.cortexmon.rule.Severity;
import io.cortexmon.scrape.ScrapeJob;

/** The monitoring of a service that handles orders. */
public final class OrdersMonitoring implements MonitoringSource {

  static final Label STATUS = Label.oneOf("status", "ok", "error");

  /** Orders handled. Unit: orders. */
  static final Counter ORDERS =
      Counter.named("orders_handled_total").help("Orders handled").labels(STATUS);

  /** Time to handle an order. Unit: seconds. */
  static final Histogram LATENCY =
      Histogram.named("orders_duration_seconds").help("Time to handle an order");

  /** Failed orders as a part of all; nothing while there are no orders. */
  static final RecordingRule ERROR_RATIO =
      RecordingRule.named(
          "orders:errors:ratio_rate5m",
          ORDERS
              .where(STATUS.is("error"))
              .rate(minutes(5))
              .sum()
              .dividedBy(ORDERS.rate(minutes(5)).sum()));

  static final ScrapeJob JOB =
      ScrapeJob.named("orders").every(seconds(15)).targets("orders:8080").exposes(ORDERS, LATENCY);

  static final AlertingRule DOWN =
      AlertingRule.named("OrdersDown", JOB.up().isEqualTo(0))
          .forDuration(minutes(2))
          .severity(Severity.CRITICAL)
          .summary("The order service does not answer.")
          .runbook("orders-down");

  static final AlertingRule SLOW =
      AlertingRule.named("OrdersSlow", LATENCY.quantile(0.95, minutes(5)).isAbove(2))
          .forDuration(minutes(10))
          .severity(Severity.WARNING)
          .summary("Orders take long.")
          .description("95 of 100 orders take up to {{ $value | humanizeDuration }}.")
          .runbook("orders-slow");

  private static final Receiver PAGER =
      Receiver.named("pager")
          .pagerDuty(PagerDuty.routingKey(SecretRef.key("orders-alerting", "pagerduty-key")));

  private static final Receiver CHAT =
      Receiver.named("chat").slack(Slack.channel("#orders").sendResolved());

  @Override
  public Monitoring define(Environment environment) {
    Threshold errorLimit = Threshold.of(environment.number("orders.errorLimit", 0.05), Unit.RATIO);
    return Monitoring.named("orders")
        .runbooks("https://runbooks.example.com/")
        .kubernetes(Kubernetes.inNamespace(environment.namespace().orElse("shop")))
        .scrape(JOB)
        .rules(
            RuleGroup.named("orders")
                .every(seconds(30))
                .rules(ERROR_RATIO, highErrors(errorLimit), SLOW, DOWN))
        .routing(
            Routing.to(CHAT)
                .slackApiUrl(SecretRef.key("orders-alerting", "slack-url"))
                .groupBy(Severity.LABEL)
                .repeatEvery(hours(4))
                .route(Route.when(Severity.CRITICAL).to(PAGER)))
        .dashboard(dashboard(errorLimit));
  }

  static Dashboard dashboard(Threshold errorLimit) {
    return Dashboard.titled("Orders")
        .last(hours(6))
        .row(
            "Traffic",
            row ->
                row.panel(
                        TimeSeries.titled("Orders")
                            .query(
                                ORDERS.rate(rateInterval()).sumBy(STATUS),
                                target -> target.legend("{{status}}"))
                            .stacked())
                    .panel(
                        TimeSeries.titled("Error ratio")
                            .query(ERROR_RATIO)
                            .unit(Unit.RATIO)
                            .threshold(errorLimit)))
        .row(
            "Latency",
            row ->
                row.panel(
                    Heatmap.titled("Duration")
                        .query(
                            LATENCY.rate(rateInterval()).sum().distribution(),
                            target -> target.legend("{{le}}"))
                        .width(24)));
  }

  static AlertingRule highErrors(Threshold limit) {
    return AlertingRule.named("OrdersHighErrorRatio", ERROR_RATIO.isAbove(limit))
        .forDuration(minutes(5))
        .severity(Severity.CRITICAL)
        .summary("More than " + limit + " of all orders fail.")
        .description("{{ $value | humanizePercentage }} of orders failed in the last 5 minutes.")
        .runbook("orders-high-error-ratio");
  }
}
