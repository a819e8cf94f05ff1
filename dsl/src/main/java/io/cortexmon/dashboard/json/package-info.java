/**
 * JSON as dashboards hold it: immutable values, read and written without losing anything.
 *
 * <p>Start at {@link io.cortexmon.dashboard.json.JsonObject}. Knows nothing of Grafana.
 */
@NullMarked
package io.cortexmon.dashboard.json;

import org.jspecify.annotations.NullMarked;
