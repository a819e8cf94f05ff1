package io.cortexmon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Grafana's published schemas and unit ids, read where they stand.
 *
 * <p>The folder is {@code -Dcortex-mon.schemas}, as seen from the project's root folder. Where it
 * is not there, the test that asks is skipped and says so.
 */
public final class Schemas {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Schemas() {}

  /** Returns the folder with one file for each panel and data source type. */
  public static Path grafana() {
    Path root = Path.of(System.getProperty("cortex-mon.root", ".."));
    Path folder =
        root.resolve(System.getProperty("cortex-mon.schemas", "../shared/schemas"))
            .resolve("grafana")
            .normalize();
    if (!Files.isDirectory(folder)) {
      String reason = "skipped: Grafana's schemas are not at -Dcortex-mon.schemas, in " + folder;
      System.out.println(reason);
      Assumptions.abort(reason);
    }
    return folder;
  }

  /** Returns a file of that folder, for example {@code units.jsonschema.json}. */
  public static JsonNode grafana(String file) {
    try {
      return JSON.readTree(grafana().resolve(file).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
