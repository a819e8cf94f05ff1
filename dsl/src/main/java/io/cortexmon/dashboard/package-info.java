/**
 * Dashboards: panels in rows on a grid, with the variables, annotations and links around them.
 *
 * <p>Start at {@link io.cortexmon.dashboard.Dashboard}. The rooms inside are, each building on
 * those before: {@code json}, {@code field}, {@code query}, {@code transform}, {@code link}, {@code
 * panel}, {@code variable}, {@code annotation}. Knows nothing of files.
 */
@NullMarked
package io.cortexmon.dashboard;

import org.jspecify.annotations.NullMarked;
