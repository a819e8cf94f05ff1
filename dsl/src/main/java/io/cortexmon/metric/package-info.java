/**
 * Declared metrics, labels, units and thresholds, and typed queries over them that produce PromQL.
 *
 * <p>Start at {@link io.cortexmon.metric.Counter} and {@link io.cortexmon.metric.Vector}. Knows
 * PromQL's tree, but no rule, file or environment.
 */
@NullMarked
package io.cortexmon.metric;

import org.jspecify.annotations.NullMarked;
