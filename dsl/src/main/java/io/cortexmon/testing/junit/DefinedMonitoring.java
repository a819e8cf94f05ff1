package io.cortexmon.testing.junit;

import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.monitoring.MonitoringSource;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.platform.commons.support.AnnotationSupport;

/** What a source defines for the environment of a test. */
record DefinedMonitoring(Environment environment, Monitoring monitoring) {

  /**
   * Asks the source of a test.
   *
   * @throws ParameterResolutionException where there is none, or it gives nothing
   */
  static DefinedMonitoring of(ExtensionContext context, Environment environment) {
    Class<? extends MonitoringSource> type = source(context);
    String call = type.getSimpleName() + ".define(" + environment.name() + ")";
    try {
      Monitoring monitoring = made(type).define(environment);
      if (isNull(monitoring)) {
        throw new ParameterResolutionException(call + " returned null: return a Monitoring");
      }
      return new DefinedMonitoring(environment, monitoring);
    } catch (ParameterResolutionException e) {
      throw e;
    } catch (RuntimeException | LinkageError e) {
      throw new ParameterResolutionException(call + " fails: " + fault(e), e);
    }
  }

  /** The user's code is not checked for nulls as ours is. */
  @SuppressWarnings("ConstantValue")
  private static boolean isNull(Monitoring monitoring) {
    return monitoring == null;
  }

  /** A bad constant arrives wrapped. */
  private static Throwable fault(Throwable thrown) {
    Throwable fault = thrown;
    while (fault instanceof ExceptionInInitializerError && fault.getCause() != null) {
      fault = fault.getCause();
    }
    return fault;
  }

  private static Class<? extends MonitoringSource> source(ExtensionContext context) {
    for (AnnotatedElement element : TestElements.of(context)) {
      Optional<MonitoringOf> found = AnnotationSupport.findAnnotation(element, MonitoringOf.class);
      if (found.isPresent()) {
        return found.get().value();
      }
    }
    throw new ParameterResolutionException(
        "no @MonitoringOf on "
            + TestElements.name(context)
            + " or its class: it says whose monitoring is tested");
  }

  private static MonitoringSource made(Class<? extends MonitoringSource> type) {
    try {
      return type.getConstructor().newInstance();
    } catch (NoSuchMethodException | IllegalAccessException | InstantiationException e) {
      throw new ParameterResolutionException(
          type.getName() + " can not be made: it needs a public constructor without parameters", e);
    } catch (InvocationTargetException e) {
      throw new ParameterResolutionException(
          "the constructor of " + type.getName() + " fails: " + fault(e.getTargetException()), e);
    }
  }
}
