package io.cortexmon.promql;

import io.cortexmon.promql.Expr.Aggregation;
import io.cortexmon.promql.Expr.Binary;
import io.cortexmon.promql.Expr.Call;
import io.cortexmon.promql.Expr.MatrixSelector;
import io.cortexmon.promql.Expr.NumberLiteral;
import io.cortexmon.promql.Expr.Parens;
import io.cortexmon.promql.Expr.StringLiteral;
import io.cortexmon.promql.Expr.Subquery;
import io.cortexmon.promql.Expr.Unary;
import io.cortexmon.promql.Expr.VariableReference;
import io.cortexmon.promql.Expr.VectorSelector;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * The canonical text of a tree on one line, character for character as Prometheus prints it
 * (promql/parser/printer.go). No parentheses are added: those that are needed are nodes.
 */
final class Printer implements Expr.Visitor<StringBuilder> {

  private final StringBuilder out = new StringBuilder(128);

  private Printer() {}

  static String print(Expr expr) {
    return expr.accept(new Printer()).toString();
  }

  static String print(LabelMatcher matcher) {
    return new Printer().matcher(matcher).toString();
  }

  @Override
  public StringBuilder numberLiteral(NumberLiteral node) {
    return node.duration()
        ? out.append(DurationText.of(Duration.ofMillis(Math.round(node.value() * 1000))))
        : out.append(GoText.number(node.value()));
  }

  @Override
  public StringBuilder stringLiteral(StringLiteral node) {
    GoText.quote(out, node.value());
    return out;
  }

  @Override
  public StringBuilder variableReference(VariableReference node) {
    return out.append(node.reference());
  }

  @Override
  public StringBuilder vectorSelector(VectorSelector node) {
    return modifiers(selected(node), node.modifiers());
  }

  @Override
  public StringBuilder matrixSelector(MatrixSelector node) {
    selected(node.selector()).append('[').append(window(node.range())).append(']');
    return modifiers(out, node.selector().modifiers());
  }

  private StringBuilder selected(VectorSelector node) {
    boolean plain = isPlainMetric(node.name());
    if (plain) {
      out.append(node.name());
    }
    boolean quoted = !plain && !node.name().isEmpty();
    if (node.matchers().isEmpty() && !quoted) {
      return out;
    }
    out.append('{');
    String separator = "";
    if (quoted) {
      GoText.quote(out, node.name());
      separator = ",";
    }
    for (LabelMatcher matcher : node.matchers()) {
      out.append(separator);
      matcher(matcher);
      separator = ",";
    }
    return out.append('}');
  }

  private StringBuilder matcher(LabelMatcher matcher) {
    label(matcher.label()).append(matcher.op());
    GoText.quote(out, matcher.value());
    return out;
  }

  @Override
  public StringBuilder subquery(Subquery node) {
    node.expr().accept(this).append('[').append(window(node.range())).append(':');
    node.step().forEach(step -> out.append(window(step)));
    return modifiers(out.append(']'), node.modifiers());
  }

  @Override
  public StringBuilder call(Call node) {
    out.append(node.function()).append('(');
    String separator = "";
    for (Expr arg : node.args()) {
      out.append(separator);
      arg.accept(this);
      separator = ", ";
    }
    return out.append(')');
  }

  @Override
  public StringBuilder aggregation(Aggregation node) {
    out.append(node.aggregator());
    Grouping grouping = node.grouping();
    if (grouping.kind() == Grouping.Kind.WITHOUT) {
      labels(out.append(" without "), grouping.labels()).append(' ');
    } else if (!grouping.labels().isEmpty()) {
      labels(out.append(" by "), grouping.labels()).append(' ');
    }
    out.append('(');
    for (Expr parameter : node.parameter()) {
      parameter.accept(this).append(", ");
    }
    return node.expr().accept(this).append(')');
  }

  @Override
  public StringBuilder binary(Binary node) {
    node.left().accept(this).append(' ').append(node.operator());
    if (node.returnBool()) {
      out.append(" bool");
    }
    matching(node.matching());
    return node.right().accept(this.space());
  }

  private Printer space() {
    out.append(' ');
    return this;
  }

  private void matching(VectorMatching matching) {
    boolean grouped = matching.group() != VectorMatching.Group.ONE_TO_ONE;
    if (matching.kind() == VectorMatching.Kind.ON) {
      labels(out.append(" on "), matching.labels());
    } else if (!matching.labels().isEmpty() || grouped) {
      labels(out.append(" ignoring "), matching.labels());
    }
    if (grouped) {
      boolean left = matching.group() == VectorMatching.Group.LEFT;
      labels(out.append(left ? " group_left " : " group_right "), matching.include());
    }
  }

  @Override
  public StringBuilder unary(Unary node) {
    out.append(node.negative() ? '-' : '+');
    return node.expr().accept(this);
  }

  @Override
  public StringBuilder parens(Parens node) {
    out.append('(');
    return node.expr().accept(this).append(')');
  }

  private StringBuilder labels(StringBuilder to, List<String> labels) {
    to.append('(');
    String separator = "";
    for (String label : labels) {
      to.append(separator);
      label(label);
      separator = ", ";
    }
    return to.append(')');
  }

  private StringBuilder label(String label) {
    if (isPlainLabel(label)) {
      out.append(label);
    } else {
      GoText.quote(out, label);
    }
    return out;
  }

  private static StringBuilder modifiers(StringBuilder out, Modifiers modifiers) {
    if (modifiers.at() == At.START) {
      out.append(" @ start()");
    } else if (modifiers.at() == At.END) {
      out.append(" @ end()");
    } else if (modifiers.at() instanceof At.Timestamp at) {
      out.append(" @ ").append(BigDecimal.valueOf(at.millis(), 3).toPlainString());
    }
    return modifiers.offset().equals(Modifiers.NO_OFFSET)
        ? out
        : out.append(" offset ").append(window(modifiers.offset()));
  }

  private static String window(Window window) {
    if (window instanceof Window.Fixed fixed) {
      return DurationText.of(fixed.duration());
    }
    if (window instanceof Window.Interval interval) {
      return interval.reference();
    }
    throw new IllegalStateException("a window that the printer does not know: " + window);
  }

  static boolean isPlainMetric(String name) {
    return isPlain(name, true);
  }

  static boolean isPlainLabel(String name) {
    return isPlain(name, false);
  }

  private static boolean isPlain(String name, boolean colons) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
      if (!letter && !(i > 0 && c >= '0' && c <= '9') && !(colons && c == ':')) {
        return false;
      }
    }
    return !name.isEmpty();
  }
}
