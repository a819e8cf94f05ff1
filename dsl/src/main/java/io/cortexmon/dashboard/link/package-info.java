/**
 * Links of dashboards and panels to pages, dashboards and panels.
 *
 * <p>Start at {@link io.cortexmon.dashboard.link.Link}. Knows nothing of panels. Links of values
 * are field options.
 */
@NullMarked
package io.cortexmon.dashboard.link;

import org.jspecify.annotations.NullMarked;
