package io.cortexmon.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the classes are there, and new. */
class ClassesCheckTest {

  private final Path root;

  ClassesCheckTest(@TempDir Path root) {
    this.root = root;
  }

  private void file(String path, long seconds) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
    Files.setLastModifiedTime(file, FileTime.fromMillis(seconds * 1000));
  }

  private Optional<String> check() throws MojoFailureException {
    return ClassesCheck.check(
        root.resolve("target/classes"), List.of(root.resolve("src"), root.resolve("gen")), root);
  }

  @Test
  void classes_as_new_as_their_sources_are_fine() throws Exception {
    file("src/a/A.java", 10);
    file("target/classes/a/A.class", 10);
    file("target/classes/a.properties", 5);

    assertThat(check()).isEmpty();
  }

  @Test
  void a_module_without_sources_needs_no_classes() throws Exception {
    assertThat(check()).isEmpty();
  }

  @Test
  void a_newer_source_is_told() throws Exception {
    file("src/a/A.java", 10);
    file("src/a/B.java", 12);
    file("target/classes/a/A.class", 11);

    assertThat(check())
        .contains(
            "src/a/B.java is newer than all classes in target/classes, which are what is rendered:"
                + " compile first, as in mvn process-classes cortex-mon:publish");
  }

  @Test
  void missing_classes_fail() throws Exception {
    file("src/a/A.java", 10);

    assertThatThrownBy(this::check)
        .hasMessage(
            "no classes in target/classes: compile first, as in mvn process-classes"
                + " cortex-mon:publish");
  }
}
