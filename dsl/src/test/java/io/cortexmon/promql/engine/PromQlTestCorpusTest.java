package io.cortexmon.promql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.promql.Conformance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Prometheus's own acceptance tests of PromQL, read in place: each {@code eval} of each {@code
 * promqltest/*.test} is a case, and passes where all its variants do ({@link EvalRun}).
 *
 * <p>Another folder runs with {@code -Dcortex-mon.conformance=<folder>}, for example the {@code
 * promql/promqltest/testdata} of Prometheus's source.
 */
class PromQlTestCorpusTest {

  /** Evals that are known to differ, as {@code file:line}, and why. */
  private static final Map<String, String> KNOWN = Map.of();

  @Test
  void evaluates_as_prometheus_does() throws IOException {
    CorpusReport report = new CorpusReport(KNOWN);
    Path folder = folder();

    for (Path file : scripts(folder)) {
      report.add(Objects.toString(file.getFileName()), ScriptRun.run(ScriptReader.read(file)));
    }

    System.out.print(report.failureText());
    KNOWN.forEach((id, reason) -> System.out.println("skipped: " + id + ": " + reason));
    System.out.print(report.table());
    System.out.println(report.total("promqltest"));
    assertThat(report.size()).as("evals in " + folder).isPositive();
    assertThat(report.failures().size()).as("evals that fail, as shown above").isZero();
    assertThat(report.mended().stream().map(ScriptRun.Outcome::id))
        .as("evals that are known to differ, but do not")
        .isEmpty();
  }

  @Test
  void knows_of_at_most_ten_differences() {
    assertThat(KNOWN).hasSizeLessThanOrEqualTo(10);
  }

  private static Path folder() throws IOException {
    Path folder = Conformance.folder();
    Path scripts = folder.resolve("promqltest");
    Path found = Files.isDirectory(scripts) ? scripts : folder;
    if (scripts(found).isEmpty()) {
      String reason = "skipped: there are no promqltest/*.test in " + folder;
      System.out.println(reason);
      Assumptions.abort(reason);
    }
    return found;
  }

  private static List<Path> scripts(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".test")).sorted().toList();
    }
  }
}
