package io.cortexmon.promql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CustomBoundsTest {

  private static FloatHistogram histogram(List<Double> bounds, int offset, double... counts) {
    return new FloatHistogram(
        FloatHistogram.CounterReset.UNKNOWN,
        FloatHistogram.CUSTOM_BUCKETS,
        0,
        0,
        0,
        0,
        Buckets.of(offset, counts),
        Buckets.NONE,
        bounds);
  }

  @Test
  void bounds_are_equal_as_numbers_are() {
    assertThat(CustomBounds.areEqual(List.of(0.0, 1.0), List.of(-0.0, 1.0))).isTrue();
    assertThat(CustomBounds.areEqual(List.of(0.0, 1.0), List.of(0.0))).isFalse();
    assertThat(CustomBounds.areEqual(List.of(0.0, 1.0), List.of(0.0, 2.0))).isFalse();
    assertThat(CustomBounds.areEqual(List.of(), List.of())).isTrue();
  }

  @Test
  void common_bounds_are_those_of_both() {
    assertThat(CustomBounds.common(List.of(1.0, 2.0, 4.0, 5.0), List.of(2.0, 3.0, 5.0, 6.0)))
        .containsExactly(2.0, 5.0);
    assertThat(CustomBounds.common(List.of(1.0), List.of(2.0))).isEmpty();
    assertThat(CustomBounds.common(List.of(), List.of(2.0))).isEmpty();
  }

  @Test
  void buckets_go_into_the_first_that_reaches_as_far() {
    FloatHistogram histogram = histogram(List.of(1.0, 2.0, 3.0, 4.0), 0, 1, 2, 4, 8, 16);

    assertThat(CustomBounds.targets(histogram, List.of(2.0, 3.0))).containsExactly(0, 0, 1, 2, 2);
    assertThat(CustomBounds.counts(histogram, List.of(2.0, 3.0))).containsExactly(3, 4, 24);
    assertThat(CustomBounds.counts(histogram, List.of())).containsExactly(31);
  }

  @Test
  void buckets_that_are_not_there_count_nothing() {
    FloatHistogram histogram = histogram(List.of(1.0, 2.0, 3.0), 2, 5);

    assertThat(CustomBounds.targets(histogram, List.of(1.0, 3.0))).containsExactly(1);
    assertThat(CustomBounds.counts(histogram, List.of(1.0, 3.0))).containsExactly(0, 5, 0);
  }
}
