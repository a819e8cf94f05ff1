package io.cortexmon.testing.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that runs once in each of some environments, whose names are displayed.
 *
 * <pre>{@code
 * @TestInEnvironments({"staging", "production"})
 * void every_critical_alert_pages_someone(RoutingScenario routing, Environment environment) {
 *   ...
 * }
 * }</pre>
 *
 * <p>Needs {@link MonitoringOf} on the method or its class, as parameters do.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(EnvironmentInvocations.class)
@ExtendWith(MonitoringExtension.class)
public @interface TestInEnvironments {

  /**
   * The names of the environments, in the order in which the test runs in them; none for all that
   * {@link InEnvironment} declares. Where it declares some, a name has to be one of them; where it
   * declares none, a name is an environment without values.
   */
  String[] value() default {};
}
