package io.cortexmon.promql.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.cortexmon.promql.Conformance;
import io.cortexmon.promql.engine.ClassicHistogram.Quantile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassicHistogramTest {

  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final double ROUNDING = 1e-9;

  private final ClassicHistogram histogram = new ClassicHistogram();

  /** Adds buckets, each a bound and a count. */
  private void add(double... buckets) {
    for (int i = 0; i < buckets.length; i += 2) {
      histogram.add(buckets[i], buckets[i + 1]);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.2, 1",
    "0.3, 1.5",
    "0.4, 2",
    "0.7, 3.5",
    "0.9, 4",
    "1, 4",
    "-0.1, -Infinity",
    "1.1, Infinity",
    "NaN, NaN"
  })
  void a_quantile_lies_evenly_in_its_bucket(double quantile, double value) {
    add(INFINITY, 10, 2, 4, 4, 8);

    assertThat(histogram.quantile(quantile).value()).isEqualTo(Double.valueOf(value));
  }

  @Test
  void a_quantile_in_a_lowest_bucket_that_ends_below_zero_is_its_end() {
    add(-2, 4, 3, 8, INFINITY, 8);

    assertThat(histogram.quantile(0.25).value()).isEqualTo(-2);
    assertThat(histogram.quantile(0.75).value()).isEqualTo(0.5);
  }

  @Test
  void there_is_no_quantile_without_a_bucket_up_to_infinity() {
    add(1, 4, 2, 8);

    assertThat(histogram.quantile(0.5).value()).isNaN();
    assertThat(histogram.fraction(0, 1)).isNaN();
  }

  @Test
  void there_is_no_quantile_of_one_bucket_or_no_observations() {
    add(INFINITY, 4);

    assertThat(histogram.quantile(0.5).value()).isNaN();
    assertThat(histogram.fraction(-1, 1)).isZero();

    histogram.clear();
    add(1, 0, INFINITY, 0);

    assertThat(histogram.quantile(0.5).value()).isNaN();
    assertThat(histogram.fraction(0, 1)).isNaN();
  }

  @Test
  void a_cleared_histogram_has_no_buckets() {
    assertThat(histogram.isEmpty()).isTrue();
    add(1, 1);
    assertThat(histogram.isEmpty()).isFalse();
    histogram.clear();
    assertThat(histogram.isEmpty()).isTrue();
    assertThat(histogram.quantile(0.5).value()).isNaN();
    assertThat(histogram.fraction(0, 1)).isNaN();
  }

  @Test
  void counts_of_the_same_bound_add_up() {
    add(2, 1, 4, 3, 2, 1, INFINITY, 2, 4, 1, INFINITY, 2);

    assertThat(histogram.quantile(0.75).value()).isEqualTo(3);
  }

  @Test
  void a_second_quantile_adds_up_the_same_bound_once_more_as_prometheus_does() {
    add(2, 2, 4, 3, 4, 3, INFINITY, 8);

    assertThat(histogram.quantile(0.25).value()).isEqualTo(2);
    assertThat(histogram.quantile(0.25).value()).as("a quarter of 16, not of 8").isEqualTo(3);
  }

  @Test
  void counts_that_fall_are_raised() {
    add(1, 5, 2, 4, 3, 9, 4, 6, INFINITY, 10);

    assertThat(histogram.quantile(0.5)).isEqualTo(new Quantile(1, true, false, 2, 4, 3));
    assertThat(histogram.quantile(0.5))
        .as("and stay so")
        .isEqualTo(new Quantile(1, false, false, INFINITY, -INFINITY, 0));
  }

  @Test
  void counts_that_differ_by_rounding_are_made_equal() {
    add(1, 5, 2, 5 - 1e-12, 3, 5 + 1e-12, INFINITY, 10);

    assertThat(histogram.quantile(0.5))
        .isEqualTo(new Quantile(1, false, true, INFINITY, -INFINITY, 0));
  }

  @Test
  void a_count_that_falls_to_zero_is_no_rounding() {
    add(1, 1e-300, 2, 0, INFINITY, 1);

    assertThat(histogram.quantile(0.5).forcedMonotonic()).isTrue();
  }

  @Test
  void a_quantile_that_needs_no_buckets_leaves_them_alone() {
    add(2, 5, 1, 6, INFINITY, 10);

    assertThat(histogram.quantile(2)).isEqualTo(new Quantile(INFINITY, false, false, 0, 0, 0));
    assertThat(histogram.quantile(0.5).forcedMonotonic()).isTrue();
  }

  @Test
  void many_buckets_fit() {
    add(INFINITY, 100);
    for (int i = 100; i > 0; i--) {
      histogram.add(i, i);
    }

    assertThat(histogram.quantile(0.425).value()).isEqualTo(42.5);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 2, 0.4",
    "1, 3, 0.4",
    "2, 2, 0",
    "3, 1, 0",
    "-5, 0, 0",
    "0, 9, 0.8",
    "9, 12, 0",
    "3, Infinity, 0.4",
    "-Infinity, Infinity, 1",
    "NaN, 1, NaN",
    "1, NaN, NaN"
  })
  void a_fraction_lies_evenly_in_its_buckets(double lower, double upper, double fraction) {
    add(2, 4, 4, 8, INFINITY, 10);

    assertThat(histogram.fraction(lower, upper)).isEqualTo(Double.valueOf(fraction));
  }

  @Test
  void a_fraction_takes_nothing_of_a_lowest_bucket_without_an_end() {
    add(-2, 4, 2, 8, INFINITY, 8);

    assertThat(histogram.fraction(-9, 0)).isEqualTo(0.25);
    assertThat(histogram.fraction(Double.NEGATIVE_INFINITY, -2)).isEqualTo(0.5);
  }

  @Test
  void quantiles_are_those_of_prometheus() {
    List<Conformance.Case> cases =
        Conformance.cases(
            Conformance.folder().resolve("values/bucket-quantile-monotonicity.jsonl"));

    assertThat(cases).isNotEmpty();
    cases.forEach(ClassicHistogramTest::check);
  }

  private static void check(Conformance.Case example) {
    for (Map.Entry<String, JsonNode> expected : example.json().get("quantiles").properties()) {
      ClassicHistogram histogram = new ClassicHistogram();
      for (JsonNode bucket : example.json().get("buckets")) {
        histogram.add(Conformance.number(bucket.get(0)), Conformance.number(bucket.get(1)));
      }
      Quantile quantile = histogram.quantile(Double.parseDouble(expected.getKey()));
      assertThat(quantile.value())
          .as(example.id())
          .isCloseTo(expected.getValue().doubleValue(), within(ROUNDING));
      assertThat(quantile.forcedMonotonic()).as(example.id()).isEqualTo(example.is("forced"));
      assertThat(quantile.fixedPrecision()).as(example.id()).isEqualTo(example.is("fixed"));
    }
  }
}
