/**
 * Scenarios as files that {@code promtool test rules} runs: for a server on which nothing of ours
 * is installed, and as a second opinion on every test.
 *
 * <p>Start at {@link io.cortexmon.testing.promtool.PromtoolFile} for one scenario, at {@link
 * io.cortexmon.testing.promtool.ExportedTests} for all that tests look at. What promtool's format
 * has no words for is told, never dropped in silence: {@link
 * io.cortexmon.testing.promtool.PromtoolFolder#notExpressed}.
 */
@NullMarked
package io.cortexmon.testing.promtool;

import org.jspecify.annotations.NullMarked;
