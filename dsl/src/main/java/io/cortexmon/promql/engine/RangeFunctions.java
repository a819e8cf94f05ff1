package io.cortexmon.promql.engine;

import io.cortexmon.promql.Function;
import io.cortexmon.promql.Modifiers.Extension;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The functions of range vectors. */
final class RangeFunctions {

  private static final Set<Function> SMOOTHED =
      EnumSet.of(Function.DELTA, Function.INCREASE, Function.RATE);
  private static final Set<Function> ANCHORED =
      EnumSet.of(
          Function.CHANGES, Function.DELTA, Function.INCREASE, Function.RATE, Function.RESETS);

  private RangeFunctions() {}

  /**
   * Returns the function with this name. It holds nothing of a query, so it may be used by many
   * threads.
   *
   * @param extension of the selector it is called with
   * @throws EvaluationException where the function can not be called with such a selector
   */
  static RangeFunction of(Function function, Extension extension) {
    switch (extension) {
      case ANCHORED -> check(function, extension, ANCHORED);
      case SMOOTHED -> check(function, extension, SMOOTHED);
      case NONE -> {}
    }
    return switch (function) {
      case RATE -> rate(true, true, extension);
      case INCREASE -> rate(true, false, extension);
      case DELTA -> rate(false, false, extension);
      case CHANGES -> new Transitions(false, extension);
      case RESETS -> new Transitions(true, extension);
      case IRATE -> new InstantDelta(true);
      case IDELTA -> new InstantDelta(false);
      case COUNT_OVER_TIME -> SamplesOverTime::count;
      case PRESENT_OVER_TIME, ABSENT_OVER_TIME -> SamplesOverTime::present;
      case FIRST_OVER_TIME -> SamplesOverTime::first;
      case LAST_OVER_TIME -> SamplesOverTime::last;
      case TS_OF_FIRST_OVER_TIME -> SamplesOverTime::timeOfFirst;
      case TS_OF_LAST_OVER_TIME -> SamplesOverTime::timeOfLast;
      case SUM_OVER_TIME -> unmixed(FloatsOverTime::sum, HistogramsOverTime::sum);
      case AVG_OVER_TIME -> unmixed(FloatsOverTime::average, HistogramsOverTime::average);
      default -> ofFloats(function);
    };
  }

  private static RangeFunction ofFloats(Function function) {
    return switch (function) {
      case MAX_OVER_TIME -> floats(FloatsOverTime::max);
      case MIN_OVER_TIME -> floats(FloatsOverTime::min);
      case TS_OF_MAX_OVER_TIME -> floats(FloatsOverTime::timeOfMax);
      case TS_OF_MIN_OVER_TIME -> floats(FloatsOverTime::timeOfMin);
      case STDDEV_OVER_TIME -> floats(FloatsOverTime::deviation);
      case STDVAR_OVER_TIME -> floats(FloatsOverTime::variance);
      case QUANTILE_OVER_TIME -> floats(Quantiles::overTime);
      case MAD_OVER_TIME -> floats(Quantiles::medianDeviation);
      case DERIV -> floats(new LinearRegression(false));
      case PREDICT_LINEAR -> floats(new LinearRegression(true));
      case DOUBLE_EXPONENTIAL_SMOOTHING -> smoothing();
      default -> throw new IllegalArgumentException(function + " takes no range vector");
    };
  }

  private static void check(Function function, Extension extension, Set<Function> allowed) {
    if (!allowed.contains(function)) {
      String names =
          allowed.stream().map(Function::toString).sorted().collect(Collectors.joining(", "));
      throw new EvaluationException(
          extension + " modifier can only be used with: " + names + " - not with " + function);
    }
  }

  private static RangeFunction rate(boolean counter, boolean perSecond, Extension extension) {
    return extension == Extension.NONE
        ? new ExtrapolatedRate(counter, perSecond)
        : new BoundedRate(counter, perSecond, extension == Extension.SMOOTHED);
  }

  private static RangeFunction smoothing() {
    RangeFunction smoothing = floats(DoubleExponentialSmoothing::apply);
    return (window, scalars, result, annotations) -> {
      DoubleExponentialSmoothing.check(scalars);
      smoothing.apply(window, scalars, result, annotations);
    };
  }

  /** Returns a function that ignores histograms, and says so where there are floats. */
  private static RangeFunction floats(RangeFunction function) {
    return (window, scalars, result, annotations) -> {
      if (!window.hasHistograms()) {
        function.apply(window, scalars, result, annotations);
      } else if (window.hasFloats()) {
        String metric = window.labels.metricName();
        annotations.inform(Notes.ignoredInMixedRange(metric), window.span);
        function.apply(window.floats(), scalars, result, annotations);
      }
    };
  }

  /** Returns a function of floats or histograms that gives nothing, and a warning, for both. */
  private static RangeFunction unmixed(RangeFunction floats, RangeFunction histograms) {
    return (window, scalars, result, annotations) -> {
      if (!window.hasHistograms()) {
        floats.apply(window, scalars, result, annotations);
      } else if (window.hasFloats()) {
        String metric = window.labels.metricName();
        annotations.warn(Notes.mixedFloatsAndHistograms(metric), window.span);
      } else {
        histograms.apply(window, scalars, result, annotations);
      }
    };
  }
}
