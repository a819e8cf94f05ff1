package io.cortexmon.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DurationsTest {

  @Test
  void have_the_units_that_their_names_say() {
    assertThat(Durations.milliseconds(1500)).isEqualTo(Duration.parse("PT1.5S"));
    assertThat(Durations.seconds(90)).isEqualTo(Duration.parse("PT1M30S"));
    assertThat(Durations.minutes(5)).isEqualTo(Duration.parse("PT5M"));
    assertThat(Durations.hours(36)).isEqualTo(Duration.parse("P1DT12H"));
    assertThat(Durations.days(2)).isEqualTo(Duration.parse("PT48H"));
  }
}
