package io.cortexmon.testing.mutation;

import io.cortexmon.testing.RuleDefinition;

/**
 * A rule with one thing changed.
 *
 * @param id the same as long as the rule has the same shape, whatever its numbers are, such as
 *     {@code HighErrors/threshold-1/up}
 * @param kind what is changed
 * @param change one line that tells it, such as {@code 0.05 became 0.055 at 1:34}
 * @param before what was changed, on one line: the expression, or a field such as {@code for: 5m}
 * @param after the same as it is now
 * @param hint what a test would have to look at
 * @param rule the changed rule
 */
public record Mutant(
    String id,
    MutationKind kind,
    String change,
    String before,
    String after,
    String hint,
    RuleDefinition rule) {}
