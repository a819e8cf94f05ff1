package io.cortexmon.rule.template;

import java.util.Objects;

/** What a function says instead of giving a value; the message is Go's or Prometheus's. */
final class CallFailure extends Exception {

  private static final long serialVersionUID = 1L;

  CallFailure(String message) {
    super(message, null, false, false);
  }

  String message() {
    return Objects.requireNonNull(getMessage());
  }
}
