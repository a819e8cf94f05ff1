package io.cortexmon.promql.engine;

import io.cortexmon.promql.At;
import io.cortexmon.promql.Modifiers;
import io.cortexmon.promql.Window;
import java.time.Duration;

/**
 * When a selector or subquery looks, as seen from a step: its {@code @} and {@code offset}.
 *
 * @param at the {@code @} modifier
 * @param offset into the past, in milliseconds
 */
record Moment(At at, long offset) {

  static Moment of(Modifiers modifiers) {
    return new Moment(modifiers.at(), millis(modifiers.offset()));
  }

  /** Returns the milliseconds of a window that is known. */
  static long millis(Window window) {
    return duration(window).toMillis();
  }

  /** Returns the nanoseconds of a window that is known. */
  static long nanos(Window window) {
    return duration(window).toNanos();
  }

  private static Duration duration(Window window) {
    if (window instanceof Window.Fixed fixed) {
      return fixed.duration();
    }
    throw new EvaluationException("the dashboard variable " + name(window) + " has no value here");
  }

  private static String name(Window window) {
    return window instanceof Window.Interval interval ? interval.reference() : window.toString();
  }

  /** Returns whether it is the same at all steps. */
  boolean isFixed() {
    return at != At.NONE;
  }

  /** Returns the time that is looked at from a step. */
  long of(Run run, long step) {
    return reference(run, step) - offset;
  }

  private long reference(Run run, long step) {
    if (at == At.NONE) {
      return step;
    }
    if (at == At.START) {
      return run.query().start();
    }
    if (at == At.END) {
      return run.query().end();
    }
    if (at instanceof At.Timestamp timestamp) {
      return timestamp.millis();
    }
    throw new EvaluationException("the dashboard variable of " + at + " has no value here");
  }
}
