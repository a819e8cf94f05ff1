/**
 * What every definition shares: the Java file and line that made it, checks of arguments, and
 * findings.
 *
 * <p>Start at {@link io.cortexmon.definition.Finding}. Knows no other room.
 */
@NullMarked
package io.cortexmon.definition;

import org.jspecify.annotations.NullMarked;
