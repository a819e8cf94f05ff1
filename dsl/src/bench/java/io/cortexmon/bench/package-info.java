/**
 * Measures what building, checking and rendering cost; see CONTRIBUTING.md, "Speed".
 *
 * <p>Start at {@link io.cortexmon.bench.RuleWorkload}. Compiled by the Maven profile {@code bench}
 * only, and part of no jar.
 */
@NullMarked
package io.cortexmon.bench;

import org.jspecify.annotations.NullMarked;
