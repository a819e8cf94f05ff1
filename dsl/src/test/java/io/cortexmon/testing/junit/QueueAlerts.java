package io.cortexmon.testing.junit;

import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.testing.junit.QueueMonitoring.LONG;
import static io.cortexmon.testing.junit.QueueMonitoring.WAITING;

import io.cortexmon.testing.Scenario;
import io.cortexmon.testing.ScenarioMoment;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tests that another test runs: Surefire knows them by no name. */
class QueueAlerts {

  private static ScenarioMoment waiting(String values) {
    return Scenario.of(new QueueMonitoring()).series(WAITING.with(), values).at(minutes(30));
  }

  @Test
  void fires() {
    System.out.println("This is dropped.");
    waiting("101x30").alert(LONG).isFiring();
  }

  @TestFactory
  Stream<DynamicTest> stays_quiet() {
    return Stream.of("95x30", "0x30")
        .map(
            values ->
                DynamicTest.dynamicTest(values, () -> waiting(values).alert(LONG).hasNeverFired()));
  }

  @Nested
  class WithABreak {
    private ScenarioMoment moment = waiting("0");

    @BeforeEach
    void play() {
      moment = waiting("101x9 0x30");
    }

    @Test
    void resolves() {
      moment.alert(LONG).hasFiredBetween(minutes(5), minutes(9));
    }
  }
}
