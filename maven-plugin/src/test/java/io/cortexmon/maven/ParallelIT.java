package io.cortexmon.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goal in two modules that Maven builds at the same time. */
class ParallelIT {

  private static final String RENDERED = "target/cortex-mon";

  @Test
  void renders_the_same_bytes_as_one_after_the_other(@TempDir Path folder) throws IOException {
    Sample one = Sample.copy("shop", folder.resolve("one"));
    Sample two = Sample.copy("shop", folder.resolve("two"));
    Files.writeString(
        two.folder().resolve("pom.xml"),
        two.read("pom.xml")
            .replace("<artifactId>shop</artifactId>", "<artifactId>two</artifactId>"));
    Files.writeString(
        folder.resolve("pom.xml"),
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>com.shop</groupId>
          <artifactId>both</artifactId>
          <version>1</version>
          <packaging>pom</packaging>
          <modules>
            <module>one</module>
            <module>two</module>
          </modules>
        </project>
        """);

    new Sample(folder).mvn("-T2", "process-classes").succeeded();
    one.mvn("process-classes", "-Dcortex-mon.outputDirectory=target/alone").succeeded();

    assertThat(one.texts("target/alone")).containsKey("production/orders/index.json");
    assertThat(one.texts(RENDERED)).isEqualTo(one.texts("target/alone"));
    assertThat(two.texts(RENDERED)).isEqualTo(one.texts("target/alone"));
  }
}
