package io.cortexmon.testing.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * What became of the tests of a class.
 *
 * @param results one for each test, as {@code method(..) environment passed}, or with what it threw
 * @param entries what was reported
 */
record Ran(List<String> results, List<Map<String, String>> entries) {

  /** Runs the tests of a class. */
  static Ran tests(Class<?> tests) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectClass(tests))
            .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
            .build();
    Listener listener = new Listener();
    LauncherFactory.create(
            LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false).build())
        .execute(request, listener);
    return listener.ran;
  }

  private static final class Listener implements TestExecutionListener {
    private final Ran ran = new Ran(new ArrayList<>(), new ArrayList<>());
    private @Nullable TestPlan plan;

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
      plan = started;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      boolean passed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
      if (test.isTest() || !passed) {
        String end =
            result
                .getThrowable()
                .map(thrown -> thrown.getClass().getSimpleName() + ": " + thrown.getMessage())
                .orElse("passed");
        ran.results.add(name(test) + " " + end);
      }
    }

    private String name(TestIdentifier test) {
      String parent =
          Optional.ofNullable(plan)
              .flatMap(known -> known.getParent(test))
              .map(TestIdentifier::getDisplayName)
              .orElse("");
      String name = test.getDisplayName();
      String full = name.contains("(") ? name : parent + " " + name;
      return full.replaceFirst("\\(.*\\)", "(..)");
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
      ran.entries.add(entry.getKeyValuePairs());
    }
  }
}
