package io.cortexmon.promql.engine;

import io.cortexmon.promql.Expr;
import java.util.List;

/**
 * The value of an expression at one time, and of each of its parts.
 *
 * @param expr the expression
 * @param value what it gave; of the inside of a subquery all its values
 * @param children its parts, from left to right
 */
public record Trace(Expr expr, QueryValue value, List<Trace> children) {

  private static final String INDENT = "  ";
  private static final String BRANCH = "- ";

  public Trace {
    children = List.copyOf(children);
  }

  /**
   * Returns the tree as text: each expression on a line with its values in the lines below, its
   * parts after it and further in. Plain numbers are no parts, and times are left out where they
   * are that of the query.
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    append(text, "");
    return text.toString().stripTrailing();
  }

  private void append(StringBuilder text, String indent) {
    text.append(indent).append(expr.text()).append('\n');
    for (String line : lines()) {
      text.append(indent).append(INDENT).append(INDENT).append(line).append('\n');
    }
    for (Trace child : children) {
      if (!(child.expr instanceof Expr.NumberLiteral)) {
        text.append(indent).append(BRANCH);
        child.appendPart(text, indent + INDENT);
      }
    }
  }

  private void appendPart(StringBuilder text, String indent) {
    StringBuilder part = new StringBuilder();
    append(part, indent);
    text.append(part.substring(indent.length()));
  }

  private List<String> lines() {
    if (value instanceof QueryValue.Scalar scalar) {
      return List.of("= " + Results.number(scalar.value()));
    }
    if (value instanceof QueryValue.InstantVector vector) {
      return vector.samples().isEmpty()
          ? List.of("= nothing")
          : vector.samples().stream().map(Trace::line).toList();
    }
    if (value instanceof QueryValue.RangeVector range) {
      return range.series().isEmpty()
          ? List.of("= nothing")
          : range.series().stream().map(Trace::line).toList();
    }
    return List.of("= " + value);
  }

  private static String line(QueryValue.Sample sample) {
    return sample.labels().text() + " = " + Results.shown(sample.value(), sample.histogram());
  }

  private static String line(QueryValue.Series series) {
    StringBuilder line = new StringBuilder(series.labels().text()).append(" =");
    for (int i = 0; i < series.size(); i++) {
      line.append(' ').append(Results.shown(series.value(i), series.histogram(i)));
      line.append('@').append(Results.seconds(series.time(i)));
    }
    return line.toString();
  }
}
