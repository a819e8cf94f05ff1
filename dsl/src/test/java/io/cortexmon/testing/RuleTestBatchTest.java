package io.cortexmon.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleTestBatchTest {

  private static final int FILES = 70;

  private final Path root;

  RuleTestBatchTest(@TempDir Path root) {
    this.root = root;
  }

  /** Every third file has a test that fails. */
  private List<Path> files() throws IOException {
    Files.createDirectories(root.resolve("tests"));
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      String rules = "groups: [{name: g, rules: [{record: v, expr: vector(" + i + ")}]}]\n";
      Files.writeString(root.resolve("rules" + i + ".yml"), rules);
      Path file = Path.of("tests", i + ".yml");
      int expected = i % 3 == 0 ? -1 : i;
      Files.writeString(
          root.resolve(file),
          "rule_files: [../rules"
              + i
              + ".yml]\ntests:\n  - promql_expr_test:\n      - {expr: v, eval_time: 1m,"
              + " exp_samples: [{labels: v, value: "
              + expected
              + "}]}\n");
      files.add(file);
    }
    return files;
  }

  private List<String> verdicts(int threads, List<Path> files, List<String> watched) {
    List<String> verdicts = new ArrayList<>();
    new RuleTestBatch(RuleTestOptions.DEFAULT, root, threads)
        .run(
            files,
            (file, run, tests) -> watched.add(file + " " + run + "/" + tests),
            report -> verdicts.add(report.file() + " " + report.isPassed()));
    return verdicts;
  }

  @Test
  void any_number_of_threads_gives_the_same_reports_in_the_order_of_the_files() throws IOException {
    List<Path> files = files();
    List<String> watched = Collections.synchronizedList(new ArrayList<>());

    List<String> one = verdicts(1, files, watched);

    assertThat(watched).hasSize(FILES).startsWith("tests/0.yml 1/1");
    assertThat(one)
        .hasSize(FILES)
        .startsWith(
            "tests/0.yml false", "tests/1.yml true", "tests/2.yml true", "tests/3.yml false");
    assertThat(verdicts(3, files, watched)).isEqualTo(one);
    assertThat(watched).hasSize(2 * FILES);
  }

  @Test
  void rules_are_named_as_they_are_seen_from_the_root() throws IOException {
    files();
    Files.writeString(root.resolve("rules1.yml"), "groups: [{nam: g}]");
    List<String> texts = new ArrayList<>();

    new RuleTestBatch(RuleTestOptions.DEFAULT, root, 2)
        .run(
            List.of(Path.of("tests/1.yml"), Path.of("tests/2.yml")),
            (file, run, tests) -> {},
            report ->
                report.tests().forEach(test -> test.failures().forEach(f -> texts.add(f.text()))));

    assertThat(texts)
        .containsExactly(
            "rules1.yml:1:10: Groupname must not be empty",
            "rules1.yml:1:11: field nam not found in type rulefmt.RuleGroup");
  }

  @Test
  void there_must_be_a_thread() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RuleTestBatch(RuleTestOptions.DEFAULT, root, 0))
        .withMessage("there must be at least 1 thread, not 0");
  }

  @Test
  void what_a_thread_throws_is_thrown() throws IOException {
    List<Path> files = files();

    assertThatThrownBy(
            () ->
                new RuleTestBatch(RuleTestOptions.DEFAULT, root, 2)
                    .run(
                        files,
                        (file, run, tests) -> {
                          throw new UnsupportedOperationException("no");
                        },
                        report -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasRootCauseMessage("no");
  }
}
