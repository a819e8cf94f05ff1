package com.covered;

import static com.covered.ShopMonitoring.DOWN;
import static com.covered.ShopMonitoring.UP;

import io.cortexmon.testing.Scenario;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ShopDownTest {

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }

  @Test
  void fires_while_it_is_down() {
    Scenario.of(new ShopMonitoring())
        .series(UP.with(), "1 0x4 1x9")
        .at(minutes(0))
        .alert(DOWN)
        .isInactive()
        .at(minutes(2))
        .alert(DOWN)
        .isPending()
        .at(minutes(9))
        .alert(DOWN)
        .hasFiredBetween(minutes(3), minutes(5))
        .hasResolvedBy(minutes(6));
  }
}
