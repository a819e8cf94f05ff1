package io.cortexmon.promql;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Adds up ranges and offsets (Prometheus: promql/engine.go, getTimeRangesForSelector). */
final class LookbackRules extends BottomUp<LookbackRules.Reach> {

  /**
   * How far the selectors of a part look back.
   *
   * @param longest the longest that is known; empty where nothing is read at a time of its own
   * @param exact whether all are known
   * @param fixed whether something is read at a fixed time
   */
  record Reach(Optional<Duration> longest, boolean exact, boolean fixed) {

    static final Reach NONE = new Reach(Optional.empty(), true, false);

    Lookback result() {
      Duration known = longest.filter(duration -> !duration.isNegative()).orElse(Duration.ZERO);
      return new Lookback(known, exact, fixed);
    }

    Reach or(Reach other) {
      Optional<Duration> farther = longest;
      if (other.longest.isPresent()
          && (longest.isEmpty() || other.longest.get().compareTo(longest.get()) > 0)) {
        farther = other.longest;
      }
      return new Reach(farther, exact && other.exact, fixed || other.fixed);
    }

    /** Nothing is added to what reads at fixed times only. */
    Reach plus(Optional<Duration> more) {
      return longest.isEmpty() && exact
          ? this
          : new Reach(
              longest.map(known -> known.plus(more.orElse(Duration.ZERO))),
              exact && more.isPresent(),
              fixed);
    }
  }

  private final Duration lookbackDelta;
  private final Optional<QueryTimes> times;

  LookbackRules(Duration lookbackDelta, Optional<QueryTimes> times) {
    this.lookbackDelta = lookbackDelta;
    this.times = times;
  }

  @Override
  public Reach numberLiteral(Expr.NumberLiteral node) {
    return Reach.NONE;
  }

  @Override
  public Reach stringLiteral(Expr.StringLiteral node) {
    return Reach.NONE;
  }

  /** A variable may become a selector. */
  @Override
  public Reach variableReference(Expr.VariableReference node) {
    return new Reach(Optional.of(Duration.ZERO), false, false);
  }

  @Override
  public Reach vectorSelector(Expr.VectorSelector node) {
    return read(Optional.of(lookbackDelta), node.modifiers());
  }

  @Override
  Reach matrix(Expr.MatrixSelector node, Reach selector) {
    Modifiers modifiers = node.selector().modifiers();
    boolean extended = modifiers.extension() != Modifiers.Extension.NONE;
    Optional<Duration> range = length(node.range());
    return read(extended ? range.map(lookbackDelta::plus) : range, modifiers);
  }

  private Reach read(Optional<Duration> window, Modifiers modifiers) {
    Reach reach = new Reach(Optional.of(Duration.ZERO), true, false);
    return placed(reach.plus(window), modifiers);
  }

  private Reach placed(Reach reach, Modifiers modifiers) {
    return modifiers.at() instanceof At.Timestamp
        ? new Reach(Optional.empty(), true, true)
        : reach.plus(offset(modifiers.offset()));
  }

  @Override
  Reach subquery(Expr.Subquery node, Reach operand) {
    return placed(operand.plus(length(node.range())), node.modifiers());
  }

  @Override
  Reach call(Expr.Call node, List<Reach> args) {
    if (node.function() == Function.INFO) {
      return args.get(0).or(info(node.args().get(0)));
    }
    return args.stream().reduce(Reach.NONE, Reach::or);
  }

  /** Info series are read where the first selector of the first argument reads. */
  private Reach info(Expr operand) {
    Deque<Expr> open = new ArrayDeque<>();
    open.push(operand);
    while (!open.isEmpty()) {
      Expr node = open.pop();
      if (node instanceof Expr.VectorSelector selector) {
        return vectorSelector(selector);
      }
      List<Expr> children = node.children();
      for (int i = children.size() - 1; i >= 0; i--) {
        open.push(children.get(i));
      }
    }
    return read(Optional.of(lookbackDelta), Modifiers.NONE);
  }

  @Override
  Reach aggregation(Expr.Aggregation node, List<Reach> parameter, Reach operand) {
    return parameter.stream().reduce(operand, Reach::or);
  }

  @Override
  Reach binary(Expr.Binary node, Sides types, Reach left, Reach right) {
    return left.or(right);
  }

  @Override
  Reach unary(Expr.Unary node, Reach operand) {
    return operand;
  }

  @Override
  Reach parens(Expr.Parens node, Reach operand) {
    return operand;
  }

  private Optional<Duration> length(Window window) {
    return window instanceof Window.Calculated calculated
        ? calculated(calculated.expr(), false)
        : fixed(window);
  }

  private Optional<Duration> offset(Window window) {
    return window instanceof Window.Calculated calculated
        ? calculated(calculated.expr(), true)
        : fixed(window);
  }

  private static Optional<Duration> fixed(Window window) {
    return window instanceof Window.Fixed fixed ? Optional.of(fixed.duration()) : Optional.empty();
  }

  private Optional<Duration> calculated(DurationExpr expr, boolean anySign) {
    if (times.isEmpty() && asksForTimes(expr)) {
      return Optional.empty();
    }
    try {
      QueryTimes of = times.orElse(QueryTimes.INSTANT);
      return Optional.of(anySign ? of.offsetOf(expr) : of.rangeOf(expr));
    } catch (InvalidDurationException noValue) {
      return Optional.empty();
    }
  }

  private static boolean asksForTimes(DurationExpr expr) {
    Deque<DurationExpr> open = new ArrayDeque<>();
    open.push(expr);
    while (!open.isEmpty()) {
      DurationExpr node = open.pop();
      if (node instanceof DurationExpr.OfQuery) {
        return true;
      } else if (node instanceof DurationExpr.Signed signed) {
        open.push(signed.operand());
      } else if (node instanceof DurationExpr.Parens parens) {
        open.push(parens.inner());
      } else if (node instanceof DurationExpr.Calculation calculation) {
        open.push(calculation.left());
        open.push(calculation.right());
      } else if (node instanceof DurationExpr.Choice choice) {
        open.push(choice.left());
        open.push(choice.right());
      }
    }
    return false;
  }
}
