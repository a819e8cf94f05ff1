package io.cortexmon.render;

import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.definition.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.definition.Authorization;
import io.cortexmon.definition.SecretRef;
import io.cortexmon.definition.Tls;
import io.cortexmon.metric.Label;
import io.cortexmon.scrape.Alertmanagers;
import io.cortexmon.scrape.DnsDiscovery;
import io.cortexmon.scrape.FileDiscovery;
import io.cortexmon.scrape.HttpDiscovery;
import io.cortexmon.scrape.KubernetesDiscovery;
import io.cortexmon.scrape.KubernetesRole;
import io.cortexmon.scrape.Meta;
import io.cortexmon.scrape.PrometheusServer;
import io.cortexmon.scrape.Relabeling;
import io.cortexmon.scrape.Relabelings;
import io.cortexmon.scrape.RemoteWrite;
import io.cortexmon.scrape.Scheme;
import io.cortexmon.scrape.ScrapeJob;
import io.cortexmon.scrape.ScrapeProtocol;
import io.cortexmon.scrape.Selector;
import io.cortexmon.scrape.StaticTargets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prometheus's own tool reads the rendered configuration. */
@Tag("external")
class PromtoolConfigTest {

  private static final Program PROMTOOL = new Program("promtool");
  private static final SecretRef TOKEN = SecretRef.key("prometheus-auth", "token");
  private static final Label TEAM = Label.ofTarget("team");
  private static final Label SHARD = Label.ofTarget("shard");
  private static final PrometheusServer SERVER = PrometheusServer.scrapingEvery(seconds(15));

  private final Path folder;

  PromtoolConfigTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  static void promtool_is_on_the_path() {
    PROMTOOL.assumeInstalled(PromtoolConfigTest.class);
  }

  @Test
  void it_accepts_every_way_to_find_targets() throws Exception {
    List<ScrapeJob> jobs = new ArrayList<>();
    jobs.add(
        ScrapeJob.named("static")
            .targets("a:80", "[::1]:80")
            .targets(StaticTargets.of("b:80").labels(TEAM.is("orders $team"))));
    jobs.add(
        ScrapeJob.named("others")
            .discover(
                FileDiscovery.of("targets/*.json", "more.yml").every(minutes(10)),
                DnsDiscovery.srv("_metrics._tcp.example.com").every(seconds(15)),
                HttpDiscovery.at("https://inventory.example.com/targets")
                    .every(minutes(2))
                    .authorization(Authorization.bearer(TOKEN))));
    for (DnsDiscovery.RecordType type : DnsDiscovery.RecordType.values()) {
      jobs.add(
          ScrapeJob.named("dns " + type).discover(DnsDiscovery.of(type, 9100, "db.example.com")));
    }
    for (KubernetesRole role : KubernetesRole.values()) {
      jobs.add(
          ScrapeJob.named("kubernetes " + role)
              .discover(
                  KubernetesDiscovery.of(role)
                      .inNamespaces("orders", "stock")
                      .selecting(
                          Selector.label("app", "orders")
                              .in("tier", "front", "back")
                              .notIn("component", "canary")
                              .exists("team")
                              .doesNotExist("legacy"))));
    }
    jobs.add(
        ScrapeJob.named("kubernetes, narrowed")
            .discover(
                KubernetesDiscovery.endpointSlices()
                    .inOwnNamespace()
                    .attachingNodeLabels()
                    .selecting(KubernetesRole.SERVICE, Selector.label("app", "orders"))
                    .selectingFields(KubernetesRole.POD, "status.phase=Running")));
    jobs.add(
        ScrapeJob.named("kubernetes from outside")
            .discover(
                KubernetesDiscovery.nodes()
                    .apiServer("https://api.example.com:6443")
                    .tls(Tls.trusting(SecretRef.file("/etc/prometheus/ca.crt")))
                    .authorization(Authorization.bearer(TOKEN))));

    assertAccepted(SERVER, jobs);
  }

  @Test
  void it_accepts_every_pair_of_roles_that_we_accept() throws Exception {
    List<ScrapeJob> jobs = new ArrayList<>();
    for (KubernetesRole role : KubernetesRole.values()) {
      for (KubernetesRole by : KubernetesRole.values()) {
        try {
          jobs.add(
              ScrapeJob.named(role + " by " + by)
                  .discover(KubernetesDiscovery.of(role).selecting(by, Selector.label("a", "b"))));
        } catch (IllegalArgumentException refused) {
          assertThat(refused).hasMessageContaining("can not be narrowed by");
        }
      }
    }

    assertThat(jobs).hasSize(11);
    assertAccepted(SERVER, jobs);
  }

