package io.cortexmon;

import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.definition.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.cortexmon.definition.Authorization;
import io.cortexmon.definition.Place;
import io.cortexmon.definition.SecretRef;
import io.cortexmon.metric.Counter;
import io.cortexmon.metric.Gauge;
import io.cortexmon.metric.Histogram;
import io.cortexmon.metric.Label;
import io.cortexmon.metric.Threshold;
import io.cortexmon.metric.Unit;
import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.Kubernetes;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.monitoring.NetworkPolicy;
import io.cortexmon.routing.Period;
import io.cortexmon.routing.Receiver;
import io.cortexmon.routing.Routing;
import io.cortexmon.routing.Slack;
import io.cortexmon.routing.TimeInterval;
import io.cortexmon.routing.Webhook;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.rule.RuleGroup;
import io.cortexmon.scrape.Alertmanagers;
import io.cortexmon.scrape.DnsDiscovery;
import io.cortexmon.scrape.Endpoint;
import io.cortexmon.scrape.FileDiscovery;
import io.cortexmon.scrape.HttpDiscovery;
import io.cortexmon.scrape.PodMonitor;
import io.cortexmon.scrape.Probe;
import io.cortexmon.scrape.PrometheusServer;
import io.cortexmon.scrape.RemoteWrite;
import io.cortexmon.scrape.ScrapeJob;
import io.cortexmon.scrape.ServiceMonitor;
import io.cortexmon.scrape.StaticTargets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Bad arguments of every kind, and what is said of them where they are written. {@link
 * FaultyDefinitionsTest} is about faults between good values. What only a run can see (two sources
 * of one name, a source that throws, an output folder that can not be written) is tested in room
 * {@code render} and in the Maven plugin; what the types rule out, such as {@code for} on a
 * recording rule, in {@link WrongUseDoesNotCompileTest}.
 */
class BadInputTest {

  private static final String CREDENTIAL =
      ": holds a credential; keep it in a file or a Kubernetes secret and say where with a"
          + " SecretRef, as in authorization(..)";

  private static final Label TEAM = Label.named("team");
  private static final Label STATUS = Label.oneOf("status", "ok", "error");
  private static final Counter COUNTER = Counter.named("orders_total").labels(STATUS);
  private static final Gauge GAUGE = Gauge.named("queue_length");
  private static final Histogram HISTOGRAM = Histogram.named("latency_seconds");
  private static final AlertingRule ALERT = AlertingRule.named("Down", GAUGE.isEqualTo(0));
  private static final ScrapeJob JOB = ScrapeJob.named("orders").targets("orders:8080");
  private static final PrometheusServer SERVER = PrometheusServer.scrapingEvery(seconds(15));
  private static final Receiver OPS = Receiver.silent("ops");

