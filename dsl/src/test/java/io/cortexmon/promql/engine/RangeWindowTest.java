package io.cortexmon.promql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RangeWindowTest {

  @Test
  void tells_floats_from_histograms() {
    RangeWindow floats = RangeCase.of("1 2").window();
    RangeWindow mixed = RangeCase.of("1 {{count:1}}").window();
    RangeWindow histograms = RangeCase.of("1 {{count:1}}").range(0, 60).window();
    RangeWindow none = RangeCase.of("1 2").range(-60, -30).window();

    assertThat(floats.hasFloats()).isTrue();
    assertThat(floats.hasHistograms()).isFalse();
    assertThat(mixed.hasFloats()).isTrue();
    assertThat(mixed.hasHistograms()).isTrue();
    assertThat(histograms.hasFloats()).isFalse();
    assertThat(histograms.hasHistograms()).isTrue();
    assertThat(none.hasFloats()).isFalse();
    assertThat(none.hasHistograms()).isFalse();
  }

  @Test
  void gives_its_floats_alone() {
    RangeWindow window = RangeCase.of("9 1 {{count:1}} 3 9").range(0, 180).time(200).window();

    RangeWindow floats = window.floats();

    assertThat(Arrays.copyOfRange(floats.times, floats.from, floats.to))
        .containsExactly(60_000, 180_000);
    assertThat(Arrays.copyOfRange(floats.values, floats.from, floats.to)).containsExactly(1, 3);
    assertThat(floats.hasHistograms()).isFalse();
    assertThat(floats.start).isEqualTo(0);
    assertThat(floats.end).isEqualTo(180_000);
    assertThat(floats.time).isEqualTo(200_000);
  }

  @Test
  void finds_the_first_sample_later_than_a_time() {
    RangeWindow window = RangeCase.of("1 2 3 4").window();

    assertThat(window.firstAfter(-1, 0, 4)).isEqualTo(0);
    assertThat(window.firstAfter(0, 0, 4)).isEqualTo(1);
    assertThat(window.firstAfter(59_999, 0, 4)).isEqualTo(1);
    assertThat(window.firstAfter(60_000, 0, 4)).isEqualTo(2);
    assertThat(window.firstAfter(180_000, 0, 4)).isEqualTo(4);
    assertThat(window.firstAfter(0, 2, 4)).isEqualTo(2);
    assertThat(window.firstAfter(180_000, 0, 2)).isEqualTo(2);
  }

  @Test
  void knows_its_length_in_seconds() {
    RangeWindow window = RangeCase.of("1").range(0, 300).window();
    assertThat(window.seconds()).isEqualTo(300);

    window.end = 1_999;
    assertThat(window.seconds()).isEqualTo(1 + 0.999);

    window.nanos = 1_999_000_500;
    assertThat(window.seconds()).isEqualTo(1 + 0.9990005);
  }
}
