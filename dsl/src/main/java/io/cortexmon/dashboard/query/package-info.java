/**
 * What panels ask: targets in the query languages of Grafana's data sources.
 *
 * <p>Start at {@link io.cortexmon.dashboard.query.Target}. Knows nothing of panels.
 */
@NullMarked
package io.cortexmon.dashboard.query;

import org.jspecify.annotations.NullMarked;