  /** Names: definition.Arguments, KubernetesNames, and the records that hold them. */
  @TestFactory
  Stream<DynamicTest> names() {
    return Stream.of(
        refused(
            () -> Counter.named("orders-total"),
            "metric name \"orders-total\": must be letters, digits, underscores and "
                + "colons, not starting with a digit; did you mean \"orders_total\"?"),
        refused(
            () -> Gauge.named(""),
            "metric name \"\": must be letters, digits, underscores and colons, not "
                + "starting with a digit"),
        refused(
            () -> Histogram.named("9lives"),
            "metric name \"9lives\": must be letters, digits, underscores and colons, "
                + "not starting with a digit"),
        refused(
            () -> Label.named("sta tus"),
            "label name \"sta tus\": must be letters, digits and underscores, not "
                + "starting with a digit; did you mean \"sta_tus\"?"),
        refused(
            () -> Label.named("__name__"),
            "label name \"__name__\": names that start with __ are Prometheus's own"),
        refused(() -> AlertingRule.named(" ", GAUGE), "alert name must not be empty"),
        refused(
            () -> AlertingRule.named("Down\n", GAUGE),
            "alert name \"Down\\n\": must not hold control characters"),
        refused(
            () -> RecordingRule.named("queue depth", GAUGE),
            "recording rule name \"queue depth\": must be letters, digits, underscores "
                + "and colons, not starting with a digit; did you mean \"queue_depth\"?"),
        refused(() -> RuleGroup.named(""), "rule group name must not be empty"),
        refused(
            () -> RuleGroup.named("a\u0007b"),
            "rule group name \"a\\u0007b\": must not hold control characters"),
        refused(() -> ScrapeJob.named(""), "scrape job name must not be empty"),
        refused(() -> Receiver.named(""), "receiver name must not be empty"),
        refused(
            () -> TimeInterval.named("", Period.on(DayOfWeek.MONDAY)),
            "time interval name must not be empty"),
        refused(
            () -> ServiceMonitor.named("Orders"),
            "Kubernetes object \"Orders\": the name must be lower-case letters, digits, "
                + "dashes and dots, starting and ending with a letter or digit (RFC 1123)"),
        refused(
            () -> PodMonitor.named("orders."),
            "Kubernetes object \"orders.\": the name must be lower-case letters, digits, "
                + "dashes and dots, starting and ending with a letter or digit (RFC 1123)"),
        refused(
            () -> Probe.named("orders..health"),
            "Kubernetes object \"orders..health\": the name must be lower-case letters, "
                + "digits, dashes and dots, starting and ending with a letter or digit (RFC "
                + "1123)"),
        refused(
            () -> NetworkPolicy.named("a_b"),
            "network policy name \"a_b\": must be 1 to 63 lower-case letters, digits and "
                + "dashes, starting and ending with a letter or digit (RFC 1123)"),
        refused(
            () -> Kubernetes.inNamespace("Shop"),
            "namespace \"Shop\": must be 1 to 63 lower-case letters, digits and dashes, "
                + "starting and ending with a letter or digit (RFC 1123)"),
        refused(
            () -> Kubernetes.ANYWHERE.configMapPrefix("-orders"),
            "prefix of ConfigMaps \"-orders\": must be lower-case letters, digits, "
                + "dashes and dots, starting with a letter or digit (RFC 1123), such as "
                + "orders-"),
        refused(
            () -> Kubernetes.ANYWHERE.prometheusConfigKey("a/b"),
            "key of Prometheus's configuration \"a/b\": must be letters, digits, dashes, "
                + "underscores and dots, such as prometheus.yaml"),
        refused(
            () -> Kubernetes.ANYWHERE.label("app", "my app"),
            "Kubernetes label \"app\": the value \"my app\" must be up to 63 letters, "
                + "digits, dashes, underscores and dots"));
  }

  /** Names that become folders and files: Monitoring, Environment; paths: render.RelativePath. */
  @TestFactory
  Stream<DynamicTest> folders() {
    return Stream.of(
        refused(
            () -> Monitoring.named("../x"),
            "system name \"../x\": must be 1 to 63 lower-case letters, digits and "
                + "dashes, starting and ending with a letter or digit (RFC 1123)"),
        refused(
            () -> Monitoring.named("/etc"),
            "system name \"/etc\": must be 1 to 63 lower-case letters, digits and "
                + "dashes, starting and ending with a letter or digit (RFC 1123)"),
        refused(
            () -> Monitoring.named("a\tb"),
            "system name \"a\\tb\": must be 1 to 63 lower-case letters, digits and "
                + "dashes, starting and ending with a letter or digit (RFC 1123)"),
        refused(
            () -> Environment.named("../x"),
            "environment name \"../x\": names a folder, so it must not start with a dot "
                + "or hold slashes"),
        refused(
            () -> Environment.named("/etc"),
            "environment name \"/etc\": names a folder, so it must not start with a dot "
                + "or hold slashes"),
        refused(
            () -> Environment.named("pr\u0000od"),
            "environment name \"pr\\u0000od\": must not hold control characters"));
  }

  /** Labels: metric.Selection and Label. */
  @TestFactory
  Stream<DynamicTest> labels() {
    return Stream.of(
        refused(
            () -> COUNTER.where(TEAM.is("core")),
            "label \"team\" is not a label of orders_total; it has status and target "
                + "labels (a label of the target is declared with Label.ofTarget)"),
        refused(
            () -> COUNTER.where(STATUS.is("eror")),
            "label \"status\" has no value \"eror\"; it has ok, error; did you mean "
                + "\"error\"?"),
        refused(
            () -> COUNTER.rate(minutes(5)).sumBy(STATUS).sumBy(Label.INSTANCE),
            "label \"instance\" is not a label of sum by (status) "
                + "(rate(orders_total[5m])); it has status"));
  }

