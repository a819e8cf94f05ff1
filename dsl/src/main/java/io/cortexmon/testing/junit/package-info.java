/**
 * What runs with JUnit: the tests of a project, again and again, for the goal {@code
 * cortex-mon:mutate}. Nothing else of the language knows JUnit.
 */
@NullMarked
package io.cortexmon.testing.junit;

import org.jspecify.annotations.NullMarked;
