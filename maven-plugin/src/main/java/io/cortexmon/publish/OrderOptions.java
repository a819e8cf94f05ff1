package io.cortexmon.publish;

/**
 * What a user decides about the order of commits.
 *
 * @param allowRollback whether an older commit may be published
 * @param failWhereUnknown whether nothing is published where the order can not be known
 */
public record OrderOptions(boolean allowRollback, boolean failWhereUnknown) {

  /** Refuses older commits, and goes on where the order can not be known. */
  public static final OrderOptions FORWARD = new OrderOptions(false, false);
}
