package io.cortexmon.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cortexmon.monitoring.MonitoringSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectClassesTest {

  @SuppressWarnings("NullAway.Init") // JUnit fills it in.
  @TempDir
  private Path folder;

  @Test
  void shares_the_language_with_the_plugin() throws Exception {
    try (ProjectClasses classes = ProjectClasses.over(List.of())) {
      assertThat(classes.loadClass(MonitoringSource.class.getName()))
          .isSameAs(MonitoringSource.class);
    }
  }

  @Test
  void shows_the_jdk() throws Exception {
    try (ProjectClasses classes = ProjectClasses.over(List.of())) {
      assertThat(classes.loadClass("java.sql.Connection")).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "io.cortexmon.maven.RenderMojo",
        "io.cortexmon.catalog.Missing",
        "org.apache.maven.plugin.Mojo",
        "com.fasterxml.jackson.core.JsonFactory"
      })
  void hides_the_plugin_and_its_libraries(String name) throws IOException {
    try (ProjectClasses classes = ProjectClasses.over(List.of())) {
      assertThatExceptionOfType(ClassNotFoundException.class)
          .isThrownBy(() -> classes.loadClass(name))
          .withMessage(name);
    }
  }

  @Test
  void a_closed_loader_finds_nothing_more() throws IOException {
    CompiledClasses.compile(folder, "Orders", "class Orders {}");
    ProjectClasses classes = CompiledClasses.loaderOf(folder);
    assertThat(classes.getResource("Orders.class")).isNotNull();

    classes.close();

    assertThat(classes.getResource("Orders.class")).isNull();
  }
}
