/**
 * Turns a {@code Monitoring} into the files that Prometheus, Alertmanager and Kubernetes read, and
 * brings a folder up to date with them.
 *
 * <p>Start at {@link io.cortexmon.render.RenderedTree}. Same input, same bytes: keys stand in a
 * fixed order, and nothing depends on locale, time zone, charset or clock.
 */
@NullMarked
package io.cortexmon.render;

import org.jspecify.annotations.NullMarked;
