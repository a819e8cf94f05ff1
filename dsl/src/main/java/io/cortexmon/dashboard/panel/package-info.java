/**
 * Panels: one record for each panel type, made of the parts that panels share.
 *
 * <p>Start at {@link io.cortexmon.dashboard.panel.TimeSeries}. Knows nothing of dashboards and of
 * where a panel stands on one.
 */
@NullMarked
package io.cortexmon.dashboard.panel;

import org.jspecify.annotations.NullMarked;
