package io.cortexmon.catalog.cortex;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the index files say of the rendered ones. */
class CortexIndexTest {

  private static final String INDEX = "index.json";
  private static final Path SOURCES =
      Path.of("src/main/java", CortexMonitoring.class.getPackageName().split("\\."));

  /** The beginning of a definition, such as {@code RuleGroup.named(}. */
  private static final Pattern FACTORY = Pattern.compile("\\b[A-Z]\\w+\\.\\w+\\(");

  private final Path folder;
  private final Path system;

  CortexIndexTest(@TempDir Path folder) {
    this.folder = folder;
    this.system = folder.resolve("production/cortex");
    RenderCortex.into(folder);
  }

  @Test
  void the_index_of_the_folder_lists_cortex() throws IOException {
    assertThat(json(folder.resolve(INDEX)))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"systems": [{
                      "environment": "production",
                      "name": "cortex",
                      "source": "io.cortexmon.catalog.cortex.CortexMonitoring"}]}
                    """));
  }

  @Test
  void the_index_of_cortex_lists_its_files_with_their_checksums() throws Exception {
    Map<String, String> expected = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : RenderCortex.files(system).entrySet()) {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(file.getValue());
      expected.put(file.getKey(), HexFormat.of().formatHex(sum));
    }
    expected.remove(INDEX);

    Map<String, String> listed = new TreeMap<>();
    files().forEach(file -> listed.put(file.get("path").asText(), file.get("sha256").asText()));

    assertThat(listed).hasSize(22).isEqualTo(expected);
    assertThat(files()).hasSameSizeAs(expected.keySet());
  }

  @Test
  void every_file_was_defined_at_lines_of_the_catalogue() throws IOException {
    for (JsonNode file : files()) {
      assertThat(file.get("definedAt")).as(file.toString()).isNotEmpty();
      for (JsonNode place : file.get("definedAt")) {
        String[] fileAndLine = place.asText().split(":", 2);
        List<String> source = Files.readAllLines(SOURCES.resolve(fileAndLine[0]));
        int line = Integer.parseInt(fileAndLine[1]);
        assertThat(line).as(place.asText()).isBetween(1, source.size());
        assertThat(source.get(line - 1)).as(place.asText()).containsPattern(FACTORY);
      }
    }
  }

  private List<JsonNode> files() throws IOException {
    List<JsonNode> files = new ArrayList<>();
    json(system.resolve(INDEX)).get("files").forEach(files::add);
    return files;
  }

  private static JsonNode json(Path file) throws IOException {
    return new ObjectMapper().readTree(file.toFile());
  }
}
