package io.cortexmon.promql.engine;

/** A query that Prometheus would answer with an error; the message is Prometheus's. */
public final class EvaluationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param message as Prometheus gives it
   */
  public EvaluationException(String message) {
    super(message);
  }
}
