package io.cortexmon.promql.engine;

import static io.cortexmon.promql.engine.Histograms.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cortexmon.promql.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistogramStatisticsTest {

  private static final Span SPAN = new Span(3, 7);
  private static final double ROUNDING = 1e-14;

  private final Annotations notes = new Annotations();

  private double quantile(double quantile, String histogram) {
    return HistogramStatistics.quantile(quantile, read(histogram), "m", SPAN, notes);
  }

  private double fraction(double lower, double upper, String histogram) {
    return HistogramStatistics.fraction(lower, upper, read(histogram), "m", SPAN, notes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          count:0                                                 ; 0.5  ; NaN
          count:4 offset:1 buckets:[4]                            ; NaN  ; NaN
          count:4 offset:1 buckets:[4]                            ; -0.1 ; -Infinity
          count:4 offset:1 buckets:[4]                            ; 1.1  ; Infinity
          count:4 offset:1 buckets:[4]                            ; 0    ; 1
          count:4 offset:1 buckets:[4]                            ; 1    ; 2
          count:4 offset:1 buckets:[4]                            ; 0.5  ; 1.4142135623730951
          count:4 offset:1 buckets:[2 0 2]                        ; 0.25 ; 1.4142135623730951
          count:4 offset:1 buckets:[2 0 2]                        ; 0.75 ; 5.656854249492381
          count:4 n_offset:1 n_buckets:[4]                        ; 0.25 ; -1.681792830507429
          count:4 n_offset:1 n_buckets:[4]                        ; 0.75 ; -1.189207115002721
          count:4 z_bucket:4 z_bucket_w:1                         ; 0.25 ; -0.5
          count:5 z_bucket:4 z_bucket_w:1 offset:1 buckets:[1]    ; 0.2  ; 0.25
          count:5 z_bucket:4 z_bucket_w:1 n_offset:1 n_buckets:[1] ; 0.8  ; -0.25
          count:5 z_bucket:4 z_bucket_w:1 offset:1 buckets:[1] n_buckets:[0] ; 0.2 ; -0.5
          schema:-53 custom_values:[1 3] count:4 buckets:[1 2 1]  ; 0.5  ; 2
          schema:-53 custom_values:[1 3] count:4 buckets:[1 2 1]  ; 0.125 ; 0.5
          schema:-53 custom_values:[1 3] count:4 buckets:[1 2 1]  ; 0.9  ; 3
          schema:-53 custom_values:[-1 3] count:4 buckets:[4]     ; 0.9  ; -1
          """)
  void a_quantile_is_interpolated_in_its_bucket(String histogram, double quantile, double value) {
    double actual = quantile(quantile, histogram);

    if (Double.isFinite(value)) {
      assertThat(actual).isCloseTo(value, within(ROUNDING));
    } else {
      assertThat(actual).isEqualTo(Double.valueOf(value));
    }
    assertThat(notes.list()).isEmpty();
  }

  @Test
  void a_quantile_beyond_all_buckets_is_nan_if_there_is_nan_among_the_observations() {
    assertThat(quantile(0.9, "count:4 sum:nan offset:1 buckets:[2]")).isNaN();
    assertThat(notes.list())
        .containsExactly(new Annotation(Annotation.Level.INFO, Notes.quantileIsNaN("m"), "", SPAN));
  }

  @Test
  void nan_among_the_observations_skews_a_quantile() {
    assertThat(quantile(0.25, "count:4 sum:nan offset:1 buckets:[2]"))
        .isCloseTo(1.4142135623730951, within(ROUNDING));
    assertThat(notes.list())
        .containsExactly(
            new Annotation(Annotation.Level.INFO, Notes.quantileIsSkewed("m"), "", SPAN));
  }

  @Test
  void with_a_sum_of_nan_the_highest_bucket_is_taken_as_prometheus_does() {
    assertThat(quantile(0.25, "count:4 sum:nan offset:1 buckets:[2 2]"))
        .isCloseTo(2.8284271247461903, within(ROUNDING));
    assertThat(notes.list()).isEmpty();
  }

  @Test
  void a_quantile_beyond_all_buckets_is_the_last_bound_otherwise() {
    assertThat(quantile(0.25, "count:8 sum:3 offset:1 buckets:[1]")).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          count:0                                                 ; 0    ; 1    ; NaN
          count:4 offset:1 buckets:[4]                            ; NaN  ; 1    ; NaN
          count:4 offset:1 buckets:[4]                            ; 0    ; NaN  ; NaN
          count:4 offset:1 buckets:[4]                            ; 2    ; 2    ; 0
          count:4 offset:1 buckets:[4]                            ; 0    ; 8    ; 1
          count:4 offset:1 buckets:[4]                            ; 1    ; 1.4142135623730951 ; 0.5
          count:4 n_offset:1 n_buckets:[4]                        ; -2   ; -1.4142135623730951 ; 0.5
          count:4 offset:1 buckets:[1 3]                          ; 2    ; Infinity ; 0.75
          count:4 offset:1 buckets:[1 3]                          ; -Infinity ; 2 ; 0.25
          count:4 offset:1 buckets:[1 3]                          ; 9    ; 10   ; 0
          count:4 z_bucket:4 z_bucket_w:1                         ; 0    ; 0.5  ; 0.25
          count:5 z_bucket:4 z_bucket_w:1 offset:1 buckets:[1]    ; 0    ; 0.5  ; 0.4
          count:5 z_bucket:4 z_bucket_w:1 n_offset:1 n_buckets:[1] ; -0.5 ; 0   ; 0.4
          schema:-53 custom_values:[1 3] count:4 buckets:[1 2 1]  ; 2    ; 3    ; 0.25
          schema:-53 custom_values:[1 3] count:4 buckets:[1 2 1]  ; 2    ; 7    ; 0.25
          schema:-53 custom_values:[-1 3] count:4 buckets:[1 2 1] ; -7   ; -1   ; 0
          """)
  void a_fraction_is_interpolated_in_its_buckets(
      String histogram, double lower, double upper, double value) {
    double actual = fraction(lower, upper, histogram);

    if (Double.isFinite(value)) {
      assertThat(actual).isCloseTo(value, within(ROUNDING));
    } else {
      assertThat(actual).isEqualTo(Double.valueOf(value));
    }
    assertThat(notes.list()).isEmpty();
  }

  @Test
  void nan_among_the_observations_is_in_no_fraction() {
    assertThat(
            fraction(
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                "count:4 sum:nan offset:1 buckets:[1 2]"))
        .isEqualTo(0.75);
    assertThat(notes.list())
        .containsExactly(
            new Annotation(Annotation.Level.INFO, Notes.fractionHasNaN("m"), "", SPAN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          count:0                                                 ; NaN
          count:4 sum:12 offset:1 buckets:[2 0 2]                 ; 4.786796564403575
          count:4 sum:-12 n_offset:1 n_buckets:[2 0 2]            ; 4.786796564403575
          count:4 sum:4 z_bucket:4 z_bucket_w:1                   ; 1
          schema:-53 custom_values:[1 3 5] count:4 sum:12 offset:1 buckets:[2 2] ; 1
          schema:-53 custom_values:[1 3] count:4 sum:12 buckets:[2 2] ; Infinity
          """)
  void the_variance_takes_the_middle_of_each_bucket(String histogram, double variance) {
    double actual = HistogramStatistics.variance(read(histogram));

    if (Double.isFinite(variance)) {
      assertThat(actual).isCloseTo(variance, within(ROUNDING));
    } else {
      assertThat(actual).isEqualTo(Double.valueOf(variance));
    }
  }

  @Test
  void the_mean_is_the_sum_by_the_count() {
    assertThat(HistogramStatistics.mean(read("count:4 sum:10"))).isEqualTo(2.5);
    assertThat(HistogramStatistics.mean(read(""))).isNaN();
  }
}
