package io.cortexmon.promql.engine;

import static io.cortexmon.promql.engine.Histograms.read;
import static io.cortexmon.promql.engine.Histograms.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.promql.FloatHistogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistogramTrimTest {

  @Test
  void nothing_changes_where_nothing_is_cut_off() {
    FloatHistogram histogram = read("count:9 sum:100 buckets:[1 0 2] n_buckets:[3]");

    assertThat(HistogramMath.trimUpper(histogram, 8)).isSameAs(histogram);
    assertThat(HistogramMath.trimLower(histogram, -2)).isSameAs(histogram);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          count:6 sum:9 offset:1 buckets:[2 4]      ; 2    ; count:2 sum:2.8284271247461903 offset:1 buckets:[2] ; count:4 sum:11.313708498984761 offset:2 buckets:[4]
          count:6 sum:9 offset:1 buckets:[2 4]      ; 0.5  ; | ; count:6 sum:9 offset:1 buckets:[2 4]
          count:6 sum:9 offset:1 buckets:[2 4]      ; 4    ; count:6 sum:9 offset:1 buckets:[2 4] ; |
          count:4 sum:-9 n_offset:1 n_buckets:[4]   ; -1   ; count:4 sum:-9 n_offset:1 n_buckets:[4] ; |
          count:4 sum:1 z_bucket:4 z_bucket_w:1     ; 0.5  ; count:3 sum:-0.75 z_bucket:3 z_bucket_w:1 ; count:1 sum:0.75 z_bucket:1 z_bucket_w:1
          count:4 sum:1 z_bucket:4 z_bucket_w:1     ; 1    ; count:4 sum:1 z_bucket:4 z_bucket_w:1 ; z_bucket_w:1
          count:5 sum:1 z_bucket:4 z_bucket_w:1 offset:1 buckets:[1]   ; 0.25 ; count:1 sum:0.125 z_bucket:1 z_bucket_w:1 ; count:4 sum:3.289213562373095 z_bucket:3 z_bucket_w:1 offset:1 buckets:[1]
          count:5 sum:1 z_bucket:4 z_bucket_w:1 n_offset:1 n_buckets:[1] ; -0.25 ; count:4 sum:-3.289213562373095 z_bucket:3 z_bucket_w:1 n_offset:1 n_buckets:[1] ; count:1 sum:-0.125 z_bucket:1 z_bucket_w:1
          schema:-53 custom_values:[1 3] count:6 sum:9 buckets:[1 2 3] ; 2 ; schema:-53 count:2 sum:2 custom_values:[1 3] buckets:[1 1] ; schema:-53 count:4 sum:11.5 custom_values:[1 3] offset:1 buckets:[1 3]
          schema:-53 custom_values:[2 3] count:4 sum:9 buckets:[4] ; 0.5 ; schema:-53 count:1 sum:0.25 custom_values:[2 3] buckets:[1] ; schema:-53 count:3 sum:3.75 custom_values:[2 3] buckets:[3]
          schema:-53 custom_values:[-2 3] count:4 sum:9 buckets:[4] ; -5 ; schema:-53 count:4 sum:9 custom_values:[-2 3] buckets:[4] ; schema:-53 custom_values:[-2 3]
          schema:-53 custom_values:[1] count:4 sum:9 offset:1 buckets:[4] ; 7 ; schema:-53 custom_values:[1] ; schema:-53 count:4 sum:9 custom_values:[1] offset:1 buckets:[4]
          """)
  void buckets_are_divided_at_the_bound(
      String histogram, double bound, String below, String above) {
    assertThat(text(HistogramMath.trimUpper(read(histogram), bound))).isEqualTo(unmarked(below));
    assertThat(text(HistogramMath.trimLower(read(histogram), bound))).isEqualTo(unmarked(above));
  }

  private static String unmarked(String text) {
    return text.replace("|", "");
  }

  @Test
  void an_exponential_bucket_is_divided_on_a_logarithmic_scale() {
    FloatHistogram histogram = read("schema:-1 count:8 sum:20 offset:1 buckets:[8]");

    assertThat(text(HistogramMath.trimUpper(histogram, 2)))
        .isEqualTo("schema:-1 count:4 sum:5.656854249492381 offset:1 buckets:[4]");
    assertThat(text(HistogramMath.trimLower(histogram, 2)))
        .isEqualTo("schema:-1 count:4 sum:11.313708498984761 offset:1 buckets:[4]");
  }

  @Test
  void a_bucket_of_infinity_is_kept_or_lost_as_a_whole() {
    FloatHistogram histogram = read("count:8 sum:inf offset:1025 buckets:[8]");

    assertThat(text(HistogramMath.trimUpper(histogram, 1e300))).isEmpty();
    assertThat(HistogramMath.trimLower(histogram, 1e300)).isSameAs(histogram);
  }
}