  @Test
  void it_accepts_every_option_of_a_job() throws Exception {
    ScrapeJob everything =
        ScrapeJob.named("every \"option\"")
            .every(seconds(30))
            .timeout(seconds(20))
            .targets("orders:8443")
            .scheme(Scheme.HTTPS)
            .path("/internal/metrics")
            .param("collect[]", "orders", "stock")
            .honorLabels()
            .ignoringTimestamps()
            .tls(
                Tls.trusting(SecretRef.file("/etc/prometheus/ca.crt"))
                    .clientCertificate(
                        SecretRef.key("prometheus-tls", "tls.crt"),
                        SecretRef.key("prometheus-tls", "tls.key"))
                    .serverName("orders.internal"))
            .authorization(Authorization.ofType("Token", TOKEN))
            .proxy("http://proxy:3128")
            .refusingRedirects()
            .http1Only()
            .limits(
                limits ->
                    limits
                        .samples(10_000)
                        .bodyBytes(10L << 20)
                        .labels(30)
                        .labelNameLength(100)
                        .labelValueLength(200)
                        .targets(50))
            .exposition(
                exposition ->
                    exposition
                        .protocols(ScrapeProtocol.PROTOBUF, ScrapeProtocol.TEXT_0_0_4)
                        .fallback(ScrapeProtocol.TEXT_1_0_0)
                        .readingNativeHistograms()
                        .keepingClassicHistograms()
                        .convertingClassicHistograms());

    assertAccepted(
        SERVER,
        List.of(
            everything,
            ScrapeJob.named("basic")
                .targets("a:1")
                .tls(Tls.trustingAnyone())
                .authorization(Authorization.basic("admin", TOKEN)),
            ScrapeJob.named("basic by file")
                .targets("a:1")
                .authorization(Authorization.basic(SecretRef.file("/run/user"), TOKEN)),
            ScrapeJob.named("oauth2")
                .targets("a:1")
                .authorization(
                    Authorization.oauth2("https://id.example.com/token", "prometheus", TOKEN)
                        .scopes("metrics")),
            ScrapeJob.named("service account").targets("a:1").asServiceAccount(),
            ScrapeJob.named("odd limit").targets("a:1").limits(limits -> limits.bodyBytes(1500)),
            ScrapeJob.named("probe")
                .probing("blackbox:9115", "http_2xx", StaticTargets.urls("http://a:1/health"))));
  }

  @Test
  void it_accepts_every_relabelling_step() throws Exception {
    assertAccepted(
        SERVER,
        List.of(
            ScrapeJob.named("steps")
                .targets("a:1")
                .relabel(
                    Relabeling.keepIf(Meta.podLabel("app.kubernetes.io/name"), "a", "b.c"),
                    Relabeling.dropIf(Meta.POD_PHASE, "Failed"),
                    Relabeling.keepIf(TEAM.isNot("none")),
                    Relabeling.dropIf(TEAM.matches("test-.*")),
                    Relabeling.copy(Meta.POD_NAME, Label.POD),
                    Relabeling.set(TEAM.is("$orders")),
                    Relabeling.set(TEAM.is("")),
                    Relabeling.port(8080),
                    Relabeling.from(Meta.ADDRESS, Meta.POD_IP)
                        .separatedBy("")
                        .matching("(?P<host>[^:]+):.*\n")
                        .intoNamed("host_${host}", "$1"),
                    Relabeling.from(Meta.ADDRESS).hashModulo(4, Meta.temporary("hash")),
                    Relabeling.from(Meta.POD_NAME).keepIfEqualTo(Meta.NODE_NAME),
                    Relabeling.from(Meta.POD_NAME).dropIfEqualTo(Meta.label(SHARD)),
                    Relabeling.from(TEAM).lowercaseInto(TEAM),
                    Relabeling.from(TEAM).uppercaseInto(TEAM),
                    Relabeling.mapLabels("__meta_kubernetes_pod_label_(.+)"),
                    Relabeling.mapLabels("__meta_kubernetes_node_label_(.+)", "node_${1}"))
                .relabel(Relabelings.fromPodAnnotations())
                .relabelMetrics(
                    Relabeling.keepMetrics("orders_.*", "stock_.*"),
                    Relabeling.dropMetrics("orders_debug_.*"),
                    Relabeling.dropLabels("exported_.+"),
                    Relabeling.dropLabels(TEAM, SHARD),
                    Relabeling.keepLabels("__name__", "job"))));
  }

  @Test
  void it_accepts_every_option_of_the_server() throws Exception {
    Files.writeString(folder.resolve("rules.yaml"), "groups: []\n");

    assertAccepted(
        SERVER
            .timeout(seconds(10))
            .evaluatingEvery(minutes(1))
            .externalLabels(TEAM.is("or${HOME}ders"))
            .ruleFiles("more/*.yaml")
            .alertmanagers(
                Alertmanagers.at("alertmanager:9093").timeout(seconds(5)),
                Alertmanagers.discoveredBy(DnsDiscovery.srv("_am._tcp.example.com"))
                    .scheme(Scheme.HTTPS)
                    .pathPrefix("/alerts")
                    .tls(Tls.trustingAnyone())
                    .authorization(Authorization.basic("prometheus", TOKEN))
                    .relabel(Relabeling.dropIf(Meta.DNS_NAME, "old.example.com")))
            .remoteWrites(
                RemoteWrite.to("https://store.example.com/api/v1/write")
                    .named("store")
                    .timeout(seconds(30))
                    .shards(1, 200)
                    .samplesPerSend(1000)
                    .sendDeadline(seconds(5))
                    .authorization(Authorization.bearer(TOKEN))
                    .relabel(Relabeling.keepMetrics("orders_.*"))),
        List.of());
  }

  /** Proves that the tool reads what it is given. */
  @Test
  void it_refuses_two_jobs_of_one_name() throws Exception {
    ScrapeJob job = ScrapeJob.named("orders").targets("orders:8080");

    assertThat(check(SERVER, List.of(job, job)))
        .contains("found multiple scrape configs with job name \"orders\"");
  }

  private void assertAccepted(PrometheusServer server, List<ScrapeJob> jobs) throws Exception {
    assertThat(check(server, jobs)).contains("is valid prometheus config file syntax");
  }

  private String check(PrometheusServer server, List<ScrapeJob> jobs) throws Exception {
    Path file = folder.resolve("prometheus.yaml");
    Files.writeString(file, Yaml.document(PrometheusYaml.of(server, List.of("rules.yaml"), jobs)));
    Program.Run run = PROMTOOL.run("check", "config", "--syntax-only", file.toString());
    return run.output() + Files.readString(file);
  }
}
