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
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** All that the tests of Cortex's rules look at, as files for promtool. */
class CortexExportTest {

  private static final List<Class<?>> TESTS =
      List.of(
          CoreRulesTest.class,
          MasterRulesTest.class,
          WorkerRulesTest.class,
          McpRulesTest.class,
          ContractorRulesTest.class,
          TokenRulesTest.class,
          ResourceRulesTest.class,
          TaskRulesTest.class,
          DashboardRulesTest.class,
          HandoffRulesTest.class,
          NodeRulesTest.class);

  private static final ExportedTests EXPORTED = new ExportedTests();

  private static Path folder = Path.of("");
  private static List<Path> files = List.of();

  @BeforeAll
  static void all_tests_of_rules_are_exported(@TempDir Path temporary) throws IOException {
    TestWatchers.during(EXPORTED, () -> TESTS.forEach(CortexExportTest::runAll));
    PromtoolFolder exported = EXPORTED.folder();
    exported.writeTo(temporary);
    folder = temporary;
    files = exported.tests().stream().map(temporary::resolve).toList();
    assertThat(exported.notExpressed())
        .allMatch(text -> text.contains("annotations of alerts while they are pending: "));
  }

  private static void runAll(Class<?> tests) {
    try {
      Constructor<?> made = tests.getDeclaredConstructor();
      made.setAccessible(true);
      runAll(made.newInstance());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(tests.getName(), e);
    }
  }

  private static void runAll(Object tests) throws ReflectiveOperationException {
    for (Class<?> one = tests.getClass(); one != Object.class; one = one.getSuperclass()) {
      for (Method method : one.getDeclaredMethods()) {
        run(method, tests);
      }
    }
    for (Class<?> nested : tests.getClass().getDeclaredClasses()) {
      if (nested.isAnnotationPresent(Nested.class) && !Modifier.isAbstract(nested.getModifiers())) {
        Constructor<?> made = nested.getDeclaredConstructor(tests.getClass());
        made.setAccessible(true);
        runAll(made.newInstance(tests));
      }
    }
  }

  private static void run(Method method, Object tests) throws ReflectiveOperationException {
    method.setAccessible(true);
    if (method.isAnnotationPresent(Test.class)) {
      method.invoke(tests);
    } else if (method.isAnnotationPresent(TestFactory.class)) {
      Stream<?> made = (Stream<?>) method.invoke(tests);
      made.map(DynamicTest.class::cast).forEach(CortexExportTest::run);
    }
  }

  private static void run(DynamicTest test) {
    try {
      test.getExecutable().execute();
    } catch (Throwable e) {
      throw new IllegalStateException(test.getDisplayName(), e);
    }
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
