/**
 * What tests see of the rules of a system, noted while they run, and the report of it: which alerts
 * were seen inactive, pending, firing and resolved, and in which of their ways.
 *
 * <p>Start at {@link io.cortexmon.testing.coverage.CoverageRecorder} for what is noted while tests
 * run, at {@link io.cortexmon.testing.coverage.CoverageReport} for what is made of it. Knows
 * neither Maven nor JUnit.
 *
 * <p><b>What is seen.</b> Only what an expectation that was met has looked at: an alert that fires
 * while no test asks is not seen. One time is seen as it is; an expectation about all of the time
 * until now, such as {@code hasNeverFired}, sees every step. The states of an alert are
 *
 * <ul>
 *   <li>{@code inactive}, where there is no alert; with {@code with(..)}, none with those labels;
 *   <li>{@code pending}, asked only of alerts with a {@code for};
 *   <li>{@code firing};
 *   <li>{@code resolved}: inactive after it has fired in the same run of a scenario. An alert whose
 *       query always has a result, such as {@code vector(1)}, is asked neither this nor {@code
 *       inactive}: it can not end.
 * </ul>
 *
 * <p>The branches of an alert are the ways in which it comes by its labels and texts. Each is seen
 * where an alert that came that way is seen firing:
 *
 * <ul>
 *   <li>each operand of an {@code or} in its query, nested ones too, below parentheses, filters,
 *       {@code label_replace} and the like, but not below an aggregation or in a calculation with
 *       another vector; the operands are evaluated at the time of the look, and the first that has
 *       the alert's series is the one;
 *   <li>both ways on from each {@code if}, {@code with} and {@code range} in the templates of its
 *       labels and annotations;
 *   <li>each value of a label that its result keeps, where all values are known: from {@code
 *       Label.oneOf}, or because the query names several. Values that the query rules out do not
 *       count.
 * </ul>
 *
 * <p>A recording rule is seen where its value was looked at, or that of a query that reads it,
 * directly or by other rules, or an alert that does so and is not inactive. The value of {@code
 * ALERTS} shows no alert.
 *
 * <p><b>Which rule it is.</b> A rule is known by its name, its file and its {@code Shape}: the same
 * in all environments, which may differ in numbers, durations and compared values, so that a test
 * in any environment counts. A rule that was changed otherwise since the tests ran is not seen any
 * more. Rules of promtool's files, which {@code RuleTests} runs, are declared nowhere in Java, and
 * not part of this.
 *
 * <p><b>Where it is kept.</b> Each JVM that runs tests leaves one file when it ends, named by the
 * nearest Java process above it and by itself; files of another such process are of an earlier
 * build and removed then. So several forks, and Surefire and Failsafe of one build, add up, and
 * what is there is of the last build that ran tests. Under a daemon, which goes on from build to
 * build, builds add up until {@code mvn clean}.
 *
 * <p><b>The report as JSON.</b> {@code version} is 1. A share has {@code seen}, {@code all} and
 * {@code share} (0 to 1). The report has the shares {@code alerts} and {@code recordings}, {@code
 * excluded} (a number) and {@code systems}, each with {@code name}, the same two shares and {@code
 * rules}. A rule has {@code kind} ({@code alert} or {@code recording}), {@code name}, {@code file},
 * {@code line}, {@code shape}, its share and {@code parts}, each with {@code id}, {@code text},
 * {@code hint}, {@code excluded} and {@code tests}: the tests that saw it, as {@code class.method}.
 */
@NullMarked
package io.cortexmon.testing.coverage;

import org.jspecify.annotations.NullMarked;
