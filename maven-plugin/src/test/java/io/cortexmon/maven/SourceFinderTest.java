package io.cortexmon.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFinderTest {

  private static final String DEFINE =
      "public io.cortexmon.monitoring.Monitoring define(io.cortexmon.monitoring.Environment e)"
          + " { return null; }";
  private static final String SOURCE = "implements io.cortexmon.monitoring.MonitoringSource";

  @SuppressWarnings("NullAway.Init") // JUnit fills it in.
  @TempDir
  private Path folder;

  @Test
  void finds_concrete_classes_sorted_by_name() throws IOException {
    compile("Stock", "class Stock " + SOURCE + " { private Stock() {} " + DEFINE + " }");
    compile("Orders", "public class Orders " + SOURCE + " { " + DEFINE + " }");
    compile(
        "Numbers", "class Numbers { long a = 5_000_000_000L; double b = 1e300; float c = 3f; }");

    assertThat(found()).containsExactly("Orders", "Stock");
  }

  @Test
  void finds_what_inherits_from_a_class_or_an_interface_of_the_project() throws IOException {
    compile("Base", "abstract class Base " + SOURCE + " { " + DEFINE + " }");
    compile("Orders", "class Orders extends Base {}");
    compile("Named", "interface Named extends io.cortexmon.monitoring.MonitoringSource {}");
    compile("Stock", "record Stock() implements Named { " + DEFINE + " }");

    assertThat(found()).containsExactly("Orders", "Stock");
  }

  @Test
  void finds_what_inherits_from_a_class_of_a_dependency() throws IOException {
    Path dependency = folder.resolve("dependency");
    compileTo(dependency, "Base", "public abstract class Base " + SOURCE + " { " + DEFINE + " }");
    compile("Orders", "class Orders extends Base {}", dependency);

    assertThat(found(dependency)).containsExactly("Orders");
  }

  @Test
  void a_dependency_that_is_not_there_hides_only_its_heirs() throws IOException {
    Path dependency = folder.resolve("dependency");
    compileTo(dependency, "Gone", "public class Gone {}");
    compile("Heir", "class Heir extends Gone {}", dependency);
    compile("Orders", "class Orders " + SOURCE + " { " + DEFINE + " }");

    assertThat(found()).containsExactly("Orders");
  }

  @Test
  void nested_classes_are_found_and_those_made_by_code_are_not() throws IOException {
    compile(
        "Shop",
        "class Shop { static class Nested "
            + SOURCE
            + " { "
            + DEFINE
            + " } Object anonymous = new io.cortexmon.monitoring.MonitoringSource() { "
            + DEFINE
            + " }; void code() { class Local "
            + SOURCE
            + " { "
            + DEFINE
            + " } } }");

    assertThat(found()).containsExactly("Shop$Nested");
  }

  @Test
  void a_project_without_classes_has_no_sources() throws IOException {
    assertThat(SourceFinder.in(folder.resolve("none"), getClass().getClassLoader())).isEmpty();
  }

  private List<String> found(Path... dependencies) throws IOException {
    Path own = folder.resolve("own");
    try (ProjectClasses classes = CompiledClasses.loaderOf(own, dependencies)) {
      return SourceFinder.in(own, classes);
    }
  }

  private void compile(String name, String source, Path... dependencies) throws IOException {
    compileTo(folder.resolve("own"), name, source, dependencies);
  }

  private static void compileTo(Path to, String name, String source, Path... dependencies)
      throws IOException {
    CompiledClasses.compile(to, name, source, dependencies);
  }
}
