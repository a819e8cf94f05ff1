package io.cortexmon.metric;

import io.cortexmon.metric.Measure.Kind;
import io.cortexmon.promql.BinaryOperator;
import io.cortexmon.promql.Expr;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Finds what an expression measures, from its metrics up, and through recording rules. */
final class Measures implements Expr.Visitor<Measure> {

  private final List<Source> sources;

  Measures(Reads reads) {
    this.sources = reads.sources();
  }

  Measure of(Expr expr) {
    return expr.accept(this);
  }

  @Override
  public Measure numberLiteral(Expr.NumberLiteral node) {
    return Measure.number(node.value());
  }

  @Override
  public Measure stringLiteral(Expr.StringLiteral node) {
    return Measure.UNKNOWN;
  }

  @Override
  public Measure variableReference(Expr.VariableReference node) {
    return Measure.UNKNOWN;
  }

  @Override
  public Measure vectorSelector(Expr.VectorSelector node) {
    for (Source source : sources) {
      if (source instanceof Metric metric) {
        if (metric.seriesNames().contains(node.name())) {
          return exposed(metric, node.name());
        }
      } else if (source.name().equals(node.name())) {
        return recorded(source);
      }
    }
    return Measure.UNKNOWN;
  }

  private static Measure exposed(Metric metric, String series) {
    Unit unit = metric.unit();
    if (metric instanceof Histogram histogram) {
      if (histogram.isNative() || series.endsWith("_bucket")) {
        return Measure.distribution(unit);
      }
    } else if (metric instanceof Info) {
      return Measure.ONE;
    } else if (metric instanceof StateSet) {
      return Measure.UNKNOWN;
    } else if (metric instanceof Counter) {
      return Measure.counted(unit, series);
    }
    boolean observations =
        !series.equals(metric.name()) && series.endsWith("_count"); // Of histograms, summaries.
    return observations
        ? Measure.counted(Unit.NONE, series)
        : unit.equals(Unit.NONE) ? Measure.UNKNOWN : Measure.of(unit);
  }

  private static Measure recorded(Source source) {
    if (!source.unit().equals(Unit.NONE)) {
      return Measure.of(source.unit());
    }
    return source
        .recordedQuery()
        .map(query -> new Measures(query.reads()).of(query.expr()))
        .orElse(Measure.UNKNOWN);
  }

  @Override
  public Measure matrixSelector(Expr.MatrixSelector node) {
    return of(node.selector());
  }

  @Override
  public Measure subquery(Expr.Subquery node) {
    return of(node.expr());
  }

  @Override
  public Measure unary(Expr.Unary node) {
    Measure operand = of(node.expr());
    return operand.isNumber() && node.negative() ? Measure.number(-operand.number()) : operand;
  }

  @Override
  public Measure parens(Expr.Parens node) {
    return of(node.expr());
  }

  @Override
  public Measure aggregation(Expr.Aggregation node) {
    return switch (node.aggregator()) {
      case SUM, AVG, MIN, MAX, STDDEV, TOPK, BOTTOMK, QUANTILE, LIMITK, LIMIT_RATIO ->
          aggregated(of(node.expr()));
      case COUNT, COUNT_VALUES -> Measure.COUNT;
      case GROUP -> Measure.ONE;
      case STDVAR -> Measure.UNKNOWN;
    };
  }

  /** The sum of ones is a number of things, and their mean is 1: neither is one any more. */
  private static Measure aggregated(Measure measure) {
    return measure.kind() == Kind.ONE ? Measure.UNKNOWN : measure;
  }

