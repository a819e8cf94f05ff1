/**
 * Checks of a whole {@code Monitoring}: one class for each, named by the fault it finds.
 *
 * <p>Start at {@link io.cortexmon.check.Checks}. A check reads values and gives findings; it
 * neither throws nor writes.
 */
@NullMarked
package io.cortexmon.check;

import org.jspecify.annotations.NullMarked;
