package io.cortexmon.promql;

import java.util.List;

/** An expression that Prometheus would refuse, with everything that is wrong with it. */
public final class PromQlSyntaxException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String query;
  private final transient List<ParseError> errors;

  PromQlSyntaxException(String query, List<ParseError> errors) {
    super(Diagnosis.of(query, errors));
    this.query = query;
    this.errors = List.copyOf(errors);
  }

  /** Returns the text that was read. */
  public String query() {
    return query;
  }

  /** Returns what is wrong, in the order in which Prometheus finds it; never empty. */
  public List<ParseError> errors() {
    return errors;
  }

  /**
   * Returns the first error as Prometheus writes it, for example {@code 1:3: parse error:
   * unexpected end of input}. The column counts bytes.
   */
  public String prometheusMessage() {
    ParseError first = errors.get(0);
    return Diagnosis.place(query, first.span()) + ": parse error: " + first.message();
  }
}
