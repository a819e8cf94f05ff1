package io.cortexmon.testing.junit;

import io.cortexmon.monitoring.MonitoringSource;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Says whose monitoring the tests of a class, or one test, are about. They may then have parameters
 * of these types: {@link io.cortexmon.testing.Scenario}, {@link
 * io.cortexmon.testing.RoutingScenario}, {@link io.cortexmon.monitoring.Monitoring} and {@link
 * io.cortexmon.monitoring.Environment}.
 *
 * <pre>{@code
 * @MonitoringOf(OrdersMonitoring.class)
 * class OrdersAlertsTest {
 *   @Test
 *   void orders_that_fail_page_someone(Scenario orders) {
 *     orders.series(ORDERS.with(STATUS.is("error")), "0+10x30")
 *         .at(minutes(6)).alert(HIGH_ERRORS).isFiring();
 *   }
 * }
 * }</pre>
 *
 * <p>The environment is the one that {@link InEnvironment} declares, or one named {@code test}; in
 * a {@link TestInEnvironments} one after the other. The source is made and asked once for each
 * test, so all parameters of a test are of the same monitoring. Nested classes have what their
 * outer class has.
 *
 * <p>After a test the states over time of the alerts that it looked at are published as a report
 * entry: one mark a step, as in {@code OrdersHighErrorRatio = .pppppFF, one every 1m}.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(MonitoringExtension.class)
public @interface MonitoringOf {

  /** The source: a class with a public constructor without parameters. */
  Class<? extends MonitoringSource> value();
}
