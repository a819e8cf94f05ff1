package io.cortexmon.promql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the project's own scripts. */
class OwnSuiteTest {

  static List<String> scripts() {
    return OwnSuite.files().stream().map(file -> name(file)).toList();
  }

  private static String name(Path file) {
    return Objects.toString(file.getFileName());
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void gives_what_prometheus_gives(String script) {
    CorpusReport report = new CorpusReport(Map.of());
    for (Path file : OwnSuite.files()) {
      if (name(file).equals(script)) {
        report.add(script, ScriptRun.run(ScriptReader.read(file)));
      }
    }

    assertThat(report.size()).isPositive();
    assertThat(report.failureText()).isEmpty();
  }
}
