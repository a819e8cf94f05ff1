package io.cortexmon.routing;

/**
 * One means by which a {@link Receiver} notifies somebody, with its options.
 *
 * <p>Options have the names and defaults of Alertmanager 0.28; what is not set is left to
 * Alertmanager. Texts may hold Go templates.
 */
public sealed interface Integration
    permits Slack, PagerDuty, Email, Webhook, Opsgenie, RawIntegration {

  /** Calls the visitor's method for this integration. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each kind of integration. */
  interface Visitor<R> {
    R slack(Slack slack);

    R pagerDuty(PagerDuty pagerDuty);

    R email(Email email);

    R webhook(Webhook webhook);

    R opsgenie(Opsgenie opsgenie);

    R raw(RawIntegration raw);
  }
}
