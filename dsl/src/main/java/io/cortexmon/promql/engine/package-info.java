/**
 * Evaluates PromQL over series in memory, with the answers of Prometheus 3.14 and without any other
 * program.
 *
 * <pre>{@code
 * SeriesStore store = new SeriesStore();
 * store.add(SeriesNotation.parse("jobs_total{queue=\"a\"} 0+60x30"), Duration.ofMinutes(1));
 * Query query = new Engine(EngineOptions.DEFAULT).query(PromQl.parse("rate(jobs_total[5m])"));
 * QueryResult result = query.at(store, Duration.ofMinutes(30).toMillis());
 * // {queue="a"} => 1 @[1800000]
 * }</pre>
 *
 * <p>Start at {@link io.cortexmon.promql.engine.SeriesStore} for series, {@link
 * io.cortexmon.promql.engine.Exposition} for what programs expose, {@link
 * io.cortexmon.promql.engine.Engine} and {@link io.cortexmon.promql.engine.Query} for queries, and
 * {@link io.cortexmon.promql.engine.Trace} for how a value came about.
 *
 * <p>How it works: {@code Compiler} makes a tree of {@code Plan}s from an expression, with {@code
 * Calls} for functions. A plan gives a {@code Table} for a {@code Grid} of steps: one row for each
 * series of its {@code Header}, all steps at once, in one primitive array; where all steps give the
 * same, {@code StepInvariantPlan} asks for one. Plans of the same series get the same header
 * object, and remember what they worked out for it ({@code Remembered}): groups, joins, labels. A
 * {@code RangeSource} gives the samples of a range vector, over which {@code RangeCallPlan} moves a
 * {@code RangeWindow} for a {@code RangeFunction}. Binary operators are {@code Link}s of a {@code
 * ChainPlan}, so that a chain of them may be of any length. {@code HistogramMath} and what it
 * stands on calculate with native histograms, {@code ClassicHistogram} with buckets of {@code le}.
 *
 * <p>Supported: all functions, operators, aggregations and modifiers of Prometheus 3.14, those
 * behind feature flags included, for floats and native histograms; instant and range queries;
 * warnings and infos; delayed name removal, start timestamps, and type and unit labels as options;
 * limits on samples and time. Every result of Prometheus's own acceptance tests that stands in the
 * conformance data is met, and of those of a later release all but one, which changed.
 *
 * <p>Different from a server, or not supported:
 *
 * <ul>
 *   <li>An instant vector is in the order of its labels unless the query sorts it; Prometheus
 *       leaves the order open.
 *   <li>Results of {@code exp}, {@code ln}, {@code ^}, {@code atan2}, and of trigonometric
 *       functions and what is calculated with these inside, may differ in the last bits: Java's
 *       functions are not Go's.
 *   <li>A store has no blocks and chunks. A server forgets at the start of each chunk, after 120
 *       samples or so, whether a native histogram continues the one before; the store does not. A
 *       server gives histograms of one chunk the same buckets, empty ones added, which shows where
 *       they are multiplied by infinity or NaN, and in quantiles that are in the zero bucket or of
 *       a histogram with observations that are no numbers.
 *   <li>Series are taken in the order of their labels; in a server it may be that of their
 *       creation. Where the order matters ({@code limitk}, which of two duplicates an error names)
 *       both are right.
 *   <li>An {@code @} inside of a subquery means that time always. A server misses it where the
 *       subquery, with an {@code @} of its own, happens to begin where the query begins.
 *   <li>A server's {@code timestamp} of a selector with both {@code @} and {@code offset} forgets
 *       the offset, but not when it reads samples. Here it counts, as everywhere else.
 *   <li>How many samples had their buckets raised is how many there were; a server adds those of
 *       earlier steps of a range query up again at each step.
 *   <li>Of samples with the same time the last one added counts; a server refuses the second.
 *   <li>Grafana's variables have no value: a query with one is an error.
 *   <li>Remote read, exemplars, and statistics of a query.
 * </ul>
 */
@NullMarked
package io.cortexmon.promql.engine;

import org.jspecify.annotations.NullMarked;
