package io.cortexmon.scrape;

import static io.cortexmon.definition.Durations.milliseconds;
import static io.cortexmon.definition.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.definition.Authorization;
import io.cortexmon.definition.SecretRef;
import io.cortexmon.definition.Tls;
import io.cortexmon.metric.Counter;
import io.cortexmon.metric.Gauge;
import io.cortexmon.metric.Label;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScrapeJobTest {

  private static final String CREDENTIAL =
      ": holds a credential; keep it in a file or a Kubernetes secret and say where with a"
          + " SecretRef, as in authorization(..)";

  private static final Label TEAM = Label.ofTarget("team");
  private static final Counter HANDLED = Counter.named("orders_handled_total");
  private static final Gauge WAITING = Gauge.named("orders_waiting");

  private final ScrapeJob orders = ScrapeJob.named("orders").targets("orders:8080");

  @Test
  void remembers_where_it_was_declared() {
    assertThat(orders.place().file()).isEqualTo("ScrapeJobTest.java");
    assertThat(orders.every(seconds(5)).place().line()).isEqualTo(orders.place().line());
  }

  @Test
  void copies_do_not_change_the_original() {
    ScrapeJob slow = orders.every(seconds(60)).path("/slow").honorLabels();

    assertThat(orders.scrape()).isEqualTo(Scrape.DEFAULT);
    assertThat(slow.scrape().interval()).isEqualTo(seconds(60));
    assertThat(slow.scrape().request().path()).isEqualTo("/slow");
  }

  @Test
  void steps_targets_and_metrics_add_up() {
    ScrapeJob job =
        orders
            .targets("orders:8081")
            .relabel(Relabeling.port(1))
            .relabel(Relabeling.port(2))
            .exposes(HANDLED)
            .exposes(WAITING, HANDLED);

    assertThat(job.discoveries()).hasSize(2);
    assertThat(job.relabelings()).containsExactly(Relabeling.port(1), Relabeling.port(2));
    assertThat(job.exposes()).containsExactly(HANDLED, WAITING);
  }

  @Test
  void knows_the_labels_that_targets_can_have() {
    ScrapeJob job =
        orders
            .targets(StaticTargets.of("stock:8080").labels(TEAM.is("stock")))
            .relabel(
                Relabeling.from(Meta.ADDRESS).intoNamed("from_${1}", "x"),
                Relabeling.mapLabels("__meta_(.+)", "meta_$1"),
                Relabeling.from(Meta.ADDRESS).lowercaseInto(Label.POD),
                Relabeling.from(Meta.ADDRESS).hashModulo(2, Meta.label(Label.NAMESPACE)));

    assertThat(job.maySetLabel("job")).isTrue();
    assertThat(job.maySetLabel("instance")).isTrue();
    assertThat(job.maySetLabel("team")).isTrue();
    assertThat(job.maySetLabel("from_")).isTrue();
    assertThat(job.maySetLabel("meta_x")).isTrue();
    assertThat(job.maySetLabel("pod")).isTrue();
    assertThat(job.maySetLabel("namespace")).isTrue();
    assertThat(job.maySetLabel("other")).isFalse();
  }

  @Test
  void knows_the_labels_that_relabelling_takes_away() {
    ScrapeJob job = orders.targets(StaticTargets.of("stock:8080").labels(TEAM.is("stock")));

    assertThat(job.relabel(Relabeling.set(TEAM.is(""))).maySetLabel("team")).isFalse();
    assertThat(job.relabelMetrics(Relabeling.dropLabels("te.*")).maySetLabel("team")).isFalse();
    assertThat(job.relabelMetrics(Relabeling.keepLabels("job")).maySetLabel("team")).isFalse();
    assertThat(
            job.relabel(Relabeling.dropLabels(TEAM), Relabeling.set(TEAM.is("x")))
                .maySetLabel("team"))
        .isTrue();
  }

  @Test
  void files_and_lists_can_bring_any_label() {
    assertThat(orders.discover(FileDiscovery.of("a.json")).maySetLabel("any")).isTrue();
    assertThat(orders.discover(HttpDiscovery.at("http://a/b")).maySetLabel("any")).isTrue();
    assertThat(orders.discover(DnsDiscovery.srv("a")).maySetLabel("any")).isFalse();
    assertThat(orders.discover(KubernetesDiscovery.pods()).maySetLabel("any")).isFalse();
  }

  @Test
  void knows_which_series_are_certainly_dropped() {
    assertThat(keeps(Relabeling.keepMetrics("orders_.*"))).isTrue();
    assertThat(keeps(Relabeling.keepMetrics("orders"))).isFalse();
    assertThat(keeps(Relabeling.keepMetrics(HANDLED, WAITING))).isTrue();
    assertThat(keeps(Relabeling.dropMetrics("stock_.*", "orders_.*"))).isFalse();
    assertThat(keeps(Relabeling.dropMetrics(WAITING))).isTrue();
    assertThat(keeps(Relabeling.keepIf(TEAM.is("x")))).isTrue();
  }

  @Test
  void a_series_that_may_be_renamed_first_is_not_certainly_dropped() {
    assertThat(
            keeps(
                Relabeling.from(Meta.METRIC_NAME).matching("orders_(.+)").into(Meta.METRIC_NAME),
                Relabeling.keepMetrics("handled_total")))
        .isTrue();
  }

  private boolean keeps(Relabeling... steps) {
    return orders.relabelMetrics(steps).keepsSeries("orders_handled_total");
  }

  @Test
  void up_follows_a_job_that_relabelling_sets() {
    assertThat(orders.job()).isEqualTo("orders");
    assertThat(orders.relabel(Relabeling.set(Label.JOB.is("shop"))).job()).isEqualTo("shop");
    assertThat(orders.relabel(Relabeling.copy(Meta.POD_NAME, Label.JOB)).job()).isEqualTo("orders");
    assertThat(orders.up().selection().matchers()).hasToString("[job=\"orders\"]");
  }

  @Test
  void a_probing_job_scrapes_the_prober_and_calls_the_target_the_instance() {
    ScrapeJob job =
        ScrapeJob.named("blackbox")
            .probing("blackbox:9115", "http_2xx", StaticTargets.urls("http://orders:8080/health"));

    assertThat(job.scrape().request().path()).isEqualTo("/probe");
    assertThat(
            Relabelings.apply(
                job.relabelings(), Map.of("__address__", "http://orders:8080/health")))
        .contains(
            Map.of(
                "__address__", "blackbox:9115",
                "__param_target", "http://orders:8080/health",
                "instance", "http://orders:8080/health"));
  }

  @Test
  void a_service_account_brings_https_its_token_and_the_clusters_authority() {
    Scrape.Request request = orders.asServiceAccount().scrape().request();

    assertThat(request.scheme()).isEqualTo(Scheme.HTTPS);
    assertThat(request.access().tls())
        .isEqualTo(
            Tls.trusting(SecretRef.file("/var/run/secrets/kubernetes.io/serviceaccount/ca.crt")));
    assertThat(request.access().authorization())
        .isEqualTo(
            Authorization.bearer(
                SecretRef.file("/var/run/secrets/kubernetes.io/serviceaccount/token")));
  }

  @Test
  void a_bad_name_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScrapeJob.named(" "))
        .withMessage("scrape job name must not be empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScrapeJob.named("or\nders"))
        .withMessage("scrape job name \"or\\nders\": must not hold control characters");
  }

  @Test
  void bad_times_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> orders.every(seconds(0)))
        .withMessage("scrape interval 0s: must be longer than zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> orders.timeout(milliseconds(-1)))
        .withMessage("scrape timeout -0.001s: must be longer than zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> orders.every(seconds(5)).timeout(seconds(10)))
        .withMessage("scrape timeout 10s: must not be longer than the interval of 5s");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> orders.timeout(seconds(10)).every(seconds(5)))
        .withMessage("scrape timeout 10s: must not be longer than the interval of 5s");
  }

  @Test
  void bad_requests_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> orders.path("metrics"))
        .withMessage("path \"metrics\": must start with / and have no parameters; say param(..)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> orders.param("api_key", "abc"))
        .withMessage("parameter \"api_key\"" + CREDENTIAL);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> orders.proxy("http://me:hunter2@proxy:3128"))
        .withMessage("proxy URL" + CREDENTIAL);
  }

  @Test
  void bad_limits_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> orders.limits(limits -> limits.samples(-1)))
        .withMessage("sample limit -1: must not be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> orders.limits(limits -> limits.bodyBytes(-1)))
        .withMessage("body size limit -1: must not be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> orders.exposition(e -> e.protocols(ScrapeProtocol.NONE)))
        .withMessage("scrape protocols: NONE is no format to ask for");
  }
}
