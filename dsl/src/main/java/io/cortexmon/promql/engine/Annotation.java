package io.cortexmon.promql.engine;

import io.cortexmon.promql.Span;
import java.nio.charset.StandardCharsets;

/**
 * What Prometheus says about a query that it could answer.
 *
 * <p>Two annotations of one query with the same message are one, wherever in the query they arose.
 *
 * @param level how much it matters
 * @param message Prometheus's text without level and place
 * @param detail what Prometheus adds to the message where it knows the query; often empty
 * @param span the part of the query that it is about
 */
public record Annotation(Level level, String message, String detail, Span span) {

  /** How much an annotation matters. */
  public enum Level {
    /** The result may be wrong. */
    WARNING("PromQL warning"),
    /** The query may not be what was meant. */
    INFO("PromQL info");

    private final String text;

    Level(String text) {
      this.text = text;
    }

    /** Returns {@code PromQL warning} or {@code PromQL info}. */
    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * Returns the text as Prometheus's API answers it: with details, and the line and column, from 1,
   * in the query.
   *
   * @param query the text that the expression was read from
   */
  public String text(String query) {
    return this + detail + " (" + place(query) + ")";
  }

  private String place(String query) {
    byte[] bytes = query.getBytes(StandardCharsets.UTF_8);
    if (query.isEmpty()) {
      return "unknown position";
    }
    if (span.start() > bytes.length) {
      return "invalid position";
    }
    int line = 1;
    int lineBreak = -1;
    for (int i = 0; i < span.start(); i++) {
      if (bytes[i] == '\n') {
        line++;
        lineBreak = i;
      }
    }
    return line + ":" + (span.start() - lineBreak);
  }

  /** Returns level and message, without details and place. */
  @Override
  public String toString() {
    return level + ": " + message;
  }
}
