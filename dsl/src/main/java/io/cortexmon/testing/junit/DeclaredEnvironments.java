package io.cortexmon.testing.junit;

import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Nearest;
import io.cortexmon.monitoring.Environment;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The environments that {@link InEnvironment} declares for a test.
 *
 * @param where the method or class that declares them, as messages name it
 */
record DeclaredEnvironments(String where, Map<String, Environment> byName) {

  /** What tests run in where nothing is declared. */
  private static final Environment USUAL = Environment.named("test");

  /**
   * Returns those of the method, or of the innermost class that has some; none where nothing is
   * declared.
   *
   * @throws IllegalArgumentException where they can not be made
   */
  static DeclaredEnvironments of(ExtensionContext context) {
    for (AnnotatedElement element : TestElements.of(context)) {
      List<InEnvironment> declared =
          AnnotationSupport.findRepeatableAnnotations(element, InEnvironment.class);
      if (!declared.isEmpty()) {
        return of(TestElements.name(element), declared);
      }
    }
    return new DeclaredEnvironments("", Map.of());
  }

  private static DeclaredEnvironments of(String where, List<InEnvironment> declared) {
    Map<String, Environment> byName = new LinkedHashMap<>();
    for (InEnvironment one : declared) {
      if (byName.put(one.name(), made(where, one)) != null) {
        throw new IllegalArgumentException(
            "two environments named " + Arguments.quoted(one.name()) + " on " + where);
      }
    }
    return new DeclaredEnvironments(where, byName);
  }

  private static Environment made(String where, InEnvironment declared) {
    Environment environment = Environment.named(declared.name());
    if (!declared.cluster().isEmpty()) {
      environment = environment.cluster(declared.cluster());
    }
    if (!declared.namespace().isEmpty()) {
      environment = environment.namespace(declared.namespace());
    }
    for (String value : declared.values()) {
      int equals = value.indexOf('=');
      if (equals <= 0) {
        throw new IllegalArgumentException(
            "value "
                + Arguments.quoted(value)
                + " of environment "
                + Arguments.quoted(declared.name())
                + " on "
                + where
                + ": write key=value");
      }
      environment =
          environment.value(value.substring(0, equals).strip(), value.substring(equals + 1));
    }
    return environment;
  }

  /**
   * Returns the environment of a test that runs once.
   *
   * @throws IllegalArgumentException where there are several
   */
  Environment only() {
    if (byName.size() > 1) {
      throw new IllegalArgumentException(
          where
              + " has several environments ("
              + String.join(", ", byName.keySet())
              + "): use @TestInEnvironments, or put one @InEnvironment on the method");
    }
    return byName.values().stream().findFirst().orElse(USUAL);
  }

  /**
   * Returns the environments that a test names.
   *
   * @param test as messages name it
   * @throws IllegalArgumentException where there is none, or one is not declared
   */
  List<Environment> named(String test, String... names) {
    List<Environment> environments = new ArrayList<>();
    for (String name : names) {
      Environment environment = byName.get(name);
      if (environment == null && !byName.isEmpty()) {
        throw new IllegalArgumentException(
            "no environment named "
                + Arguments.quoted(name)
                + " on "
                + where
                + Nearest.question(name, byName.keySet()));
      }
      Environment one = environment == null ? Environment.named(name) : environment;
      if (environments.stream().anyMatch(other -> other.name().equals(name))) {
        throw new IllegalArgumentException(
            "environment " + Arguments.quoted(name) + " is named twice on " + test);
      }
      environments.add(one);
    }
    if (names.length == 0) {
      environments.addAll(byName.values());
    }
    if (environments.isEmpty()) {
      throw new IllegalArgumentException(
          test
              + " runs in no environment: name some in @TestInEnvironments, or declare some with"
              + " @InEnvironment");
    }
    return environments;
  }
}
