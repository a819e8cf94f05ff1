package io.cortexmon.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goal in a project in which every source has another fault. */
class FaultyIT {

  @Test
  void all_problems_of_a_run_are_told_together(@TempDir Path folder) {
    Sample faulty = Sample.copy("faulty", folder);

    MavenRun run = faulty.mvn("process-classes").failed();

    assertThat(run.output())
        .contains("(BadConstant.java:10)", "did you mean \"shop_waiting\"?")
        .contains("in source com.faulty.NoConstructor (NoConstructor.java)")
        .contains("in source com.faulty.ReturnsNull (ReturnsNull.java)")
        .contains("out of default", "(Throws.java:11)")
        .contains("two sources define a system named `twin`")
        .contains("5 problems, nothing was written to target/cortex-mon");
    assertThat(faulty.times("target/cortex-mon")).isEmpty();
  }
}
