package io.cortexmon.scrape;

import static io.cortexmon.definition.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.definition.Authorization;
import io.cortexmon.definition.SecretRef;
import io.cortexmon.definition.Tls;
import io.cortexmon.metric.Counter;
import io.cortexmon.metric.Label;
import org.junit.jupiter.api.Test;

class MonitorTest {

  private static final Label QUEUE = Label.ofTarget("queue");
  private static final SecretRef FILE = SecretRef.file("/run/token");
  private static final SecretRef KEY = SecretRef.key("auth", "token");

  private final ServiceMonitor services =
      ServiceMonitor.named("orders").selecting("app", "orders").endpoints(Endpoint.port("http"));
  private final PodMonitor pods =
      PodMonitor.named("workers").selecting("app", "worker").endpoints(Endpoint.port("http"));
  private final Probe probe =
      Probe.named("health").through("blackbox:9115").targets(StaticTargets.urls("http://a:1/"));

  @Test
  void they_say_what_they_are_and_where() {
    assertThat(services.kind()).isEqualTo("service monitor");
    assertThat(pods.kind()).isEqualTo("pod monitor");
    assertThat(probe.kind()).isEqualTo("probe");
    assertThat(ScrapeJob.named("x").kind()).isEqualTo("scrape job");
    assertThat(services.place().file()).isEqualTo("MonitorTest.java");
    assertThat(pods.place().file()).isEqualTo("MonitorTest.java");
    assertThat(probe.place().file()).isEqualTo("MonitorTest.java");
  }

  @Test
  void the_job_is_the_name_unless_it_is_set() {
    assertThat(services.job()).isEqualTo("orders");
    assertThat(services.job("shop").job()).isEqualTo("shop");
    assertThat(pods.up().selection().matchers()).hasToString("[job=\"workers\"]");
    assertThat(probe.job()).isEqualTo("health");
    assertThat(
            ServiceMonitor.named("router")
                .endpoints(
                    Endpoint.port("http").relabel(Relabeling.set(Label.JOB.is("router-health"))))
                .job())
        .isEqualTo("router-health");
  }

  @Test
  void a_job_from_a_kubernetes_label_is_not_known() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> services.jobFromLabel("app").up())
        .withMessage(
            "monitor \"orders\" takes its job from Kubernetes label \"app\", so no one job is"
                + " known; say Up.ALL.where(Label.JOB..) instead");
  }

  @Test
  void the_operator_sets_labels_of_its_own() {
    assertThat(services.maySetLabel("service")).isTrue();
    assertThat(pods.maySetLabel("service")).isFalse();
    assertThat(pods.maySetLabel("container")).isTrue();
    assertThat(probe.maySetLabel("namespace")).isTrue();
    assertThat(probe.maySetLabel("pod")).isFalse();
  }

  @Test
  void labels_come_from_relabelling_services_and_pods_too() {
    assertThat(services.maySetLabel("queue")).isFalse();
    assertThat(services.targetLabels("queue").maySetLabel("queue")).isTrue();
    assertThat(pods.podTargetLabels("app.example.com/queue").maySetLabel("app_example_com_queue"))
        .isTrue();
    assertThat(
            PodMonitor.named("workers")
                .endpoints(
                    Endpoint.port("http").relabel(Relabeling.copy(Meta.podLabel("queue"), QUEUE)))
                .maySetLabel("queue"))
        .isTrue();
    assertThat(
            probe
                .targets(StaticTargets.urls("http://a:1/").labels(QUEUE.is("x")))
                .maySetLabel("queue"))
        .isTrue();
  }

  @Test
  void one_endpoint_that_keeps_a_series_is_enough() {
    Endpoint orders = Endpoint.port("http").relabelMetrics(Relabeling.keepMetrics("orders_.*"));
    Endpoint stock = Endpoint.port("http").relabelMetrics(Relabeling.keepMetrics("stock_.*"));

    assertThat(ServiceMonitor.named("a").endpoints(orders).keepsSeries("stock_total")).isFalse();
    assertThat(ServiceMonitor.named("a").endpoints(orders, stock).keepsSeries("stock_total"))
        .isTrue();
    assertThat(ServiceMonitor.named("a").endpoints(orders, stock).metricRelabelings()).hasSize(2);
    assertThat(probe.relabelMetrics(Relabeling.keepMetrics("probe_.*")).keepsSeries("up"))
        .isFalse();
  }

  @Test
  void they_know_what_is_exposed() {
    Counter handled = Counter.named("orders_handled_total");

    assertThat(services.exposes(handled).exposes()).containsExactly(handled);
    assertThat(pods.exposes(handled).exposes()).containsExactly(handled);
    assertThat(probe.exposes(handled).exposes()).containsExactly(handled);
  }

  @Test
  void secrets_must_be_in_kubernetes() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> pods.endpoints(Endpoint.port("b").authorization(Authorization.bearer(FILE))))
        .withMessage(
            "pod monitor workers: the credentials must be in a Kubernetes secret, not in file"
                + " /run/token; say SecretRef.key(..)");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                services.endpoints(
                    Endpoint.port("b").authorization(Authorization.basic("me", KEY))))
        .withMessage(
            "service monitor orders: the user name must be in a Kubernetes secret too; say"
                + " Authorization.basic(SecretRef.key(..), SecretRef.key(..))");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> probe.tls(Tls.trusting(FILE)))
        .withMessage(
            "probe health: the certificate authority must be in a Kubernetes secret, not in file"
                + " /run/token; say SecretRef.key(..)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> probe.authorization(Authorization.oauth2("https://id/t", "me", KEY)))
        .withMessage(
            "probe health: OAuth 2 is not supported here, as the client's id would have to be a"
                + " secret");
  }

  @Test
  void a_probe_refuses_what_the_operator_has_no_field_for() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> probe.param("a", "b"))
        .withMessage(
            "probe \"health\": the Operator's probes have no parameters, and no say about labels"
                + " or timestamps of the exporter");
    assertThatIllegalArgumentException()
        .isThrownBy(probe::http1Only)
        .withMessage(
            "probe \"health\": the Operator's probes always use the defaults of redirects and"
                + " HTTP/2");
  }

  @Test
  void bad_names_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PodMonitor.named("Workers"))
        .withMessage(
            "Kubernetes object \"Workers\": the name must be lower-case letters, digits, dashes"
                + " and dots, starting and ending with a letter or digit (RFC 1123)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Endpoint.port("my_port"))
        .withMessageStartingWith("port name \"my_port\": must be 1 to 63 lower-case letters");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> services.label("app", "or ders"))
        .withMessageStartingWith("Kubernetes label \"app\": the value \"or ders\" must be");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Endpoint.port("http").every(seconds(5)).timeout(seconds(6)))
        .withMessage("scrape timeout 6s: must not be longer than the interval of 5s");
  }
}
