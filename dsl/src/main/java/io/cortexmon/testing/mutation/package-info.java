/**
 * Tries whether the tests of a project would notice a wrong rule: changes one thing in one rule at
 * a time, and runs the tests that look at the rule again.
 *
 * <p>Start at {@link io.cortexmon.testing.mutation.Mutants} for what is changed, and at {@link
 * io.cortexmon.testing.mutation.MutationRun} for how the changes are tried. {@link
 * io.cortexmon.testing.mutation.MutationReport} is what came of it. What runs the tests is behind
 * {@link io.cortexmon.testing.mutation.ProjectTests}: nothing here knows JUnit.
 */
@NullMarked
package io.cortexmon.testing.mutation;

import org.jspecify.annotations.NullMarked;
