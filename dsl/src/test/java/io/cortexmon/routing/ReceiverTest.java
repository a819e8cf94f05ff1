package io.cortexmon.routing;

import static io.cortexmon.definition.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.definition.Access;
import io.cortexmon.definition.SecretRef;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReceiverTest {

  private static final SecretRef KEY = SecretRef.file("/etc/key");

  @Test
  void it_has_a_name_and_remembers_its_line() {
    int line = new Throwable().getStackTrace()[0].getLineNumber() + 1;
    Receiver receiver = Receiver.named("ops").slack(Slack.channel("#ops"));

    assertThat(receiver.subject()).isEqualTo("receiver ops");
    assertThat(receiver.place()).hasToString("ReceiverTest.java:" + line);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Receiver.named(""))
        .withMessage("receiver name must not be empty");
  }

  @Test
  void a_silent_receiver_notifies_nobody() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Receiver.silent("null").slack(Slack.channel("#ops")))
        .withMessage("receiver \"null\": is silent, so it can not notify anybody");
  }

  @Test
  void integrations_of_one_kind_may_be_many() {
    assertThat(
            Receiver.named("ops")
                .slack(Slack.channel("#a"))
                .slack(Slack.channel("#b"))
                .integrations())
        .containsExactly(Slack.channel("#a"), Slack.channel("#b"));
  }

  @Test
  void whether_it_tells_of_the_end_of_alerts_has_the_default_of_its_kind() {
    assertThat(Slack.channel("#ops").sendsResolved()).isFalse();
    assertThat(Email.to("a@example.com").sendsResolved()).isFalse();
    assertThat(PagerDuty.routingKey(KEY).sendsResolved()).isTrue();
    assertThat(Webhook.toUrlIn(KEY).sendsResolved()).isTrue();
    assertThat(Opsgenie.apiKey(KEY).sendsResolved()).isTrue();
  }

  @Test
  void a_required_secret_is_required() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PagerDuty.routingKey(SecretRef.NONE))
        .withMessage(
            "PagerDuty routing key: needs SecretRef.file(..) or SecretRef.key(..), not"
                + " SecretRef.NONE");
    assertThatIllegalArgumentException().isThrownBy(() -> Webhook.toUrlIn(SecretRef.NONE));
    assertThatIllegalArgumentException().isThrownBy(() -> Opsgenie.apiKey(SecretRef.NONE));
  }

  @Test
  void pagerduty_knows_four_severities() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PagerDuty.routingKey(KEY).severity("eror"))
        .withMessage(
            "PagerDuty severity \"eror\": must be critical, error, warning, info or a template; did"
                + " you mean \"error\"?");
  }

  @Test
  void opsgenie_knows_five_priorities_and_a_responder_once() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Opsgenie.sharedApiKey().priority("P6"))
        .withMessage("Opsgenie priority \"P6\": must be P1 to P5 or a template");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Opsgenie.sharedApiKey().team("a").team("a"))
        .withMessage("Opsgenie responder Responder[role=team, name=a] is given twice");
  }

  @Test
  void an_email_has_addresses() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Email(List.of(), Smtp.NONE, Map.of(), Map.of(), false))
        .withMessage("e-mail: needs at least one address");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Email.to("ops"))
        .withMessage("e-mail address \"ops\": must be like name@example.com");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Smtp.server("mail", 25).from("ops"))
        .withMessage("e-mail sender address \"ops\": must be like name@example.com");
    assertThat(Email.to("{{ .CommonLabels.owner }}").to()).hasSize(1);
  }

  @Test
  void a_mail_server_has_a_port_and_both_user_and_password() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Smtp.server("mail", 0))
        .withMessage("SMTP port 0: must be 1 to 65535");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Smtp.server("mail", 25).auth("user", SecretRef.NONE))
        .withMessage("SMTP authentication needs both a user and a password");
  }

  @Test
  void a_webhook_has_limits_that_are_not_negative_and_one_url() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Webhook.toUrlIn(KEY).maxAlerts(-1))
        .withMessage("max_alerts -1: must not be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Webhook.toUrlIn(KEY).timeout(seconds(-1)))
        .withMessage("webhook timeout -1s: must not be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Webhook("http://h/", KEY, 0, seconds(0), Access.DEFAULT, true))
        .withMessage("webhook: has a URL and a file for the URL; give one");
  }

  @Test
  void a_raw_integration_is_a_list_of_alertmanagers() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Receiver.named("r").raw("msteams", Map.of()))
        .withMessage(
            "integration \"msteams\": must be a list of Alertmanager's receivers, such as"
                + " msteamsv2_configs");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Receiver.named("r").raw("sns_configs", Map.of("a", new Object())))
        .withMessage(
            "sns_configs option a: must be a string, number, boolean, list, map or SecretRef, not"
                + " Object");
  }

  @Test
  void a_raw_option_can_not_hold_a_secret_however_deep() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Receiver.named("r")
                    .raw("telegram_configs", Map.of("a", List.of(Map.of("bot_token", "hunter2")))))
        .withMessage(
            "telegram_configs option bot_token: holds a secret; use bot_token_file with"
                + " SecretRef.file(..) or SecretRef.key(..)");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Receiver.named("r")
                    .raw("webhook_configs", Map.of("url", "https://u:hunter2@example.com/")))
        .withMessageStartingWith("webhook_configs option url: holds a credential;")
        .withMessageNotContaining("hunter2");
  }
}
