package io.cortexmon.metric;

import io.cortexmon.promql.Window;
import java.time.Duration;
import java.time.Instant;

/** A vector evaluated again and again over a window of time. */
public interface Subquery extends RangeVector {

  /** Returns the window as it was this long ago. */
  Subquery offset(Duration ago);

  /** Returns the window as it was one window of time ago. */
  Subquery offset(Window ago);

  /** Returns the window that ends at a fixed time. */
  Subquery at(Instant time);

  /** Returns the window that ends at the start of the range that is queried. */
  Subquery atStart();

  /** Returns the window that ends at the end of the range that is queried. */
  Subquery atEnd();

  /**
   * Returns this window as one of counters. Right only where the inner vector is itself made of raw
   * counters: the rate of a sum of counters is wrong whenever one of them restarts.
   */
  CounterRange asCounters();
}
