package com.example.orders;

import static com.example.orders.OrdersMonitoring.DOWN;
import static com.example.orders.OrdersMonitoring.ORDERS;
import static com.example.orders.OrdersMonitoring.SLOW;
import static com.example.orders.OrdersMonitoring.STATUS;

import io.cortexmon.testing.AlertAssert;
import io.cortexmon.testing.RoutingScenario;
import io.cortexmon.testing.Scenario;
import io.cortexmon.testing.junit.InEnvironment;
import io.cortexmon.testing.junit.MonitoringOf;
import io.cortexmon.testing.junit.TestInEnvironments;
import java.time.Duration;

/** What is the same in every environment, and what is not. */
@MonitoringOf(OrdersMonitoring.class)
@InEnvironment(name = "production", namespace = "shop")
@InEnvironment(name = "staging", namespace = "shop-staging", values = "orders.errorLimit=0.2")
class OrdersEnvironmentsTest {

  private static AlertAssert highErrors(Scenario orders, String ok, String failed) {
    return orders
        .series(ORDERS.with(STATUS.is("ok")), ok)
        .series(ORDERS.with(STATUS.is("error")), failed)
        .at(Duration.ofMinutes(30))
        .alert("OrdersHighErrorRatio");
  }

  @TestInEnvironments
  void a_quarter_of_failed_orders_is_too_much_everywhere(Scenario orders) {
    highErrors(orders, "0+75x30", "0+25x30")
        .isFiring()
        .hasDescription("25% of orders failed in the last 5 minutes.");
  }

  @TestInEnvironments("staging")
  void staging_takes_a_tenth_of_failed_orders(Scenario orders) {
    highErrors(orders, "0+90x30", "0+10x30").hasNeverFired();
  }

  @TestInEnvironments("production")
  void production_does_not(Scenario orders) {
    highErrors(orders, "0+90x30", "0+10x30").isFiring();
  }

  @TestInEnvironments
  void critical_alerts_page_someone(RoutingScenario routing) {
    routing.alert(DOWN).goesTo("pager");
    routing.alert(SLOW).goesTo("chat");
  }
}
