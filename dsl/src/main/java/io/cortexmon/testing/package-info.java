/**
 * Tests of what is declared, without any other program: alerts and recorded values over time,
 * routing, relabelling, and files that were written for promtool.
 *
 * <p>Start at {@link io.cortexmon.testing.Scenario} for rules over series that a test writes down,
 * {@link io.cortexmon.testing.Boundaries} for the limits of one alert, {@link
 * io.cortexmon.testing.RoutingScenario} for who is told of an alert, {@link
 * io.cortexmon.testing.Relabelling} for the labels of a target, and {@link
 * io.cortexmon.testing.RuleTests} for promtool's files. What is expected and not met is an {@link
 * AssertionError} with all that explains it, in any test framework.
 *
 * <p>{@code RuleEvaluation} evaluates groups step by step as Prometheus does: {@code
 * EvaluatedAlert} is the state machine of an alert, {@code EvaluatedRecording} what is recorded.
 * What they give is written into the store that the next rules read. {@code Definitions} makes
 * their rules of declared ones, {@code RuleFile} of YAML.
 *
 * <p>Packages below measure and share tests: {@code coverage} notes what tests see of rules, {@code
 * mutation} runs them with changed rules, {@code promtool} writes scenarios as promtool's files,
 * {@code junit} gives parameters to tests with JUnit. They see tests as a {@link
 * io.cortexmon.testing.TestWatcher} does.
 */
@NullMarked
package io.cortexmon.testing;

import org.jspecify.annotations.NullMarked;
