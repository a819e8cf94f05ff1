/**
 * Reads, checks, prints and analyses PromQL exactly as Prometheus 3.14 does.
 *
 * <p>Start at {@link io.cortexmon.promql.PromQl} for text and at {@link io.cortexmon.promql.Expr}
 * for trees. Knows no other room, no rules, no dashboards, and no samples.
 *
 * <p>From text to tree: {@code Lexer} cuts tokens, {@code Tokens} holds one of them and the errors,
 * {@code Parser} reads operators by precedence and the rest by recursive descent (with {@code
 * LabelParser}, {@code ModifierParser} and {@code DurationParser}), {@code TypeChecker} judges what
 * is well-formed, and {@code Diagnosis} and {@code Hints} make the errors readable. From tree to
 * text: {@code Printer} on one line, {@code PrettyPrinter} on many. About a tree: {@link
 * io.cortexmon.promql.Selectors}, {@link io.cortexmon.promql.ResultLabelSet}, {@link
 * io.cortexmon.promql.Emptiness}, {@link io.cortexmon.promql.MissingLabel}, {@link
 * io.cortexmon.promql.Lookback} and {@link io.cortexmon.promql.Variables}; {@link
 * io.cortexmon.promql.Rewriter} is the base for changing one. Of test series: {@link
 * io.cortexmon.promql.SeriesNotation}, {@link io.cortexmon.promql.Labels}, {@link
 * io.cortexmon.promql.FloatHistogram}, of which {@link io.cortexmon.promql.ExponentialBuckets} and
 * {@link io.cortexmon.promql.CustomBounds} say where buckets end. Arithmetic that needs no data:
 * {@link io.cortexmon.promql.QueryTimes} for durations, {@link
 * io.cortexmon.promql.SubqueryInstants}.
 *
 * <p>Where it differs from Prometheus, on purpose:
 *
 * <ul>
 *   <li>More than {@link io.cortexmon.promql.ParseOptions#MAX_DEPTH} nested levels are an error;
 *       chains of operators may be of any length.
 *   <li>{@code NaN} as a duration is refused; Prometheus takes it for the longest negative one.
 *   <li>A duration that stands for a number is printed to the millisecond; Prometheus prints {@code
 *       1s1ms} as {@code 1s}, because it cuts off what is not exact. {@code Inf ^ a} is printed
 *       without the plus that Prometheus gives it, and U+FFFD in a text with an escape: what is
 *       printed is what is read again.
 *   <li>A pattern is refused in Go's words; where it has two faults, RE2J may find the other one
 *       first.
 *   <li>Names and texts are strings: a byte that is no part of valid UTF-8 is the lone surrogate
 *       {@code U+DC00} plus the byte, and prints as {@code \xff} does.
 * </ul>
 */
@NullMarked
package io.cortexmon.promql;

import org.jspecify.annotations.NullMarked;
