package io.cortexmon.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goal in several modules at once, of which one inherits from another. */
class PairIT {

  @Test
  void modules_are_rendered_in_parallel(@TempDir Path folder) {
    Sample pair = Sample.copy("pair", folder);

    MavenRun run = pair.mvn("-T2", "process-classes").succeeded();

    assertThat(run.output()).contains("in first/target/cortex-mon", "in second/target/cortex-mon");
    // The second module's system is named after what it found of the first one's class loader.
    assertThat(pair.times("second/target/cortex-mon").keySet())
        .contains("default/closed/index.json");
    // The parent has no classes by its nature, so there is nothing to warn of.
    assertThat(run.lines("WARNING"))
        .containsExactly(
            "No class in empty/target/classes is a MonitoringSource. Compile first"
                + " (mvn process-classes), or name <sources>.");
    assertThat(pair.times("empty/target/cortex-mon")).isEmpty();
  }
}
