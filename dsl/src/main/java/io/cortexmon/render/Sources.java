package io.cortexmon.render;

import io.cortexmon.definition.Finding;
import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.monitoring.MonitoringSource;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks the source classes for their systems. A class that fails gives a finding and the next goes
 * on, so that one bad constant does not hide the findings of the others.
 */
final class Sources {

  /** A system and the class that defined it. */
  record Defined(String sourceClass, Monitoring monitoring) {}

  private final ClassLoader loader;
  private final List<String> classNames;

  Sources(ClassLoader loader, List<String> classNames) {
    this.loader = loader;
    this.classNames = List.copyOf(classNames);
  }

  /** Returns the systems in an environment; faults go to the findings. */
  List<Defined> define(Environment environment, List<Finding> findings) {
    List<Defined> defined = new ArrayList<>();
    for (String className : classNames) {
      define(className, environment, defined, findings);
    }
    return defined;
  }

  private void define(
      String className, Environment environment, List<Defined> defined, List<Finding> findings) {
    SourceFault fault = new SourceFault(className);
    try {
      Class<?> type = Class.forName(className, true, loader);
      MonitoringSource source = (MonitoringSource) type.getConstructor().newInstance();
      Monitoring monitoring = source.define(environment);
      if (isNull(monitoring)) {
        findings.add(fault.returnedNull());
      } else {
        defined.add(new Defined(className, monitoring));
      }
    } catch (NoSuchMethodException | IllegalAccessException | InstantiationException e) {
      findings.add(fault.noConstructor());
    } catch (InvocationTargetException e) {
      findings.add(fault.thrown(e.getTargetException()));
    } catch (ClassNotFoundException | RuntimeException | LinkageError | StackOverflowError e) {
      findings.add(fault.thrown(e));
    }
  }

  /** The user's code is not checked for nulls as ours is. */
  @SuppressWarnings("ConstantValue")
  private static boolean isNull(Monitoring monitoring) {
    return monitoring == null;
  }
}
