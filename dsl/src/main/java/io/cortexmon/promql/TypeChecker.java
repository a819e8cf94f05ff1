package io.cortexmon.promql;

import io.cortexmon.promql.VectorMatching.Fill;
import io.cortexmon.promql.VectorMatching.Group;
import io.cortexmon.promql.VectorMatching.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Finds what is wrong with an expression that is well-formed: operands and arguments of the wrong
 * type or number, and matching that makes no sense. Gives the type of what it visits.
 */
final class TypeChecker implements Expr.Visitor<ValueType> {

  private static final String OPERANDS =
      "binary expression must contain only scalar and instant vector types";

  private final String query;
  private final List<ParseError> errors = new ArrayList<>();
  private byte[] bytes = {};

  private TypeChecker(String query) {
    this.query = query;
  }

  /** Returns the faults in the order in which Prometheus finds them. */
  static List<ParseError> check(Expr expr, String query) {
    TypeChecker checker = new TypeChecker(query);
    expr.accept(checker);
    return checker.errors;
  }

  private void error(Span span, String message, String help) {
    errors.add(new ParseError(span, message, help, false));
  }

  /** Texts are made for those calls only that are wrong: most are right. */
  private void expect(Expr node, ValueType wanted, Function function) {
    ValueType type = node.accept(this);
    if (type != wanted && type != ValueType.UNKNOWN) {
      String context = "call to function " + Shown.text(function.toString());
      mismatch(node, wanted, type, context, Hints.ofCall(function));
    }
  }

  private void expect(Expr node, ValueType wanted, String context, String help) {
    ValueType type = node.accept(this);
    if (type != wanted && type != ValueType.UNKNOWN) {
      mismatch(node, wanted, type, context, help);
    }
  }

  private void mismatch(Expr node, ValueType wanted, ValueType type, String context, String help) {
    error(
        node.span(),
        "expected type " + wanted + " in " + context + ", got " + type,
        Hints.ofType(node, wanted, type, help));
  }

  @Override
  public ValueType numberLiteral(Expr.NumberLiteral node) {
    return ValueType.SCALAR;
  }

  @Override
  public ValueType stringLiteral(Expr.StringLiteral node) {
    return ValueType.STRING;
  }

  @Override
  public ValueType variableReference(Expr.VariableReference node) {
    return ValueType.UNKNOWN;
  }

  @Override
  public ValueType vectorSelector(Expr.VectorSelector node) {
    if (node.name().isEmpty()) {
      checkSelects(node);
      return ValueType.VECTOR;
    }
    for (LabelMatcher matcher : node.matchers()) {
      if (matcher.label().equals(Names.METRIC_NAME)) {
        error(
            node.span(),
            "metric name must not be set twice: "
                + Shown.text(node.name())
                + " or "
                + Shown.text(matcher.value()),
            "");
      }
    }
    return ValueType.VECTOR;
  }

  private void checkSelects(Expr.VectorSelector node) {
    for (LabelMatcher matcher : node.matchers()) {
      if (!matcher.variables().isEmpty() || !matcher.matches("")) {
        return;
      }
    }
    error(
        node.span(),
        "vector selector must contain at least one non-empty matcher",
        "give a metric's name, or a matcher that an empty value does not meet");
  }

  @Override
  public ValueType matrixSelector(Expr.MatrixSelector node) {
    vectorSelector(node.selector());
    return ValueType.MATRIX;
  }

  @Override
  public ValueType subquery(Expr.Subquery node) {
    Deque<Expr.Subquery> chain = new ArrayDeque<>();
    Expr inner = node;
    while (inner instanceof Expr.Subquery subquery) {
      chain.push(subquery);
      inner = subquery.expr();
    }
    ValueType type = inner.accept(this);
    for (Expr.Subquery subquery : chain) {
      if (type != ValueType.VECTOR && type != ValueType.UNKNOWN) {
        error(
            subquery.span(),
            "subquery is only allowed on instant vector, got " + type.shortName() + " instead",
            "apply a function such as avg_over_time() first");
      }
      type = ValueType.MATRIX;
    }
    return type;
  }

  @Override
  public ValueType call(Expr.Call node) {
    Function function = node.function();
    checkCount(node);
    if (function == Function.INFO && node.args().size() > 1) {
      checkDataLabels(node);
    }
    Signature signature = function.signature();
    boolean repeats = signature.most() != signature.required();
    for (int i = 0; i < node.args().size(); i++) {
      if (i >= signature.arguments().size() && !repeats) {
        break;
      }
      if (function == Function.INFO && i == 1 && isDataLabels(node.args().get(i))) {
        continue;
      }
      expect(node.args().get(i), signature.argument(i), function);
    }
    return signature.result();
  }

  private void checkCount(Expr.Call node) {
    Signature signature = node.function().signature();
    int count = node.args().size();
    if (count >= signature.required() && count <= signature.most()) {
      return;
    }
    String qualifier =
        signature.most() == signature.required()
            ? ""
            : count < signature.required() ? "at least " : "at most ";
    int expected = count < signature.required() ? signature.required() : signature.most();
    error(
        node.span(),
        "expected "
            + qualifier
            + expected
            + " argument(s) in call to "
            + Shown.text(node.function().toString())
            + ", got "
            + count,
        Hints.ofCall(node.function()));
  }

  private static boolean isDataLabels(Expr expr) {
    return expr instanceof Expr.VectorSelector selector && selector.name().isEmpty();
  }

