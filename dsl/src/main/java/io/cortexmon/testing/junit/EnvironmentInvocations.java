package io.cortexmon.testing.junit;

import io.cortexmon.monitoring.Environment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Runs a test once in each of its environments. */
final class EnvironmentInvocations implements TestTemplateInvocationContextProvider {

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return AnnotationSupport.isAnnotated(context.getTestMethod(), TestInEnvironments.class);
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    try {
      return environments(context).stream().map(Run::new);
    } catch (IllegalArgumentException e) {
      throw new ExtensionConfigurationException(String.valueOf(e.getMessage()), e);
    }
  }

  /** A test in one environment, which is known by what is displayed. */
  private record Run(Environment environment) implements TestTemplateInvocationContext {
    @Override
    public String getDisplayName(int index) {
      return environment.name();
    }
  }

  /** Returns the environment that the test of a context is run in, where it is run in several. */
  static Optional<Environment> of(ExtensionContext context) {
    return environments(context).stream()
        .filter(one -> one.name().equals(context.getDisplayName()))
        .findFirst();
  }

  private static List<Environment> environments(ExtensionContext context) {
    return AnnotationSupport.findAnnotation(context.getTestMethod(), TestInEnvironments.class)
        .map(
            test ->
                DeclaredEnvironments.of(context).named(TestElements.name(context), test.value()))
        .orElse(List.of());
  }
}
