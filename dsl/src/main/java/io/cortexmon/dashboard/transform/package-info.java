/**
 * Transformations: what is done with the results of queries before a panel shows them.
 *
 * <p>Start at {@link io.cortexmon.dashboard.transform.Transformation}. Knows nothing of panels. Of
 * the names that Grafana 13 knows two are not here: {@code seriesToColumns}, the old name of {@code
 * joinByField}, and {@code append}, which has a name and no more. The shapes of options are those
 * of npm {@code @grafana/data} 13.2.3 and of Grafana's own {@code features/transformers}.
 */
@NullMarked
package io.cortexmon.dashboard.transform;

import org.jspecify.annotations.NullMarked;
