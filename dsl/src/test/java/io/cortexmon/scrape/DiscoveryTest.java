package io.cortexmon.scrape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.definition.Authorization;
import io.cortexmon.definition.SecretRef;
import io.cortexmon.definition.Tls;
import io.cortexmon.metric.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoveryTest {

  private static final String CREDENTIAL =
      ": holds a credential; keep it in a file or a Kubernetes secret and say where with a"
          + " SecretRef, as in authorization(..)";

  private static final Label TIER = Label.ofTarget("tier");

  @ParameterizedTest
  @ValueSource(
      strings = {"a:1", "orders.example.com:8080", "my_service:65535", "10.0.0.1:80", "[::1]:80"})
  void a_target_is_a_host_and_a_port(String target) {
    assertThat(StaticTargets.of(target).addresses()).containsExactly(target);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "orders               | target \"orders\": needs a port, for example \"orders:8080\"",
        "http://orders:8080   | target \"http://orders:8080\": must be host:port; say scheme(..)"
            + " and path(..) on the job",
        "orders:8080/metrics  | target \"orders:8080/metrics\": must be host:port; say path(..) on"
            + " the job",
        "orders:http          | target \"orders:http\": must be host:port",
        "''                   | target \"\": must be host:port",
        "orders:70000         | port 70000: must be between 1 and 65535",
        "me:hunter2@orders:80 | a target must be host:port without a user or password; say"
            + " authorization(..) with a SecretRef",
      })
  void any_other_target_is_refused(String target, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StaticTargets.of(target))
        .withMessage(message);
  }

  @Test
  void targets_and_their_labels_are_each_given_once() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StaticTargets.of("a:1", "a:1"))
        .withMessage("target a:1 is given twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StaticTargets.of("a:1").labels(TIER.is("x")).labels(TIER.is("y")))
        .withMessage("target label tier is given twice");
    assertThatIllegalArgumentException()
        .isThrownBy(StaticTargets::of)
        .withMessage("static targets: at least one is needed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ftp://a/b   | target: must be a URL such as https://example.com/path",
        "orders:8080 | target: must be a URL such as https://example.com/path",
        "http://     | target: not a URL at character 8 (Expected authority)",
        "http://a b  | target: not a URL at character 8 (Illegal character in authority)",
      })
  void a_url_must_be_one(String url, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StaticTargets.urls(url))
        .withMessage(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://me:hunter2@orders/health",
        "HTTPS://hunter2@orders",
        "http:hunter2@orders",
        "http://me:hunt er2@orders"
      })
  void a_password_in_a_url_is_refused_and_not_repeated(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HttpDiscovery.at(url))
        .withMessage("discovery URL" + CREDENTIAL);
  }

  @Test
  void a_secret_in_the_parameters_of_a_url_is_refused_and_not_repeated() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HttpDiscovery.at("http://orders/targets?page=1&token=hunter2"))
        .withMessage("discovery URL" + CREDENTIAL);
  }

  @Test
  void containers_with_underscores_are_hosts() {
    assertThat(StaticTargets.urls("http://my_service:8080/health").addresses()).hasSize(1);
  }

  @Test
  void files_have_the_endings_that_prometheus_reads() {
    assertThat(FileDiscovery.of("targets/*.json", "a.yml", "b.yaml").files()).hasSize(3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FileDiscovery.of("targets/*.txt"))
        .withMessage(
            "file \"targets/*.txt\": must end in .json, .yml or .yaml, and may have one * in its"
                + " last part");
    assertThatIllegalArgumentException()
        .isThrownBy(FileDiscovery::of)
        .withMessage("file discovery: at least one file is needed");
  }

  @Test
  void dns_records_without_ports_need_one() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DnsDiscovery.of(DnsDiscovery.RecordType.A, 0, "db"))
        .withMessage("port 0: must be between 1 and 65535");
    assertThatIllegalArgumentException()
        .isThrownBy(DnsDiscovery::srv)
        .withMessage("DNS discovery: at least one name is needed");
  }

  @Test
  void kubernetes_discovery_refuses_what_prometheus_refuses() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                KubernetesDiscovery.pods()
                    .selecting(KubernetesRole.SERVICE, Selector.label("app", "orders")))
        .withMessage("discovery of role pod can not be narrowed by service");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KubernetesDiscovery.pods().selecting("app", "a").selecting("tier", "b"))
        .withMessage("selection by pod is given twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KubernetesDiscovery.pods().tls(Tls.trustingAnyone()))
        .withMessage("TLS, credentials and proxies of Kubernetes discovery need apiServer(..)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KubernetesDiscovery.pods().inOwnNamespace().apiServer("https://api:6443"))
        .withMessage("API server \"https://api:6443\": Prometheus has no own namespace there");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KubernetesDiscovery.pods().inNamespaces("Orders"))
        .withMessageStartingWith("namespace \"Orders\": must be 1 to 63 lower-case letters");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KubernetesDiscovery.pods().inNamespaces())
        .withMessage("namespaces: at least one name is needed");
  }

  @Test
  void every_role_has_a_factory() {
    assertThat(KubernetesDiscovery.nodes().role()).hasToString("node");
    assertThat(KubernetesDiscovery.services().role()).hasToString("service");
    assertThat(KubernetesDiscovery.endpoints().role()).hasToString("endpoints");
    assertThat(KubernetesDiscovery.endpointSlices().role()).hasToString("endpointslice");
    assertThat(KubernetesDiscovery.ingresses().role()).hasToString("ingress");
  }

  @Test
  void a_selector_reads_as_kubernetes_writes_it() {
    assertThat(
            Selector.label("app", "router")
                .in("tier", "a", "b")
                .notIn("component", "canary")
                .exists("team")
                .doesNotExist("example.com/legacy"))
        .hasToString("app=router,tier in (a,b),component notin (canary),team,!example.com/legacy");
  }

  @Test
  void a_selector_refuses_labels_that_no_object_can_have() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Selector.label("app", "or ders"))
        .withMessage(
            "Kubernetes label \"app\": the value \"or ders\" must be up to 63 letters, digits,"
                + " dashes, underscores and dots");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Selector.label("-app", "orders"))
        .withMessageStartingWith("Kubernetes label \"-app\": the key must be up to 63 letters");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Selector.label("app", "a").and("app", "b"))
        .withMessage("value of Kubernetes label app is given twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Selector.EVERYTHING.in("app"))
        .withMessage("condition on Kubernetes label \"app\": needs at least one value");
  }

  @Test
  void credentials_are_references_and_complete() {
    SecretRef secret = SecretRef.file("/run/secret");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Authorization.ofType("basic ", secret))
        .withMessage("authorization type \"basic \": say Authorization.basic(..)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Authorization.bearer(SecretRef.NONE))
        .withMessage("authorization needs a reference to the credentials");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Authorization.basic(SecretRef.NONE, secret))
        .withMessage("authorization needs a reference to the user name");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tls.DEFAULT.clientCertificate(secret, SecretRef.NONE))
        .withMessage("a client certificate and its key go together");
  }
}
