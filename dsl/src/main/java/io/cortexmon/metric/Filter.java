package io.cortexmon.metric;

/** A comparison that keeps or drops series. */
public interface Filter extends Vector {

  /** Returns 1 where the comparison holds and 0 where it does not, instead of filtering. */
  Vector bool();
}
