package io.cortexmon.testing.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutationProgramTest {

  @SuppressWarnings("NullAway.Init") // Filled in before each test.
  private Path folder;

  private String options = "";

  @BeforeEach
  void usualOptions(@TempDir Path empty) throws URISyntaxException {
    folder = empty;
    Path classes =
        Path.of(QueueAlerts.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    option("testClasses", classes.toString());
    option("output", empty.resolve("reports").toString());
    option("source.0", QueueMonitoring.class.getName());
    option("environment.0", "production");
    option("test.0", "QueueAlerts");
    option("seconds", "60");
    option("minimum", "0.5");
  }

  private void option(String name, String value) {
    options += name + "=" + value.replace("\\", "\\\\") + "\n";
  }

  private List<String> run() throws IOException {
    Path file = Files.writeString(folder.resolve("options.properties"), options);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new MutationProgram(
            new PrintStream(out, true, StandardCharsets.UTF_8), MutationOptions.read(file))
        .run();
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void survivors_are_told_and_reported() throws IOException {
    List<String> told = run();

    assertThat(told)
        .containsExactly(
            "I 4 tests, 1 rule, 8 mutants",
            "I alerting rule QueueLong (QueueMonitoring.java:18): 4 tests look at it,"
                + " QueueAlerts.WithABreak.resolves and others",
            "I   QueueLong/comparison-1/at-least: > became >= at 1:15",
            "I     - queue_waiting > 100",
            "I     + queue_waiting >= 100",
            "I     to do: look at a value of exactly 100",
            "I ",
            "I 7 of 8 mutants killed (87.5 %), 1 survived");
    assertThat(Files.readString(folder.resolve("reports/mutation.txt")))
        .contains("comparison             2        1         1     50 %");
    assertThat(Files.readString(folder.resolve("reports/mutation.json")))
        .contains("\"id\": \"QueueLong/comparison-1/at-least\"")
        .contains("QueueAlerts.stays_quiet 95x30");
    assertThat(folder.resolve("reports/mutation.html")).content().contains("QueueLong");
  }

  @Test
  void a_score_below_the_minimum_fails() throws IOException {
    option("minimum", "0.95");

    assertThat(run())
        .contains("F the tests kill 87.5 % of the mutants, and <minimumScore> asks for 95 %");
  }

  @Test
  void explanations_that_explain_nothing_fail() throws IOException {
    Path file = Files.writeString(folder.resolve("why.txt"), "QueueLong/for/shorter  because\n");
    option("explanations", file.toString());

    assertThat(run())
        .contains(
            "F why.txt:1: QueueLong/for/shorter is no survivor: a test kills it; remove the line");
  }

  @Test
  void tests_that_fail_unchanged_are_told() throws IOException {
    option("test.1", "*.QueueFailing");

    assertThat(run())
        .containsExactly(
            "F 1 test fails with the rules as they are; mutants are tried with tests that pass:",
            "F   QueueFailing.fails: java.lang.AssertionError: expected 1");
  }

  @Test
  void time_that_is_over_is_told() throws IOException {
    option("seconds", "0");

    assertThat(run())
        .contains(
            "W 8 mutants were not tried: the 0 seconds of <seconds> were over; they count as not"
                + " killed",
            "F the tests kill 0 % of the mutants, and <minimumScore> asks for 50 %");
  }

  @Test
  void each_environment_is_defined_with_its_values() throws IOException {
    option("environment.0.value.queue.limit", "7");
    option("environment.0.cluster", "eu-1");
    option("environment.0.namespace", "shop");

    assertThat(run()).noneMatch(line -> line.startsWith("W"));
    assertThat(Files.readString(folder.resolve("reports/mutation.txt"))).contains("> 7");
  }

  @Test
  void a_source_that_can_not_be_made_is_named() throws IOException {
    option("source.1", "io.cortexmon.Missing");

    assertThat(run())
        .containsExactly(
            "F io.cortexmon.Missing can not be made: java.lang.ClassNotFoundException:"
                + " io.cortexmon.Missing; it needs a public constructor without parameters");
  }
}
