package io.cortexmon.promql;

import java.time.Duration;

/**
 * The instants at which the inside of a subquery is evaluated: multiples of its step.
 *
 * @param firstMillis the first, in milliseconds since 1970-01-01
 * @param lastMillis the end; the last instant is the last one that is not after it
 * @param stepMillis the time between two
 */
public record SubqueryInstants(long firstMillis, long lastMillis, long stepMillis) {

  /**
   * Returns the instants of a subquery whose windows are fixed ({@link QueryTimes#resolve}).
   *
   * <p>An {@code @} with a timestamp counts; {@code start()} and {@code end()} stand for the start
   * and the end that are given.
   *
   * @param subquery the subquery
   * @param parent where the expression around the subquery is evaluated; for an instant query its
   *     first and last instant are equal, and the step is 0
   * @param defaultStep the step of a subquery without one
   * @throws IllegalArgumentException where a window is not fixed, or the step is not above zero
   */
  public static SubqueryInstants of(
      Expr.Subquery subquery, SubqueryInstants parent, Duration defaultStep) {
    long offset = millis(subquery.modifiers().offset()) + back(subquery.modifiers().at(), parent);
    long range = millis(subquery.range());
    long step = subquery.step().isEmpty() ? defaultStep.toMillis() : millis(subquery.step().get(0));
    if (step <= 0) {
      throw new IllegalArgumentException("subquery step " + step + " ms: must be above zero");
    }
    long start = parent.firstMillis - offset - range;
    long first = step * (start / step);
    return new SubqueryInstants(first <= start ? first + step : first, parent.end() - offset, step);
  }

  /** The last instant that is evaluated. */
  private long end() {
    return stepMillis > 0
        ? firstMillis + (lastMillis - firstMillis) / stepMillis * stepMillis
        : lastMillis;
  }

  /** How far the {@code @} modifier moves the start into the past. */
  private static long back(At at, SubqueryInstants parent) {
    if (at instanceof At.Timestamp timestamp) {
      return parent.firstMillis - timestamp.millis();
    }
    if (at instanceof At.Reference reference) {
      throw new IllegalArgumentException(
          "@ " + reference.reference() + ": must be a timestamp, start() or end()");
    }
    return at == At.END ? parent.firstMillis - parent.lastMillis : 0;
  }

  private static long millis(Window window) {
    if (window instanceof Window.Fixed fixed) {
      return fixed.duration().toMillis();
    }
    throw new IllegalArgumentException("window " + window + ": must be fixed");
  }
}
