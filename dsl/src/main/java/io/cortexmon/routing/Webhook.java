package io.cortexmon.routing;

import io.cortexmon.definition.Access;
import io.cortexmon.definition.Accessing;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.PublicUrl;
import io.cortexmon.definition.SecretRef;
import java.time.Duration;

/**
 * Alerts as JSON, posted to a URL.
 *
 * <pre>{@code
 * Webhook.to("http://notification-service:3007/webhook/alerts")
 * Webhook.to("https://hooks.example.com/alerts").authorization(Authorization.bearer(TOKEN))
 * Webhook.toUrlIn(SecretRef.key("hooks", "ops-url")).maxAlerts(50)
 * }</pre>
 *
 * @param url the URL; empty where it is a secret
 * @param urlFile where the URL is kept if it is a secret
 * @param maxAlerts how many alerts one message may hold; 0 for all
 * @param timeout how long one attempt may take; 0 for no limit of its own
 * @param access how the service is reached; {@link Access#DEFAULT} for the routing's way
 * @param sendsResolved whether resolved alerts are told; so by default
 */
public record Webhook(
    String url,
    SecretRef urlFile,
    int maxAlerts,
    Duration timeout,
    Access access,
    boolean sendsResolved)
    implements Integration, Resolving<Webhook>, Accessing<Webhook> {

  public Webhook {
    if (url.isEmpty()) {
      Secrets.required("webhook URL", urlFile);
    } else {
      PublicUrl.checked("webhook URL", url);
      if (!urlFile.equals(SecretRef.NONE)) {
        throw new IllegalArgumentException("webhook: has a URL and a file for the URL; give one");
      }
    }
    Arguments.notNegative("max_alerts", maxAlerts);
    Arguments.notNegative("webhook timeout", timeout);
  }

  /**
   * Returns a post to this URL.
   *
   * @throws IllegalArgumentException if the URL is none, or holds a credential: user information, a
   *     parameter such as {@code token}, or the address of a service whose webhook URLs are secret.
   *     The message does not repeat it
   */
  public static Webhook to(String url) {
    PublicUrl.checked("webhook URL", url);
    return new Webhook(url, SecretRef.NONE, 0, Duration.ZERO, Access.DEFAULT, true);
  }

  /** Returns a post to the URL that is kept there. */
  public static Webhook toUrlIn(SecretRef url) {
    return new Webhook("", url, 0, Duration.ZERO, Access.DEFAULT, true);
  }

  /** Returns this post with at most so many alerts; the rest is cut off. 0 means all. */
  public Webhook maxAlerts(int count) {
    return new Webhook(url, urlFile, count, timeout, access, sendsResolved);
  }

  /** Returns this post given up after this time; 0 leaves it to the group's interval. */
  public Webhook timeout(Duration limit) {
    return new Webhook(url, urlFile, maxAlerts, limit, access, sendsResolved);
  }

  @Override
  public Webhook access(Access changed) {
    return new Webhook(url, urlFile, maxAlerts, timeout, changed, sendsResolved);
  }

  @Override
  public Webhook sendsResolved(boolean changed) {
    return new Webhook(url, urlFile, maxAlerts, timeout, access, changed);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.webhook(this);
  }
}
