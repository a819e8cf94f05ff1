package io.cortexmon.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents quote is what the build compiles and runs, and their links lead somewhere. */
class ReadmeTest {

  private static final Path ROOT = Path.of(System.getProperty("cortex-mon.root", ".."));

  @Test
  void java_in_the_readme_stands_in_the_quickstart() {
    String quickstart = quickstart();

    assertThat(blocks("README.md", "java"))
        .isNotEmpty()
        .allSatisfy(block -> assertThat(quickstart).contains(block));
  }

  @Test
  void the_readme_quotes_the_rule_that_the_quickstart_tests() {
    String yaml = blocks("README.md", "yaml").get(0);

    assertThat(yaml)
        .contains("orders:errors:ratio_rate5m > 0.2")
        .contains("summary: More than 20% of all orders fail.");
    assertThat(quickstart())
        .contains("orders:errors:ratio_rate5m > 0.2")
        .contains("summary: More than 20% of all orders fail.");
  }

  @Test
  void links_of_the_documents_lead_to_files() {
    Pattern link = Pattern.compile("\\]\\(([^)#]+)[^)]*\\)");

    assertThat(Stream.of("README.md", "CONTRIBUTING.md"))
        .allSatisfy(
            document ->
                assertThat(link.matcher(read(document)).results().map(found -> found.group(1)))
                    .filteredOn(target -> !target.startsWith("http"))
                    .allSatisfy(target -> assertThat(ROOT.resolve(target)).exists()));
  }

  @Test
  void files_that_contributing_names_exist() {
    Pattern file = Pattern.compile("`([A-Za-z0-9_./-]+/[A-Za-z0-9_./-]+\\.(?:java|xml|sh))`");

    assertThat(file.matcher(read("CONTRIBUTING.md")).results().map(found -> found.group(1)))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(ROOT.resolve(name)).exists());
  }

  private static List<String> blocks(String document, String language) {
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(read(document))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static String quickstart() {
    try (Stream<Path> files = Files.walk(ROOT.resolve("examples/quickstart/src"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(file -> read(ROOT.relativize(file).toString()))
          .collect(Collectors.joining());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(String path) {
    try {
      return Files.readString(ROOT.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
