package io.cortexmon.routing;

import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;
import java.util.List;
import java.util.Map;

/**
 * Who is notified, and by what means.
 *
 * <pre>{@code
 * static final Receiver CRITICAL = Receiver.named("critical")
 *     .pagerDuty(PagerDuty.routingKey(SecretRef.key("alertmanager", "pagerduty-key")))
 *     .slack(Slack.channel("#critical-incidents").sendResolved());
 * }</pre>
 *
 * <p>A route that goes {@linkplain Route#to to} a receiver defines it; one name stands for one
 * receiver. The integrations keep their order within their kind.
 *
 * @param name the name by which routes refer to it in the file
 * @param integrations the means; each gets every notification
 * @param silent whether it is meant to notify nobody
 * @param place where it was written
 */
public record Receiver(String name, List<Integration> integrations, boolean silent, Place place) {

  public Receiver {
    Arguments.name("receiver", name);
    integrations = List.copyOf(integrations);
    if (silent && !integrations.isEmpty()) {
      throw new IllegalArgumentException(
          "receiver " + Arguments.quoted(name) + ": is silent, so it can not notify anybody");
    }
  }

  /** Returns a receiver that needs at least one integration to be of use. */
  public static Receiver named(String name) {
    return new Receiver(name, List.of(), false, Place.ofCaller());
  }

  /** Returns a receiver that notifies nobody, for alerts that only others listen to. */
  public static Receiver silent(String name) {
    return new Receiver(name, List.of(), true, Place.ofCaller());
  }

  /** Returns this receiver also posting to Slack. */
  public Receiver slack(Slack slack) {
    return plus(slack);
  }

  /** Returns this receiver also sending events to PagerDuty. */
  public Receiver pagerDuty(PagerDuty pagerDuty) {
    return plus(pagerDuty);
  }

  /** Returns this receiver also sending e-mail. */
  public Receiver email(Email email) {
    return plus(email);
  }

  /** Returns this receiver also posting JSON to a URL. */
  public Receiver webhook(Webhook webhook) {
    return plus(webhook);
  }

  /** Returns this receiver also creating alerts in Opsgenie. */
  public Receiver opsgenie(Opsgenie opsgenie) {
    return plus(opsgenie);
  }

  /**
   * Returns this receiver with an integration that has no type here, for example {@code
   * raw("msteamsv2_configs", Map.of("webhook_url_file", SecretRef.file("/etc/teams-url")))}.
   *
   * @param kind Alertmanager's name of the list, which ends in {@code _configs}
   * @param options its options; strings, numbers, booleans, lists, maps and {@code SecretRef}s
   * @throws IllegalArgumentException if an option holds a secret instead of naming its file
   */
  public Receiver raw(String kind, Map<String, ?> options) {
    return plus(new RawIntegration(kind, options));
  }

  private Receiver plus(Integration integration) {
    return new Receiver(name, Copies.plus(integrations, List.of(integration)), silent, place);
  }

  /** Returns {@code receiver slack-core}, for messages. */
  public String subject() {
    return "receiver " + name;
  }
}
