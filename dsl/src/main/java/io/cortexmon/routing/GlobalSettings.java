package io.cortexmon.routing;

import io.cortexmon.definition.Access;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.PublicUrl;
import io.cortexmon.definition.SecretRef;
import java.time.Duration;

/**
 * What holds for all receivers that do not say otherwise: Alertmanager's {@code global} section.
 * {@link Routing} has a method for each.
 *
 * @param resolveTimeout after which an alert that is no longer sent counts as resolved; 0 for
 *     Alertmanager's 5 minutes
 * @param access how services are reached
 * @param smtp the mail server
 * @param slackApiUrl where Slack's webhook URL is
 * @param pagerDutyUrl PagerDuty's address; empty for Alertmanager's default
 * @param opsgenieApiUrl Opsgenie's address; empty for Alertmanager's default
 * @param opsgenieApiKey where Opsgenie's API key is
 */
public record GlobalSettings(
    Duration resolveTimeout,
    Access access,
    Smtp smtp,
    SecretRef slackApiUrl,
    String pagerDutyUrl,
    String opsgenieApiUrl,
    SecretRef opsgenieApiKey) {

  /** Alertmanager's defaults. */
  public static final GlobalSettings DEFAULT =
      new GlobalSettings(
          Duration.ZERO, Access.DEFAULT, Smtp.NONE, SecretRef.NONE, "", "", SecretRef.NONE);

  public GlobalSettings {
    Arguments.notNegative("resolve_timeout", resolveTimeout);
    PublicUrl.template("pagerduty_url", pagerDutyUrl);
    PublicUrl.template("opsgenie_api_url", opsgenieApiUrl);
  }

  GlobalSettings resolveTimeout(Duration changed) {
    return new GlobalSettings(
        changed, access, smtp, slackApiUrl, pagerDutyUrl, opsgenieApiUrl, opsgenieApiKey);
  }

  GlobalSettings access(Access changed) {
    return new GlobalSettings(
        resolveTimeout, changed, smtp, slackApiUrl, pagerDutyUrl, opsgenieApiUrl, opsgenieApiKey);
  }

  GlobalSettings smtp(Smtp changed) {
    return new GlobalSettings(
        resolveTimeout, access, changed, slackApiUrl, pagerDutyUrl, opsgenieApiUrl, opsgenieApiKey);
  }

  GlobalSettings slackApiUrl(SecretRef changed) {
    return new GlobalSettings(
        resolveTimeout, access, smtp, changed, pagerDutyUrl, opsgenieApiUrl, opsgenieApiKey);
  }

  GlobalSettings pagerDutyUrl(String changed) {
    return new GlobalSettings(
        resolveTimeout, access, smtp, slackApiUrl, changed, opsgenieApiUrl, opsgenieApiKey);
  }

  GlobalSettings opsgenieApiUrl(String changed) {
    return new GlobalSettings(
        resolveTimeout, access, smtp, slackApiUrl, pagerDutyUrl, changed, opsgenieApiKey);
  }

  GlobalSettings opsgenieApiKey(SecretRef changed) {
    return new GlobalSettings(
        resolveTimeout, access, smtp, slackApiUrl, pagerDutyUrl, opsgenieApiUrl, changed);
  }
}
