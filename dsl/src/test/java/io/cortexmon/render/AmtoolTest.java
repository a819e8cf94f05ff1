package io.cortexmon.render;

import static io.cortexmon.definition.Durations.hours;
import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.definition.Durations.seconds;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.definition.Authorization;
import io.cortexmon.definition.SecretRef;
import io.cortexmon.definition.Tls;
import io.cortexmon.metric.Label;
import io.cortexmon.metric.Matcher;
import io.cortexmon.routing.Email;
import io.cortexmon.routing.Inhibition;
import io.cortexmon.routing.Opsgenie;
import io.cortexmon.routing.PagerDuty;
import io.cortexmon.routing.Period;
import io.cortexmon.routing.Receiver;
import io.cortexmon.routing.Route;
import io.cortexmon.routing.Routing;
import io.cortexmon.routing.Slack;
import io.cortexmon.routing.Smtp;
import io.cortexmon.routing.TimeInterval;
import io.cortexmon.routing.Webhook;
import io.cortexmon.rule.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.Month;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alertmanager's own tool reads the rendered file, and routes as the definitions say. */
@Tag("external")
class AmtoolTest {

  private static final Program AMTOOL = new Program("amtool");
  private static final SecretRef KEY = SecretRef.key("receivers", "key");
  private static final Label TEAM = Label.named("team");
  private static final Receiver DEFAULT = Receiver.silent("default");

  private final Path folder;

  AmtoolTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  static void amtool_is_on_the_path() {
    AMTOOL.assumeInstalled(AmtoolTest.class);
  }

  @Test
  void it_accepts_every_option() throws Exception {
    Program.Run run = amtool(everything(), "check-config");

    assertThat(run.output()).contains("SUCCESS").contains(" - 2 inhibit rules", " - 8 receivers");
    assertThat(run.exitCode()).as(run.output()).isZero();
  }

  private static Routing everything() {
    TimeInterval offHours =
        TimeInterval.named(
            "off-hours",
            Period.from(MONDAY, FRIDAY)
                .between(LocalTime.MIDNIGHT, LocalTime.of(9, 0))
                .between(LocalTime.of(17, 30), LocalTime.MIDNIGHT)
                .in("America/New_York"),
            Period.on(SATURDAY, SUNDAY));
    TimeInterval yearEnd =
        TimeInterval.named(
            "year-end",
            Period.yearly(Month.DECEMBER, Month.JANUARY).daysOfMonth(-7, -1).years(2026, 2030),
            Period.monthly(1, 1).daysOfMonth(-1, -1));
    Receiver everybody =
        Receiver.named("every \"body\"")
            .slack(slack())
            .slack(Slack.channel("#second"))
            .pagerDuty(pagerDuty())
            .email(Email.to("a@example.com"))
            .webhook(Webhook.toUrlIn(KEY).maxAlerts(10).timeout(seconds(10)))
            .opsgenie(Opsgenie.sharedApiKey())
            .raw("discord_configs", Map.of("webhook_url_file", KEY, "title", "t"))
            .raw("telegram_configs", Map.of("bot_token_file", KEY, "chat_id", 17));
    return Routing.to(DEFAULT)
        .groupBy(TEAM, Severity.LABEL)
        .groupWait(seconds(0))
        .groupInterval(minutes(5))
        .repeatEvery(hours(36))
        .resolveTimeout(minutes(5))
        .proxy("http://proxy:3128")
        .refusingRedirects()
        .smtp(
            Smtp.server("mail.example.com", 587)
                .from("am@example.com")
                .hello("am")
                .auth("user", KEY)
                .identity("id")
                .tls(Tls.trusting(SecretRef.file("/etc/ca.pem"))))
        .slackApiUrl(KEY)
        .pagerDutyUrl("https://events.eu.pagerduty.com/v2/enqueue")
        .opsgenieApiUrl("https://api.eu.opsgenie.com/")
        .opsgenieApiKey(KEY)
        .templates("templates/*.tmpl")
        .receivers(
            Receiver.named("mail").email(email()),
            Receiver.named("hook").webhook(webhook()),
            Receiver.named("opsgenie").opsgenie(opsgenie()),
            Receiver.named("slack").slack(slack()),
            Receiver.named("pager").pagerDuty(pagerDuty()),
            Receiver.silent("null"))
        .route(
            Route.when(Severity.CRITICAL, TEAM.isPresent())
                .to(everybody)
                .groupByAll()
                .thenContinue()
                .mutedDuring(offHours)
                .route(Route.when(TEAM.matches("a|b")).activeDuring(yearEnd)),
            Route.otherwise().toReceiverNamed("mail"))
        .inhibit(
            Inhibition.when(Severity.CRITICAL).mutes(Severity.WARNING).equal(TEAM),
            Inhibition.when(TEAM.isAbsent()).mutes(TEAM.doesNotMatch("x.*"), Severity.INFO));
  }

