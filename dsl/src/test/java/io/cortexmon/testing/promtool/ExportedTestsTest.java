package io.cortexmon.testing.promtool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.metric.Gauge;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.testing.AlertAssert;
import io.cortexmon.testing.Scenario;
import io.cortexmon.testing.TestWatchers;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportedTestsTest {

  private static final Gauge LOAD = Gauge.named("load");
  private static final AlertingRule LOADED =
      AlertingRule.named("Loaded", LOAD.isAbove(5)).forDuration(minutes(2)).summary("Loaded.");
  private static final RecordingRule TWICE = RecordingRule.named("load:twice", LOAD.times(2));
  private static final Scenario SCENARIO =
      Scenario.of(LOADED, TWICE).series("load 1 1 9 9 9 9 1 1 1 1 9 1 1");

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }

  private static PromtoolFolder exported(Runnable test) {
    ExportedTests tests = new ExportedTests();
    TestWatchers.during(tests, test);
    return tests.folder();
  }

  @Nested
  class Inner {
    @Test
    void what_a_test_looked_at_is_in_the_file_of_its_class() {
      PromtoolFolder files =
          exported(
              () -> {
                SCENARIO.at(minutes(2)).alert(LOADED).isPending();
                SCENARIO.at(minutes(4)).alert(LOADED).isFiring().at(minutes(4)).value(TWICE).is(18);
              });

      String name = "io.cortexmon.testing.promtool.ExportedTestsTest.Inner.yaml";
      assertThat(files.tests()).containsExactly(name);
      assertThat(files.files().get(name))
          .contains("- name: 'what_a_test_looked_at_is_in_the_file_of_its_class (Loaded)'\n")
          .containsOnlyOnce("- name: ")
          .contains("- eval_time: 2m\n        alertname: 'Loaded'\n        exp_alerts: []\n")
          .contains("- eval_time: 4m\n        alertname: 'Loaded'\n        exp_alerts:\n")
          .contains("- expr: 'load:twice'\n        eval_time: 4m\n");
    }
  }

  @Test
  void what_was_not_as_expected_is_not_exported() {
    PromtoolFolder files =
        exported(
            () -> {
              AlertAssert alert = SCENARIO.at(minutes(2)).alert(LOADED);
              assertThatThrownBy(alert::isFiring).isInstanceOf(AssertionError.class);
            });

    assertThat(files.files()).isEmpty();
    assertThat(files.notExpressed()).isEmpty();
  }

  @Test
  void a_look_at_a_span_of_time_holds_each_change_and_how_long_each_state_was() {
    PromtoolFolder files =
        exported(() -> SCENARIO.at(minutes(9)).alert(LOADED).hasResolvedBy(minutes(6)));

    String text = files.files().get(files.tests().get(0));
    for (int minute : new int[] {1, 2, 3, 4, 5, 6, 9}) {
      assertThat(text).contains("- eval_time: " + minute + "m\n");
    }
    assertThat(text)
        .doesNotContain("- eval_time: 7m\n")
        .contains(
            """
            - expr: 'count_over_time(ALERTS{alertname="Loaded"}[10m])'
                    eval_time: 9m
                    exp_samples:
                      - labels: '{alertname="Loaded", alertstate="firing"}'
                        value: 2
                      - labels: '{alertname="Loaded", alertstate="pending"}'
                        value: 2
            """);
  }

  @Test
  void tests_in_another_order_give_the_same_files() {
    Scenario other = Scenario.of(LOADED).every(Duration.ofSeconds(30)).series("load 9x20");
    Runnable one = () -> SCENARIO.at(minutes(2)).alert(LOADED).isPending();
    Runnable two = () -> other.at(minutes(3)).alert(LOADED).isFiring();
    Runnable three = () -> SCENARIO.series("up 1x4").at(minutes(3)).alert(LOADED).isPending();

    PromtoolFolder first = exported(() -> Stream.of(one, two, three).forEach(Runnable::run));
    PromtoolFolder second = exported(() -> Stream.of(three, two, one).forEach(Runnable::run));

    assertThat(second).isEqualTo(first);
    assertThat(first.tests())
        .containsExactly(
            "io.cortexmon.testing.promtool.ExportedTestsTest-2.yaml",
            "io.cortexmon.testing.promtool.ExportedTestsTest.yaml");
    assertThat(first.files().get(first.tests().get(1)))
        .contains("- name: 'tests_in_another_order_give_the_same_files (Loaded)'\n");
    assertThat(first.files().get(first.tests().get(0)))
        .contains("- name: 'tests_in_another_order_give_the_same_files (Loaded)'\n")
        .contains("- name: 'tests_in_another_order_give_the_same_files (Loaded) #2'\n");
  }

  /** A program of its own, as a JVM of tests is. */
  static final class Looks {
    private Looks() {}

    public static void main(String[] arguments) {
      SCENARIO.at(minutes(4)).alert(LOADED).isFiring();
    }
  }

  @Test
  void a_jvm_writes_at_its_end_into_the_folder_that_a_property_names(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path files = folder.resolve("promtool");

    String output = java("-Dcortex-mon.export=" + files);

    assertThat(output)
        .isEqualTo("cortex-mon: 1 file for promtool in " + files + "; 0 things not expressed\n");
    assertThat(Files.readString(files.resolve(Looks.class.getName().replace('$', '.') + ".yaml")))
        .contains("- name: 'main (Loaded)'\n");
    assertThat(java("-Dcortex-mon.export=")).isEmpty();
  }

  private static String java(String property) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path").replace(File.pathSeparator + ".", ""),
                property,
                Looks.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
