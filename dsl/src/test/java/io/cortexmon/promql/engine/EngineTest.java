package io.cortexmon.promql.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.promql.Labels;
import io.cortexmon.promql.ParseOptions;
import io.cortexmon.promql.PromQl;
import io.cortexmon.promql.SeriesNotation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EngineTest {

  private static final long MINUTE = 60_000;
  private static final Duration STEP = Duration.ofMinutes(1);

  private final SeriesStore store =
      store(
          "jobs_total{queue=\"b\"} 0+60x10",
          "jobs_total{queue=\"a\"} 0+30x10",
          "workers{queue=\"a\"} 3x4 stale",
          "workers{queue=\"b\"} 5x10");

  private static SeriesStore store(String... series) {
    SeriesStore store = new SeriesStore();
    for (String one : series) {
      store.add(SeriesNotation.parse(one), STEP);
    }
    return store;
  }

  private static Query query(String text) {
    return new Engine(EngineOptions.DEFAULT).query(PromQl.parse(text));
  }

  private String at(String text, long minutes) {
    return query(text).at(store, minutes * MINUTE).value().toString();
  }

  @Test
  void a_vector_prints_a_line_for_each_sample_in_the_order_of_labels() {
    assertThat(at("rate(jobs_total[5m])", 10))
        .isEqualTo("{queue=\"a\"} => 0.5 @[600000]\n{queue=\"b\"} => 1 @[600000]");
  }

  @Test
  void a_sorted_vector_keeps_the_order_of_the_query() {
    assertThat(at("sort_desc(workers)", 3))
        .isEqualTo("workers{queue=\"b\"} => 5 @[180000]\nworkers{queue=\"a\"} => 3 @[180000]");
    assertThat(at("topk(1, workers) or workers", 3)).startsWith("workers{queue=\"b\"} => 5");
    assertThat(at("sum by (queue) (sort_desc(workers))", 3)).startsWith("{queue=\"a\"}");
  }

  @Test
  void a_scalar_and_a_text_print_themselves() {
    assertThat(at("1 + 2 * 3", 1)).isEqualTo("scalar: 7 @[60000]");
    assertThat(at("\"text\"", 1)).isEqualTo("text");
  }

  @Test
  void a_range_vector_prints_each_sample() {
    assertThat(at("workers{queue=\"a\"}[2m]", 3))
        .isEqualTo("workers{queue=\"a\"} =>\n3 @[120000]\n3 @[180000]");
  }

  @Test
  void a_subquery_by_itself_is_a_range_vector() {
    assertThat(at("sum(workers)[2m:1m]", 3)).isEqualTo("{} =>\n8 @[120000]\n8 @[180000]");
  }

  @Test
  void a_range_query_gives_all_steps_up_to_the_end() {
    QueryValue value = query("sum(workers)").over(store, 4 * MINUTE, 5 * MINUTE + 1, STEP).value();
    assertThat(value).hasToString("{} =>\n8 @[240000]\n5 @[300000]");
  }

  @Test
  void a_scalar_over_a_range_is_one_series() {
    QueryValue value = query("time()").over(store, 0, MINUTE, STEP).value();
    assertThat(value).hasToString("{} =>\n0 @[0]\n60 @[60000]");
  }

  @Test
  void a_query_sees_what_was_added_since_it_was_last_evaluated() {
    Query query = query("count(workers)");
    assertThat(query.at(store, 0).value()).hasToString("{} => 2 @[0]");
    store.add(Labels.parse("workers{queue=\"c\"}"), 0, 1);
    assertThat(query.at(store, 0).value()).hasToString("{} => 3 @[0]");
  }

  @Test
  void a_query_can_go_from_one_store_to_another_and_back() {
    Query query = query("sum by (queue) (workers)");
    SeriesStore other = store("workers{queue=\"z\"} 7");
    String first = query.at(store, 0).value().toString();
    assertThat(query.at(other, 0).value()).hasToString("{queue=\"z\"} => 7 @[0]");
    assertThat(query.at(store, 0).value()).hasToString(first);
    assertThat(query.at(new SeriesStore(), 0).value()).hasToString("");
  }

  @Test
  void several_threads_can_share_a_query() throws Exception {
    Query query = query("sum by (queue) (rate(jobs_total[5m])) / on (queue) workers");
    SeriesStore other = store("jobs_total{queue=\"z\"} 0+60x10", "workers{queue=\"z\"} 2x10");
    String here = query.at(store, 4 * MINUTE).value().toString();
    String there = query.at(other, 4 * MINUTE).value().toString();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<String>> calls =
          IntStream.range(0, 400)
              .<Callable<String>>mapToObj(
                  i -> () -> query.at(i % 2 == 0 ? store : other, 4 * MINUTE).value().toString())
              .toList();
      List<Future<String>> results = threads.invokeAll(calls);
      for (int i = 0; i < results.size(); i++) {
        assertThat(results.get(i).get()).isEqualTo(i % 2 == 0 ? here : there);
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void a_chain_of_operators_may_be_of_any_length() {
    String chain =
        IntStream.range(0, 10_000).mapToObj(i -> "workers").collect(Collectors.joining(" + "));
    assertThat(at("sum(" + chain + ")", 1)).isEqualTo("{} => 80000 @[60000]");
    String numbers =
        IntStream.range(0, 10_000).mapToObj(i -> "1").collect(Collectors.joining(" + "));
    assertThat(at(numbers + " + time()", 1)).isEqualTo("scalar: 10060 @[60000]");
  }

  @Test
  void a_sample_that_is_added_twice_counts_once_and_a_late_one_in_its_place() {
    Labels late = Labels.parse("late");
    SeriesStore own = new SeriesStore();
    own.add(late, 2 * MINUTE, 2);
    own.add(late, MINUTE, 7);
    own.add(late, MINUTE, 1);
    assertThat(query("late[5m]").at(own, 2 * MINUTE).value())
        .hasToString("late =>\n1 @[60000]\n2 @[120000]");
  }

  @Test
  void the_lookback_is_an_option() {
    Query query =
        new Engine(EngineOptions.DEFAULT.lookback(Duration.ofMinutes(2)))
            .query(PromQl.parse("workers{queue=\"b\"}"));
    assertThat(query.at(store, 12 * MINUTE - 1).value())
        .hasToString(
            """
        workers{queue="b"} => 5 @[719999]""");
    assertThat(query.at(store, 12 * MINUTE).value()).hasToString("");
  }

  @Test
  void the_step_of_a_subquery_without_one_is_an_option() {
    Query query =
        new Engine(EngineOptions.DEFAULT.subqueryStep(Duration.ofSeconds(30)))
            .query(PromQl.parse("count_over_time(vector(1)[2m:])"));
    assertThat(query.at(store, 2 * MINUTE).value()).hasToString("{} => 4 @[120000]");
  }

  @Test
  void names_can_be_dropped_in_the_end_only() {
    EngineOptions delayed = EngineOptions.DEFAULT.delayedNameRemoval(true);
    String text = "label_replace(-workers, \"was\", \"$1\", \"__name__\", \"(.*)\")";
    assertThat(new Engine(delayed).query(PromQl.parse(text)).at(store, 0).value())
        .hasToString(
            "{queue=\"a\", was=\"workers\"} => -3 @[0]\n"
                + "{queue=\"b\", was=\"workers\"} => -5 @[0]");
    assertThat(at(text, 0)).isEqualTo("{queue=\"a\"} => -3 @[0]\n{queue=\"b\"} => -5 @[0]");
  }

  @Test
  void too_many_samples_are_an_error() {
    Engine small = new Engine(EngineOptions.DEFAULT.maxSamples(20));
    assertThat(small.query(PromQl.parse("jobs_total")).over(store, 0, 9 * MINUTE, STEP).value())
        .isNotNull();
    assertThatThrownBy(
            () -> small.query(PromQl.parse("jobs_total")).over(store, 0, 10 * MINUTE, STEP))
        .isInstanceOf(EvaluationException.class)
        .hasMessage("query processing would load too many samples into memory in query execution");
  }

  @Test
  void a_query_that_takes_too_long_is_an_error() {
    Engine hasty = new Engine(EngineOptions.DEFAULT.timeout(Duration.ofMillis(1)));
    SeriesStore large = new SeriesStore();
    for (int i = 0; i < 2_000; i++) {
      for (int t = 0; t < 60; t++) {
        large.add(Labels.parse("large{i=\"" + i + "\"}"), t * MINUTE, t);
      }
    }
    Query query = hasty.query(PromQl.parse("stddev_over_time(large[30m])"));
    assertThatThrownBy(() -> query.over(large, 0, 60 * MINUTE, Duration.ofSeconds(1)))
        .isInstanceOf(EvaluationException.class)
        .hasMessage("query timed out in expression evaluation");
  }

  @Test
  void annotations_say_where_in_the_query_they_arose() {
    String text = "sum(\n  rate(workers[5m]))";
    QueryResult result = query(text).at(store, 3 * MINUTE);
    assertThat(result.annotations()).hasSize(1);
    assertThat(result.annotations().get(0))
        .hasToString(
            "PromQL info: metric might not be a counter, name does not end in"
                + " _total/_sum/_count/_bucket: \"workers\"");
    assertThat(result.annotations().get(0).text(text)).endsWith("\"workers\" (2:8)");
  }

  @Test
  void what_can_not_be_a_range_query_is_refused() {
    assertThatThrownBy(() -> query("workers").over(store, 1, 0, STEP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("end 0: must not be before start 1");
    assertThatThrownBy(() -> query("workers").over(store, 0, 1, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("step PT0S: must be at least one millisecond");
    assertThatThrownBy(() -> query("workers[5m]").over(store, 0, 1, STEP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "invalid expression type \"range vector\" for range query, must be Scalar or instant"
                + " Vector");
  }

  @Test
  void a_dashboard_variable_has_no_value() {
    assertThatThrownBy(
            () ->
                new Engine(EngineOptions.DEFAULT)
                    .query(PromQl.parse("rate(a[$__rate_interval])", ParseOptions.GRAFANA))
                    .at(store, 0))
        .isInstanceOf(EvaluationException.class)
        .hasMessage("the dashboard variable $__rate_interval has no value here");
    assertThatThrownBy(
            () ->
                new Engine(EngineOptions.DEFAULT)
                    .query(PromQl.parse("a{$filters}", ParseOptions.GRAFANA))
                    .at(store, 0))
        .isInstanceOf(EvaluationException.class)
        .hasMessage("the dashboard variable $filters has no value here");
  }

  @Test
  void options_that_make_no_sense_are_refused() {
    assertThatThrownBy(() -> EngineOptions.DEFAULT.lookback(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("lookback PT0S: must be at least one millisecond");
    assertThatThrownBy(() -> EngineOptions.DEFAULT.maxSamples(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("max samples 0: must be above zero");
  }

  @Test
  void a_pattern_that_takes_exponential_time_elsewhere_takes_none() {
    SeriesStore own = new SeriesStore();
    own.add(Labels.of(Map.of("__name__", "m", "l", "a".repeat(5_000))), 0, 1);
    assertThat(query("m{l=~\"(a+)+b\"}").at(own, 0).value()).hasToString("");
    assertThat(query("count(m{l=~\"(a|aa)+\"})").at(own, 0).value()).hasToString("{} => 1 @[0]");
  }

  @Test
  void metrics_with_the_same_labels_are_absent_together() {
    assertThat(at("absent_over_time({__name__=~\"jobs_total|workers\"}[5m])", 3)).isEmpty();
    assertThatThrownBy(() -> at("present_over_time({__name__=~\"jobs_total|workers\"}[5m])", 3))
        .hasMessage("vector cannot contain metrics with the same labelset");
  }

  @Test
  void a_label_that_can_not_be_is_an_error_after_those_of_operands_before() {
    assertThatThrownBy(() -> at("count_values(\"\", workers) + -{queue=~\"a|b\"}", 3))
        .hasMessage("invalid label name \"\"");
    assertThatThrownBy(() -> at("-{queue=~\"a|b\"} + count_values(\"\", workers)", 3))
        .hasMessage("vector cannot contain metrics with the same labelset");
  }

  @Test
  void of_two_sorts_in_a_range_query_the_outer_one_is_named() {
    String text = "sort(sort_desc(workers) + 1)";
    assertThat(query(text).over(store, 0, MINUTE, STEP).annotations())
        .singleElement()
        .satisfies(note -> assertThat(note.text(text)).endsWith(" (1:1)"));
  }

  @Test
  void of_two_places_where_buckets_are_raised_the_first_is_named() {
    SeriesStore buckets = store("b{le=\"1\"} 5", "b{le=\"2\"} 4", "b{le=\"+Inf\"} 6");
    String text = "histogram_quantile(0.5, b) + histogram_quantile(0.5, b)";
    assertThat(query(text).at(buckets, 0).annotations())
        .singleElement()
        .satisfies(note -> assertThat(note.text(text)).endsWith(" (1:25)"));
  }

  @Test
  void a_side_without_series_does_not_hide_duplicates_where_values_are_filled_in() {
    assertThat(at("missing * on () workers", 3)).isEmpty();
    assertThatThrownBy(() -> at("missing * on () fill_right (1) workers", 3))
        .hasMessageStartingWith("found duplicate series for the match group {} on the right");
  }

  @Test
  void two_numbers_can_not_be_trimmed() {
    assertThatThrownBy(() -> at("1 </ 2", 3))
        .isInstanceOf(EvaluationException.class)
        .hasMessage("operator \"</\" not allowed for Scalar operations");
  }

  @Test
  void a_number_that_can_not_be_trimmed_is_an_error_only_when_it_is_evaluated() {
    assertThatThrownBy(() -> at("-{queue=~\"a|b\"} + (1 >/ 2)", 3))
        .hasMessage("vector cannot contain metrics with the same labelset");
  }

  @Test
  void of_quantiles_one_of_which_is_no_number_only_that_is_warned_of() {
    String text = "quantile(scalar(q), workers)";
    SeriesStore quantiles = store("q 2 NaN 0.5 -1", "workers 1x4");
    assertThat(query(text).over(quantiles, 0, 3 * MINUTE, STEP).annotations())
        .extracting(Annotation::message)
        .containsExactly("quantile value should be between 0 and 1, got NaN");
    assertThat(query(text).over(quantiles, 2 * MINUTE, 3 * MINUTE, STEP).annotations())
        .extracting(Annotation::message)
        .containsExactly("quantile value should be between 0 and 1, got -1");
  }

  @Test
  void of_what_can_not_be_combined_with_a_number_the_last_series_counts() {
    String text = "1 </ x";
    SeriesStore mixed = store("x{l=\"a\"} 1", "x{l=\"b\"} {{schema:0 count:1 sum:1 buckets:[1]}}");
    assertThat(query(text).at(mixed, 0).annotations())
        .extracting(Annotation::message)
        .containsExactly(
            "incompatible sample types encountered for binary operator \"</\": float </ histogram");
  }

  @Test
  void a_sign_belongs_to_the_place_of_buckets() {
    String text = "histogram_quantile(0.5, +workers)";
    assertThat(query(text).at(store, MINUTE).annotations())
        .extracting(note -> note.text(text))
        .containsExactly(
            "PromQL warning: bucket label \"le\" is missing or has a malformed value of \"\""
                + " (1:25)");
  }

  @Test
  void a_subquery_without_steps_does_not_warn_of_sorting() {
    String text = "last_over_time(sort(workers)[1m:20m])";
    assertThat(query(text).at(store, 10 * MINUTE).annotations()).isEmpty();
    assertThat(query(text).at(store, 20 * MINUTE + 1).annotations()).hasSize(1);
  }
}
