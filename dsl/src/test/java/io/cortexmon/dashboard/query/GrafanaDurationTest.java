package io.cortexmon.dashboard.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrafanaDurationTest {

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0s",
    "PT0.25S, 250ms",
    "PT1.5S, 1500ms",
    "PT5S, 5s",
    "PT90S, 90s",
    "PT2M, 2m",
    "PT90M, 90m",
    "PT36H, 36h",
    "PT24H, 1d",
    "PT168H, 7d"
  })
  void a_duration_has_one_number_and_one_unit(Duration duration, String text) {
    assertThat(GrafanaDuration.of(duration)).isEqualTo(text);
  }
}