  @Override
  public Measure call(Expr.Call node) {
    return switch (node.function()) {
      case ABS, CEIL, FLOOR, ROUND, CLAMP, CLAMP_MAX, CLAMP_MIN -> argument(node, 0);
      case LABEL_JOIN, LABEL_REPLACE, SCALAR, VECTOR -> argument(node, 0);
      case SORT, SORT_BY_LABEL, SORT_BY_LABEL_DESC, SORT_DESC -> argument(node, 0);
      case AVG_OVER_TIME, FIRST_OVER_TIME, LAST_OVER_TIME -> argument(node, 0);
      case MAD_OVER_TIME, MAX_OVER_TIME, MIN_OVER_TIME -> argument(node, 0);
      case INFO, MAX_OF, MIN_OF -> argument(node, 0);
      case STDDEV_OVER_TIME, DOUBLE_EXPONENTIAL_SMOOTHING, PREDICT_LINEAR -> argument(node, 0);
      case DELTA, IDELTA, INCREASE -> argument(node, 0);
      case QUANTILE_OVER_TIME -> argument(node, 1);
      case RATE, IRATE, DERIV -> argument(node, 0).rate();
      case CHANGES, COUNT_OVER_TIME, RESETS -> Measure.COUNT;
      case HISTOGRAM_QUANTILE -> argument(node, 1).observed();
      case HISTOGRAM_AVG, HISTOGRAM_QUANTILES, HISTOGRAM_STDDEV -> argument(node, 0).observed();
      case HISTOGRAM_FRACTION -> Measure.RATIO;
      case HISTOGRAM_SUM -> total(argument(node, 0));
      case HISTOGRAM_COUNT -> observations(argument(node, 0));
      case TIME, TIMESTAMP, START_TIMESTAMP -> Measure.SECONDS;
      case START, END, STEP, RANGE -> Measure.SECONDS;
      case TS_OF_FIRST_OVER_TIME, TS_OF_LAST_OVER_TIME -> Measure.SECONDS;
      case TS_OF_MAX_OVER_TIME, TS_OF_MIN_OVER_TIME -> Measure.SECONDS;
      case PI -> Measure.number(Math.PI);
      case ABSENT, ABSENT_OVER_TIME, PRESENT_OVER_TIME -> Measure.UNKNOWN;
      case EXP, LN, LOG10, LOG2, SGN, SQRT, SUM_OVER_TIME -> Measure.UNKNOWN;
      case HISTOGRAM_STDVAR, STDVAR_OVER_TIME -> Measure.UNKNOWN;
      case ACOS, ACOSH, ASIN, ASINH, ATAN, ATANH, COS, COSH -> Measure.UNKNOWN;
      case SIN, SINH, TAN, TANH, DEG, RAD -> Measure.UNKNOWN;
      case DAY_OF_MONTH, DAY_OF_WEEK, DAY_OF_YEAR, DAYS_IN_MONTH -> Measure.UNKNOWN;
      case HOUR, MINUTE, MONTH, YEAR -> Measure.UNKNOWN;
    };
  }

  private Measure argument(Expr.Call node, int index) {
    return index < node.args().size() ? of(node.args().get(index)) : Measure.UNKNOWN;
  }

  private static Measure observations(Measure distribution) {
    return distribution.kind() == Kind.DISTRIBUTION
        ? Measure.counted(Unit.NONE, "").divided(distribution.perSecond())
        : Measure.UNKNOWN;
  }

  private static Measure total(Measure distribution) {
    return distribution.observed().isQuantity()
        ? distribution.observed().divided(distribution.perSecond())
        : Measure.UNKNOWN;
  }

  /** Walks a chain of operators with a loop: it may be of any length. */
  @Override
  public Measure binary(Expr.Binary node) {
    Deque<Expr.Binary> chain = new ArrayDeque<>();
    Expr first = node;
    while (first instanceof Expr.Binary binary) {
      chain.push(binary);
      first = binary.left();
    }
    Measure measure = of(first);
    while (!chain.isEmpty()) {
      measure = combined(chain.pop(), measure);
    }
    return measure;
  }

  private Measure combined(Expr.Binary node, Measure left) {
    BinaryOperator operator = node.operator();
    if (node.returnBool()) {
      return Measure.UNKNOWN;
    }
    if (operator == BinaryOperator.AND || operator == BinaryOperator.UNLESS) {
      return left;
    }
    Measure right = of(node.right());
    if (operator.isComparison()) {
      return left.isNumber() ? right : left;
    }
    return switch (operator) {
      case OR, ADD, SUBTRACT -> Arithmetic.sum(left, right);
      case MULTIPLY -> Arithmetic.product(left, right);
      case DIVIDE -> Arithmetic.quotient(left, right);
      case MODULO -> right.isNumber() || left.isLike(right) ? left : Measure.UNKNOWN;
      default -> Measure.UNKNOWN;
    };
  }
}
