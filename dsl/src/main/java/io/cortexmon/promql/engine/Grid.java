package io.cortexmon.promql.engine;

/**
 * The steps at which an expression is evaluated, in milliseconds.
 *
 * @param start the first step
 * @param end no step is after it
 * @param interval between two steps, above zero
 */
record Grid(long start, long end, long interval) {

  /** A single step. */
  static Grid at(long time) {
    return new Grid(time, time, 1);
  }

  int steps() {
    return end < start ? 0 : (int) ((end - start) / interval) + 1;
  }

  long time(int step) {
    return start + step * interval;
  }

  /** Returns the last step, or the end where there is none. */
  long last() {
    return end < start ? end : time(steps() - 1);
  }

  /** Returns whether this could be an instant query, whose result keeps its order. */
  boolean isInstant() {
    return start == end;
  }

  /** Returns the first step alone. */
  Grid first() {
    return new Grid(start, start, interval);
  }
}
