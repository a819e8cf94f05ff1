/**
 * What differs between two trees of rendered files: a unified text, and a summary in the terms of
 * the field (a threshold, a panel, a route). Reads bytes and gives texts; knows nothing of Git
 * repositories, builds or who asks.
 *
 * <p>A tree goes through in four steps: {@link io.cortexmon.publish.diff.FileChange} pairs the
 * files, {@code Things} reads the alerts, jobs, dashboards and objects that they hold, {@code
 * Comparison} says for each kind what changed in it, and the {@code …Report} classes write it down.
 */
@NullMarked
package io.cortexmon.publish.diff;

import org.jspecify.annotations.NullMarked;
