package io.cortexmon.check;

import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.definition.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.definition.Finding;
import io.cortexmon.metric.Counter;
import io.cortexmon.metric.Histogram;
import io.cortexmon.metric.Label;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.rule.Rule;
import io.cortexmon.rule.RuleGroup;
import io.cortexmon.scrape.Endpoint;
import io.cortexmon.scrape.PodMonitor;
import io.cortexmon.scrape.Probe;
import io.cortexmon.scrape.PrometheusServer;
import io.cortexmon.scrape.Relabeling;
import io.cortexmon.scrape.ScrapeJob;
import io.cortexmon.scrape.ServiceMonitor;
import io.cortexmon.scrape.StaticTargets;
import org.junit.jupiter.api.Test;

class ScrapeChecksTest {

  private static final Label REGION = Label.ofTarget("region");
  private static final Counter ORDERS = Counter.named("orders_total");
  private static final Histogram LATENCY = Histogram.named("latency_seconds");
  private static final ScrapeJob JOB =
      ScrapeJob.named("orders").targets("orders:8080").exposes(ORDERS, LATENCY);
  private static final RecordingRule BY_REGION =
      RecordingRule.named("region:orders:rate5m", ORDERS.rate(minutes(5)).sumBy(REGION));

  private static Monitoring of(ScrapeJob job, Rule... rules) {
    return Monitoring.named("orders").scrape(job).rules(RuleGroup.named("g").rules(rules));
  }

  @Test
  void a_target_label_that_no_exposing_job_sets_is_an_error_with_both_places() {
    assertThat(Checks.run(of(JOB, BY_REGION)).findings())
        .singleElement()
        .hasToString(
            "error[scrape/missing-target-label] target label `region` of `orders_total` is used, but"
                + " no job that exposes it sets the label: scrape job orders ("
                + JOB.place()
                + ")\n  in recording rule region:orders:rate5m ("
                + BY_REGION.place()
                + ")\n  hint: set it by relabelling or as a static label, or use a label that the"
                + " metric itself has");
  }

  @Test
  void a_static_label_or_a_relabelling_sets_it() {
    ScrapeJob labelled =
        ScrapeJob.named("orders")
            .targets(StaticTargets.of("orders:8080").labels(REGION.is("eu")))
            .exposes(ORDERS);

    assertThat(Checks.run(of(labelled, BY_REGION)).findings()).isEmpty();
  }

  @Test
  void metrics_that_no_job_exposes_are_somebody_elses_matter() {
    ScrapeJob other = ScrapeJob.named("other").targets("other:8080");

    assertThat(Checks.run(of(other, BY_REGION)).findings()).isEmpty();
  }

