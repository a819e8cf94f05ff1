package io.cortexmon.promql;

/** A text that is no duration; the message is Prometheus's. */
final class DurationSyntaxException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  DurationSyntaxException(String message) {
    super(message);
  }
}
