package io.cortexmon.promql.engine;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.Function;
import io.cortexmon.promql.ValueType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/** Makes plans of function calls. */
final class Calls {

  private static final double DEGREES = 180;

  /**
   * The functions whose result depends on the step even where their arguments do not. So does
   * {@code timestamp}, but for that of a selector.
   */
  private static final Set<Function> OF_STEP =
      EnumSet.of(
          Function.DAYS_IN_MONTH,
          Function.DAY_OF_MONTH,
          Function.DAY_OF_WEEK,
          Function.DAY_OF_YEAR,
          Function.HOUR,
          Function.MINUTE,
          Function.MONTH,
          Function.YEAR,
          Function.PREDICT_LINEAR,
          Function.TIME,
          Function.TIMESTAMP);

  private static final Set<Function> OF_STATISTICS =
      EnumSet.of(Function.HISTOGRAM_COUNT, Function.HISTOGRAM_SUM, Function.HISTOGRAM_AVG);

  private static final Set<Function> OF_BUCKETS =
      EnumSet.of(
          Function.HISTOGRAM_QUANTILE,
          Function.HISTOGRAM_QUANTILES,
          Function.HISTOGRAM_FRACTION,
          Function.HISTOGRAM_STDDEV,
          Function.HISTOGRAM_STDVAR);

  private final EngineOptions options;
  private final Compiler compiler;

  Calls(EngineOptions options, Compiler compiler) {
    this.options = options;
    this.compiler = compiler;
  }

  /** Returns whether a function takes only counts and sums of histograms. */
  static boolean asksForStatistics(Function function) {
    return OF_STATISTICS.contains(function);
  }

  /** Returns whether a function takes the buckets of histograms. */
  static boolean needsBuckets(Function function) {
    return OF_BUCKETS.contains(function);
  }

  /** Returns the text of an argument. */
  static String text(Expr expr) {
    return ((Expr.StringLiteral) expr).value();
  }

  /** Parentheses around arguments are no part of them: annotations stand inside. */
  Compiled of(Expr.Call written) {
    List<Expr> args = written.args().stream().map(Compiler::bare).toList();
    Expr.Call call = new Expr.Call(written.function(), args, written.span());
    for (Expr arg : args) {
      if (arg.type() == ValueType.MATRIX) {
        return ofRange(call, args);
      }
    }
    if (call.function() == Function.INFO) {
      return info(call, args);
    }
    List<Compiled> compiled = new ArrayList<>();
    boolean invariant = !OF_STEP.contains(call.function());
    for (Expr arg : args) {
      Compiled one = compiler.of(arg);
      compiled.add(one);
      invariant &= one.invariant();
    }
    invariant |= isTimeOfFixedSelector(call.function(), args);
    boolean whole = invariant;
    List<Plan> plans = compiled.stream().map(one -> whole ? one.plan() : one.inside()).toList();
    return new Compiled(plan(call, args, plans), invariant, invariant);
  }

  private static boolean isTimeOfFixedSelector(Function function, List<Expr> args) {
    return function == Function.TIMESTAMP
        && args.get(0) instanceof Expr.VectorSelector selector
        && Moment.of(selector.modifiers()).isFixed();
  }

  private Compiled ofRange(Expr.Call call, List<Expr> args) {
    List<Compiled> scalars = new ArrayList<>();
    Compiler.RangeArgument range = null;
    Expr source = args.get(0);
    boolean invariant = !OF_STEP.contains(call.function());
    for (Expr arg : args) {
      if (arg.type() == ValueType.MATRIX) {
        range = compiler.range(arg);
        source = arg;
        invariant &= range.invariant();
      } else {
        Compiled scalar = compiler.of(arg);
        scalars.add(scalar);
        invariant &= scalar.invariant();
      }
    }
    if (range == null) {
      throw new IllegalArgumentException(call.text());
    }
    boolean whole = invariant;
    List<Plan> plans = scalars.stream().map(one -> whole ? one.plan() : one.inside()).toList();
    Plan plan = new RangeCallPlan(call, range.source(), plans, options);
    return new Compiled(
        call.function() == Function.ABSENT_OVER_TIME ? new AbsentPlan(call, source, plan) : plan,
        invariant,
        invariant);
  }

  private Compiled info(Expr.Call call, List<Expr> args) {
    Compiled vector = compiler.of(args.get(0));
    InfoReference reference = InfoReference.of(args.get(0));
    boolean invariant = vector.invariant() && reference.isUniform();
    Plan plan =
        new InfoPlan(call, args, invariant ? vector.plan() : vector.inside(), reference, options);
    return new Compiled(plan, invariant, invariant);
  }

