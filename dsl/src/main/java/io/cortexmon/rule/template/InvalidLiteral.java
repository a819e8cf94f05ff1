package io.cortexmon.rule.template;

import java.util.Objects;

/** A literal of the right shape that means nothing; the message is Go's. */
final class InvalidLiteral extends Exception {

  private static final long serialVersionUID = 1L;

  InvalidLiteral(String message) {
    super(message, null, false, false);
  }

  String message() {
    return Objects.requireNonNull(getMessage());
  }
}
