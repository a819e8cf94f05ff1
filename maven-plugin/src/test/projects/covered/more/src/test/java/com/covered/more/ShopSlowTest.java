package com.covered.more;

import static com.covered.ShopMonitoring.SLOW;
import static com.covered.ShopMonitoring.WAITING;

import com.covered.ShopMonitoring;
import io.cortexmon.testing.Scenario;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ShopSlowTest {

  @Test
  void fires_while_too_many_wait() {
    Scenario.of(new ShopMonitoring())
        .series(WAITING.with(), "10 11")
        .at(Duration.ofMinutes(0))
        .alert(SLOW)
        .isInactive()
        .at(Duration.ofMinutes(1))
        .alert(SLOW)
        .isFiring();
  }
}
