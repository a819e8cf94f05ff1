package io.cortexmon.promql;

/** The type that each node evaluates to, whatever its operands are. */
final class Types implements Expr.Visitor<ValueType> {

  private static final Types TYPES = new Types();

  private Types() {}

  static ValueType of(Expr expr) {
    return expr.accept(TYPES);
  }

  /** The type of an operator with operands of these types. */
  static ValueType ofBinary(ValueType left, ValueType right) {
    if (left == ValueType.SCALAR && right == ValueType.SCALAR) {
      return ValueType.SCALAR;
    }
    boolean known = left == ValueType.UNKNOWN || right == ValueType.UNKNOWN;
    boolean vector = left == ValueType.VECTOR || right == ValueType.VECTOR;
    return known && !vector ? ValueType.UNKNOWN : ValueType.VECTOR;
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
    return ValueType.VECTOR;
  }

  @Override
  public ValueType matrixSelector(Expr.MatrixSelector node) {
    return ValueType.MATRIX;
  }

  @Override
  public ValueType subquery(Expr.Subquery node) {
    return ValueType.MATRIX;
  }

  @Override
  public ValueType call(Expr.Call node) {
    return node.function().signature().result();
  }

  @Override
  public ValueType aggregation(Expr.Aggregation node) {
    return ValueType.VECTOR;
  }

  /** A vector, unless all operands of a chain are scalars. */
  @Override
  public ValueType binary(Expr.Binary node) {
    ValueType right = of(node.right());
    Expr left = node.left();
    while (left instanceof Expr.Binary chain) {
      right = ofBinary(of(chain.right()), right);
      left = chain.left();
    }
    return ofBinary(of(left), right);
  }

  @Override
  public ValueType unary(Expr.Unary node) {
    return of(node.expr());
  }

  @Override
  public ValueType parens(Expr.Parens node) {
    return of(node.expr());
  }
}
