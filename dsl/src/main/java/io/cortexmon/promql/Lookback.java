package io.cortexmon.promql;

import java.time.Duration;
import java.util.Optional;

/**
 * How far before its evaluation an expression reads samples: what a test has to load, and what a
 * server has to keep.
 *
 * @param known the longest look-back, as if windows that are not known now were zero
 * @param isExact whether all windows are known; not so with Grafana's variables, and where {@code
 *     step()} or {@code range()} is calculated with
 * @param readsFixedTimes whether something is read at a time that {@code @} fixes, which has no
 *     part in the look-back
 */
public record Lookback(Duration known, boolean isExact, boolean readsFixedTimes) {

  /** Returns the look-back, where it is known. */
  public Optional<Duration> longest() {
    return isExact ? Optional.of(known) : Optional.empty();
  }

  /**
   * Returns the longest look-back of an expression: a selector's own window, its offset, and the
   * ranges and offsets of the subqueries around it. Never negative, although an offset may be; zero
   * where nothing is read.
   *
   * @param lookbackDelta how far back Prometheus looks for the last sample of a series; its default
   *     is 5 minutes
   */
  public static Lookback of(Expr expr, Duration lookbackDelta) {
    return new LookbackRules(lookbackDelta, Optional.empty()).of(expr).result();
  }

  /** Returns the longest look-back in a query with this step and range. */
  public static Lookback of(Expr expr, Duration lookbackDelta, QueryTimes times) {
    return new LookbackRules(lookbackDelta, Optional.of(times)).of(expr).result();
  }
}
