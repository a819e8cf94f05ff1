package io.cortexmon.testing.promtool;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.render.Program;
import io.cortexmon.testing.RuleTestOptions;
import io.cortexmon.testing.RuleTestResult;
import io.cortexmon.testing.RuleTests;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios made by chance, which our own runner and the real promtool pass as files. */
class ExportDifferentialTest {

  private static final Program PROMTOOL = new Program("promtool");
  private static final int FILES = Integer.getInteger("cortex-mon.files", 100);

  private final Path folder;

  ExportDifferentialTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private List<String> exported() throws IOException {
    List<String> files = new ArrayList<>();
    int firing = 0;
    for (int seed = 0; seed < FILES; seed++) {
      PromtoolFolder made = new RandomScenario(seed).file("test" + seed).folder();
      made.writeTo(folder);
      assertThat(made.notExpressed())
          .allMatch(text -> text.startsWith("annotations of alerts while they are pending: "));
      String text = String.valueOf(made.files().get("test" + seed + ".yaml"));
      firing += text.split("exp_labels:", -1).length - 1;
      files.add(folder.resolve("test" + seed + ".yaml").toString());
    }
    assertThat(firing).as("alerts that fire").isGreaterThan(FILES);
    return files;
  }

  @Test
  void our_own_runner_passes_what_was_exported() throws IOException {
    for (String file : exported()) {
      assertThat(new RuleTests(RuleTestOptions.DEFAULT).run(Path.of(file)).tests())
          .as(file)
          .hasSize(1)
          .flatExtracting(RuleTestResult::failures)
          .isEmpty();
    }
  }

  @Test
  @Tag("external")
  void promtool_passes_what_was_exported() throws Exception {
    PROMTOOL.assumeInstalled(ExportDifferentialTest.class);
    List<String> arguments = new ArrayList<>(List.of("test", "rules"));
    arguments.addAll(exported());

    Program.Run result = PROMTOOL.run(arguments.toArray(String[]::new));

    assertThat(result.exitCode()).as(result.output()).isZero();
  }
}
