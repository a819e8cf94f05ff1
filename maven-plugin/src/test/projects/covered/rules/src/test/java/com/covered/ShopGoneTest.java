package com.covered;

import static com.covered.ShopMonitoring.DOWN;

import io.cortexmon.testing.Scenario;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ShopGoneTest {

  @Test
  void fires_without_it() {
    Scenario.of(new ShopMonitoring()).at(Duration.ofMinutes(2)).alert(DOWN).isFiring();
  }
}
