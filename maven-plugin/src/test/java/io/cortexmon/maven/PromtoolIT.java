package io.cortexmon.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goal that runs promtool's files, in a folder without a pom and in a project. */
class PromtoolIT {

  private static final String TEST =
      "io.cortexmon:cortex-mon-maven-plugin:" + LocalRepository.VERSION + ":test";
  private static final String QUEUES = "one/src/test/prometheus/queues_test.yml";
  private static final String REPORTS = "target/cortex-mon-reports";

  private final Path folder;

  PromtoolIT(@TempDir Path folder) {
    this.folder = folder;
  }

  /** A folder with files of rules and tests, and no pom. */
  private Sample files() throws IOException {
    Sample rules = Sample.copy("rules", folder);
    for (String pom : new String[] {"pom.xml", "one/pom.xml", "two/pom.xml", "three/pom.xml"}) {
      Files.delete(folder.resolve(pom));
    }
    return rules;
  }

  private void change(String file, String from, String to) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }

  @Test
  void files_run_in_a_folder_without_a_pom() throws IOException {
    Sample files = files();

    MavenRun run =
        files.mvn(TEST, "-Dcortex-mon.tests=two/rules/*_check.yml,**/*_test.yml").succeeded();

    assertThat(run.lines("INFO"))
        .containsSubsequence(
            "SUCCESS two/rules/queues_check.yml (1 test)",
            "SUCCESS " + QUEUES + " (1 test)",
            "2 tests passed in 2 files; reports are in " + REPORTS);
    assertThat(files.times(REPORTS).keySet())
        .containsExactly(
            "TEST-one.src.test.prometheus.queues_test.yml.xml",
            "TEST-two.rules.queues_check.yml.xml");
    assertThat(files.read(REPORTS + "/TEST-two.rules.queues_check.yml.xml"))
        .contains("<testsuite name=\"two/rules/queues_check.yml\" tests=\"3\" failures=\"0\"");
  }

  @Test
  void what_fails_is_told_as_promtool_tells_it() throws IOException {
    Sample files = files();
    change("one/rules.yml", "> 50", "> 60");
    change("two/rules/queues_check.yml", "tests:", "test:");

    MavenRun run =
        files
            .mvn(
                TEST,
                "-Dcortex-mon.tests=one/**/*_test.yml,two/rules/*_check.yml",
                "-Dcortex-mon.tests.reports=reports")
            .failed();

    assertThat(run.output())
        .contains(
            """
            [ERROR] one/src/test/prometheus/queues_test.yml:8: test a long queue failed
                name: a long queue,
                alertname: QueueTooLong, time: 5m,\s
                    exp:[
                        0:
                          Labels:{alertname="QueueTooLong", queue="mail", severity="critical"}
                          Annotations:{summary="51 jobs wait in mail."}
                        ],\s
                    got:[]
            [ERROR] FAILED one/src/test/prometheus/queues_test.yml (1 of 1 test)
            [ERROR] two/rules/queues_check.yml:2:1: field test not found in type main.unitTestFile
              hint: did you mean tests?
            [ERROR] FAILED two/rules/queues_check.yml (1 fault, no test was run)
            """)
        .contains("2 of 2 files failed (1 of 1 test); reports are in reports");
    assertThat(files.read("reports/TEST-two.rules.queues_check.yml.xml"))
        .contains("errors=\"1\"", "did you mean tests?");
  }

  @Test
  void only_some_tests_run_and_differences_are_marked() throws IOException {
    Sample files = files();
    change("one/rules.yml", "critical", "warning");
    String tests = "-Dcortex-mon.tests=one/**/*_test.yml";

    files.mvn(TEST, tests, "-Dcortex-mon.tests.run=short").succeeded();
    MavenRun run =
        files.mvn(TEST, tests, "-Dcortex-mon.tests.run=lo+ng", "-Dcortex-mon.tests.diff").failed();

    assertThat(run.output())
        .contains(
            """
                    diff:
                          [
                          0:
                        -   Labels:{alertname="QueueTooLong", queue="mail", severity="critical"}
                        +   Labels:{alertname="QueueTooLong", queue="mail", severity="warning"}
                            Annotations:{summary="51 jobs wait in mail."}
                          ]
            """);
  }

  @Test
  void files_that_are_not_there_are_told() throws IOException {
    Sample files = files();

    assertThat(files.mvn(TEST, "-Dcortex-mon.tests=no/*.yml,two").failed().output())
        .contains(": no file matches no/*.yml, seen from " + folder.toRealPath())
        .contains("two is a folder: write two/**/*.yml");
    assertThat(files.mvn(TEST).failed().output())
        .contains("name the files of tests: -Dcortex-mon.tests=");
    assertThat(files.mvn(TEST, "-Dcortex-mon.tests=**/*.yml", "-Dcortex-mon.tests.features=x"))
        .satisfies(run -> assertThat(run.failed().output()).contains("there is no feature \"x\""));
  }

  @Test
  void modules_run_their_own_files_in_the_phase_test() throws IOException {
    Sample rules = Sample.copy("rules", folder);

    MavenRun run = rules.mvn("test").succeeded();

    assertThat(run.lines("INFO"))
        .containsSubsequence(
            "SUCCESS src/test/prometheus/queues_test.yml (1 test)",
            "1 test passed in 1 file; reports are in " + REPORTS,
            "SUCCESS rules/queues_check.yml (1 test)",
            "1 test passed in 1 file; reports are in target/junit");
    assertThat(rules.times("one/" + REPORTS)).hasSize(1);
    assertThat(rules.times("two/target/junit")).hasSize(1);
  }

  @Test
  void the_goal_by_itself_runs_the_files_of_all_modules_once() throws IOException {
    Sample rules = Sample.copy("rules", folder);
    Files.createDirectories(folder.resolve("three/src/test/prometheus/deep"));
    Files.copy(
        folder.resolve("two/rules/rules.yml"),
        folder.resolve("three/src/test/prometheus/rules.yml"));
    Files.copy(
        folder.resolve("two/rules/queues_check.yml"),
        folder.resolve("three/src/test/prometheus/deep/test.yaml"));
    change("three/src/test/prometheus/deep/test.yaml", "[rules.yml]", "[../rules.yml]");

    MavenRun run = rules.mvn("cortex-mon:test").succeeded();

    assertThat(
            run.lines("INFO").stream()
                .filter(line -> line.contains("yml") || line.contains("yaml")))
        .containsExactly(
            "SUCCESS " + QUEUES + " (1 test)",
            "SUCCESS three/src/test/prometheus/deep/test.yaml (1 test)");
    assertThat(rules.times(REPORTS)).hasSize(2);
    assertThat(rules.mvn("cortex-mon:test", "-Dcortex-mon.skip").succeeded().lines("INFO"))
        .contains("Tests of rules are skipped.");
  }

  @Test
  void a_project_without_such_files_is_warned() throws IOException {
    Sample rules = Sample.copy("rules", folder);
    Files.delete(folder.resolve(QUEUES));

    MavenRun run = rules.mvn("cortex-mon:test").succeeded();

    assertThat(run.lines("WARNING"))
        .contains(
            "There are no tests of rules: no file matches"
                + " src/test/prometheus/**/*{test,tests}.{yml,yaml}");
  }
}
