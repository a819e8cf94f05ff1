/**
 * Annotations: events that dashboards mark on their graphs.
 *
 * <p>Start at {@link io.cortexmon.dashboard.annotation.Annotation}. Knows nothing of panels.
 */
@NullMarked
package io.cortexmon.dashboard.annotation;

import org.jspecify.annotations.NullMarked;
