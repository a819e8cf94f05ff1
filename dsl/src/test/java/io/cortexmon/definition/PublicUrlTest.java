package io.cortexmon.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://user:hunter2@example.com/",
        "https://hunter2@example.com/",
        "https://hooks.slack.com/services/T0/B0/hunter2",
        "https://HOOKS.SLACK.COM/services/T0/B0/hunter2",
        "https://discord.com/api/webhooks/1/hunter2",
        "https://contoso.webhook.office.com/webhookb2/hunter2",
        "https://outlook.office.com/webhook/hunter2",
        "https://api.telegram.org/bot17:hunter2/sendMessage",
        "https://events.pagerduty.com/integration/hunter2/enqueue",
        "https://example.com/hook?token=hunter2",
        "https://example.com/hook?sig=hunter2",
        "http:hunter2@example.com",
        "HTTPS://hunter2@example.com",
        "http://me:hunt er2@example.com",
        "https://example.com/hook?a=b&api_key=hunter2",
        "https://example.com/hook?x-Signature=hunter2",
        "https://{{ .Receiver }}:hunter2@example.com/",
        "https://hooks.slack.com/services/{{ .Receiver }}",
      })
  void a_url_that_holds_a_credential_is_refused_and_not_repeated(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PublicUrl.template("webhook URL", url))
        .withMessageContaining(
            ": holds a credential; keep it in a file or a Kubernetes secret and say where with a"
                + " SecretRef, as in authorization(..)")
        .withMessageNotContaining("hunter2")
        .withNoCause();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://notification-service:3007/webhook/alerts",
        "http://my_service:8080/health",
        "http://[::1]:8080/health",
        "https://example.com/?country_code=de",
        "https://example.com/a?page=2&sort=name",
        "https://example.com/?token=",
        "https://example.com/token/keys",
        "https://events.pagerduty.com/v2/enqueue",
        "https://slack.com/api/chat.postMessage",
        "{{ .ExternalURL }}/#/alerts",
        "https://example.com/{{ .Receiver }}?q={{ .CommonLabels.team | urlquery }}",
        "https://{{ .Receiver }}/ not yet a URL",
      })
  void other_urls_are_taken(String url) {
    assertThat(PublicUrl.template("webhook URL", url)).isEqualTo(url);
  }

  @Test
  void what_is_no_url_is_not_repeated_either() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PublicUrl.checked("webhook URL", "hunter2"))
        .withMessage("webhook URL: must be a URL such as https://example.com/path");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PublicUrl.checked("webhook URL", "https://example.com/hunter2 x"))
        .withMessage("webhook URL: not a URL at character 28 (Illegal character in path)")
        .withNoCause();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PublicUrl.checked("a", "ftp://example.com/"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PublicUrl.checked("a", "https://me:hun/ter2@example.com/"));
  }

  @Test
  void a_parameter_that_is_called_a_secret_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PublicUrl.parameter("api_key"))
        .withMessageStartingWith("parameter \"api_key\": holds a credential;");
    assertThat(PublicUrl.parameter("auth")).isEqualTo("auth");
    assertThat(PublicUrl.parameter("country_code")).isEqualTo("country_code");
  }
}