  private static Slack slack() {
    return Slack.channel("#ops")
        .sendResolved()
        .apiUrl(SecretRef.file("/etc/slack-url"))
        .username("bot")
        .colors("danger", "good")
        .title("t")
        .titleLink("https://example.com/{{ .Receiver }}")
        .pretext("p")
        .text("one\n\n  two: \"#\"\n")
        .footer("f")
        .fallback("fb")
        .callbackId("cb")
        .iconEmoji(":fire:")
        .iconUrl("https://example.com/i.png")
        .imageUrl("https://example.com/j.png")
        .thumbUrl("https://example.com/k.png")
        .field("Team", "{{ .CommonLabels.team }}")
        .withShortFields()
        .button("Runbook", "{{ .CommonAnnotations.runbook_url }}")
        .withLinkedNames()
        .authorization(Authorization.bearer(KEY));
  }

  private static PagerDuty pagerDuty() {
    return PagerDuty.routingKey(KEY)
        .sendFiringOnly()
        .url("https://events.example.com/v2/enqueue")
        .client("cortex")
        .clientUrl("{{ .ExternalURL }}")
        .description("d")
        .severity("{{ .CommonLabels.severity }}")
        .source("s")
        .eventClass("c")
        .component("p")
        .group("g")
        .detail("firing", "{{ .Alerts.Firing | len }}")
        .link("Runbook", "https://example.com/r")
        .authorization(Authorization.basic("u", KEY));
  }

  private static Email email() {
    return Email.to("a@example.com", "b@example.com")
        .sendResolved()
        .via(
            Smtp.server("::1", 25)
                .from("x@example.com")
                .hello("h")
                .auth("u", KEY)
                .identity("i")
                .withoutTls()
                .tls(Tls.DEFAULT.serverName("mail")))
        .subject("{{ .Status }}")
        .html("<p>")
        .text("plain");
  }

  private static Webhook webhook() {
    return Webhook.to("http://notification-service:3007/webhook/alerts")
        .sendFiringOnly()
        .authorization(Authorization.oauth2("https://auth.example.com/t", "id", KEY).scopes("a"))
        .tls(
            Tls.trusting(SecretRef.file("/ca"))
                .clientCertificate(SecretRef.file("/c"), KEY)
                .serverName("hook"));
  }

  private static Opsgenie opsgenie() {
    return Opsgenie.apiKey(KEY)
        .sendFiringOnly()
        .apiUrl("https://api.eu.opsgenie.com/")
        .message("m")
        .description("d")
        .source("s")
        .entity("e")
        .actions("a")
        .tags("t")
        .note("n")
        .priority("P2")
        .detail("k", "v")
        .team("platform")
        .responder(Opsgenie.Role.USER, "ada@example.com")
        .withUpdates()
        .authorization(Authorization.ofType("GenieKey", KEY));
  }