  private Plan plan(Expr.Call call, List<Expr> args, List<Plan> plans) {
    Function function = call.function();
    return switch (function) {
      case ABSENT -> new AbsentPlan(call, args.get(0), plans.get(0));
      case SCALAR -> new ScalarPlan(call, plans.get(0));
      case VECTOR -> new VectorPlan(call, plans.get(0));
      case TIME, START, END, RANGE, STEP -> new TimePlan(call, function);
      case PI -> new NumberPlan(call, Math.PI);
      case MAX_OF -> new ScalarCallPlan(call, plans.get(0), plans.get(1), Floats::max);
      case MIN_OF -> new ScalarCallPlan(call, plans.get(0), plans.get(1), Floats::min);
      case TIMESTAMP, START_TIMESTAMP -> timestamp(call, args, plans);
      case SORT, SORT_DESC -> new SortPlan(call, plans.get(0), List.of());
      case SORT_BY_LABEL, SORT_BY_LABEL_DESC -> new SortPlan(call, plans.get(0), texts(args, 1));
      case LABEL_REPLACE -> RelabelPlan.replace(call, plans.get(0), texts(args, 1));
      case LABEL_JOIN -> RelabelPlan.join(call, plans.get(0), texts(args, 1));
      case HISTOGRAM_QUANTILE -> QuantilePlan.quantile(call, plans.get(0), plans.get(1), options);
      case HISTOGRAM_QUANTILES ->
          QuantilePlan.quantiles(
              call, plans.get(0), text(args.get(1)), plans.subList(2, plans.size()), options);
      case HISTOGRAM_FRACTION ->
          QuantilePlan.fraction(call, plans.get(0), plans.get(1), plans.get(2), options);
      case HISTOGRAM_AVG, HISTOGRAM_COUNT, HISTOGRAM_STDDEV, HISTOGRAM_STDVAR, HISTOGRAM_SUM ->
          new HistogramMapPlan(call, plans.get(0), ofHistogram(function), options);
      default -> ofFloat(call, plans);
    };
  }

  private static List<String> texts(List<Expr> args, int from) {
    return args.subList(from, args.size()).stream().map(Calls::text).toList();
  }

  private Plan timestamp(Expr.Call call, List<Expr> args, List<Plan> plans) {
    boolean starts = call.function() == Function.START_TIMESTAMP;
    if (args.get(0) instanceof Expr.VectorSelector selector) {
      return new TimestampPlan.OfSelector(call, new SelectorPlan(selector), starts, options);
    }
    return starts
        ? new MapPlan(call, plans.get(0), List.of(), (value, scalars) -> Table.ABSENT, options)
        : new TimestampPlan(call, plans.get(0), options);
  }

  private static ToDoubleFunction<FloatHistogram> ofHistogram(Function function) {
    return switch (function) {
      case HISTOGRAM_AVG -> HistogramStatistics::mean;
      case HISTOGRAM_COUNT -> FloatHistogram::count;
      case HISTOGRAM_SUM -> FloatHistogram::sum;
      case HISTOGRAM_STDVAR -> HistogramStatistics::variance;
      default -> histogram -> Math.sqrt(HistogramStatistics.variance(histogram));
    };
  }

  private Plan ofFloat(Expr.Call call, List<Plan> plans) {
    Function function = call.function();
    boolean date = function.signature().equals(Function.HOUR.signature());
    if (date && plans.isEmpty()) {
      return new DatePlan(call, function);
    }
    MapPlan.FloatFunction ofFloat =
        switch (function) {
          case CLAMP -> (value, bounds) -> clamp(value, bounds[0], bounds[1]);
          case CLAMP_MIN -> (value, bounds) -> clamp(value, bounds[0], Double.POSITIVE_INFINITY);
          case CLAMP_MAX -> (value, bounds) -> clamp(value, Double.NEGATIVE_INFINITY, bounds[0]);
          case ROUND -> (value, to) -> round(value, to.length == 0 ? 1 : to[0]);
          default -> simple(function);
        };
    return new MapPlan(call, plans.get(0), plans.subList(1, plans.size()), ofFloat, options);
  }

  private static MapPlan.FloatFunction simple(Function function) {
    DoubleUnaryOperator operator = unary(function);
    return (value, scalars) -> operator.applyAsDouble(value);
  }

  private static double clamp(double value, double min, double max) {
    return max < min ? Table.ABSENT : Floats.max(min, Floats.min(max, value));
  }

  private static double round(double value, double nearest) {
    double inverse = 1 / nearest;
    return Math.floor(value * inverse + 0.5) / inverse;
  }

  private static DoubleUnaryOperator unary(Function function) {
    return switch (function) {
      case ABS -> Math::abs;
      case CEIL -> Math::ceil;
      case FLOOR -> Math::floor;
      case EXP -> Math::exp;
      case SQRT -> Math::sqrt;
      case LN -> Math::log;
      case LOG2 -> Floats::log2;
      case LOG10 -> Floats::log10;
      case SGN -> Math::signum;
      case RAD -> value -> value * Math.PI / DEGREES;
      case DEG -> value -> value * DEGREES / Math.PI;
      case SIN -> Math::sin;
      case COS -> Math::cos;
      case TAN -> Math::tan;
      case ASIN -> Math::asin;
      case ACOS -> Math::acos;
      case ATAN -> Math::atan;
      case SINH -> Math::sinh;
      case COSH -> Math::cosh;
      case TANH -> Math::tanh;
      case ASINH -> Floats::asinh;
      case ACOSH -> Floats::acosh;
      case ATANH -> Floats::atanh;
      case DAYS_IN_MONTH, DAY_OF_MONTH, DAY_OF_WEEK, DAY_OF_YEAR, HOUR, MINUTE, MONTH, YEAR ->
          value -> Dates.part(function, value);
      default -> throw new IllegalArgumentException("no function of floats: " + function);
    };
  }
}
