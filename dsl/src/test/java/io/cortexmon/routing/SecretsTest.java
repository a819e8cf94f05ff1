package io.cortexmon.routing;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.definition.Authorization;
import io.cortexmon.definition.SecretRef;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SecretsTest {

  @Test
  void stand_in_no_address() {
    String secret = "https://u:hunter2@example.com/";
    SecretRef key = SecretRef.file("/etc/key");

    refused(() -> Webhook.to(secret), "webhook URL");
    refused(() -> Slack.channel("#a").titleLink(secret), "Slack title_link");
    refused(() -> Slack.channel("#a").iconUrl(secret), "Slack icon_url");
    refused(() -> Slack.channel("#a").imageUrl(secret), "Slack image_url");
    refused(() -> Slack.channel("#a").thumbUrl(secret), "Slack thumb_url");
    refused(() -> Slack.channel("#a").button("Go", secret), "URL of Slack action \"Go\"");
    refused(() -> PagerDuty.routingKey(key).url(secret), "PagerDuty url");
    refused(() -> PagerDuty.routingKey(key).clientUrl(secret), "PagerDuty client_url");
    refused(() -> PagerDuty.routingKey(key).link("Go", secret), "PagerDuty link \"Go\"");
    refused(() -> Opsgenie.apiKey(key).apiUrl(secret), "Opsgenie api_url");
    refused(() -> Webhook.toUrlIn(key).proxy(secret), "proxy URL");
    refused(() -> Authorization.oauth2(secret, "id", key), "token URL");
    refused(() -> Routing.to(Receiver.silent("a")).pagerDutyUrl(secret), "pagerduty_url");
    refused(() -> Routing.to(Receiver.silent("a")).opsgenieApiUrl(secret), "opsgenie_api_url");
  }

  private static void refused(ThrowingCallable call, String what) {
    assertThatIllegalArgumentException()
        .isThrownBy(call)
        .withMessageStartingWith(what + ": holds a credential;")
        .withMessageNotContaining("hunter2");
  }
}