  @Test
  void a_value_matches_whatever_characters_it_has() throws Exception {
    Routing routing =
        Routing.to(DEFAULT)
            .route(
                to("quotes", TEAM.is("say \"hi\"")),
                to("backslashes", TEAM.is("C:\\new\\table\\")),
                to("braces", TEAM.is("{a=\"b\", c}")),
                to("spaces", TEAM.is("  a, b  ")),
                to("line-feed", TEAM.is("a\nb")),
                to("tab", TEAM.is("a\tb")),
                to("umlaut", TEAM.is("Zürich ☃")),
                to("literal-dots", TEAM.isOneOf("a.b", "c|d", "e\\f")),
                to("regex", TEAM.matches("x\\d+\\.y\"")));

    assertThat(routes(routing, "team=\"say \\\"hi\\\"\"")).isEqualTo("quotes");
    assertThat(routes(routing, "team=\"C:\\\\new\\\\table\\\\\"")).isEqualTo("backslashes");
    assertThat(routes(routing, "team=\"{a=\\\"b\\\", c}\"")).isEqualTo("braces");
    assertThat(routes(routing, "team=\"  a, b  \"")).isEqualTo("spaces");
    assertThat(routes(routing, "team=\"a\\nb\"")).isEqualTo("line-feed");
    assertThat(routes(routing, "team=\"a\tb\"")).isEqualTo("tab");
    assertThat(routes(routing, "team=\"Zürich ☃\"")).isEqualTo("umlaut");
    assertThat(routes(routing, "team=\"a.b\"")).isEqualTo("literal-dots");
    assertThat(routes(routing, "team=\"c|d\"")).isEqualTo("literal-dots");
    assertThat(routes(routing, "team=\"e\\\\f\"")).isEqualTo("literal-dots");
    assertThat(routes(routing, "team=\"axb\"")).isEqualTo("default");
    assertThat(routes(routing, "team=\"x12.y\\\"\"")).isEqualTo("regex");
    assertThat(routes(routing, "team=\"x12_y\\\"\"")).isEqualTo("default");
  }

  private static Route to(String receiver, Matcher matcher) {
    return Route.when(matcher).to(Receiver.silent(receiver));
  }

  @Test
  void the_alerts_of_a_whole_system_reach_those_who_care() throws Exception {
    Routing cortex = CortexRoutingExample.ROUTING;

    assertThat(routes(cortex, "severity=info")).isEqualTo("default");
    assertThat(routes(cortex, "severity=critical")).isEqualTo("pagerduty");
    assertThat(routes(cortex, "severity=critical", "component=meta-agent"))
        .isEqualTo("pagerduty,slack-core");
    assertThat(routes(cortex, "severity=warning", "component=api", "tier=core"))
        .isEqualTo("slack-warnings,slack-core");
    assertThat(routes(cortex, "severity=warning", "component=master"))
        .isEqualTo("slack-warnings,slack-masters");
    assertThat(routes(cortex, "severity=info", "component=worker")).isEqualTo("slack-workers");
    assertThat(routes(cortex, "severity=critical", "component=mcp"))
        .isEqualTo("pagerduty,slack-mcp");
    assertThat(routes(cortex, "severity=warning", "component=contractor"))
        .isEqualTo("slack-warnings,slack-contractors");
  }

  /** Returns the receivers; what Alertmanager warns of would stand there, too. */
  private String routes(Routing routing, String... labels) throws Exception {
    String[] command =
        Stream.concat(Stream.of("config", "routes", "test"), Stream.of(labels))
            .toArray(String[]::new);
    return amtool(routing, command).output().strip();
  }

  private Program.Run amtool(Routing routing, String... command) throws Exception {
    Path file = folder.resolve("alertmanager.yaml");
    Files.writeString(file, Yaml.document(AlertmanagerYaml.of(routing)));
    boolean check = command[0].equals("check-config");
    String place = check ? file.toString() : "--config.file=" + file;
    return AMTOOL.run(Stream.concat(Stream.of(command), Stream.of(place)).toArray(String[]::new));
  }
}
