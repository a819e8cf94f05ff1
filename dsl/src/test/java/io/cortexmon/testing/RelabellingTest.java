package io.cortexmon.testing;

import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.definition.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.metric.Label;
import io.cortexmon.scrape.Endpoint;
import io.cortexmon.scrape.KubernetesDiscovery;
import io.cortexmon.scrape.Meta;
import io.cortexmon.scrape.PodMonitor;
import io.cortexmon.scrape.Probe;
import io.cortexmon.scrape.PrometheusServer;
import io.cortexmon.scrape.Relabeling;
import io.cortexmon.scrape.ScrapeJob;
import io.cortexmon.scrape.ServiceMonitor;
import io.cortexmon.scrape.StaticTargets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RelabellingTest {

  private static final Label QUEUE = Label.ofTarget("queue");
  private static final ScrapeJob WORKERS =
      ScrapeJob.named("workers")
          .every(seconds(15))
          .discover(KubernetesDiscovery.pods())
          .relabel(
              Relabeling.keepIf(Meta.podLabel("app"), "worker"),
              Relabeling.copy(Meta.podLabel("queue"), QUEUE),
              Relabeling.port(8080))
          .relabelMetrics(
              Relabeling.keepMetrics("orders_.*"), Relabeling.dropLabels("exported_.+"));
  private static final Map<String, String> POD =
      Map.of(
          "__address__", "10.1.2.3:9999",
          "__meta_kubernetes_pod_label_app", "worker",
          "__meta_kubernetes_pod_label_queue", "mail");

  private static RelabelledTarget workers(String app) {
    return Relabelling.of(WORKERS)
        .target(Map.of("__address__", "10.1.2.3", "__meta_kubernetes_pod_label_app", app));
  }

  @Test
  void what_discovery_says_goes_and_job_and_instance_come() {
    Relabelling.of(WORKERS)
        .target(POD)
        .hasExactlyLabels(Map.of("job", "workers", "instance", "10.1.2.3:8080", "queue", "mail"))
        .hasLabels(Map.of("queue", "mail"))
        .hasNoLabels("__address__", "app")
        .isScraped()
        .isScrapedAt("http://10.1.2.3:8080/metrics");
  }

  @Test
  void a_target_that_no_step_keeps_is_dropped() {
    workers("other").isDropped();
  }

  @Test
  void a_failure_shows_which_step_dropped_the_target() {
    String place = WORKERS.place().toString();

    assertThatThrownBy(() -> workers("other").hasLabels(Map.of("queue", "mail")))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "scrape job workers ("
                + place
                + "): the target is dropped, expected it scraped\n"
                + "  discovered: {__address__=\"10.1.2.3\","
                + " __always_scrape_classic_histograms__=\"false\","
                + " __convert_classic_histograms_to_nhcb__=\"false\","
                + " __meta_kubernetes_pod_label_app=\"other\", __metrics_path__=\"/metrics\","
                + " __scheme__=\"http\", __scrape_interval__=\"15s\","
                + " __scrape_native_histograms__=\"false\", __scrape_timeout__=\"10s\","
                + " job=\"workers\"}\n"
                + "   1. keep [__meta_kubernetes_pod_label_app] =~ \"worker\"\n"
                + "      drops it: \"other\" does not match\n");
  }

  @Test
  void a_failure_shows_what_each_step_changed() {
    assertThatThrownBy(
            () -> workers("worker").hasLabels(Map.of("queue", "mail", "instance", "10.1.2.3:80")))
        .hasMessageContaining(
            "the target has instance=\"10.1.2.3:8080\", expected \"10.1.2.3:80\";"
                + " lacks queue=\"mail\"\n")
        .hasMessageEndingWith(
            """
               1. keep [__meta_kubernetes_pod_label_app] =~ "worker"
                  changes nothing: "worker" matches
               2. replace [__meta_kubernetes_pod_label_queue], queue := "$1"
                  changes nothing: "" matches
               3. replace [__address__] =~ "(\\\\[.+\\\\]|[^:]+)(?::\\\\d+)?", __address__ := "$1:8080"
                  sets __address__="10.1.2.3:8080"
              at the end: {instance="10.1.2.3:8080", job="workers"}
            """);
  }

  @Test
  void each_assertion_fails_where_it_does_not_hold() {
    RelabelledTarget target = workers("worker");

    assertThatThrownBy(target::isDropped)
        .hasMessageContaining("the target is scraped, expected it dropped\n");
    assertThatThrownBy(() -> target.hasNoLabels("pod", "job"))
        .hasMessageContaining("the target has the label job=\"workers\"\n");
    assertThatThrownBy(() -> target.isScrapedAt("http://10.1.2.3/metrics"))
        .hasMessageContaining(
            "the target is scraped at http://10.1.2.3:8080/metrics,"
                + " expected http://10.1.2.3/metrics\n");
    assertThatThrownBy(() -> target.hasExactlyLabels(Map.of("job", "workers")))
        .hasMessageContaining("the target has instance=\"10.1.2.3:8080\", expected none\n");
    assertThatThrownBy(() -> target.isRefused("no address"))
        .hasMessageContaining("the target is scraped, expected it refused: no address\n");
    assertThatThrownBy(() -> workers("other").isScraped())
        .hasMessageContaining("the target is dropped, expected it scraped\n");
  }

  @Test
  void a_target_wins_over_the_job_in_path_scheme_parameters_and_job() {
    Map<String, String> found =
        Map.of(
            "__address__", "a:1",
            "__metrics_path__", "/other",
            "__scheme__", "https",
            "__param_module", "tcp probe",
            "instance", "named",
            "job", "mine");

    Relabelling.of(ScrapeJob.named("j").path("/m").param("module", "http").param("x", "1", "2"))
        .target(found)
        .hasExactlyLabels(Map.of("job", "mine", "instance", "named"))
        .isScrapedAt("https://a:1/other?module=tcp+probe&x=1&x=2");
  }

  @Test
  void a_port_is_never_guessed() {
    Relabelling.of(ScrapeJob.named("j"))
        .target(Map.of("__address__", "host"))
        .hasExactlyLabels(Map.of("job", "j", "instance", "host"))
        .isScrapedAt("http://host/metrics");
  }

  @Test
  void prometheus_refuses_a_target_that_it_can_not_scrape() {
    ScrapeJob job = ScrapeJob.named("j").every(minutes(1));

    Relabelling.of(job).target(Map.of("job", "x")).isRefused("no address");
    refused(job, "__address__", "http://a/b", "\"http://a/b\" is not a valid hostname");
    refused(job, "__scrape_interval__", "0s", "scrape interval cannot be 0");
    refused(job, "__scrape_timeout__", "0s", "scrape timeout cannot be 0");
    refused(
        job,
        "__scrape_timeout__",
        "2m",
        "scrape timeout cannot be greater than scrape interval (\"2m\" > \"1m\")");
    refused(
        job,
        "__scrape_interval__",
        "soon",
        "error parsing scrape interval: not a valid duration string: \"soon\"");
    refused(
        job,
        "__scrape_native_histograms__",
        "maybe",
        "error parsing scrape native histograms: strconv.ParseBool: parsing \"maybe\": invalid"
            + " syntax");
  }

  private static void refused(ScrapeJob job, String label, String value, String error) {
    Relabelling.of(job.relabel(Relabeling.set(Meta.named(label), value)))
        .target(Map.of("__address__", "a:1"))
        .isRefused(error);
  }

  @Test
  void the_server_says_the_pace_where_the_job_does_not() {
    ScrapeJob job =
        ScrapeJob.named("j")
            .relabel(
                Relabeling.copy(Meta.SCRAPE_INTERVAL, QUEUE),
                Relabeling.from(Meta.SCRAPE_TIMEOUT).into(Label.ofTarget("timeout")));
    Map<String, String> found = Map.of("__address__", "a:1");

    Relabelling.of(job).target(found).hasLabels(Map.of("queue", "1m", "timeout", "10s"));
    Relabelling.of(job)
        .on(PrometheusServer.scrapingEvery(seconds(5)))
        .target(found)
        .hasLabels(Map.of("queue", "5s", "timeout", "5s"));
    Relabelling.of(job)
        .on(PrometheusServer.scrapingEvery(seconds(30)).timeout(seconds(20)))
        .target(found)
        .hasLabels(Map.of("queue", "30s", "timeout", "20s"));
  }

  @Test
  void a_static_target_has_the_labels_beside_it() {
    ScrapeJob job =
        ScrapeJob.named("j").targets(StaticTargets.of("a:1", "b:2").labels(QUEUE.is("mail")));

    Relabelling.of(job)
        .staticTarget("b:2")
        .hasExactlyLabels(Map.of("job", "j", "instance", "b:2", "queue", "mail"));
    assertThatThrownBy(() -> Relabelling.of(job).staticTarget("b:3"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("scrape job j has no static target \"b:3\"");
  }

  @Test
  void a_series_gets_the_labels_of_its_target_and_keeps_its_own_under_another_name() {
    ScrapeJob job = ScrapeJob.named("j");
    RelabelledTarget target =
        Relabelling.of(job).target(Map.of("__address__", "a:1", "queue", "mail"));

    target
        .series("m{queue=\"x\",exported_queue=\"y\",job=\"z\"}")
        .isStoredAs(
            "m{queue=\"mail\",exported_queue=\"y\",exported_exported_queue=\"x\",job=\"j\","
                + "exported_job=\"z\",instance=\"a:1\"}");
    Relabelling.of(job.honorLabels())
        .target(Map.of("__address__", "a:1", "queue", "mail"))
        .series("m{job=\"z\"}")
        .isStoredAs("m{queue=\"mail\",job=\"z\",instance=\"a:1\"}");
  }

  @Test
  void a_series_is_stored_or_dropped_by_metric_relabelling() {
    RelabelledTarget target = Relabelling.of(WORKERS).target(POD);

    target.series("go_threads").isDropped();
    target
        .series("orders_total{queue=\"own\",status=\"ok\"}")
        .hasLabels(Map.of("status", "ok", "queue", "mail"))
        .hasNoLabels("exported_queue")
        .isStoredAs(
            "orders_total{instance=\"10.1.2.3:8080\",job=\"workers\",queue=\"mail\","
                + "status=\"ok\"}");
    assertThat(target.series("orders_total").stored().value("queue")).isEqualTo("mail");
  }

  @Test
  void a_failure_shows_which_step_dropped_the_series() {
    RelabelledTarget target = Relabelling.of(WORKERS).target(POD);

    assertThatThrownBy(() -> target.series("go_threads").stored())
        .hasMessage(
            "scrape job workers ("
                + WORKERS.place()
                + "): the series is dropped, expected it stored\n"
                + "  scraped: {__name__=\"go_threads\", instance=\"10.1.2.3:8080\","
                + " job=\"workers\", queue=\"mail\"}\n"
                + "   1. keep [__name__] =~ \"orders_.*\"\n"
                + "      drops it: \"go_threads\" does not match\n");
    assertThatThrownBy(() -> target.series("orders_total").isDropped())
        .hasMessageContaining("the series is stored, expected it dropped\n");
    assertThatThrownBy(() -> target.series("orders_total").hasNoLabels("queue"))
        .hasMessageContaining("the series has the label queue=\"mail\"\n");
    assertThatThrownBy(() -> target.series("orders_total").hasLabels(Map.of("a", "b")))
        .hasMessageContaining("the series lacks a=\"b\"\n");
  }

  @Test
  void every_kind_of_step_has_a_text() {
    ScrapeJob job =
        ScrapeJob.named("j")
            .relabel(
                Relabeling.from(Meta.ADDRESS).hashModulo(4, Meta.temporary("hash")),
                Relabeling.from(Meta.temporary("hash"))
                    .separatedBy("/")
                    .dropIfEqualTo(Meta.METRICS_PATH),
                Relabeling.from(Meta.ADDRESS).uppercaseInto(QUEUE),
                Relabeling.mapLabels("__meta_(.+)"),
                Relabeling.keepLabels("__.*", "job"),
                Relabeling.dropLabels("never"),
                Relabeling.set(QUEUE.is("mail")));

    assertThatThrownBy(() -> Relabelling.of(job).target(Map.of("__address__", "a:1")).isDropped())
        .hasMessageEndingWith(
            """
               1. hashmod [__address__] % 4, __tmp_hash
                  sets __tmp_hash="0"
               2. dropequal [__tmp_hash] joined by "/" == __metrics_path__
                  changes nothing: "0" against "/metrics"
               3. uppercase [__address__], queue
                  sets queue="A:1"
               4. labelmap "__meta_(.+)" to "$1"
                  changes nothing: no other name matches
               5. labelkeep "__.*|job"
                  removes queue="A:1"
               6. labeldrop "never"
                  changes nothing: no name matches
               7. replace queue := "mail"
                  sets queue="mail"
              at the end: {instance="a:1", job="j", queue="mail"}
            """);
  }

  @Test
  void a_service_monitor_is_the_job_that_the_operator_makes_of_it() {
    ServiceMonitor monitor =
        ServiceMonitor.named("orders")
            .selecting("app", "orders")
            .podTargetLabels("shop.example/zone")
            .endpoints(Endpoint.port("metrics").relabel(Relabeling.copy(Meta.POD_IP, QUEUE)));
    Map<String, String> found =
        new TreeMap<>(
            Map.of(
                "__address__", "10.1.2.3:8080",
                "__meta_kubernetes_namespace", "shop",
                "__meta_kubernetes_service_name", "orders-headless",
                "__meta_kubernetes_service_label_app", "orders",
                "__meta_kubernetes_service_labelpresent_app", "true",
                "__meta_kubernetes_endpoint_port_name", "metrics",
                "__meta_kubernetes_pod_name", "orders-0",
                "__meta_kubernetes_pod_container_name", "main",
                "__meta_kubernetes_pod_label_shop_example_zone", "b",
                "__meta_kubernetes_pod_ip", "10.1.2.3"));

    Relabelling.of(monitor)
        .target(found)
        .hasExactlyLabels(
            Map.of(
                "job", "orders",
                "instance", "10.1.2.3:8080",
                "namespace", "shop",
                "service", "orders-headless",
                "pod", "orders-0",
                "container", "main",
                "endpoint", "metrics",
                "shop_example_zone", "b",
                "queue", "10.1.2.3"));
    found.put("__meta_kubernetes_endpoint_port_name", "http");
    Relabelling.of(monitor).target(found).isDropped();
  }

  @Test
  void a_pod_monitor_finds_running_pods_by_their_labels() {
    PodMonitor monitor =
        PodMonitor.named("workers")
            .selecting("app", "worker")
            .jobFromLabel("part")
            .endpoints(Endpoint.port("metrics"), Endpoint.port("admin"));
    Map<String, String> found =
        new TreeMap<>(
            Map.of(
                "__address__", "10.1.2.3:8080",
                "__meta_kubernetes_namespace", "shop",
                "__meta_kubernetes_pod_name", "w-0",
                "__meta_kubernetes_pod_phase", "Running",
                "__meta_kubernetes_pod_label_app", "worker",
                "__meta_kubernetes_pod_labelpresent_app", "true",
                "__meta_kubernetes_pod_label_part", "mail",
                "__meta_kubernetes_pod_container_port_name", "admin"));

    Relabelling.of(monitor).target(found).isDropped();
    Relabelling.ofPort(monitor, "admin")
        .target(found)
        .hasExactlyLabels(
            Map.of(
                "job", "mail",
                "instance", "10.1.2.3:8080",
                "namespace", "shop",
                "pod", "w-0",
                "endpoint", "admin"));
    found.put("__meta_kubernetes_pod_phase", "Failed");
    Relabelling.ofPort(monitor, "admin").target(found).isDropped();
    assertThatThrownBy(() -> Relabelling.ofPort(monitor, "admni"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("pod monitor workers does not scrape port \"admni\"; did you mean \"admin\"?");
  }

  @Test
  void a_probe_and_a_monitor_without_ports_have_no_job_to_test() {
    assertThatThrownBy(() -> Relabelling.of(Probe.named("p")))
        .hasMessage("probe p: the Operator makes its job, so it is not known");
    assertThatThrownBy(() -> Relabelling.of(PodMonitor.named("p")))
        .hasMessage("pod monitor p scrapes no port");
  }
}
