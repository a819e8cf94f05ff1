package io.cortexmon.promql.engine;

import io.cortexmon.promql.At;
import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Expr.Binary;
import io.cortexmon.promql.Expr.VectorSelector;
import io.cortexmon.promql.Modifiers.Extension;
import io.cortexmon.promql.ValueType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Makes plans of expressions whose windows are known. */
final class Compiler implements Expr.Visitor<Compiled> {

  private final EngineOptions options;
  private final Calls calls;

  /** How many calls around ask only for counts and sums of histograms. */
  private int statistics;

  /** How many parts around need whole histograms. */
  private int whole;

  private Compiler(EngineOptions options) {
    this.options = options;
    this.calls = new Calls(options, this);
  }

  /**
   * Returns the plan of a whole query.
   *
   * @throws EvaluationException where the expression can not be evaluated whatever the series are
   */
  static Plan plan(Expr expr, EngineOptions options) {
    return new Compiler(options).of(expr).inside();
  }

  Compiled of(Expr expr) {
    return expr.accept(this);
  }

  /** Returns the expression that is in parentheses. */
  static Expr bare(Expr expr) {
    Expr inner = expr;
    while (inner instanceof Expr.Parens parens) {
      inner = parens.expr();
    }
    return inner;
  }

  @Override
  public Compiled numberLiteral(Expr.NumberLiteral node) {
    return new Compiled(new NumberPlan(node, node.value()), true, false);
  }

  @Override
  public Compiled stringLiteral(Expr.StringLiteral node) {
    return new Compiled(new TextPlan(node), true, false);
  }

  @Override
  public Compiled variableReference(Expr.VariableReference node) {
    throw new EvaluationException(
        "the dashboard variable " + node.reference() + " has no value here");
  }

  @Override
  public Compiled vectorSelector(VectorSelector node) {
    boolean fixed = node.modifiers().at() != At.NONE;
    Plan plan =
        node.modifiers().extension() == Extension.SMOOTHED
            ? new SmoothedPlan(node)
            : new SelectorPlan(node, statisticsOnly());
    return new Compiled(plan, fixed, fixed);
  }

  @Override
  public Compiled matrixSelector(Expr.MatrixSelector node) {
    return new Compiled(new RangePlan(new MatrixSource(node, false)), isFixed(node), false);
  }

  private static boolean isFixed(Expr.MatrixSelector node) {
    return node.selector().modifiers().at() != At.NONE;
  }

  @Override
  public Compiled subquery(Expr.Subquery node) {
    return new Compiled(new RangePlan(source(node)), node.modifiers().at() != At.NONE, false);
  }

  private boolean statisticsOnly() {
    return statistics > 0 && whole == 0;
  }

  private SubquerySource source(Expr.Subquery node) {
    whole++;
    Compiled inner = of(node.expr());
    whole--;
    Plan plan = inner.invariant() ? new StepInvariantPlan(inner.plan()) : inner.plan();
    return new SubquerySource(node, plan);
  }

  /** Returns a range vector, and whether it is the same at all steps. */
  RangeArgument range(Expr expr) {
    if (expr instanceof Expr.MatrixSelector matrix) {
      return new RangeArgument(new MatrixSource(matrix, statisticsOnly()), isFixed(matrix));
    }
    Expr.Subquery subquery = (Expr.Subquery) expr;
    return new RangeArgument(source(subquery), subquery.modifiers().at() != At.NONE);
  }

  record RangeArgument(RangeSource source, boolean invariant) {}

  @Override
  public Compiled call(Expr.Call node) {
    int asks = Calls.asksForStatistics(node.function()) ? 1 : 0;
    int needs = Calls.needsBuckets(node.function()) ? 1 : 0;
    statistics += asks;
    whole += needs;
    Compiled compiled = calls.of(node);
    statistics -= asks;
    whole -= needs;
    return compiled;
  }

