package io.cortexmon.promql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A node of a PromQL expression.
 *
 * <p>The static methods build trees that print to text with the same meaning: they put parentheses
 * where an operand binds more weakly than its operator. The records themselves take what they are
 * given, as the parser needs it.
 *
 * <p>A chain of operators that group from the left, such as {@code a + b + c}, may be of any
 * length: nothing in this room recurses into the left operand of a {@link Binary}. All other
 * nesting is limited by the parser ({@link ParseOptions#MAX_DEPTH}).
 */
public sealed interface Expr {

  /** Where the node stood in the text it was read from. */
  Span span();

  /** The operands, from left to right. */
  List<Expr> children();

  /** Calls the visitor's method for this node. */
  <R> R accept(Visitor<R> visitor);

  /** Returns the canonical text on one line, as Prometheus prints it. */
  default String text() {
    return Printer.text(this);
  }

  /** Returns the canonical text on many lines where it is longer than 100 characters. */
  default String pretty() {
    return pretty(100);
  }

  /**
   * Returns the canonical text, each part that is longer than {@code width} split over many lines
   * with an indent of two spaces, as {@code promtool promql format} does. Names and strings are
   * never split, and the indent does not count, so a line may be longer.
   *
   * @param width in bytes of UTF-8, at least 1
   * @throws IllegalArgumentException where the width is smaller
   */
  default String pretty(int width) {
    return PrettyPrinter.print(this, width);
  }

  /** Returns what the expression evaluates to. */
  default ValueType type() {
    return Types.of(this);
  }

  /**
   * A number such as {@code 0.5}, or a duration that stands for its seconds such as {@code 5m}.
   *
   * @param value the number; for a duration its seconds
   * @param duration whether it prints as a duration
   */
  record NumberLiteral(double value, boolean duration, Span span) implements Expr {
    @Override
    public List<Expr> children() {
      return List.of();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.numberLiteral(this);
    }
  }

  /**
   * A string such as {@code "value"}.
   *
   * @param value the text without quotes and escapes
   */
  record StringLiteral(String value, Span span) implements Expr {
    @Override
    public List<Expr> children() {
      return List.of();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.stringLiteral(this);
    }
  }

  /**
   * A Grafana variable where an expression stands, such as {@code $__range_s}.
   *
   * @param name the variable's name, without a dollar sign
   * @param reference its text in the query
   */
  record VariableReference(String name, String reference, Span span) implements Expr {
    @Override
    public List<Expr> children() {
      return List.of();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.variableReference(this);
    }
  }

  /**
   * An instant vector selector such as {@code up{job="api"} offset 5m}.
   *
   * <p>Two selectors are equal whatever the order of their matchers: it has no meaning.
   *
   * @param name the metric's name as it stands before the braces; empty where only matchers select
   * @param variables the names of the Grafana variables that the name refers to
   * @param matchers conditions on the labels, in the order written
   * @param modifiers {@code @}, {@code offset} and how the range reaches beyond its ends
   */
  record VectorSelector(
      String name,
      List<String> variables,
      List<LabelMatcher> matchers,
      Modifiers modifiers,
      Span span)
      implements Expr {

    /** A name that can not stand before the braces, such as {@code "a.b"}, becomes a matcher. */
    public VectorSelector {
      variables = List.copyOf(variables);
      if (!name.isEmpty() && variables.isEmpty() && !Names.isMetric(name)) {
        List<LabelMatcher> all = new ArrayList<>();
        all.add(LabelMatcher.of(Names.METRIC_NAME, LabelMatcher.Op.EQUAL, name));
        all.addAll(matchers);
        name = "";
        matchers = all;
      }
      matchers = List.copyOf(matchers);
    }

    /** Returns this selector with other modifiers. */
    public VectorSelector modifiers(Modifiers changed) {
      return new VectorSelector(name, variables, matchers, changed, span);
    }

    /** Returns this selector with other matchers. */
    public VectorSelector matchers(List<LabelMatcher> changed) {
      return new VectorSelector(name, variables, changed, modifiers, span);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof VectorSelector selector
          && name.equals(selector.name)
          && variables.equals(selector.variables)
          && modifiers.equals(selector.modifiers)
          && (matchers.equals(selector.matchers)
              || sorted(matchers).equals(sorted(selector.matchers)));
    }

    @Override
    public int hashCode() {
      int hash = 31 * name.hashCode() + modifiers.hashCode();
      for (LabelMatcher matcher : matchers) {
        hash += matcher.hashCode();
      }
      return hash;
    }

    private static List<LabelMatcher> sorted(List<LabelMatcher> matchers) {
      return matchers.stream().sorted(Comparator.comparing(LabelMatcher::toString)).toList();
    }

    @Override
    public List<Expr> children() {
      return List.of();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.vectorSelector(this);
    }
  }

  /**
   * A range vector selector such as {@code up[5m]}.
   *
   * @param selector what is selected, modifiers included
   * @param range how far back it looks
   */
  record MatrixSelector(VectorSelector selector, Window range, Span span) implements Expr {
    @Override
    public List<Expr> children() {
      return List.of(selector);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.matrixSelector(this);
    }
  }

  /**
   * A subquery such as {@code max(up)[1h:1m]}.
   *
   * @param expr what is evaluated
   * @param range how far back it starts
   * @param step the time between evaluations; empty for the server's default
   * @param modifiers {@code @} and {@code offset}
   */
  record Subquery(Expr expr, Window range, List<Window> step, Modifiers modifiers, Span span)
      implements Expr {
    public Subquery {
      step = List.copyOf(step);
    }

    @Override
    public List<Expr> children() {
      return List.of(expr);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.subquery(this);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Expr expr && Trees.equal(this, expr);
    }

    @Override
    public int hashCode() {
      return Trees.hash(this);
    }
  }

  /** A function call such as {@code rate(jobs_total[5m])}. */
  record Call(Function function, List<Expr> args, Span span) implements Expr {
    public Call {
      args = List.copyOf(args);
    }

    @Override
    public List<Expr> children() {
      return args;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.call(this);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Expr expr && Trees.equal(this, expr);
    }

    @Override
    public int hashCode() {
      return Trees.hash(this);
    }
  }

  /**
   * An aggregation such as {@code topk by (job) (5, up)}.
   *
   * @param parameter the first argument of those that have two, otherwise empty
   * @param expr what is aggregated
   */
  record Aggregation(
      Aggregator aggregator, Grouping grouping, List<Expr> parameter, Expr expr, Span span)
      implements Expr {
    public Aggregation {
      parameter = List.copyOf(parameter);
    }

    @Override
    public List<Expr> children() {
      return parameter.isEmpty() ? List.of(expr) : List.of(parameter.get(0), expr);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.aggregation(this);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Expr expr && Trees.equal(this, expr);
    }

    @Override
    public int hashCode() {
      return Trees.hash(this);
    }
  }

  /**
   * Two expressions and an operator, such as {@code a / on (job) b}.
   *
   * @param returnBool whether a comparison gives 0 and 1 instead of filtering
   */
  record Binary(
      BinaryOperator operator,
      Expr left,
      Expr right,
      boolean returnBool,
      VectorMatching matching,
      Span span)
      implements Expr {
    @Override
    public List<Expr> children() {
      return List.of(left, right);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.binary(this);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Expr expr && Trees.equal(this, expr);
    }

    @Override
    public int hashCode() {
      return Trees.hash(this);
    }

    @Override
    public String toString() {
      return text();
    }
  }

  /** {@code -expr}, or {@code +expr}. */
  record Unary(boolean negative, Expr expr, Span span) implements Expr {
    @Override
    public List<Expr> children() {
      return List.of(expr);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.unary(this);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Expr expr && Trees.equal(this, expr);
    }

    @Override
    public int hashCode() {
      return Trees.hash(this);
    }
  }

  /** {@code (expr)}. */
  record Parens(Expr expr, Span span) implements Expr {
    @Override
    public List<Expr> children() {
      return List.of(expr);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.parens(this);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Expr expr && Trees.equal(this, expr);
    }

    @Override
    public int hashCode() {
      return Trees.hash(this);
    }
  }

  /** One method per node and no defaults: a new node stops every reader of trees from compiling. */
  interface Visitor<R> {
    R numberLiteral(NumberLiteral node);

    R stringLiteral(StringLiteral node);

    R variableReference(VariableReference node);

    R vectorSelector(VectorSelector node);

    R matrixSelector(MatrixSelector node);

    R subquery(Subquery node);

    R call(Call node);

    R aggregation(Aggregation node);

    R binary(Binary node);

    R unary(Unary node);

    R parens(Parens node);
  }

  /** Returns a number. */
  static Expr number(double value) {
    return new NumberLiteral(value, false, Span.NONE);
  }

  /** Returns a string. */
  static Expr string(String value) {
    return new StringLiteral(value, Span.NONE);
  }

  /** Returns a reference to a Grafana variable that holds a number. */
  static Expr variable(Variable variable) {
    return new VariableReference(variable.name(), variable.reference(), Span.NONE);
  }

  /** Returns a selector without modifiers. */
  static VectorSelector select(String name, List<LabelMatcher> matchers) {
    return new VectorSelector(name, List.of(), matchers, Modifiers.NONE, Span.NONE);
  }

  /** Returns a range selector. */
  static Expr range(VectorSelector selector, Window range) {
    return new MatrixSelector(selector, range, Span.NONE);
  }

  /** Returns a call of a function. */
  static Expr call(Function function, Expr... args) {
    return new Call(function, List.of(args), Span.NONE);
  }

  /** Returns an aggregation without a parameter. */
  static Expr aggregate(Aggregator aggregator, Grouping grouping, Expr expr) {
    return new Aggregation(aggregator, grouping, List.of(), expr, Span.NONE);
  }

  /** Returns an aggregation with a parameter. */
  static Expr aggregate(Aggregator aggregator, Grouping grouping, Expr parameter, Expr expr) {
    return new Aggregation(aggregator, grouping, List.of(parameter), expr, Span.NONE);
  }

  /** Returns an operator between two expressions, in parentheses where they bind more weakly. */
  static Binary binary(BinaryOperator operator, Expr left, Expr right) {
    return new Binary(
        operator,
        Precedence.left(operator, left),
        Precedence.right(operator, right),
        false,
        VectorMatching.ALL_LABELS,
        Span.NONE);
  }

  /** Returns the expression with its sign changed. */
  static Expr negative(Expr expr) {
    return expr instanceof NumberLiteral number
        ? new NumberLiteral(-number.value(), number.duration(), Span.NONE)
        : new Unary(true, Precedence.signed(expr), Span.NONE);
  }

  /** Returns a subquery without modifiers; {@code step} is empty for the server's default. */
  static Subquery subquery(Expr expr, Window range, List<Window> step) {
    return new Subquery(
        Precedence.postfix(expr),
        WindowArithmetic.beforeColon(range),
        step,
        Modifiers.NONE,
        Span.NONE);
  }
}
