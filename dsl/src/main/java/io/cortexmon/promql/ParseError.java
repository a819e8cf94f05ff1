package io.cortexmon.promql;

import java.util.Optional;

/**
 * One thing that is wrong with an expression.
 *
 * @param span the place, in bytes of the text's UTF-8 form
 * @param message what is wrong, in Prometheus's words
 * @param help what to do about it, or empty text
 * @param isConsequence whether it only follows from the error before it; Prometheus lists it, and
 *     people need not see it
 */
public record ParseError(Span span, String message, String help, boolean isConsequence) {

  /** Returns what to do about it, where something is known. */
  public Optional<String> hint() {
    return help.isEmpty() ? Optional.empty() : Optional.of(help);
  }
}
