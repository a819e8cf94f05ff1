/**
 * How values are shown: units, limits, colours, mappings, links, and what differs for some fields.
 *
 * <p>Start at {@link io.cortexmon.dashboard.field.FieldOptions}. Knows nothing of panels.
 */
@NullMarked
package io.cortexmon.dashboard.field;

import org.jspecify.annotations.NullMarked;
