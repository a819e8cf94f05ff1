package io.cortexmon.metric;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Function;

/**
 * The parts of a date, of a {@link Vector} whose values are times in seconds since 1970-01-01, as
 * {@code process_start_time_seconds} has. All are in UTC; fractions of seconds are cut off. {@link
 * EvaluationTime} has the same of the time at which a query is evaluated.
 */
public interface VectorDates extends Query {

  /** The labels that the result's series can have. */
  ResultLabels resultLabels();

  /** Returns the minute of the hour, 0 to 59, of each value. */
  default Vector minute() {
    return new Derived(Expr.call(Function.MINUTE, expr()), resultLabels(), reads());
  }

  /** Returns the hour of the day, 0 to 23, of each value. */
  default Vector hour() {
    return new Derived(Expr.call(Function.HOUR, expr()), resultLabels(), reads());
  }

  /** Returns the day of the week, 0 to 6; 0 is Sunday, of each value. */
  default Vector dayOfWeek() {
    return new Derived(Expr.call(Function.DAY_OF_WEEK, expr()), resultLabels(), reads());
  }

  /** Returns the day of the month, 1 to 31, of each value. */
  default Vector dayOfMonth() {
    return new Derived(Expr.call(Function.DAY_OF_MONTH, expr()), resultLabels(), reads());
  }

  /** Returns the day of the year, 1 to 365, or 366 in a leap year, of each value. */
  default Vector dayOfYear() {
    return new Derived(Expr.call(Function.DAY_OF_YEAR, expr()), resultLabels(), reads());
  }

  /** Returns the number of days of the month, 28 to 31, of each value. */
  default Vector daysInMonth() {
    return new Derived(Expr.call(Function.DAYS_IN_MONTH, expr()), resultLabels(), reads());
  }

  /** Returns the month of the year, 1 to 12, of each value. */
  default Vector month() {
    return new Derived(Expr.call(Function.MONTH, expr()), resultLabels(), reads());
  }

  /** Returns the year, of each value. */
  default Vector year() {
    return new Derived(Expr.call(Function.YEAR, expr()), resultLabels(), reads());
  }
}
