package com.example.orders;

import static com.example.orders.OrdersMonitoring.DOWN;
import static com.example.orders.OrdersMonitoring.JOB;
import static com.example.orders.OrdersMonitoring.LATENCY;
import static com.example.orders.OrdersMonitoring.ORDERS;
import static com.example.orders.OrdersMonitoring.SLOW;
import static com.example.orders.OrdersMonitoring.STATUS;
import static java.time.Duration.ZERO;

import io.cortexmon.monitoring.Environment;
import io.cortexmon.rule.Severity;
import io.cortexmon.testing.Relabelling;
import io.cortexmon.testing.RoutingScenario;
import io.cortexmon.testing.Scenario;
import io.cortexmon.testing.Values;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** That each alert fires when it should, without any server. */
class OrdersAlertsTest {

  private static final String HIGH_ERRORS = "OrdersHighErrorRatio";

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }

  private static Scenario orders(String ok, String failed) {
    return Scenario.of(new OrdersMonitoring())
        .series(ORDERS.with(STATUS.is("ok")), ok)
        .series(ORDERS.with(STATUS.is("error")), failed);
  }

  @Test
  void many_failed_orders_page_someone_after_five_minutes() {
    orders("0+90x30", "0+10x30")
        .at(minutes(1))
        .alert(HIGH_ERRORS)
        .isPending()
        .at(minutes(5))
        .alert(HIGH_ERRORS)
        .isPending()
        .at(minutes(6))
        .alert(HIGH_ERRORS)
        .isFiring()
        .hasLabels(Severity.CRITICAL)
        .hasDescription("10% of orders failed in the last 5 minutes.");
  }

  @Test
  void five_failed_orders_of_a_hundred_are_not_too_many() {
    orders("0+95x60", "0+5x60").at(minutes(60)).alert(HIGH_ERRORS).hasNeverFired();
  }

  @Test
  void without_orders_there_is_no_error_ratio() {
    orders("0x60", "0x60").at(minutes(60)).alert(HIGH_ERRORS).hasNeverFired();
  }

  @Test
  void few_failed_orders_end_the_page() {
    orders("0+90x10 1000+100x20", "0+10x10 100x20")
        .at(minutes(20))
        .alert(HIGH_ERRORS)
        .isInactive()
        .hasFiredBetween(minutes(6), minutes(11))
        .hasResolvedBy(minutes(12));
  }

  @Test
  void slow_orders_are_told_after_ten_minutes_until_they_are_fast_again() {
    Scenario.of(new OrdersMonitoring())
        .series(LATENCY.bucketWith(2), "0+90x20 1900+100x20")
        .series(LATENCY.bucketWith(5), "0+100x40")
        .series(LATENCY.bucketWith(Double.POSITIVE_INFINITY), "0+100x40")
        .at(ZERO)
        .alert(SLOW)
        .isInactive()
        .at(minutes(10))
        .alert(SLOW)
        .isPending()
        .at(minutes(11))
        .alert(SLOW)
        .isFiring()
        .hasDescription("95 of 100 orders take up to 3.5s.")
        .at(minutes(40))
        .alert(SLOW)
        .hasResolvedBy(minutes(23));
  }

  @Test
  void orders_that_take_two_seconds_are_fast_enough() {
    Scenario.of(new OrdersMonitoring())
        .series(LATENCY.bucketWith(2), "0+95x60")
        .series(LATENCY.bucketWith(5), "0+100x60")
        .series(LATENCY.bucketWith(Double.POSITIVE_INFINITY), "0+100x60")
        .at(minutes(60))
        .alert(SLOW)
        .hasNeverFired();
  }

  @Test
  void a_service_that_is_down_for_two_minutes_pages_someone_until_it_is_back() {
    Values up =
        Values.constant(1)
            .times(5)
            .then(Values.constant(0).times(5))
            .then(Values.constant(1).times(5));
    Scenario.of(new OrdersMonitoring())
        .series(JOB.up().with(), up)
        .at(ZERO)
        .alert(DOWN)
        .isInactive()
        .at(minutes(6))
        .alert(DOWN)
        .isPending()
        .at(minutes(14))
        .alert(DOWN)
        .hasFiredBetween(minutes(7), minutes(9))
        .hasResolvedBy(minutes(10));
  }

  @Test
  void critical_alerts_page_someone_and_no_alert_goes_nowhere() {
    RoutingScenario routing =
        RoutingScenario.of(new OrdersMonitoring().define(Environment.named("production")));

    routing.alert(DOWN).goesTo("pager");
    routing.alert(SLOW).goesTo("chat");
  }

  @Test
  void the_service_is_known_by_its_job_and_address() {
    Relabelling.of(JOB)
        .staticTarget("orders:8080")
        .hasLabels(Map.of("job", "orders", "instance", "orders:8080"));
  }
}
