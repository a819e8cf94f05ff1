package io.cortexmon.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.promql.FloatHistogram.CounterReset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloatHistogramTest {

  private static FloatHistogram read(String text) {
    SeriesValue value = SeriesNotation.parse("m " + text).values().get(0);
    return ((SeriesValue.Histogram) value).value();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          {{}}                                   ; {{}}
          {{sum:-0.3 count:3.1 schema:1}}        ; {{schema:1 count:3.1 sum:-0.3}}
          {{z_bucket_w:0.05 z_bucket:7}}         ; {{z_bucket:7 z_bucket_w:0.05}}
          {{buckets:[0 5.1 0 10 0] offset:-3}}   ; {{offset:-2 buckets:[5.1 0 10]}}
          {{n_buckets:[4.1 5] n_offset:-5}}      ; {{n_offset:-5 n_buckets:[4.1 5]}}
          {{counter_reset_hint:reset sum:1}}     ; {{sum:1 counter_reset_hint:reset}}
          {{counter_reset_hint:not_reset}}       ; {{counter_reset_hint:not_reset}}
          {{counter_reset_hint:gauge}}           ; {{counter_reset_hint:gauge}}
          {{counter_reset_hint:unknown}}         ; {{}}
          {{count:1e6 sum:inf}}                  ; {{count:1e+06 sum:+Inf}}
          {{schema:-53 custom_values:[1 2.5]}}   ; {{schema:-53 custom_values:[1 2.5]}}
          {{schema:-53}}                         ; {{schema:-53 custom_values:[]}}
          {{custom_values:[1]}}                  ; {{}}
          """)
  void prints_as_prometheus_prints_it(String histogram, String text) {
    assertThat(read(histogram).text()).isEqualTo(text);
    assertThat(read(histogram)).hasToString(text);
  }

  @Test
  void custom_buckets_have_no_zero_bucket_and_no_negative_side() {
    assertThat(read("{{schema:-53 z_bucket:1 z_bucket_w:2 n_buckets:[1]}}"))
        .isEqualTo(read("{{schema:-53}}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          {{sum:1 count:2 z_bucket:3}} ; {{sum:0.5 count:1 z_bucket:1}} ; {{count:3 sum:1.5 z_bucket:4}} ; {{count:1 sum:0.5 z_bucket:2}}
          {{buckets:[1 2] n_buckets:[4]}} ; {{buckets:[8] offset:1 n_buckets:[1] n_offset:2}} ; {{buckets:[1 10] n_buckets:[4 0 1]}} ; {{buckets:[1 -6] n_buckets:[4 0 -1]}}
          {{buckets:[5]}} ; {{schema:1 buckets:[1 2]}} ; {{buckets:[6 2]}} ; {{buckets:[4 -2]}}
          {{schema:2 buckets:[1 2 3 4] offset:1}} ; {{buckets:[10] offset:1}} ; {{offset:1 buckets:[20]}} ; {{}}
          {{schema:-53 custom_values:[1 2] buckets:[1 2 3]}} ; {{schema:-53 custom_values:[1 2] buckets:[1 1 1]}} ; {{schema:-53 custom_values:[1 2] buckets:[2 3 4]}} ; {{schema:-53 custom_values:[1 2] offset:1 buckets:[1 2]}}
          {{schema:-53 custom_values:[1 2 4] buckets:[1 2 3 4]}} ; {{schema:-53 custom_values:[2 3] buckets:[10 20 30]}} ; {{schema:-53 custom_values:[2] buckets:[13 57]}} ; {{schema:-53 custom_values:[2] buckets:[-7 -43]}}
          """)
  void adds_and_subtracts(String left, String right, String sum, String difference) {
    assertThat(read(left).plus(read(right)).text()).isEqualTo(sum);
    assertThat(read(left).minus(read(right)).text()).isEqualTo(difference);
  }

  @Test
  void the_larger_zero_bucket_takes_in_what_it_covers() {
    FloatHistogram fine = read("{{buckets:[1 2 3 4] n_buckets:[5 6] z_bucket:7 z_bucket_w:0.001}}");
    FloatHistogram wide = read("{{z_bucket:100 z_bucket_w:2}}");

    assertThat(fine.plus(wide).text())
        .isEqualTo("{{z_bucket:121 z_bucket_w:2 offset:2 buckets:[3 4]}}");
    assertThat(wide.plus(fine).text()).isEqualTo(fine.plus(wide).text());
  }

  @Test
  void a_zero_bucket_grows_to_the_end_of_a_bucket_that_it_divides() {
    FloatHistogram fine = read("{{buckets:[1 2 3]}}");

    assertThat(fine.plus(read("{{z_bucket:100 z_bucket_w:1.5}}")).text())
        .isEqualTo("{{z_bucket:103 z_bucket_w:2 offset:2 buckets:[3]}}");
    assertThat(read("{{buckets:[1 0 3]}}").plus(read("{{z_bucket_w:1.5}}")).text())
        .as("an empty bucket does not count")
        .isEqualTo("{{z_bucket:1 z_bucket_w:1.5 offset:2 buckets:[3]}}");
    assertThat(read("{{buckets:[1] n_buckets:[1 1 1]}}").plus(read("{{z_bucket_w:3}}")).text())
        .isEqualTo("{{z_bucket:4 z_bucket_w:4}}");
  }

  @Test
  void a_zero_threshold_that_is_no_number_does_not_hang() {
    assertThat(read("{{z_bucket_w:nan}}").plus(read("{{sum:1}}")).sum()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "reset, reset, RESET",
    "reset, not_reset, UNKNOWN",
    "reset, unknown, UNKNOWN",
    "unknown, not_reset, UNKNOWN",
    "gauge, reset, GAUGE",
    "unknown, gauge, GAUGE"
  })
  void hints_are_joined(String left, String right, CounterReset expected) {
    FloatHistogram sum =
        read("{{counter_reset_hint:" + left + "}}")
            .plus(read("{{counter_reset_hint:" + right + "}}"));

    assertThat(sum.counterReset()).isEqualTo(expected);
  }

  @Test
  void custom_and_exponential_buckets_do_not_mix() {
    FloatHistogram custom = read("{{schema:-53}}");

    assertThatThrownBy(() -> custom.plus(FloatHistogram.EMPTY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "cannot apply this operation on histograms with a mix of exponential and custom bucket"
                + " schemas");
    assertThatThrownBy(() -> FloatHistogram.EMPTY.minus(custom))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void buckets_in_spans_leave_gaps() {
    Buckets buckets = Buckets.of(List.of(new BucketSpan(-3, 1), new BucketSpan(4, 2)), 5.1, 10, 7);

    assertThat(buckets.size()).isEqualTo(3);
    assertThat(buckets.index(1)).isEqualTo(2);
    assertThat(buckets.count(1)).isEqualTo(10);
    assertThat(buckets.counts()).containsExactly(5.1, 10, 7);
    assertThat(buckets.spans()).containsExactly(new BucketSpan(-3, 1), new BucketSpan(4, 2));
    assertThat(buckets).isEqualTo(Buckets.of(-3, 5.1, 0, 0, 0, 0, 10, 7));
    assertThat(buckets).hasSameHashCodeAs(Buckets.of(-4, 0, 5.1, 0, 0, 0, 0, 10, 7));
    assertThat(buckets).isNotEqualTo(Buckets.of(-3, 5.1, 10, 7));
  }

  @Test
  void spans_must_fit_the_counts() {
    assertThatThrownBy(() -> Buckets.of(List.of(new BucketSpan(0, 2)), 1))
        .hasMessage("spans [BucketSpan[offset=0, length=2]] of 1 buckets");
    assertThatThrownBy(() -> Buckets.of(List.of(new BucketSpan(0, 1)), 1, 2))
        .hasMessageEndingWith("of 2 buckets");
    assertThatThrownBy(() -> Buckets.of(List.of(new BucketSpan(0, 1), new BucketSpan(-1, 1)), 1, 2))
        .hasMessageEndingWith("of 2 buckets");
    assertThatThrownBy(() -> Buckets.of(2_000_000, 1))
        .hasMessage("bucket index 2000000: must be between -1000000 and 1000000");
  }

  @Test
  void bounds_are_powers_of_two_to_the_last_bit() {
    assertThat(ExponentialBuckets.upperBound(0, 3)).isEqualTo(1);
    assertThat(ExponentialBuckets.upperBound(1, 0)).isEqualTo(2);
    assertThat(ExponentialBuckets.upperBound(-1, 0)).isEqualTo(0.5);
    assertThat(ExponentialBuckets.upperBound(1, -2)).isEqualTo(16);
    assertThat(ExponentialBuckets.upperBound(7, 2)).isEqualTo(3.3635856610148576);
    assertThat(ExponentialBuckets.upperBound(1, 1)).isEqualTo(1.414213562373095);
  }

  @Test
  void the_last_finite_bucket_ends_at_the_largest_number() {
    assertThat(ExponentialBuckets.upperBound(1024, 0)).isEqualTo(Double.MAX_VALUE);
    assertThat(ExponentialBuckets.upperBound(1025, 0)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(ExponentialBuckets.upperBound(64, -4)).isEqualTo(Double.MAX_VALUE);
    assertThat(ExponentialBuckets.upperBound(65, -4)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(ExponentialBuckets.upperBound(1024 << 8, 8)).isEqualTo(Double.MAX_VALUE);
  }

  @Test
  void buckets_stand_at_indices() {
    Buckets buckets = Buckets.at(new int[] {-2, 5}, new double[] {3, 0});

    assertThat(buckets.spans()).containsExactly(new BucketSpan(-2, 1), new BucketSpan(6, 1));
    assertThat(buckets.populated().size()).isEqualTo(1);
    assertThat(buckets.from(1).index(0)).isEqualTo(5);
    assertThat(buckets.from(2)).isEqualTo(Buckets.NONE);
    assertThat(buckets.map(count -> count + 1).counts()).containsExactly(4, 1);
    assertThat(Buckets.at(new int[0], new double[0])).isSameAs(Buckets.NONE);
  }

  @Test
  void indices_must_ascend_and_fit_the_counts() {
    assertThatThrownBy(() -> Buckets.at(new int[] {1, 1}, new double[] {3, 0}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bucket index 1 after 1: must ascend");
    assertThatThrownBy(() -> Buckets.at(new int[] {1}, new double[] {3, 0}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 indices of 2 counts");
    assertThatThrownBy(() -> Buckets.at(new int[] {1_000_001}, new double[] {3}))
        .hasMessage("bucket index 1000001: must be between -1000000 and 1000000");
  }

  @Test
  void the_same_buckets_have_the_same_empty_ones_and_the_same_bits() {
    Buckets buckets = Buckets.of(1, 2, 0, Double.NaN);

    assertThat(buckets.isSame(Buckets.of(1, 2, 0, Double.NaN))).isTrue();
    assertThat(buckets.isSame(Buckets.of(1, 2, -0.0, Double.NaN))).isFalse();
    assertThat(Buckets.of(1, 2, 0).isSame(Buckets.of(1, 2))).isFalse();
  }

  @Test
  void a_lower_schema_merges_buckets() {
    FloatHistogram fine = read("{{schema:2 counter_reset_hint:gauge buckets:[1 2 3 4 5 6]}}");

    assertThat(fine.toSchema(1).text())
        .isEqualTo("{{schema:1 counter_reset_hint:gauge buckets:[1 5 9 6]}}");
    assertThat(fine.toSchema(2)).isSameAs(fine);
    assertThatThrownBy(() -> fine.toSchema(3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> fine.toSchema(FloatHistogram.CUSTOM_BUCKETS))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> read("{{schema:-53}}").toSchema(1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_zero_bucket_can_be_widened() {
    FloatHistogram histogram = read("{{z_bucket:1 z_bucket_w:0.5 offset:1 buckets:[2 0 3]}}");

    assertThat(histogram.widened(1.5).text())
        .isEqualTo("{{z_bucket:3 z_bucket_w:2 offset:3 buckets:[3]}}");
    assertThat(histogram.widened(0.1)).isSameAs(histogram);
    FloatHistogram custom = read("{{schema:-53 custom_values:[1] buckets:[1]}}");
    assertThat(custom.widened(2)).isSameAs(custom);
  }

  @Test
  void a_zero_bucket_that_grows_twice_adds_up_in_that_order() {
    FloatHistogram left =
        read("{{z_bucket_w:0.5 offset:1 buckets:[1e16 -1e16] n_offset:1 n_buckets:[1]}}");
    FloatHistogram right = read("{{schema:-1 z_bucket_w:1.5 offset:1 buckets:[1]}}");

    assertThat(left.plus(right).text()).isEqualTo("{{schema:-1 z_bucket:1 z_bucket_w:4}}");
  }

  @ParameterizedTest
  @CsvSource({
    "{{}}, 1, 2",
    "{{}}, 0, 1",
    "{{schema:1}}, 1, 1.414213562373095",
    "{{schema:-1}}, 2, 16",
    "{{}}, 1024, 1.7976931348623157E308",
    "{{}}, 1025, Infinity",
    "{{schema:-53 custom_values:[1 3]}}, -1, -Infinity",
    "{{schema:-53 custom_values:[1 3]}}, 1, 3",
    "{{schema:-53 custom_values:[1 3]}}, 2, Infinity"
  })
  void buckets_have_upper_bounds(String histogram, int index, double bound) {
    assertThat(read(histogram).upperBound(index)).isEqualTo(bound);
  }

  @Test
  void custom_buckets_are_added_one_after_another() {
    FloatHistogram left = read("{{schema:-53 custom_values:[1 2] buckets:[1e16 1 1]}}");
    FloatHistogram right = read("{{schema:-53 custom_values:[3] buckets:[-1e16]}}");

    assertThat(left.plus(right).positive().counts())
        .as("1 and 1 are lost in 1e16 one after another")
        .containsExactly(0);
    assertThat(left.plus(right).compact().positive().size()).isZero();
  }
}