  /** The second argument of {@code info} says which labels, and which info metrics, are used. */
  private void checkDataLabels(Expr.Call node) {
    Expr labels = node.args().get(1);
    ValueType type = labels.type();
    if (type != ValueType.VECTOR && type != ValueType.UNKNOWN) {
      error(
          node.span(),
          "expected type instant vector in call to function \"info\", got " + type,
          "");
    }
    if (labels instanceof Expr.VectorSelector selector) {
      if (!selector.name().isEmpty()) {
        error(
            labels.span(),
            "expected label selectors only, got vector selector instead",
            "write the metric's name as a matcher: {__name__=\"" + selector.name() + "\"}");
      }
    } else {
      error(labels.span(), "expected label selectors only", "");
    }
  }

  @Override
  public ValueType aggregation(Expr.Aggregation node) {
    expect(node.expr(), ValueType.VECTOR, "aggregation expression", "");
    for (Expr parameter : node.parameter()) {
      ValueType wanted = node.aggregator().parameter().orElse(ValueType.SCALAR);
      expect(parameter, wanted, "aggregation parameter", Hints.ofAggregation(node.aggregator()));
    }
    return ValueType.VECTOR;
  }

  @Override
  public ValueType unary(Expr.Unary node) {
    ValueType type = node.expr().accept(this);
    if (type == ValueType.STRING || type == ValueType.MATRIX) {
      error(
          node.span(),
          "unary expression only allowed on expressions of type scalar or instant vector, got \""
              + type
              + "\"",
          "");
    }
    return type;
  }

  @Override
  public ValueType parens(Expr.Parens node) {
    return node.expr().accept(this);
  }

  @Override
  public ValueType binary(Expr.Binary node) {
    Deque<Expr.Binary> chain = new ArrayDeque<>();
    Expr left = node;
    while (left instanceof Expr.Binary binary) {
      chain.push(binary);
      left = binary.left();
    }
    ValueType type = left.accept(this);
    for (Expr.Binary binary : chain) {
      type = check(binary, type, binary.right().accept(this));
    }
    return type;
  }

  private ValueType check(Expr.Binary node, ValueType left, ValueType right) {
    BinaryOperator operator = node.operator();
    if (node.returnBool() && !operator.isComparison()) {
      error(sign(node), "bool modifier can only be used on comparison operators", "remove bool");
    }
    boolean scalars = left == ValueType.SCALAR && right == ValueType.SCALAR;
    if (operator.isComparison() && !node.returnBool() && scalars) {
      error(
          sign(node),
          "comparisons between scalars must use BOOL modifier",
          "write " + operator + " bool");
    }
    checkGroupLabels(node);
    checkOperand(node.left(), left);
    checkOperand(node.right(), right);
    boolean vectors = isVector(left) && isVector(right);
    if (!vectors) {
      checkMatchingOfScalars(node);
    } else if (operator.isSetOperator()) {
      checkMatchingOfSets(node);
    }
    boolean anyScalar = left == ValueType.SCALAR || right == ValueType.SCALAR;
    if (anyScalar && operator.isSetOperator()) {
      error(
          node.span(),
          "set operator \"" + operator + "\" not allowed in binary scalar expression",
          "a number becomes an instant vector with vector(..)");
    }
    return Types.ofBinary(left, right);
  }

  private static boolean isVector(ValueType type) {
    return type == ValueType.VECTOR || type == ValueType.UNKNOWN;
  }

  private void checkGroupLabels(Expr.Binary node) {
    VectorMatching matching = node.matching();
    if (matching.kind() != Kind.ON) {
      return;
    }
    for (String label : matching.labels()) {
      for (String included : matching.include()) {
        if (label.equals(included)) {
          error(
              sign(node),
              "label " + Shown.text(label) + " must not occur in ON and GROUP clause at once",
              "remove it from the group clause: matched labels are kept anyway");
        }
      }
    }
  }

  private void checkOperand(Expr operand, ValueType type) {
    if (type == ValueType.STRING || type == ValueType.MATRIX) {
      error(operand.span(), OPERANDS, Hints.ofOperand(operand, type));
    }
  }

  private void checkMatchingOfScalars(Expr.Binary node) {
    if (!node.matching().labels().isEmpty()) {
      error(node.span(), "vector matching only allowed between instant vectors", "");
    }
    if (!node.matching().fill().equals(Fill.NONE)) {
      error(node.span(), "filling in missing series only allowed between instant vectors", "");
    }
  }

  private void checkMatchingOfSets(Expr.Binary node) {
    if (node.matching().group() != Group.ONE_TO_ONE) {
      error(
          node.span(),
          "no grouping allowed for \"" + node.operator() + "\" operation",
          "remove the group modifier: set operators match many series with many");
      errors.add(
          new ParseError(node.span(), "set operations must always be many-to-many", "", true));
    }
    if (!node.matching().fill().equals(Fill.NONE)) {
      error(node.span(), "filling in missing series not allowed for set operators", "");
    }
  }

  /** The place between the operands, without the white space around it. */
  private Span sign(Expr.Binary node) {
    if (bytes.length == 0) {
      bytes = query.getBytes(StandardCharsets.UTF_8);
    }
    int start = node.left().span().end();
    int end = node.right().span().start() - 1;
    while (isSpace(start)) {
      start++;
    }
    while (isSpace(end)) {
      end--;
    }
    return new Span(start, end);
  }

  private boolean isSpace(int index) {
    return index >= 0 && index < bytes.length && " \t\n\r".indexOf(bytes[index]) >= 0;
  }
}
