package io.cortexmon.promql.engine;

/**
 * A plan, and whether its value depends on the step.
 *
 * @param plan evaluates the expression
 * @param invariant whether the value is the same at all steps
 * @param wraps whether it is worth, and right, to evaluate it once for all steps
 */
record Compiled(Plan plan, boolean invariant, boolean wraps) {

  /** Returns the plan as a part of one whose value depends on the step. */
  Plan inside() {
    return wraps ? new StepInvariantPlan(plan) : plan;
  }
}
