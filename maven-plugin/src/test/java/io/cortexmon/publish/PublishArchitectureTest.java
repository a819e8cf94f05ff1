package io.cortexmon.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The direction of imports between the rooms of publishing. */
class PublishArchitectureTest {

  private static final Path SOURCES =
      Path.of(System.getProperty("basedir", "")).resolve("src/main/java/io/cortexmon/publish");

  private static final String OURS = "import io.cortexmon.";

  /** Room to what of ours it may import. */
  private static final Map<String, List<String>> ROOMS =
      Map.of(
          "tree", List.of("publish.tree.", "render.", "definition."),
          "git", List.of("publish.git.", "publish.tree.", "definition."),
          "source", List.of("publish.source.", "publish.git."),
          "", List.of("publish.", "definition."));

  @Test
  void rooms_import_those_before_them_alone() throws IOException {
    for (Map.Entry<String, List<String>> room : ROOMS.entrySet()) {
      assertThat(imports(SOURCES.resolve(room.getKey())))
          .as("imports of publish." + room.getKey())
          .allMatch(name -> room.getValue().stream().anyMatch(name::startsWith));
    }
  }

  @Test
  void nothing_of_publishing_knows_maven() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      assertThat(files.filter(Files::isRegularFile).map(PublishArchitectureTest::read))
          .isNotEmpty()
          .noneMatch(text -> text.contains("import org.apache.maven."));
    }
  }

  private static List<String> imports(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .flatMap(file -> read(file).lines())
          .map(line -> line.replace("import static ", "import "))
          .filter(line -> line.startsWith(OURS))
          .map(line -> line.substring(OURS.length()))
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
