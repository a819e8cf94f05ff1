package io.cortexmon.testing.junit;

import io.cortexmon.testing.mutation.ProjectTests;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The tests of a folder of classes, run by the JUnit Platform on the thread that asks. */
final class JUnitTests implements ProjectTests {

  /** What Surefire takes for tests, where no pattern says otherwise. */
  private static final String USUAL = "(.*\\.)?(Test[^.]*|[^.]*(Test|Tests|TestCase))";

  private final Path classes;
  private final List<String> includes;
  private final List<String> excludedTags;
  private final Launcher launcher;

  /**
   * Makes the tests of a folder.
   *
   * @param includes names of classes, with or without their package, {@code *} for any characters;
   *     what Surefire takes for tests where there are none
   * @throws org.junit.platform.commons.PreconditionViolationException where no engine is on the
   *     class path
   */
  JUnitTests(Path classes, List<String> includes, List<String> excludedTags) {
    this.classes = classes;
    this.includes = includes.isEmpty() ? List.of(USUAL) : patterns(includes);
    this.excludedTags = List.copyOf(excludedTags);
    // Listeners of the project would report on tests that fail because they should.
    this.launcher =
        LauncherFactory.create(
            LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .build());
  }

  private static List<String> patterns(List<String> includes) {
    List<String> patterns = new ArrayList<>();
    for (String include : includes) {
      patterns.add("(.*\\.)?" + Pattern.quote(include.strip()).replace("*", "\\E.*\\Q"));
    }
    return patterns;
  }

  private static LauncherDiscoveryRequestBuilder request() {
    return LauncherDiscoveryRequestBuilder.request()
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
        .configurationParameter("junit.platform.output.capture.stdout", "false");
  }

  @Override
  public void runAll(Listener listener) {
    LauncherDiscoveryRequestBuilder all =
        request()
            .selectors(DiscoverySelectors.selectClasspathRoots(Set.of(classes)))
            .filters(ClassNameFilter.includeClassNamePatterns(includes.toArray(new String[0])));
    if (!excludedTags.isEmpty()) {
      all.filters(TagFilter.excludeTags(excludedTags));
    }
    launcher.execute(all.build(), new Told(listener));
  }

  @Override
  public boolean fails(String id) {
    LauncherDiscoveryRequest one =
        request().selectors(DiscoverySelectors.selectUniqueId(id)).build();
    Failures failures = new Failures();
    launcher.execute(one, failures);
    return failures.any;
  }

  /** Notes whether anything failed. */
  private static final class Failures implements TestExecutionListener {
    private boolean any;

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
      any |= result.getStatus() == TestExecutionResult.Status.FAILED;
    }
  }

  /** Tells another listener of tests. */
  private record Told(Listener listener) implements TestExecutionListener {

    @Override
    public void executionStarted(TestIdentifier identifier) {
      listener.begins(identifier.getUniqueId(), name(identifier), identifier.isTest());
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
      Optional<String> failure =
          result.getStatus() == TestExecutionResult.Status.FAILED
              ? Optional.of(result.getThrowable().map(Told::firstLine).orElse("failed"))
              : Optional.empty();
      listener.ends(identifier.getUniqueId(), failure);
    }

    private static String firstLine(Throwable failure) {
      return failure.toString().lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    private static String name(TestIdentifier identifier) {
      String shown = identifier.getDisplayName();
      return identifier
          .getSource()
          .map(
              source -> {
                if (source instanceof MethodSource method) {
                  String name = simple(method.getClassName()) + "." + method.getMethodName();
                  return shown.equals(method.getMethodName() + "()") ? name : name + " " + shown;
                }
                return source instanceof ClassSource type ? simple(type.getClassName()) : shown;
              })
          .orElse(shown);
    }

    private static String simple(String className) {
      return className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
    }
  }
}
