/**
 * Variables of dashboards: values that a viewer chooses and queries use.
 *
 * <p>Start at {@link io.cortexmon.dashboard.variable.QueryVariable}. Knows nothing of panels.
 */
@NullMarked
package io.cortexmon.dashboard.variable;

import org.jspecify.annotations.NullMarked;
