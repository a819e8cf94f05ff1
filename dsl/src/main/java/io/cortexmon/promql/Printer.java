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
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The canonical text of a tree on one line, character for character as Prometheus prints it
 * (promql/parser/printer.go). No parentheses are added: those that are needed are nodes.
 */
class Printer implements Expr.Visitor<StringBuilder> {

  private static final int TYPICAL_LENGTH = 256;

  private final StringBuilder out;

  Printer(StringBuilder out) {
    this.out = out;
  }

  static String text(Expr expr) {
    return expr.accept(new Printer(new StringBuilder(TYPICAL_LENGTH))).toString();
  }

  /** Called when a node has been printed from {@code start} to the end of the text. */
  void printed(Expr node, int start) {}

  final StringBuilder print(Expr node) {
    int start = out.length();
    node.accept(this);
    printed(node, start);
    return out;
  }

  @Override
  public final StringBuilder numberLiteral(NumberLiteral node) {
    DurationPrinter.number(out, node.value(), node.duration());
    return out;
  }

  @Override
  public final StringBuilder stringLiteral(StringLiteral node) {
    GoText.literal(out, node.value());
    return out;
  }

  @Override
  public final StringBuilder variableReference(VariableReference node) {
    return out.append(node.reference());
  }

  @Override
  public final StringBuilder vectorSelector(VectorSelector node) {
    SelectorPrinter.selected(out, node);
    at(node.modifiers());
    extension(node.modifiers());
    return offset(node.modifiers());
  }

  @Override
  public final StringBuilder matrixSelector(MatrixSelector node) {
    SelectorPrinter.selected(out, node.selector());
    DurationPrinter.window(out.append('['), node.range());
    out.append(']');
    extension(node.selector().modifiers());
    at(node.selector().modifiers());
    return offset(node.selector().modifiers());
  }

  private void at(Modifiers modifiers) {
    At at = modifiers.at();
    if (at == At.START) {
      out.append(" @ start()");
    } else if (at == At.END) {
      out.append(" @ end()");
    } else if (at instanceof At.Timestamp timestamp) {
      SelectorPrinter.seconds(out.append(" @ "), timestamp.millis());
    } else if (at instanceof At.Reference reference) {
      out.append(" @ ").append(reference.reference());
    }
  }

  private void extension(Modifiers modifiers) {
    if (modifiers.extension() != Modifiers.Extension.NONE) {
      out.append(' ').append(modifiers.extension());
    }
  }

  private StringBuilder offset(Modifiers modifiers) {
    Window offset = modifiers.offset();
    if (offset != Modifiers.NO_OFFSET && !offset.equals(Modifiers.NO_OFFSET)) {
      DurationPrinter.window(out.append(" offset "), offset);
    }
    return out;
  }

  @Override
  public final StringBuilder subquery(Subquery node) {
    print(node.expr());
    return suffix(node);
  }

  /** Appends a subquery's brackets and what follows them. */
  final StringBuilder suffix(Subquery node) {
    DurationPrinter.window(out.append('['), node.range());
    out.append(':');
    for (Window step : node.step()) {
      DurationPrinter.window(out, step);
    }
    out.append(']');
    at(node.modifiers());
    return offset(node.modifiers());
  }

  @Override
  public final StringBuilder call(Call node) {
    out.append(node.function()).append('(');
    for (int i = 0; i < node.args().size(); i++) {
      out.append(i == 0 ? "" : ", ");
      print(node.args().get(i));
    }
    return out.append(')');
  }

  @Override
  public final StringBuilder aggregation(Aggregation node) {
    head(node).append('(');
    for (Expr parameter : node.parameter()) {
      print(parameter).append(", ");
    }
    return print(node.expr()).append(')');
  }

  /** Appends an aggregation's operator and grouping. */
  final StringBuilder head(Aggregation node) {
    out.append(node.aggregator());
    Grouping grouping = node.grouping();
    boolean without = grouping.kind() == Grouping.Kind.WITHOUT;
    if (without || !grouping.labels().isEmpty()) {
      out.append(without ? " without " : " by ");
      SelectorPrinter.labels(out, grouping.labels(), grouping.variables()).append(' ');
    }
    return out;
  }

  @Override
  public final StringBuilder binary(Binary node) {
    int start = out.length();
    if (!(node.left() instanceof Binary)) {
      leftmost(node);
      return right(node);
    }
    Deque<Binary> chain = new ArrayDeque<>();
    Expr left = node;
    while (left instanceof Binary binary) {
      chain.push(binary);
      left = binary.left();
    }
    leftmost(chain.element());
    for (Binary binary : chain) {
      right(binary);
      printed(binary, start);
    }
    return out;
  }

  /** The sign of an infinite base would belong to the power; Prometheus prints it all the same. */
  private void leftmost(Binary node) {
    boolean infinite =
        node.left() instanceof NumberLiteral number && number.value() == Double.POSITIVE_INFINITY;
    if (infinite && node.operator() == BinaryOperator.POWER) {
      out.append("Inf");
      printed(node.left(), out.length() - "Inf".length());
    } else {
      print(node.left());
    }
  }

  private StringBuilder right(Binary node) {
    out.append(' ');
    operator(node).append(' ');
    return print(node.right());
  }

  /** Appends an operator and what says how the two sides match. */
  final StringBuilder operator(Binary node) {
    out.append(node.operator()).append(node.returnBool() ? " bool" : "");
    VectorMatching matching = node.matching();
    boolean grouped = matching.group() != VectorMatching.Group.ONE_TO_ONE;
    boolean on = matching.kind() == VectorMatching.Kind.ON;
    if (on || grouped || !matching.labels().isEmpty()) {
      out.append(on ? " on " : " ignoring ");
      SelectorPrinter.labels(out, matching.labels(), matching.variables());
    }
    if (grouped) {
      boolean left = matching.group() == VectorMatching.Group.LEFT;
      out.append(left ? " group_left " : " group_right ");
      SelectorPrinter.labels(out, matching.include(), matching.variables());
    }
    fill(matching.fill());
    return out;
  }

  private void fill(VectorMatching.Fill fill) {
    boolean same =
        !fill.left().isEmpty()
            && !fill.right().isEmpty()
            && fill.left().get(0).doubleValue() == fill.right().get(0);
    for (double value : fill.left()) {
      out.append(same ? " fill (" : " fill_left (").append(GoNumber.shortest(value)).append(')');
    }
    if (!same) {
      for (double value : fill.right()) {
        out.append(" fill_right (").append(GoNumber.shortest(value)).append(')');
      }
    }
  }

  @Override
  public final StringBuilder unary(Unary node) {
    out.append(node.negative() ? '-' : '+');
    return print(node.expr());
  }

  @Override
  public final StringBuilder parens(Parens node) {
    out.append('(');
    return print(node.expr()).append(')');
  }
}
