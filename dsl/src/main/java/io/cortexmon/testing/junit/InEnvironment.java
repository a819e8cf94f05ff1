package io.cortexmon.testing.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares an environment for the tests of a class, or for one test.
 *
 * <pre>{@code
 * @MonitoringOf(OrdersMonitoring.class)
 * @InEnvironment(name = "production", namespace = "shop")
 * @InEnvironment(name = "staging", values = "orders.errorLimit=0.2")
 * }</pre>
 *
 * <p>Where there is one, it is that of every test; where there are several, {@link
 * TestInEnvironments} runs a test in each. Those of a method stand in place of those of its class,
 * and those of a class in place of those of its outer class.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(InEnvironment.Several.class)
public @interface InEnvironment {

  /** The name, which is no other's of the same class or method. */
  String name();

  /** The name of the cluster; empty for none. */
  String cluster() default "";

  /** The Kubernetes namespace; empty for none. */
  String namespace() default "";

  /** Values that definitions ask for, each as {@code key=value}. */
  String[] values() default {};

  /** Several environments of one class or method. */
  @Documented
  @Inherited
  @Target({ElementType.TYPE, ElementType.METHOD})
  @Retention(RetentionPolicy.RUNTIME)
  @interface Several {

    /** The environments, in the order in which tests run in them. */
    InEnvironment[] value();
  }
}
