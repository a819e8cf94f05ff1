/**
 * The goals: what {@code mvn cortex-mon:render} reads from the pom and the command line, and what
 * it prints.
 *
 * <p>Start at {@link RenderMojo}, or at {@link CoverageMojo} for what tests see of alerts. All that
 * is rendered comes from one call into the language.
 */
@NullMarked
package io.cortexmon.maven;

import org.jspecify.annotations.NullMarked;
