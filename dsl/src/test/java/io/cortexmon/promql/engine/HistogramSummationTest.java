package io.cortexmon.promql.engine;

import static io.cortexmon.promql.engine.Histograms.read;
import static io.cortexmon.promql.engine.Histograms.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.FloatHistogram.CounterReset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistogramSummationTest {

  private static HistogramSummation of(String... histograms) {
    HistogramSummation summation = new HistogramSummation();
    for (String histogram : histograms) {
      summation.add(read(histogram));
    }
    return summation;
  }

  @Test
  void nothing_has_no_sum() {
    HistogramSummation empty = new HistogramSummation();

    assertThat(empty.isEmpty()).isTrue();
    assertThat(of("").isEmpty()).isFalse();
    assertThatThrownBy(empty::sum).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(empty::mean).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void one_histogram_is_its_sum_and_its_mean() {
    String one = "schema:1 count:3 sum:2 z_bucket:1 z_bucket_w:0.5 offset:3 buckets:[2]";

    assertThat(text(of(one).sum())).isEqualTo(one);
    assertThat(text(of(one).mean())).isEqualTo(one);
    assertThat(of("sum:-0").sum().sum()).as("the sign of 0 stays").isEqualTo(-0.0);
  }

  @Test
  void histograms_of_one_layout_are_added_up() {
    HistogramSummation summation =
        of(
            "count:3 sum:2 z_bucket:1 buckets:[1 1] n_buckets:[0 1]",
            "count:6 sum:4 z_bucket:2 buckets:[3 1] n_buckets:[2 0]",
            "count:6 sum:9 z_bucket:3 buckets:[1 1] n_buckets:[1 1]");

    assertThat(text(summation.sum()))
        .isEqualTo("count:15 sum:15 z_bucket:6 buckets:[5 3] n_buckets:[3 2]");
    assertThat(text(summation.mean()))
        .isEqualTo(
            "count:5 sum:5 z_bucket:2 buckets:[1.6666666666666667 1]"
                + " n_buckets:[1 0.6666666666666666]");
  }

  @Test
  void layouts_are_brought_together() {
    HistogramSummation summation =
        of(
            "schema:1 count:10 z_bucket_w:0.001 buckets:[1 2 3 4] n_offset:9 n_buckets:[1]",
            "count:7 offset:-1 buckets:[1 0 0 6]",
            "schema:2 count:4 z_bucket:1 z_bucket_w:1 offset:3 buckets:[1 2]",
            "schema:2 count:9 z_bucket_w:1 offset:40 buckets:[9]");

    assertThat(text(summation.sum()))
        .isEqualTo(
            "count:30 z_bucket:3 z_bucket_w:1 offset:1 buckets:[8 10 0 0 0 0 0 0 0 9]"
                + " n_offset:5 n_buckets:[1]");
  }

  @Test
  void what_rounding_takes_is_given_back() {
    HistogramSummation summation =
        of(
            "count:1 sum:1 z_bucket:1 buckets:[1]",
            "count:1e16 sum:1e100 z_bucket:1e50 buckets:[1e20]",
            "count:1 sum:1 z_bucket:1 buckets:[1]",
            "count:-1e16 sum:-1e100 z_bucket:-1e50 buckets:[-1e20]");

    assertThat(text(summation.sum())).isEqualTo("count:2 sum:2 z_bucket:2 buckets:[2]");
    assertThat(text(summation.mean())).isEqualTo("count:0.5 sum:0.5 z_bucket:0.5 buckets:[0.5]");
  }

  @Test
  void what_rounding_takes_survives_a_lower_schema_and_a_wider_zero_bucket() {
    String[] histograms = {
      "schema:1 offset:3 buckets:[1 1]",
      "schema:1 offset:3 buckets:[1e20 1e20]",
      "schema:1 offset:3 buckets:[1 1]",
      "schema:0 offset:2 buckets:[-2e20]"
    };
    HistogramSummation summation = of(histograms);

    assertThat(text(summation.sum())).isEqualTo("offset:2 buckets:[4]");

    summation.add(read("z_bucket_w:4"));

    assertThat(text(summation.sum())).isEqualTo("z_bucket:4 z_bucket_w:4");
  }

  @Test
  void custom_bounds_are_reduced_to_the_common_ones() {
    HistogramSummation summation =
        of(
            "schema:-53 custom_values:[1 2 4] count:10 buckets:[1 2 3 4]",
            "schema:-53 custom_values:[1 2 4] count:10 buckets:[1 2 3 4]");

    assertThat(summation.hasReconciledBounds()).isFalse();

    summation.add(read("schema:-53 custom_values:[2 3] count:60 buckets:[10 20 30]"));

    assertThat(summation.hasReconciledBounds()).isTrue();
    assertThat(text(summation.sum()))
        .isEqualTo("schema:-53 count:80 custom_values:[2] buckets:[16 64]");
    assertThat(text(summation.mean()))
        .isEqualTo(
            "schema:-53 count:26.666666666666668 custom_values:[2]"
                + " buckets:[5.333333333333333 21.333333333333332]");
  }

  @Test
  void a_mean_is_finite_where_the_sum_is_not() {
    HistogramSummation summation =
        of(
            "count:1e308 sum:1.5e308 buckets:[1e308]",
            "count:1e308 sum:1.5e308 buckets:[1e308]",
            "count:1e308 sum:-1.5e308 buckets:[1e308]",
            "count:1e308 sum:-1.5e308 buckets:[1e308]");

    assertThat(summation.sum().count()).isInfinite();
    assertThat(text(summation.mean())).isEqualTo("count:1e+308 buckets:[1e+308]");
  }

  @Test
  void custom_and_exponential_buckets_do_not_mix() {
    HistogramSummation summation = of("count:1 buckets:[1]");
    FloatHistogram custom = read("schema:-53 custom_values:[1] buckets:[1]");

    assertThatThrownBy(() -> summation.add(custom))
        .isInstanceOf(IncompatibleBucketsException.class);
    assertThat(text(summation.sum())).isEqualTo("count:1 buckets:[1]");
    assertThat(text(summation.mean())).isEqualTo("count:1 buckets:[1]");
  }

  @ParameterizedTest
  @CsvSource({
    "reset, reset, reset, false, RESET",
    "reset, unknown, not_reset, true, UNKNOWN",
    "not_reset, gauge, reset, true, GAUGE",
    "unknown, gauge, reset, false, GAUGE",
    "not_reset, not_reset, unknown, false, UNKNOWN"
  })
  void resets_of_all_histograms_are_seen(
      String first, String second, String third, boolean collision, CounterReset reset) {
    HistogramSummation summation =
        of(
            "counter_reset_hint:" + first,
            "counter_reset_hint:" + second,
            "counter_reset_hint:" + third);

    assertThat(summation.hasResetCollision()).isEqualTo(collision);
    assertThat(summation.sum().counterReset()).isEqualTo(reset);
    assertThat(summation.mean().counterReset()).isEqualTo(reset);
  }

  @Test
  void empty_buckets_are_not_removed() {
    assertThat(of("buckets:[0 1]", "buckets:[0 1]").sum().positive().size()).isEqualTo(2);
  }
}
