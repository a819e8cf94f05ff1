package io.cortexmon.promql.engine;

import static io.cortexmon.promql.engine.Histograms.read;
import static io.cortexmon.promql.engine.Histograms.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.FloatHistogram.CounterReset;
import io.cortexmon.promql.engine.HistogramMath.Combination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistogramMathTest {

  @Test
  void a_sum_has_the_lower_schema_and_the_wider_zero_bucket() {
    FloatHistogram fine =
        read("schema:1 count:10 sum:5 z_bucket:1 z_bucket_w:0.5 buckets:[1 2 3 4]");
    FloatHistogram coarse = read("count:7 sum:2 z_bucket:2 z_bucket_w:1 buckets:[0 5]");

    assertThat(text(HistogramMath.add(fine, coarse).value()))
        .isEqualTo("count:17 sum:7 z_bucket:4 z_bucket_w:1 offset:1 buckets:[10 4]");
    assertThat(text(HistogramMath.subtract(coarse, fine).value()))
        .isEqualTo("count:-3 sum:-3 z_bucket_w:1 offset:2 buckets:[-4]");
  }

  @Test
  void custom_bounds_that_differ_are_reduced_to_the_common_ones() {
    FloatHistogram left = read("schema:-53 custom_values:[1 2 4] buckets:[1 2 3 4]");
    FloatHistogram right = read("schema:-53 custom_values:[2 3] buckets:[10 20 30]");

    Combination sum = HistogramMath.add(left, right);

    assertThat(text(sum.value())).isEqualTo("schema:-53 custom_values:[2] buckets:[13 57]");
    assertThat(sum.boundsReconciled()).isTrue();
    assertThat(HistogramMath.subtract(left, left).boundsReconciled()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "reset, not_reset, true, UNKNOWN",
    "not_reset, reset, true, UNKNOWN",
    "reset, reset, false, RESET",
    "unknown, reset, false, UNKNOWN",
    "gauge, not_reset, false, GAUGE",
    "reset, gauge, false, GAUGE"
  })
  void a_reset_collides_with_the_lack_of_one_only(
      String left, String right, boolean collision, CounterReset reset) {
    FloatHistogram first = read("counter_reset_hint:" + left);
    FloatHistogram second = read("counter_reset_hint:" + right);

    assertThat(HistogramMath.add(first, second).resetCollision()).isEqualTo(collision);
    assertThat(HistogramMath.add(first, second).value().counterReset()).isEqualTo(reset);
    assertThat(HistogramMath.subtract(first, second).resetCollision()).isEqualTo(collision);
    assertThat(HistogramMath.subtract(first, second).value().counterReset()).isEqualTo(reset);
  }

  @Test
  void custom_and_exponential_buckets_do_not_mix() {
    FloatHistogram custom = read("schema:-53 custom_values:[1]");
    FloatHistogram exponential = read("");

    assertThatThrownBy(() -> HistogramMath.add(custom, exponential))
        .isInstanceOf(IncompatibleBucketsException.class);
    assertThatThrownBy(() -> HistogramMath.subtract(exponential, custom))
        .isInstanceOf(IncompatibleBucketsException.class);
  }

  @Test
  void a_product_scales_all_counts_and_the_sum() {
    FloatHistogram histogram =
        read("count:6 sum:3 z_bucket:1 z_bucket_w:0.1 buckets:[1 2] n_buckets:[2]");

    assertThat(text(HistogramMath.times(histogram, 2)))
        .isEqualTo("count:12 sum:6 z_bucket:2 z_bucket_w:0.1 buckets:[2 4] n_buckets:[4]");
    assertThat(text(HistogramMath.dividedBy(histogram, 4)))
        .isEqualTo(
            "count:1.5 sum:0.75 z_bucket:0.25 z_bucket_w:0.1 buckets:[0.25 0.5] n_buckets:[0.5]");
  }

  @Test
  void a_negative_factor_makes_a_gauge() {
    FloatHistogram histogram = read("count:1 buckets:[1] counter_reset_hint:reset");

    assertThat(text(HistogramMath.times(histogram, -2)))
        .isEqualTo("count:-2 counter_reset_hint:gauge buckets:[-2]");
    assertThat(text(HistogramMath.dividedBy(histogram, -2)))
        .isEqualTo("count:-0.5 counter_reset_hint:gauge buckets:[-0.5]");
    assertThat(HistogramMath.times(histogram, 0).counterReset()).isEqualTo(CounterReset.RESET);
  }

  @Test
  void division_by_zero_removes_the_buckets() {
    FloatHistogram histogram = read("count:2 sum:-1 z_bucket:1 z_bucket_w:1 buckets:[1] offset:2");

    assertThat(text(HistogramMath.dividedBy(histogram, 0)))
        .isEqualTo("count:+Inf sum:-Inf z_bucket:+Inf z_bucket_w:1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          count:5 buckets:[5]                       ; count:6 buckets:[6]                        ; false
          count:5 buckets:[5]                       ; count:4 buckets:[5]                        ; true
          count:5 buckets:[5]                       ; count:5 buckets:[4 1]                      ; true
          count:5 buckets:[5]                       ; count:5 buckets:[5] sum:-1                 ; false
          count:5 buckets:[5]                       ; count:9 buckets:[9] counter_reset_hint:reset ; true
          count:5 buckets:[5]                       ; count:1 buckets:[1] counter_reset_hint:not_reset ; false
          count:5 buckets:[5]                       ; count:1 buckets:[1] counter_reset_hint:gauge ; true
          count:5 buckets:[5] counter_reset_hint:reset ; count:5 buckets:[5]                     ; false
          count:5 buckets:[5 0 0]                   ; count:5 buckets:[5]                        ; false
          count:5 buckets:[4 0 1]                   ; count:9 buckets:[9]                        ; true
          count:5 n_buckets:[5]                     ; count:5 buckets:[5]                        ; true
          count:5 z_bucket:5                        ; count:5 z_bucket:4 buckets:[1]             ; true
          schema:1 count:6 buckets:[1 2 3] offset:1 ; count:6 buckets:[3 3] offset:1             ; false
          schema:1 count:6 buckets:[1 2 3] offset:1 ; count:6 buckets:[2 4] offset:1             ; true
          count:6 buckets:[3 3] offset:1            ; schema:1 count:6 buckets:[1 2 3] offset:1  ; true
          count:3 z_bucket_w:1 z_bucket:3           ; count:3 z_bucket_w:0.5 z_bucket:3          ; true
          count:3 z_bucket_w:0.5 buckets:[3]        ; count:3 z_bucket_w:1 z_bucket:3            ; false
          count:3 z_bucket_w:0.5 buckets:[3]        ; count:3 z_bucket_w:1 z_bucket:2 buckets:[0 1] ; true
          count:3 buckets:[1 2]                     ; count:3 z_bucket_w:1.5 z_bucket:3          ; true
          schema:-53 custom_values:[1 2] count:3 buckets:[1 1 1] ; schema:-53 custom_values:[1 2] count:4 buckets:[1 2 1] ; false
          schema:-53 custom_values:[1 2] count:3 buckets:[1 1 1] ; schema:-53 custom_values:[1 2] count:4 buckets:[0 3 1] ; true
          schema:-53 custom_values:[1 2] count:3 buckets:[1 1 1] ; schema:-53 custom_values:[2 3] count:3 buckets:[2 0 1] ; false
          schema:-53 custom_values:[1 2] count:3 buckets:[1 1 1] ; schema:-53 custom_values:[2 3] count:4 buckets:[1 3]   ; true
          schema:-53 custom_values:[1 2] count:3 buckets:[1 1 1] ; schema:-53 custom_values:[2 3] count:4 buckets:[4]     ; true
          count:3 buckets:[1 2]                     ; schema:-53 custom_values:[1] count:4 buckets:[4] ; true
          schema:-53 custom_values:[1] count:3 buckets:[3] ; schema:-4 count:4 buckets:[4]       ; true
          """)
  void a_reset_is_found_from_counts(String previous, String current, boolean reset) {
    assertThat(HistogramMath.isReset(read(previous), read(current))).isEqualTo(reset);
  }

  @Test
  void a_zero_threshold_that_is_no_number_is_a_reset() {
    FloatHistogram histogram = read("z_bucket_w:nan");

    assertThat(HistogramMath.isReset(histogram, histogram)).isTrue();
  }

  @Test
  void a_lower_schema_merges_buckets_and_forgets_resets() {
    FloatHistogram fine =
        read("schema:2 count:9 counter_reset_hint:reset offset:-1 buckets:[1 2 3 0 0 0 0 3]");

    assertThat(text(HistogramMath.toSchema(fine, 1)))
        .isEqualTo("schema:1 count:9 buckets:[3 3 0 3]");
    assertThat(text(HistogramMath.toSchema(fine, -4))).isEqualTo("schema:-4 count:9 buckets:[3 6]");
    assertThat(HistogramMath.toSchema(fine, 2)).isEqualTo(fine);
    assertThatThrownBy(() -> HistogramMath.toSchema(fine, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cannot copy from schema 2 to 3");
  }

  @Test
  void compaction_removes_empty_buckets() {
    FloatHistogram compact =
        HistogramMath.compact(read("count:3 buckets:[0 1 0 2 0] n_buckets:[0 0]"));

    assertThat(text(compact)).isEqualTo("count:3 offset:1 buckets:[1 0 2]");
    assertThat(compact.positive().size()).isEqualTo(2);
    assertThat(compact.negative().size()).isZero();
  }

  @Test
  void what_is_known_of_resets_can_be_changed() {
    FloatHistogram gauge = HistogramMath.withReset(read("count:1"), CounterReset.GAUGE);

    assertThat(text(gauge)).isEqualTo("count:1 counter_reset_hint:gauge");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          count:1 sum:2 buckets:[1]      ; count:1 sum:2 buckets:[1]                          ; true
          count:1 sum:2 buckets:[1]      ; count:1 sum:2 buckets:[1] counter_reset_hint:gauge ; true
          sum:nan                        ; sum:nan                                            ; true
          sum:0                          ; sum:-0                                             ; false
          buckets:[1]                    ; buckets:[1 0]                                      ; false
          buckets:[1]                    ; buckets:[2]                                        ; false
          buckets:[1]                    ; buckets:[1] offset:1                               ; false
          n_buckets:[1]                  ; buckets:[1]                                        ; false
          z_bucket:1                     ; z_bucket:2                                         ; false
          z_bucket_w:1                   ; z_bucket_w:2                                       ; false
          count:1                        ; count:2                                            ; false
          schema:1                       ; schema:2                                           ; false
          schema:-53 custom_values:[1]   ; schema:-53 custom_values:[1]                       ; true
          schema:-53 custom_values:[1]   ; schema:-53 custom_values:[1 2]                     ; false
          schema:-53 custom_values:[0]   ; schema:-53 custom_values:[-0]                      ; true
          """)
  void histograms_are_equal_to_the_last_bit(String left, String right, boolean equal) {
    assertThat(HistogramMath.isEqual(read(left), read(right))).isEqualTo(equal);
  }
}
