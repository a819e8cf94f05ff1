package io.cortexmon.promql.engine;

import static java.util.Objects.requireNonNull;

import io.cortexmon.promql.engine.PromQlScript.Eval;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The project's own scripts, {@code src/test/resources/promqltest/*.test}. Prometheus's own runner
 * passes them: what they expect is what Prometheus 3.14 gives.
 *
 * <p>A line {@code ## Title} begins a section.
 */
final class OwnSuite {

  private static final String SECTION = "## ";

  /**
   * One eval and where it stands.
   *
   * @param section the title above it
   */
  record Case(String script, String section, Eval eval) {

    /** Returns whether the query must give something. */
    boolean hasResult() {
      PromQlScript.Expected expected = eval.expected();
      return expected.failure().isEmpty()
          && (!expected.series().isEmpty()
              || expected.number().isPresent()
              || expected.text().isPresent());
    }
  }

  private OwnSuite() {}

  /** Returns the files in order of their names. */
  static List<Path> files() {
    try {
      Path folder = Path.of(requireNonNull(OwnSuite.class.getResource("/promqltest")).toURI());
      try (Stream<Path> files = Files.list(folder)) {
        return files.filter(file -> file.toString().endsWith(".test")).sorted().toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns all evals of all files. */
  static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (Path file : files()) {
      PromQlScript script = ScriptReader.read(file);
      List<String> lines = lines(file);
      for (PromQlScript.Command command : script.commands()) {
        if (command instanceof Eval eval) {
          cases.add(new Case(script.name(), section(lines, eval.line()), eval));
        }
      }
    }
    return cases;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String section(List<String> lines, int line) {
    for (int i = line - 1; i >= 0; i--) {
      if (lines.get(i).startsWith(SECTION)) {
        return lines.get(i).substring(SECTION.length());
      }
    }
    return "";
  }
}
