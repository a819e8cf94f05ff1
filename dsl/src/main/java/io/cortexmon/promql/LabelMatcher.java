package io.cortexmon.promql;

import java.util.List;

/**
 * A condition on a label in a selector, for example {@code status="error"}.
 *
 * @param label the label's name
 * @param op how the value is compared
 * @param value the text or regular expression, as it stands between the quotes before escaping
 * @param variables the names of the Grafana variables that the value refers to; a dollar sign in
 *     the value of a matcher without variables is just a dollar sign
 */
public record LabelMatcher(String label, Op op, String value, List<String> variables) {

  /** How a label's value is compared. Regular expressions are RE2's, and match the whole value. */
  public enum Op {
    EQUAL("="),
    NOT_EQUAL("!="),
    MATCHES("=~"),
    DOES_NOT_MATCH("!~");

    private final String text;

    Op(String text) {
      this.text = text;
    }

    /** Returns {@code =}, {@code !=}, {@code =~} or {@code !~}. */
    @Override
    public String toString() {
      return text;
    }
  }

  public LabelMatcher {
    variables = List.copyOf(variables);
  }

  /** Returns a matcher without variables. */
  public static LabelMatcher of(String label, Op op, String value) {
    return new LabelMatcher(label, op, value, List.of());
  }

  /** Returns the matcher as it stands in a selector. */
  @Override
  public String toString() {
    return Printer.print(this);
  }
}
