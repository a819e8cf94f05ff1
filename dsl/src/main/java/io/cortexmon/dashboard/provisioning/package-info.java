/**
 * What Grafana reads from files beside its dashboards: data sources, and where dashboards are.
 *
 * <p>Start at {@link io.cortexmon.dashboard.provisioning.PrometheusDataSource}. Knows nothing of
 * panels, and secrets only by where they are kept.
 */
@NullMarked
package io.cortexmon.dashboard.provisioning;

import org.jspecify.annotations.NullMarked;
