package io.cortexmon.promql;

import java.util.List;

/**
 * Copies a tree with some of its nodes changed: override the method of the node to change.
 *
 * <p>A method gets the node with its operands changed already, and gives the node as it is. The
 * selector of a {@link Expr.MatrixSelector} passes through {@link #vectorSelector} too. Chains of
 * operators may be of any length.
 */
public abstract class Rewriter {

  private final Rebuild rebuild = new Rebuild();

  /** Makes a rewriter that changes nothing. */
  protected Rewriter() {}

  /** Returns the tree with its nodes changed. */
  public final Expr rewrite(Expr expr) {
    return rebuild.of(expr);
  }

  protected Expr numberLiteral(Expr.NumberLiteral node) {
    return node;
  }

  protected Expr stringLiteral(Expr.StringLiteral node) {
    return node;
  }

  protected Expr variableReference(Expr.VariableReference node) {
    return node;
  }

  protected Expr.VectorSelector vectorSelector(Expr.VectorSelector node) {
    return node;
  }

  protected Expr matrixSelector(Expr.MatrixSelector node) {
    return node;
  }

  protected Expr subquery(Expr.Subquery node) {
    return node;
  }

  protected Expr call(Expr.Call node) {
    return node;
  }

  protected Expr aggregation(Expr.Aggregation node) {
    return node;
  }

  protected Expr binary(Expr.Binary node) {
    return node;
  }

  protected Expr unary(Expr.Unary node) {
    return node;
  }

  protected Expr parens(Expr.Parens node) {
    return node;
  }

  /** Puts the changed operands in, then asks the methods above. */
  private final class Rebuild extends BottomUp<Expr> {
    @Override
    public Expr numberLiteral(Expr.NumberLiteral node) {
      return Rewriter.this.numberLiteral(node);
    }

    @Override
    public Expr stringLiteral(Expr.StringLiteral node) {
      return Rewriter.this.stringLiteral(node);
    }

    @Override
    public Expr variableReference(Expr.VariableReference node) {
      return Rewriter.this.variableReference(node);
    }

    @Override
    public Expr vectorSelector(Expr.VectorSelector node) {
      return Rewriter.this.vectorSelector(node);
    }

    @Override
    Expr matrix(Expr.MatrixSelector node, Expr selector) {
      return Rewriter.this.matrixSelector(
          new Expr.MatrixSelector((Expr.VectorSelector) selector, node.range(), node.span()));
    }

    @Override
    Expr subquery(Expr.Subquery node, Expr operand) {
      return Rewriter.this.subquery(
          new Expr.Subquery(operand, node.range(), node.step(), node.modifiers(), node.span()));
    }

    @Override
    Expr call(Expr.Call node, List<Expr> args) {
      return Rewriter.this.call(new Expr.Call(node.function(), args, node.span()));
    }

    @Override
    Expr aggregation(Expr.Aggregation node, List<Expr> parameter, Expr operand) {
      return Rewriter.this.aggregation(
          new Expr.Aggregation(
              node.aggregator(), node.grouping(), parameter, operand, node.span()));
    }

    @Override
    Expr binary(Expr.Binary node, Sides types, Expr left, Expr right) {
      return Rewriter.this.binary(
          new Expr.Binary(
              node.operator(), left, right, node.returnBool(), node.matching(), node.span()));
    }

    @Override
    Expr unary(Expr.Unary node, Expr operand) {
      return Rewriter.this.unary(new Expr.Unary(node.negative(), operand, node.span()));
    }

    @Override
    Expr parens(Expr.Parens node, Expr operand) {
      return Rewriter.this.parens(new Expr.Parens(operand, node.span()));
    }
  }
}