  /** Durations and intervals: Arguments.positive and notNegative, where they are given. */
  @TestFactory
  Stream<DynamicTest> durations() {
    return Stream.of(
        refused(() -> COUNTER.rate(seconds(0)), "range 0s: must be longer than zero"),
        refused(() -> COUNTER.increase(minutes(-5)), "range -300s: must be longer than zero"),
        refused(() -> GAUGE.maxOverTime(seconds(0)), "range 0s: must be longer than zero"),
        refused(() -> GAUGE.max().subquery(seconds(0)), "range 0s: must be longer than zero"),
        refused(
            () -> ALERT.forDuration(minutes(-1)),
            "for of alert \"Down\": -60s: must be longer than zero"),
        refused(
            () -> ALERT.forDuration(seconds(0)),
            "for of alert \"Down\": 0s: must be longer than zero"),
        refused(
            () -> ALERT.keepFiringFor(seconds(0)),
            "keep_firing_for of alert \"Down\": 0s: must be longer than zero"),
        refused(
            () -> RuleGroup.named("g").every(seconds(0)),
            "interval of group \"g\": 0s: must be longer than zero"),
        refused(
            () -> RuleGroup.named("g").every(seconds(-1)),
            "interval of group \"g\": -1s: must be longer than zero"),
        refused(
            () -> RuleGroup.named("g").queryOffset(seconds(-1)),
            "query_offset of group \"g\": -1s: must be longer than zero"),
        refused(
            () ->
                new RuleGroup(
                    "g", seconds(-1), 0, Duration.ZERO, List.of(), List.of(), Place.UNKNOWN),
            "interval of group \"g\": -1s: must not be negative"),
        refused(() -> JOB.every(seconds(0)), "scrape interval 0s: must be longer than zero"),
        refused(() -> JOB.timeout(seconds(-1)), "scrape timeout -1s: must be longer than zero"),
        refused(
            () -> JOB.every(seconds(10)).timeout(seconds(11)),
            "scrape timeout 11s: must not be longer than the interval of 10s"),
        refused(
            () -> PrometheusServer.scrapingEvery(seconds(0)),
            "scrape interval 0s: must be longer than zero"),
        refused(() -> SERVER.timeout(seconds(0)), "scrape timeout 0s: must be longer than zero"),
        refused(
            () -> SERVER.evaluatingEvery(seconds(-1)),
            "evaluation interval -1s: must be longer than zero"),
        refused(
            () -> Endpoint.port("web").every(seconds(0)),
            "scrape interval 0s: must be longer than zero"),
        refused(
            () -> Alertmanagers.at("am:9093").timeout(seconds(0)),
            "Alertmanager timeout 0s: must be longer than zero"),
        refused(
            () -> RemoteWrite.to("https://store/write").timeout(seconds(-1)),
            "remote write timeout -1s: must be longer than zero"),
        refused(
            () -> RemoteWrite.to("https://store/write").sendDeadline(seconds(0)),
            "send deadline 0s: must be longer than zero"),
        refused(
            () -> FileDiscovery.of("a.json").every(seconds(0)),
            "refresh interval 0s: must be longer than zero"),
        refused(
            () -> HttpDiscovery.at("http://a/").every(seconds(0)),
            "refresh interval 0s: must be longer than zero"),
        refused(
            () -> DnsDiscovery.srv("a").every(seconds(0)),
            "refresh interval 0s: must be longer than zero"),
        refused(
            () -> Routing.to(OPS).groupWait(seconds(-1)), "group_wait -1s: must not be negative"),
        refused(
            () -> Routing.to(OPS).groupInterval(seconds(0)),
            "group_interval 0s: must be longer than zero"),
        refused(
            () -> Routing.to(OPS).repeatEvery(seconds(0)),
            "repeat_interval 0s: must be longer than zero"),
        refused(
            () -> Routing.to(OPS).resolveTimeout(seconds(-1)),
            "resolve_timeout -1s: must be longer than zero"),
        refused(
            () -> Webhook.to("http://hook/").timeout(seconds(-1)),
            "webhook timeout -1s: must not be negative"));
  }

