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
import java.util.IdentityHashMap;

/**
 * The canonical text on many lines, as Prometheus splits it (promql/parser/prettier.go).
 *
 * <p>Two habits of Prometheus's look odd and are kept: a subquery that is not split has no indent,
 * and the width counts bytes.
 */
final class PrettyPrinter implements Expr.Visitor<StringBuilder> {

  private static final String INDENT = "  ";

  private record Part(int start, int end) {}

  /** Prints on one line, and remembers where each node's text stands. */
  private static final class Measure extends Printer {

    private final StringBuilder text;
    private final IdentityHashMap<Expr, Part> parts = new IdentityHashMap<>();

    Measure(StringBuilder text) {
      super(text);
      this.text = text;
    }

    @Override
    void printed(Expr node, int start) {
      parts.put(node, new Part(start, text.length()));
    }
  }

  private final int width;
  private final StringBuilder line = new StringBuilder();
  private final Measure measure = new Measure(line);
  private final StringBuilder out = new StringBuilder();
  private final Printer pieces = new Printer(out);
  private int level;
  private boolean started;

  private PrettyPrinter(int width) {
    this.width = width;
  }

  static String print(Expr expr, int width) {
    if (width < 1) {
      throw new IllegalArgumentException("width " + width + ": must be at least 1");
    }
    PrettyPrinter printer = new PrettyPrinter(width);
    printer.measure.print(expr);
    return expr.accept(printer).toString();
  }

  /** Whether the node's text is too long for a line. */
  private boolean splits(Expr node) {
    Part part = part(node);
    return part.end - part.start > width || bytes(part) > width;
  }

  private Part part(Expr node) {
    Part part = measure.parts.get(node);
    if (part == null) {
      throw new IllegalStateException("a node that was not measured: " + node);
    }
    return part;
  }

  private int bytes(Part part) {
    int bytes = 0;
    for (int i = part.start; i < part.end; i++) {
      char c = line.charAt(i);
      bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return bytes;
  }

  /** Appends the node on one line. */
  private StringBuilder whole(Expr node) {
    Part part = part(node);
    return indent().append(line, part.start, part.end);
  }

  /** Starts a line, unless the line has been started with a sign. */
  private StringBuilder indent() {
    for (int i = 0; i < level && !started; i++) {
      out.append(INDENT);
    }
    started = false;
    return out;
  }

  private StringBuilder newLine() {
    out.append('\n');
    return indent();
  }

  private StringBuilder deeper(Expr node, int levels) {
    level += levels;
    node.accept(this);
    level -= levels;
    return out;
  }

  @Override
  public StringBuilder numberLiteral(NumberLiteral node) {
    return whole(node);
  }

  @Override
  public StringBuilder stringLiteral(StringLiteral node) {
    return whole(node);
  }

  @Override
  public StringBuilder variableReference(VariableReference node) {
    return whole(node);
  }

  @Override
  public StringBuilder vectorSelector(VectorSelector node) {
    return whole(node);
  }

  @Override
  public StringBuilder matrixSelector(MatrixSelector node) {
    return whole(node);
  }

  @Override
  public StringBuilder subquery(Subquery node) {
    if (!splits(node)) {
      started = true;
      return whole(node);
    }
    node.expr().accept(this);
    return pieces.suffix(node);
  }

  @Override
  public StringBuilder call(Call node) {
    if (!splits(node)) {
      return whole(node);
    }
    indent().append(node.function()).append("(\n");
    for (int i = 0; i < node.args().size(); i++) {
      out.append(i == 0 ? "" : ",\n");
      deeper(node.args().get(i), 1);
    }
    return newLine().append(')');
  }

  @Override
  public StringBuilder aggregation(Aggregation node) {
    if (!splits(node)) {
      return whole(node);
    }
    indent();
    pieces.head(node).append("(\n");
    for (Expr parameter : node.parameter()) {
      deeper(parameter, 1).append(",\n");
    }
    deeper(node.expr(), 1);
    return newLine().append(')');
  }

  @Override
  public StringBuilder binary(Binary node) {
    if (!splits(node)) {
      return whole(node);
    }
    Deque<Binary> chain = new ArrayDeque<>();
    Expr left = node;
    while (left instanceof Binary binary && splits(left)) {
      chain.push(binary);
      left = binary.left();
    }
    deeper(left, chain.size());
    level += chain.size();
    for (Binary binary : chain) {
      level--;
      newLine();
      pieces.operator(binary).append('\n');
      deeper(binary.right(), 1);
    }
    return out;
  }

  /** The operand starts where the sign ends. */
  @Override
  public StringBuilder unary(Unary node) {
    indent().append(node.negative() ? '-' : '+');
    started = true;
    node.expr().accept(this);
    started = false;
    return out;
  }

  @Override
  public StringBuilder parens(Parens node) {
    if (!splits(node)) {
      return whole(node);
    }
    indent().append("(\n");
    deeper(node.expr(), 1);
    return newLine().append(')');
  }
}
