/**
 * All that one system declares, as one value, and the sources that make such values.
 *
 * <p>Start at {@link io.cortexmon.monitoring.MonitoringSource}. Knows the definitions, but neither
 * checks nor files.
 */
@NullMarked
package io.cortexmon.monitoring;

import org.jspecify.annotations.NullMarked;
