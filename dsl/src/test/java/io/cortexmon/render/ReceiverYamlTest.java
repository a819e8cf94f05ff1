package io.cortexmon.render;

import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.definition.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.definition.Authorization;
import io.cortexmon.definition.SecretRef;
import io.cortexmon.definition.Tls;
import io.cortexmon.routing.Email;
import io.cortexmon.routing.Opsgenie;
import io.cortexmon.routing.PagerDuty;
import io.cortexmon.routing.Receiver;
import io.cortexmon.routing.Routing;
import io.cortexmon.routing.Slack;
import io.cortexmon.routing.Smtp;
import io.cortexmon.routing.Webhook;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReceiverYamlTest {

  private static final SecretRef KEY = SecretRef.key("team", "key");

  @Test
  void slack_with_every_option() {
    Slack slack =
        Slack.channel("#ops")
            .sendResolved()
            .apiUrl(KEY)
            .username("bot")
            .colors("danger", "good")
            .title("t")
            .titleLink("https://example.com/{{ .Receiver }}")
            .pretext("p")
            .text("one\ntwo")
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
            .authorization(Authorization.bearer(SecretRef.file("/etc/token")))
            .refusingRedirects();

    assertThat(yaml(Receiver.named("r").slack(slack)))
        .isEqualTo(
            """
            name: r
            slack_configs:
              - send_resolved: true
                api_url_file: /etc/alertmanager/secrets/team/key
                channel: "#ops"
                username: bot
                color: "{{ if eq .Status \\"firing\\" }}danger{{ else }}good{{ end }}"
                title: t
                title_link: https://example.com/{{ .Receiver }}
                pretext: p
                text: |-
                  one
                  two
                footer: f
                fallback: fb
                callback_id: cb
                icon_emoji: ":fire:"
                icon_url: https://example.com/i.png
                image_url: https://example.com/j.png
                thumb_url: https://example.com/k.png
                fields:
                  - title: Team
                    value: "{{ .CommonLabels.team }}"
                short_fields: true
                actions:
                  - type: button
                    text: Runbook
                    url: "{{ .CommonAnnotations.runbook_url }}"
                link_names: true
                http_config:
                  authorization:
                    credentials_file: /etc/token
                  follow_redirects: false
            """);
  }

  @Test
  void pagerduty_with_every_option() {
    PagerDuty pagerDuty =
        PagerDuty.routingKey(KEY)
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
            .detail("zone", "z")
            .detail("firing", "{{ .Alerts.Firing | len }}")
            .detail("zone", "zz")
            .link("Runbook", "https://example.com/r")
            .proxy("http://proxy:3128");

    assertThat(yaml(Receiver.named("r").pagerDuty(pagerDuty)))
        .isEqualTo(
            """
            name: r
            pagerduty_configs:
              - send_resolved: false
                routing_key_file: /etc/alertmanager/secrets/team/key
                url: https://events.example.com/v2/enqueue
                client: cortex
                client_url: "{{ .ExternalURL }}"
                description: d
                severity: "{{ .CommonLabels.severity }}"
                source: s
                class: c
                component: p
                group: g
                details:
                  zone: zz
                  firing: "{{ .Alerts.Firing | len }}"
                links:
                  - href: https://example.com/r
                    text: Runbook
                http_config:
                  proxy_url: http://proxy:3128
            """);
  }

  @Test
  void email_with_every_option() {
    Smtp smtp =
        Smtp.server("mail.example.com", 587)
            .from("alerts@example.com")
            .hello("am")
            .auth("user", KEY)
            .identity("id")
            .tls(Tls.trusting(SecretRef.file("/etc/ca.pem")).serverName("mail"));

    Email email =
        Email.to("a@example.com", "b@example.com")
            .sendResolved()
            .via(smtp)
            .header("Subject", "x")
            .header("subject", "{{ .Status }}")
            .html("<p>")
            .text("plain");

    assertThat(yaml(Receiver.named("r").email(email)))
        .isEqualTo(
            """
            name: r
            email_configs:
              - send_resolved: true
                to: a@example.com, b@example.com
                smarthost: mail.example.com:587
                from: alerts@example.com
                hello: am
                auth_username: user
                auth_password_file: /etc/alertmanager/secrets/team/key
                auth_identity: id
                require_tls: true
                tls_config:
                  ca_file: /etc/ca.pem
                  server_name: mail
                headers:
                  Subject: "{{ .Status }}"
                html: "<p>"
                text: plain
            """);
  }

  @Test
  void an_email_may_have_a_sender_of_its_own_and_the_server_of_all() {
    assertThat(yaml(Receiver.named("r").email(Email.to("a@example.com").from("b@example.com"))))
        .isEqualTo(
            """
            name: r
            email_configs:
              - to: a@example.com
                from: b@example.com
            """);
  }

  @Test
  void webhooks_stand_in_their_order() {
    Receiver receiver =
        Receiver.named("r")
            .webhook(
                Webhook.to("http://hook:3007/alerts").authorization(Authorization.basic("u", KEY)))
            .webhook(
                Webhook.toUrlIn(KEY)
                    .maxAlerts(50)
                    .timeout(seconds(10))
                    .sendFiringOnly()
                    .authorization(
                        Authorization.oauth2("https://auth.example.com/t", "id", KEY)
                            .scopes("a", "b"))
                    .tls(
                        Tls.trustingAnyone().clientCertificate(SecretRef.file("/etc/c.pem"), KEY)));

    assertThat(yaml(receiver))
        .isEqualTo(
            """
            name: r
            webhook_configs:
              - url: http://hook:3007/alerts
                http_config:
                  basic_auth:
                    username: u
                    password_file: /etc/alertmanager/secrets/team/key
              - send_resolved: false
                url_file: /etc/alertmanager/secrets/team/key
                max_alerts: 50
                timeout: 10s
                http_config:
                  oauth2:
                    client_id: id
                    client_secret_file: /etc/alertmanager/secrets/team/key
                    scopes:
                      - a
                      - b
                    token_url: https://auth.example.com/t
                  tls_config:
                    cert_file: /etc/c.pem
                    key_file: /etc/alertmanager/secrets/team/key
                    insecure_skip_verify: true
            """);
  }

  @Test
  void opsgenie_with_every_option() {
    Opsgenie opsgenie =
        Opsgenie.apiKey(KEY)
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

    assertThat(yaml(Receiver.named("r").opsgenie(opsgenie)))
        .isEqualTo(
            """
            name: r
            opsgenie_configs:
              - send_resolved: false
                api_key_file: /etc/alertmanager/secrets/team/key
                api_url: https://api.eu.opsgenie.com/
                message: m
                description: d
                source: s
                entity: e
                actions: a
                tags: t
                note: "n"
                priority: P2
                details:
                  k: v
                responders:
                  - name: platform
                    type: team
                  - username: ada@example.com
                    type: user
                update_alerts: true
                http_config:
                  authorization:
                    type: GenieKey
                    credentials_file: /etc/alertmanager/secrets/team/key
            """);
  }

  @Test
  void raw_options_are_sorted_and_secrets_become_files() {
    Receiver receiver =
        Receiver.named("r")
            .raw(
                "telegram_configs",
                Map.of(
                    "bot_token_file",
                    KEY,
                    "chat_id",
                    17,
                    "message",
                    "x",
                    "disable_notifications",
                    true,
                    "http_config",
                    Map.of("tls_config", Map.of("ca_file", "/c", "cert_file", "/d")),
                    "list",
                    List.of(1, Map.of("a", KEY))));

    assertThat(yaml(receiver))
        .isEqualTo(
            """
            name: r
            telegram_configs:
              - bot_token_file: /etc/alertmanager/secrets/team/key
                chat_id: 17
                disable_notifications: true
                http_config:
                  tls_config:
                    ca_file: /c
                    cert_file: /d
                list:
                  - 1
                  - a: /etc/alertmanager/secrets/team/key
                message: x
            """);
  }

  @Test
  void an_empty_text_is_written_because_it_takes_away_the_default() {
    assertThat(yaml(Receiver.named("r").slack(Slack.channel("@ada").title(""))))
        .isEqualTo(
            """
            name: r
            slack_configs:
              - channel: "@ada"
                title: ""
            """);
  }

  @Test
  void the_global_section_holds_what_all_receivers_share() {
    Routing routing =
        Routing.to(Receiver.silent("ops"))
            .resolveTimeout(minutes(5))
            .proxy("http://proxy:3128")
            .smtp(Smtp.server("::1", 25).from("am@example.com").hello("am").withoutTls())
            .slackApiUrl(KEY)
            .pagerDutyUrl("https://events.eu.pagerduty.com/v2/enqueue")
            .opsgenieApiUrl("https://api.eu.opsgenie.com/")
            .opsgenieApiKey(SecretRef.file("/etc/opsgenie"))
            .templates("/etc/alertmanager/templates/*.tmpl");

    assertThat(Yaml.document(AlertmanagerYaml.of(routing)))
        .isEqualTo(
            """
            global:
              resolve_timeout: 5m
              http_config:
                proxy_url: http://proxy:3128
              smtp_smarthost: "[::1]:25"
              smtp_from: am@example.com
              smtp_hello: am
              smtp_require_tls: false
              slack_api_url_file: /etc/alertmanager/secrets/team/key
              pagerduty_url: https://events.eu.pagerduty.com/v2/enqueue
              opsgenie_api_url: https://api.eu.opsgenie.com/
              opsgenie_api_key_file: /etc/opsgenie
            templates:
              - /etc/alertmanager/templates/*.tmpl
            route:
              receiver: ops
            receivers:
              - name: ops
            """);
  }

  private static String yaml(Receiver receiver) {
    return Yaml.document(ReceiverYaml.of(receiver));
  }
}