  /** Quantiles and thresholds: metric.Quantile, metric.Threshold. */
  @TestFactory
  Stream<DynamicTest> numbers() {
    return Stream.of(
        refused(
            () -> HISTOGRAM.quantile(95, minutes(5)),
            "quantile 95: must be between 0 and 1; did you mean 0.95?"),
        refused(
            () -> HISTOGRAM.quantile(-0.1, minutes(5)), "quantile -0.1: must be between 0 and 1"),
        refused(
            () -> HISTOGRAM.rate(minutes(5)).quantile(Double.NaN),
            "quantile NaN: must be between 0 and 1"),
        refused(
            () -> GAUGE.quantileBy(1.5, TEAM),
            "quantile 1.5: must be between 0 and 1; did you mean 0.015?"),
        refused(
            () -> GAUGE.quantileOverTime(2, minutes(5)),
            "quantile 2: must be between 0 and 1; did you mean 0.02?"),
        refused(
            () -> Threshold.of(5, Unit.RATIO),
            "threshold 5: a ratio is between 0 and 1; did you mean 0.05?"),
        refused(() -> Threshold.of(Double.NaN), "threshold NaN: must be a finite number"));
  }

  /** Secrets: definition.SecretRef and PublicUrl; routing.RawIntegration. None is repeated. */
  @TestFactory
  Stream<DynamicTest> secrets() {
    return Stream.of(
        refused(
            () -> SecretRef.file("hunter2"),
            "the file of a secret must be a path that starts with / or ./, such as "
                + "/etc/prometheus/token; a secret itself can not be written here"),
        refused(
            () -> SecretRef.key("Hunter2", "key"),
            "the name of a Kubernetes secret must be lower-case letters, digits, "
                + "dashes and dots (RFC 1123); a secret itself can not be written here"),
        refused(
            () -> Authorization.bearer(SecretRef.NONE),
            "authorization needs a reference to the credentials"),
        refused(
            () -> Slack.channel("#a").iconUrl("https://me:hunter2@example.com/"),
            "Slack icon_url" + CREDENTIAL),
        refused(
            () -> Webhook.to("https://hooks.slack.com/services/T0/B0/hunter2"),
            "webhook URL" + CREDENTIAL),
        refused(() -> Webhook.to("https://example.com/?token=hunter2"), "webhook URL" + CREDENTIAL),
        refused(
            () -> HttpDiscovery.at("http://me:hunter2@orders/targets"),
            "discovery URL" + CREDENTIAL),
        refused(
            () -> RemoteWrite.to("https://me:hunter2@store/write"),
            "remote write URL" + CREDENTIAL),
        refused(
            () -> StaticTargets.of("me:hunter2@orders:80"),
            "a target must be host:port without a user or password; say "
                + "authorization(..) with a SecretRef"),
        refused(() -> StaticTargets.urls("https://hunter2@orders/health"), "target" + CREDENTIAL),
        refused(() -> JOB.param("api_key", "hunter2"), "parameter \"api_key\"" + CREDENTIAL),
        refused(() -> JOB.proxy("http://me:hunter2@proxy:3128"), "proxy URL" + CREDENTIAL),
        refused(
            () -> Monitoring.named("orders").runbooks("https://me:hunter2@runbooks/"),
            "address of runbooks" + CREDENTIAL),
        refused(
            () ->
                Receiver.named("teams").raw("msteamsv2_configs", Map.of("webhook_url", "hunter2")),
            "msteamsv2_configs option webhook_url: holds a secret; use "
                + "webhook_url_file with SecretRef.file(..) or SecretRef.key(..)"));
  }

  /** What a run is told from outside: monitoring.Environment. */
  @TestFactory
  Stream<DynamicTest> values_from_outside() {
    return Stream.of(
        refused(
            () -> Environment.named("prod").value("a", "5 min").duration("a", minutes(5)),
            "value \"a\" of environment \"prod\" is \"5 min\": must be a duration such as "
                + "30s, 5m or 1h30m"),
        refused(
            () -> Environment.named("prod").value("a", "yes").flag("a", true),
            "value \"a\" of environment \"prod\" is \"yes\": must be true or false"));
  }

  private static DynamicTest refused(ThrowingCallable input, String message) {
    return dynamicTest(
        message, () -> assertThatIllegalArgumentException().isThrownBy(input).withMessage(message));
  }
}
