package io.cortexmon.promql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.promql.SeriesNotation;
import io.cortexmon.promql.SeriesValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlmostEqualTest {

  private static final double STALE = Double.longBitsToDouble(SeriesValue.STALENESS_MARKER);

  @ParameterizedTest
  @CsvSource({
    "1, 1, true",
    "1, 1.000001, true",
    "1, 1.000003, false",
    "1, -1, false",
    "0, 1e-300, false",
    "0, 1e-320, true",
    "1e-310, 2e-310, false",
    "1e308, 1.0000001e308, true",
    "Infinity, Infinity, true",
    "Infinity, 1e308, false",
    "NaN, NaN, true",
    "NaN, 0, false",
  })
  void floats_may_differ_by_a_millionth_of_their_sum(double a, double b, boolean equal) {
    assertThat(AlmostEqual.floats(a, b)).isEqualTo(equal);
    assertThat(AlmostEqual.floats(b, a)).isEqualTo(equal);
  }

  @Test
  void a_staleness_marker_is_like_itself_alone() {
    assertThat(AlmostEqual.floats(STALE, STALE)).isTrue();
    assertThat(AlmostEqual.floats(STALE, Double.NaN)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "count:3 sum:4 buckets:[1 2], count:3 sum:4.000001 buckets:[1 0 0] n_buckets:[2], false",
    "count:3 sum:4 buckets:[1 2], count:3 sum:4.000001 buckets:[1 2 0], true",
    "count:3 sum:4 buckets:[0 2], count:3 sum:4 offset:1 buckets:[2], true",
    "count:3 sum:4 buckets:[2], count:3 sum:4 offset:1 buckets:[2], false",
    "count:3 sum:4 buckets:[2], count:3 sum:5 buckets:[2], false",
    "count:3 sum:4 buckets:[2], count:4 sum:4 buckets:[2], false",
    "count:3, schema:1 count:3, false",
    "z_bucket:3, z_bucket:4, false",
    "z_bucket_w:0.1, z_bucket_w:0.10000001, false",
    "schema:-53 custom_values:[1 2], schema:-53 custom_values:[1 2], true",
    "schema:-53 custom_values:[1 2], schema:-53 custom_values:[1 3], false",
    "count:3, count:3 counter_reset_hint:gauge, true",
    "count:3 counter_reset_hint:gauge, count:3 counter_reset_hint:gauge, true",
    "count:3 counter_reset_hint:gauge, count:3, false",
    "count:3 counter_reset_hint:unknown, count:3 counter_reset_hint:not_reset, false",
  })
  void histograms_have_the_same_buckets(String expected, String actual, boolean equal) {
    assertThat(AlmostEqual.histograms(histogram(expected), histogram(actual).value()))
        .isEqualTo(equal);
  }

  private static SeriesValue.Histogram histogram(String text) {
    SeriesNotation notation = SeriesNotation.parse("x {{" + text + "}}");
    return (SeriesValue.Histogram) notation.values().get(0);
  }
}
