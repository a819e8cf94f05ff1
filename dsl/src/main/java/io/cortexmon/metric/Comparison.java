package io.cortexmon.metric;

/** A comparison of two vectors. */
public interface Comparison extends Filter, Joined {

  @Override
  Joined bool();
}
