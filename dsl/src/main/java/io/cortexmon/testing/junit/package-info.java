/**
 * What runs with JUnit: parameters and reports for tests of monitoring, tests that run in several
 * environments, and the tests of a project, again and again, for the goal {@code
 * cortex-mon:mutate}. Nothing else of the language knows JUnit.
 *
 * <p>Start at {@link io.cortexmon.testing.junit.MonitoringOf}. JUnit is an optional dependency: a
 * project brings its own, Jupiter 5.12 or later.
 */
@NullMarked
package io.cortexmon.testing.junit;

import org.jspecify.annotations.NullMarked;
