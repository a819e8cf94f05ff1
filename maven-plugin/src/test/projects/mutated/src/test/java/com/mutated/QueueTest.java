package com.mutated;

import static com.mutated.QueueMonitoring.WAITING;

import io.cortexmon.testing.Scenario;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class QueueTest {

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }

  @Test
  void a_long_queue_is_told_after_five_minutes_and_until_it_is_shorter() {
    Scenario.of(new QueueMonitoring())
        .series("queue_waiting{queue=\"a\"} 51x9 0x20")
        .series("queue_waiting{queue=\"b\"} 1x30")
        .at(minutes(30))
        .alert("QueueTooLong")
        .hasFiredBetween(minutes(5), minutes(9));
  }

  @Test
  void forty_may_wait() {
    Scenario.of(new QueueMonitoring())
        .series(WAITING.with(), "40x30")
        .at(minutes(30))
        .alert("QueueTooLong")
        .hasNeverFired();
  }

  @Test
  void what_tests_print_is_not_shown() {
    System.out.println("printed by a test");
  }
}
