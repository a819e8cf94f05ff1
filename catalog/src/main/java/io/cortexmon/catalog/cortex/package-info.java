/**
 * The monitoring of Cortex: a meta-agent, its master and worker agents, MCP servers and
 * contractors, and a dashboard.
 *
 * <p>Start at {@link io.cortexmon.catalog.cortex.CortexMonitoring}. Metrics and labels are
 * constants; what an environment may change is {@link io.cortexmon.catalog.cortex.CortexSettings},
 * from which all else is made.
 */
@NullMarked
package io.cortexmon.catalog.cortex;

import org.jspecify.annotations.NullMarked;
