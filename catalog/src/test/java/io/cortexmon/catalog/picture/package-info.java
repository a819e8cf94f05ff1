/**
 * Draws dashboards without Grafana, for the README and for reviews.
 *
 * <p>Start at {@link io.cortexmon.catalog.picture.DashboardPicture}. Stands among the tests because
 * it is a tool of this project, and not part of what the jars promise.
 */
@NullMarked
package io.cortexmon.catalog.picture;

import org.jspecify.annotations.NullMarked;
