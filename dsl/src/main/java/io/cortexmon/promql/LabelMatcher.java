package io.cortexmon.promql;

import com.google.re2j.Pattern;
import java.util.List;

/**
 * A condition on a label in a selector, for example {@code status="error"}.
 *
 * @param label the label's name; of a {@link Op#REFERENCE} the variable's text in the query
 * @param op how the value is compared
 * @param value the text or regular expression, as it stands between the quotes before escaping
 * @param variables the names of the Grafana variables that the label or the value refers to; a
 *     dollar sign in a matcher without variables is just a dollar sign
 */
public record LabelMatcher(String label, Op op, String value, List<String> variables) {

  /** How a label's value is compared. Regular expressions are RE2's, and match the whole value. */
  public enum Op {
    EQUAL("="),
    NOT_EQUAL("!="),
    MATCHES("=~"),
    DOES_NOT_MATCH("!~"),
    /** Not a comparison: a Grafana variable stands for whole matchers, and {@code label} is it. */
    REFERENCE("");

    private final String text;

    Op(String text) {
      this.text = text;
    }

    /** Returns {@code =}, {@code !=}, {@code =~} or {@code !~}; empty for a reference. */
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

  /** Returns a Grafana variable that stands for whole matchers, such as an ad hoc filter. */
  public static LabelMatcher reference(Variable variable) {
    return new LabelMatcher(variable.reference(), Op.REFERENCE, "", List.of(variable.name()));
  }

  /**
   * Returns whether a label with this value meets the condition; no label is the same as an empty
   * value. A regular expression must match the whole value, and its dot matches line feeds too.
   * Compiles the pattern at each call.
   *
   * @throws com.google.re2j.PatternSyntaxException where the value is no regular expression
   */
  public boolean matches(String text) {
    return switch (op) {
      case EQUAL -> text.equals(value);
      case NOT_EQUAL -> !text.equals(value);
      case MATCHES -> Pattern.matches("(?s:" + value + ")", text);
      case DOES_NOT_MATCH -> !Pattern.matches("(?s:" + value + ")", text);
      case REFERENCE -> true;
    };
  }

  /** Returns the matcher as it stands in a selector. */
  @Override
  public String toString() {
    return SelectorPrinter.matcher(new StringBuilder(), this).toString();
  }
}
