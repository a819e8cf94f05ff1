package io.cortexmon.publish;

/**
 * What a user decides about a plan.
 *
 * @param onDrift what is done with files that were changed by hand
 * @param confirmRemovals whether most of the files may go, or all
 */
public record PlanOptions(OnDrift onDrift, boolean confirmRemovals) {

  /** Refuses both. */
  public static final PlanOptions CAREFUL = new PlanOptions(OnDrift.FAIL, false);
}
