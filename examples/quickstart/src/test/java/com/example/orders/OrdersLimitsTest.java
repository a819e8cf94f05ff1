package com.example.orders;

import static com.example.orders.OrdersMonitoring.DOWN;
import static com.example.orders.OrdersMonitoring.ERROR_RATIO;
import static com.example.orders.OrdersMonitoring.JOB;
import static com.example.orders.OrdersMonitoring.ORDERS;
import static com.example.orders.OrdersMonitoring.SLOW;
import static com.example.orders.OrdersMonitoring.STATUS;

import io.cortexmon.rule.Severity;
import io.cortexmon.testing.Scenario;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the rules do at their very limits: {@code mvn cortex-mon:mutate} asks for each of these. */
class OrdersLimitsTest {

  private static final String HIGH_ERRORS = "OrdersHighErrorRatio";

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }

  private static Scenario orders(String ok, String failed) {
    return Scenario.of(new OrdersMonitoring())
        .series(ORDERS.with(STATUS.is("ok")), ok)
        .series(ORDERS.with(STATUS.is("error")), failed);
  }

  /**
   * Requests of two instances. The first answers 90 a minute within a second.
   *
   * @param two how many the second answers within two seconds, over time; none within one
   * @param all how many it answers, all within three seconds
   */
  private static Scenario durations(String two, String all) {
    return Scenario.of(new OrdersMonitoring())
        .series(bucket("a", "1") + "0+90x40")
        .series(bucket("a", "2") + "0+90x40")
        .series(bucket("a", "3") + "0+90x40")
        .series(bucket("a", "+Inf") + "0+90x40")
        .series(bucket("b", "1") + "0x40")
        .series(bucket("b", "2") + two)
        .series(bucket("b", "3") + all)
        .series(bucket("b", "+Inf") + all);
  }

  private static String bucket(String instance, String le) {
    return "orders_duration_seconds_bucket{instance=\"" + instance + "\",le=\"" + le + "\"} ";
  }

  @Test
  void a_little_more_than_five_of_a_hundred_are_too_many() {
    orders("0+947x30", "0+53x30")
        .at(minutes(30))
        .alert(HIGH_ERRORS)
        .isFiring()
        .hasSummary("More than 5% of all orders fail.")
        .hasAnnotation("runbook_url", "https://runbooks.example.com/orders-high-error-ratio");
  }

  @Test
  void many_failed_orders_are_forgotten_when_two_of_four_minutes_are_good() {
    orders("0+90x40", "0+10x20 200x20")
        .at(minutes(40))
        .alert(HIGH_ERRORS)
        .hasFiredBetween(minutes(6), minutes(22));
  }

  @Test
  void the_ratio_is_that_of_the_last_five_minutes() {
    orders("5000+90x30", "1000x11 1010 1020x20")
        .at(minutes(13))
        .value(ERROR_RATIO)
        .is(20 / (4 * 90 + 20.0));
  }

  @Test
  void the_ratio_is_that_of_all_instances() {
    Scenario.of(new OrdersMonitoring())
        .series("orders_handled_total{instance=\"a\",status=\"error\"} 0+6x30")
        .series("orders_handled_total{instance=\"b\",status=\"error\"} 0+4x30")
        .series("orders_handled_total{instance=\"b\",status=\"ok\"} 0+90x30")
        .at(minutes(20))
        .value(ERROR_RATIO)
        .is(0.1);
  }

  @Test
  void one_slow_instance_is_enough_after_ten_minutes() {
    durations("0x40", "0+60x40")
        .at(minutes(10))
        .alert(SLOW)
        .isPending()
        .at(minutes(11))
        .alert(SLOW)
        .isFiring()
        .hasLabels(Severity.WARNING)
        .hasSummary("Orders take long.")
        .hasDescription("95 of 100 orders take up to 2.875s.")
        .hasAnnotation("runbook_url", "https://runbooks.example.com/orders-slow");
  }

  @Test
  void two_seconds_are_not_slow() {
    durations("0+5x40", "0+10x40").at(minutes(40)).alert(SLOW).hasNeverFired();
  }

  @Test
  void slow_orders_are_forgotten_after_four_good_minutes() {
    durations("0x40", "0+60x20 1200x20")
        .at(minutes(40))
        .alert(SLOW)
        .hasFiredBetween(minutes(11), minutes(23));
  }

  @Test
  void only_this_service_is_down() {
    Scenario.of(new OrdersMonitoring())
        .series(JOB.up().with(), "0x10")
        .series("up{job=\"payments\"} 0x10")
        .at(minutes(5))
        .alert(DOWN)
        .isFiring()
        .hasCount(1)
        .hasLabels(Severity.CRITICAL)
        .hasSummary("The order service does not answer.")
        .hasAnnotation("runbook_url", "https://runbooks.example.com/orders-down");
  }
}