  /** Parentheses around arguments are no part of them: annotations stand inside. */
  @Override
  public Compiled aggregation(Expr.Aggregation node) {
    List<Expr> parameter = node.parameter().stream().map(Compiler::bare).toList();
    Expr.Aggregation plain =
        new Expr.Aggregation(
            node.aggregator(), node.grouping(), parameter, bare(node.expr()), node.span());
    Compiled vector = of(plain.expr());
    Plan plan =
        switch (node.aggregator()) {
          case COUNT_VALUES ->
              new CountValuesPlan(plain, vector.plan(), Calls.text(parameter.get(0)));
          case TOPK, BOTTOMK, LIMITK, LIMIT_RATIO ->
              new ChoicePlan(plain, vector.plan(), of(parameter.get(0)).plan());
          case QUANTILE -> new AggregationPlan(plain, vector.plan(), of(parameter.get(0)).plan());
          default -> new AggregationPlan(plain, vector.plan(), null);
        };
    return new Compiled(plan, vector.invariant(), vector.wraps());
  }

  /** Goes down the left operands in a loop: such a chain may be of any length. */
  @Override
  public Compiled binary(Binary node) {
    Deque<Binary> spine = new ArrayDeque<>();
    Expr first = node;
    int trims = 0;
    while (first instanceof Binary binary) {
      spine.push(binary);
      trims += Elements.isTrim(binary.operator()) ? 1 : 0;
      first = binary.left();
    }
    whole += trims;
    Compiled start = of(first);
    ValueType type = first.type();
    Expr before = first;
    List<Link> links = new ArrayList<>();
    boolean invariant = start.invariant();
    boolean wraps = start.wraps();
    for (Binary binary : spine) {
      Compiled right = of(binary.right());
      whole -= Elements.isTrim(binary.operator()) ? 1 : 0;
      boolean both = invariant && right.invariant();
      boolean folds = links.isEmpty() && !Elements.isTrim(binary.operator());
      if (folds && isNumber(start) && isNumber(right)) {
        start = folded(binary, start, right);
      } else {
        if (!both && invariant) {
          start = new Compiled(chain(before, start, links, wraps), false, false);
          links = new ArrayList<>();
        }
        links.add(link(binary, type, both ? right.plan() : right.inside()));
      }
      invariant = both;
      wraps = both;
      type = binary.right().type() == ValueType.SCALAR ? type : ValueType.VECTOR;
      before = binary;
    }
    return links.isEmpty()
        ? start
        : new Compiled(new ChainPlan(node, start.plan(), links), invariant, wraps);
  }

  /** Returns what came before a part whose value depends on the step. */
  private static Plan chain(Expr expr, Compiled start, List<Link> links, boolean wraps) {
    Plan plan = links.isEmpty() ? start.plan() : new ChainPlan(expr, start.plan(), links);
    return wraps ? new StepInvariantPlan(plan) : plan;
  }

  private static boolean isNumber(Compiled compiled) {
    return compiled.plan() instanceof NumberPlan;
  }

  private static Compiled folded(Binary node, Compiled left, Compiled right) {
    double a = ((NumberPlan) left.plan()).value;
    double b = ((NumberPlan) right.plan()).value;
    double value = Elements.ofScalars(node.operator(), a, b);
    return new Compiled(new NumberPlan(node, value), true, false);
  }

  private Link link(Binary node, ValueType left, Plan right) {
    boolean leftScalar = left == ValueType.SCALAR;
    boolean rightScalar = node.right().type() == ValueType.SCALAR;
    if (leftScalar && rightScalar) {
      return new ScalarLink(node, right);
    }
    if (leftScalar || rightScalar) {
      return new VectorScalarLink(node, right, leftScalar, options);
    }
    return node.operator().isSetOperator()
        ? new SetLink(node, right, options)
        : new VectorLink(node, right, options);
  }

  @Override
  public Compiled unary(Expr.Unary node) {
    Compiled operand = of(node.expr());
    if (!node.negative()) {
      return operand;
    }
    if (operand.plan() instanceof NumberPlan number) {
      return new Compiled(new NumberPlan(node, -number.value), true, false);
    }
    boolean scalar = node.expr().type() == ValueType.SCALAR;
    Plan plan = new UnaryPlan(node, operand.plan(), scalar, options);
    return new Compiled(plan, operand.invariant(), operand.wraps());
  }

  @Override
  public Compiled parens(Expr.Parens node) {
    return of(node.expr());
  }
}
