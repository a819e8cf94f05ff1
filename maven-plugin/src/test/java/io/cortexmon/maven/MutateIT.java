package io.cortexmon.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The goal {@code mutate} in a project that tests two of its three rules, and not all of them. */
class MutateIT {

  private static final String MUTATE = "cortex-mon:mutate";
  private static final String REPORTS = "target/cortex-mon-mutation";

  @SuppressWarnings("NullAway.Init") // Filled in before each test.
  private Sample mutated;

  @BeforeEach
  void copy(@TempDir Path folder) {
    mutated = Sample.copy("mutated", folder);
  }

  private void explain(String lines) throws IOException {
    Path file = mutated.folder().resolve("src/test/mutation/explanations.txt");
    Files.createDirectories(file.getParent());
    Files.writeString(file, lines);
  }

  @Test
  void compiles_tries_all_changes_and_tells_what_no_test_noticed() {
    MavenRun run = mutated.mvn(MUTATE).succeeded();

    assertThat(run.lines("INFO"))
        .containsSubsequence(
            "3 tests, 3 rules, 10 mutants",
            "recording rule queue:waiting:min (QueueMonitoring.java:18): no test looks at it, so"
                + " its one mutant survives",
            "alerting rule QueueTooLong (QueueMonitoring.java:29): 2 tests look at it,"
                + " QueueTest.a_long_queue_is_told_after_five_minutes_and_until_it_is_shorter and"
                + " others",
            "  QueueTooLong/comparison-1/at-least: > became >= at 1:19",
            "    - queue:waiting:max > 100",
            "    + queue:waiting:max >= 100",
            "    to do: look at a value of exactly 100",
            "  QueueTooLong/threshold-1/down: 100 became 90 at 1:21",
            "    - queue:waiting:max > 100",
            "    + queue:waiting:max > 90",
            "    to do: look at a value between 90 and 100",
            "7 of 10 mutants killed (70 %), 3 survived",
            "The reports are in target/cortex-mon-mutation");
    assertThat(run.output()).doesNotContain("printed by a test");
    assertThat(mutated.texts(REPORTS))
        .containsKeys("mutation.html", "mutation.json", "mutation.txt");
  }

  @Test
  void fails_below_the_minimum() {
    MavenRun run = mutated.mvn(MUTATE, "-Dcortex-mon.mutate.minimum=0.8").failed();

    assertThat(run.output())
        .contains("the tests kill 70 % of the mutants, and <minimumScore> asks for 80 %");
    assertThat(mutated.mvn(MUTATE, "-Dcortex-mon.mutate.minimum=80").failed().output())
        .contains("cortex-mon.mutate.minimum: 80.0 must be between 0 and 1; did you mean 0.8?");
  }

  @Test
  void explanations_are_shown_and_must_be_of_survivors() throws IOException {
    explain("queue:waiting:min/* nobody reads it\nQueueTooLong/for/shorter by chance\n");

    MavenRun run = mutated.mvn(MUTATE).failed();

    assertThat(run.lines("INFO"))
        .contains("7 of 10 mutants killed (70 %), 3 survived, 1 of them explained")
        .noneMatch(line -> line.contains("queue:waiting:min"));
    assertThat(run.output())
        .contains(
            "explanations.txt:2: QueueTooLong/for/shorter is no survivor: a test kills it; remove"
                + " the line");
  }

  @Test
  void stops_where_the_time_is_over() {
    MavenRun run = mutated.mvn(MUTATE, "-Dcortex-mon.mutate.seconds=0").succeeded();

    assertThat(run.lines("WARNING"))
        .contains(
            "10 mutants were not tried: the 0 seconds of <seconds> were over; they count as not"
                + " killed");
    assertThat(run.lines("INFO"))
        .contains("0 of 10 mutants killed (0 %), 0 survived, 10 not tried");
  }

  @Test
  void values_and_test_classes_are_chosen() {
    MavenRun run = mutated.mvn(MUTATE, "-Dcortex-mon.values=queue.limit=7").succeeded();
    assertThat(run.output()).contains("queue:waiting:max > 7");

    MavenRun none = mutated.mvn(MUTATE, "-Dcortex-mon.mutate.testClasses=NoSuchTest").succeeded();
    assertThat(none.lines("INFO")).contains("0 of 10 mutants killed (0 %), 10 survived");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cortex-mon.skip", "cortex-mon.mutate.skip"})
  void can_be_skipped(String property) {
    assertThat(mutated.mvn(MUTATE, "-D" + property).succeeded().lines("INFO"))
        .contains("Mutation is skipped.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cortex-mon.maven-3", "cortex-mon.maven-4"})
  void newer_maven_finds_the_same(String property) {
    MavenRun run = Maven.version(System.getProperty(property)).run(mutated.folder(), MUTATE);

    assertThat(run.succeeded().lines("INFO")).contains("7 of 10 mutants killed (70 %), 3 survived");
  }
}
