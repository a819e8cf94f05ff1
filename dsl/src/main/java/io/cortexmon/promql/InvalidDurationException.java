package io.cortexmon.promql;

/** A duration expression whose value can not be used, such as a range of zero. */
public final class InvalidDurationException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient Span span;
  private final String reason;

  InvalidDurationException(Span span, String reason) {
    super(span.start() + ":" + span.end() + ": " + reason);
    this.span = span;
    this.reason = reason;
  }

  /** Returns where the expression stands in the query. */
  public Span span() {
    return span;
  }

  /** Returns what is wrong, in Prometheus's words, without the place. */
  public String reason() {
    return reason;
  }
}