  @Test
  void a_recorded_series_has_the_target_labels_of_what_it_was_recorded_from() {
    RecordingRule open = RecordingRule.named("orders:rate5m", ORDERS.rate(minutes(5)));
    AlertingRule alert = AlertingRule.named("Busy", open.sumBy(REGION).isAbove(5));

    assertThat(Checks.run(of(JOB, open, alert)).findings())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.message())
                    .startsWith("target label `region` of `orders_total` is used, but no job"));
  }

  @Test
  void job_and_instance_are_always_there() {
    RecordingRule rule =
        RecordingRule.named(
            "x:orders:rate5m", ORDERS.rate(minutes(5)).sumBy(Label.JOB, Label.INSTANCE));

    assertThat(Checks.run(of(JOB, rule)).findings()).isEmpty();
  }

  @Test
  void up_has_the_target_labels_of_its_own_job() {
    AlertingRule down = AlertingRule.named("Down", JOB.up().where(REGION.is("eu")).isEqualTo(0));

    assertThat(Checks.run(of(JOB, down)).findings())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.message())
                    .startsWith("target label `region` of `up` is used, but no job"));
  }

  @Test
  void a_keep_step_that_drops_an_exposed_metric_is_an_error() {
    ScrapeJob keeping = JOB.relabelMetrics(Relabeling.keepMetrics("orders_.*"));

    assertThat(Checks.run(of(keeping)).errors())
        .extracting(Object::toString)
        .contains(
            "error[scrape/dropped-metric] metric relabelling drops `latency_seconds_bucket` of"
                + " histogram `latency_seconds` ("
                + LATENCY.place()
                + "), which the job exposes\n  in scrape job orders ("
                + JOB.place()
                + ")\n  hint: widen the keep step, narrow the drop step, or take the metric out of"
                + " exposes(..)")
        .hasSize(3);
    assertThat(
            Checks.run(of(JOB.relabelMetrics(Relabeling.keepMetrics("orders_.*", "latency_.*"))))
                .errors())
        .isEmpty();
  }

  @Test
  void two_jobs_of_one_name_collide() {
    ScrapeJob other = ScrapeJob.named("orders").targets("other:8080");
    Monitoring monitoring = Monitoring.named("orders").scrape(JOB, other);

    assertThat(Checks.run(monitoring).findings())
        .singleElement()
        .hasToString(
            "error[scrape/colliding-jobs] two jobs have the name `orders`; the other is at "
                + JOB.place()
                + "\n  in scrape job orders ("
                + other.place()
                + ")\n  hint: rename one, or give one all the targets");
  }

  @Test
  void what_scrapes_nothing_is_an_error() {
    ScrapeJob job = ScrapeJob.named("idle");
    ServiceMonitor monitor = ServiceMonitor.named("services").selecting("app", "a");
    Probe probe = Probe.named("health");

    assertThat(Checks.run(Monitoring.named("orders").scrape(job, monitor, probe)).findings())
        .extracting(Object::toString)
        .containsExactly(
            """
            error[scrape/nothing-to-scrape] it has no targets, so nothing is scraped
              in scrape job idle (%s)
              hint: add .targets(..) or .discover(..), or leave it out"""
                .formatted(job.place()),
            """
            error[scrape/nothing-to-scrape] it has no endpoints, so nothing is scraped
              in service monitor services (%s)
              hint: add .endpoints(Endpoint.port(..)), or leave it out"""
                .formatted(monitor.place()),
            """
            error[scrape/nothing-to-scrape] it has no prober, so nothing is scraped
              in probe health (%s)
              hint: add .through("host:port"), or leave it out"""
                .formatted(probe.place()),
            """
            error[scrape/nothing-to-scrape] it has no targets, so nothing is scraped
              in probe health (%s)
              hint: add .targets(StaticTargets.urls(..)), or leave it out"""
                .formatted(probe.place()));
  }

  @Test
  void a_monitor_that_selects_everything_is_a_warning() {
    ServiceMonitor services = ServiceMonitor.named("a").endpoints(Endpoint.port("web"));
    PodMonitor pods = PodMonitor.named("b").endpoints(Endpoint.port("web"));

    assertThat(Checks.run(Monitoring.named("orders").scrape(services, pods)).findings())
        .extracting(Object::toString)
        .containsExactly(
            """
            warning[scrape/unselective-monitor] it selects every service that has a port of these \
            names
              in service monitor a (%s)
              hint: narrow it with .selecting("app", ..)"""
                .formatted(services.place()),
            """
            warning[scrape/unselective-monitor] it selects every pod that has a port of these names
              in pod monitor b (%s)
              hint: narrow it with .selecting("app", ..)"""
                .formatted(pods.place()));
    assertThat(
            Checks.run(Monitoring.named("orders").scrape(services.selecting("app", "a")))
                .findings())
        .isEmpty();
  }

  @Test
  void a_timeout_longer_than_the_interval_of_the_server_is_an_error() {
    ScrapeJob slow = JOB.timeout(seconds(90));
    PodMonitor pods =
        PodMonitor.named("pods")
            .selecting("app", "a")
            .endpoints(Endpoint.port("a").timeout(seconds(90)));
    PrometheusServer server = PrometheusServer.scrapingEvery(seconds(30));
    Monitoring orders = Monitoring.named("orders").scrape(slow, pods);

    assertThat(Checks.run(orders).findings())
        .singleElement()
        .hasToString(
            """
            error[scrape/long-timeout] its timeout of 1m30s is longer than its interval of 1m, \
            which is the server's
              in scrape job orders (%s)
              hint: shorten the timeout, or give it an interval with .every(..)"""
                .formatted(slow.place()));
    assertThat(Checks.run(orders.prometheus(server)).findings())
        .extracting(Finding::message)
        .containsExactly(
            "its timeout of 1m30s is longer than its interval of 30s, which is the server's",
            "its timeout of 1m30s is longer than its interval of 30s, which is the server's");
    assertThat(
            Checks.run(Monitoring.named("orders").scrape(slow.every(minutes(2))).prometheus(server))
                .findings())
        .isEmpty();
  }
}
