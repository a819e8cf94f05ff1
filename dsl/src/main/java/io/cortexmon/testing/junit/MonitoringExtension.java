package io.cortexmon.testing.junit;

import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.testing.RoutingScenario;
import io.cortexmon.testing.Scenario;
import io.cortexmon.testing.TestWatchers;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Gives tests their parameters, and publishes what alerts did. {@link MonitoringOf} registers it.
 */
final class MonitoringExtension implements ParameterResolver, InvocationInterceptor {

  private static final ExtensionContext.Namespace STORE =
      ExtensionContext.Namespace.create(MonitoringExtension.class);

  private static final Map<Class<?>, Function<DefinedMonitoring, Object>> PARAMETERS =
      Map.of(
          Environment.class,
          DefinedMonitoring::environment,
          Monitoring.class,
          DefinedMonitoring::monitoring,
          Scenario.class,
          defined -> Scenario.of(defined.monitoring()),
          RoutingScenario.class,
          defined -> RoutingScenario.of(defined.monitoring()));

  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return PARAMETERS.containsKey(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    Function<DefinedMonitoring, Object> value = PARAMETERS.get(type);
    if (value == null) {
      throw new ParameterResolutionException("no parameter of " + type);
    }
    try {
      return value.apply(defined(context));
    } catch (IllegalArgumentException e) {
      throw new ParameterResolutionException(String.valueOf(e.getMessage()), e);
    }
  }

  private static DefinedMonitoring defined(ExtensionContext context) {
    ExtensionContext.Store store = context.getStore(STORE);
    String key = context.getUniqueId(); // What the class knows may be about another environment.
    DefinedMonitoring known = store.get(key, DefinedMonitoring.class);
    if (known != null) {
      return known;
    }
    Environment environment =
        EnvironmentInvocations.of(context).orElseGet(() -> DeclaredEnvironments.of(context).only());
    DefinedMonitoring defined = DefinedMonitoring.of(context, environment);
    store.put(key, defined);
    return defined;
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> called,
      ExtensionContext context)
      throws Throwable {
    watched(invocation, context);
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> called,
      ExtensionContext context)
      throws Throwable {
    watched(invocation, context);
  }

  private static void watched(Invocation<Void> invocation, ExtensionContext context)
      throws Throwable {
    SeenStates seen = new SeenStates(Thread.currentThread());
    AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
    TestWatchers.during(
        seen,
        () -> {
          try {
            invocation.proceed();
          } catch (Throwable e) {
            thrown.set(e);
          }
        });
    if (!seen.entries().isEmpty()) {
      context.publishReportEntry(seen.entries());
    }
    Throwable failure = thrown.get();
    if (failure != null) {
      throw failure;
    }
  }
}
