package io.cortexmon.metric;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Function;

/**
 * The parts of the date and time at which a query is evaluated, each as one series without labels.
 *
 * <pre>{@code
 * BACKLOG.isAbove(10).and(EvaluationTime.hour().isAtLeast(8)).on()   // in the daytime only
 * }</pre>
 *
 * <p>All are in UTC. {@link Scalar#time()} is the time itself.
 */
public final class EvaluationTime {

  private EvaluationTime() {}

  /** Returns the minute of the hour, 0 to 59. */
  public static Vector minute() {
    return of(Function.MINUTE);
  }

  /** Returns the hour of the day, 0 to 23. */
  public static Vector hour() {
    return of(Function.HOUR);
  }

  /** Returns the day of the week, 0 to 6; 0 is Sunday. */
  public static Vector dayOfWeek() {
    return of(Function.DAY_OF_WEEK);
  }

  /** Returns the day of the month, 1 to 31. */
  public static Vector dayOfMonth() {
    return of(Function.DAY_OF_MONTH);
  }

  /** Returns the day of the year, 1 to 365, or 366 in a leap year. */
  public static Vector dayOfYear() {
    return of(Function.DAY_OF_YEAR);
  }

  /** Returns the number of days of the month, 28 to 31. */
  public static Vector daysInMonth() {
    return of(Function.DAYS_IN_MONTH);
  }

  /** Returns the month of the year, 1 to 12. */
  public static Vector month() {
    return of(Function.MONTH);
  }

  /** Returns the year. */
  public static Vector year() {
    return of(Function.YEAR);
  }

  private static Vector of(Function part) {
    return new Derived(Expr.call(part), ResultLabels.NONE, Reads.NOTHING);
  }
}
