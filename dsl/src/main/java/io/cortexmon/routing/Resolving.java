package io.cortexmon.routing;

/**
 * What integrations share: whether they tell of the end of an alert too. Slack and e-mail do not
 * unless asked to, the others do.
 *
 * @param <I> the integration
 */
public interface Resolving<I> {

  /** Returns whether a notification is sent when the alerts are resolved. */
  boolean sendsResolved();

  /** Returns this integration sending, or not, a notification when the alerts are resolved. */
  I sendsResolved(boolean changed);

  /** Returns this integration sending a notification when the alerts are resolved, too. */
  default I sendResolved() {
    return sendsResolved(true);
  }

  /** Returns this integration sending a notification only when alerts fire. */
  default I sendFiringOnly() {
    return sendsResolved(false);
  }
}
