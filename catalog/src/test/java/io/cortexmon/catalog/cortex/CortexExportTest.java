package io.cortexmon.catalog.cortex;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.monitoring.Environment;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.Rule;
import io.cortexmon.testing.RuleTestOptions;
import io.cortexmon.testing.RuleTestReport;
import io.cortexmon.testing.RuleTestResult;
import io.cortexmon.testing.RuleTests;
import io.cortexmon.testing.TestWatchers;
import io.cortexmon.testing.promtool.ExportedTests;
import io.cortexmon.testing.promtool.PromtoolFolder;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;

/** All that the tests of Cortex's rules look at, as files for promtool. */
class CortexExportTest {

  private static final ExportedTests EXPORTED = new ExportedTests();

  private static Path folder = Path.of("");
  private static List<Path> files = List.of();

  @BeforeAll
  static void all_tests_of_rules_are_exported(@TempDir Path temporary) throws IOException {
    TestWatchers.during(EXPORTED, CortexExportTest::runTestsOfRules);
    PromtoolFolder exported = EXPORTED.folder();
    exported.writeTo(temporary);
    folder = temporary;
    files = exported.tests().stream().map(temporary::resolve).toList();
    assertThat(exported.notExpressed())
        .allMatch(text -> text.contains("annotations of alerts while they are pending: "));
  }

  private static void runTestsOfRules() {
    LauncherDiscoveryRequest tests =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectPackage(CortexExportTest.class.getPackageName()))
            .filters(ClassNameFilter.includeClassNamePatterns(".*RulesTest"))
            .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
            .build();
    LauncherConfig config =
        LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false).build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create(config).execute(tests, listener);
    TestExecutionSummary summary = listener.getSummary();
    assertThat(summary.getFailures()).extracting(Failure::getException).isEmpty();
    assertThat(summary.getTestsSucceededCount()).isGreaterThan(250);
  }

  @Test
  void our_own_runner_passes_all_of_it() {
    RuleTests runner = new RuleTests(RuleTestOptions.DEFAULT);
    int groups = 0;
    for (Path file : files) {
      RuleTestReport report = runner.run(file);
      assertThat(report.faults()).as(file.toString()).isEmpty();
      assertThat(report.warnings()).as(file.toString()).isEmpty();
      assertThat(report.tests()).flatExtracting(RuleTestResult::failures).isEmpty();
      groups += report.tests().size();
    }
    System.out.println(files.size() + " files for promtool, " + groups + " scenarios");
    assertThat(groups).isGreaterThan(32 * 5);
  }

  @Test
  void every_rule_of_cortex_is_expected_somewhere() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path file : files) {
      all.append(Files.readString(file));
    }
    List<Rule> rules =
        new CortexMonitoring()
            .define(Environment.named("production")).groups().stream()
                .flatMap(group -> group.rules().stream())
                .toList();
    assertThat(rules).hasSize(105);
    for (Rule rule : rules) {
      assertThat(all.toString())
          .contains(
              rule instanceof AlertingRule
                  ? "alertname: '" + rule.name() + "'\n        exp_alerts:\n          - exp_labels:"
                  : "{__name__=\"" + rule.name() + "\"}");
    }
  }

  @Test
  @Tag("external")
  void the_real_promtool_passes_all_of_it() throws IOException, InterruptedException {
    boolean found =
        Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator, -1))
            .anyMatch(place -> Files.isExecutable(Path.of(place, "promtool")));
    if (!found) {
      System.out.println("CortexExportTest skipped: there is no promtool on the PATH");
    }
    Assumptions.assumeTrue(found, "there is no promtool on the PATH");
    List<String> words = new ArrayList<>(List.of("promtool", "test", "rules"));
    files.forEach(file -> words.add(file.getFileName().toString()));

    Process process =
        new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output.lines().filter(line -> line.equals("  SUCCESS"))).hasSameSizeAs(files);
  }
}
