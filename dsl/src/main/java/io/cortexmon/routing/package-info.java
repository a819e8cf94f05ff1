/**
 * Where alerts go: Alertmanager's routes, receivers, inhibition rules and time intervals as values.
 *
 * <p>Start at {@link io.cortexmon.routing.Routing}. Knows rules and labels, but no file: {@code
 * render} writes what stands here.
 */
@NullMarked
package io.cortexmon.routing;

import org.jspecify.annotations.NullMarked;
