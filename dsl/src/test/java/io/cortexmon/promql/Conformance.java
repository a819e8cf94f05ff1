package io.cortexmon.promql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;

/**
 * Prometheus's own test data, read where it stands: {@code -Dcortex-mon.conformance}, as seen from
 * the project's root folder.
 */
public final class Conformance {

  /**
   * The byte that stands for every byte that is no UTF-8: the files can not hold such bytes, and
   * have U+FFFD instead.
   */
  private static final char STRAY_BYTE = ByteText.LONE + 0xff;

  private static final char REPLACEMENT = 0xfffd;
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * One line of a file.
   *
   * @param id how a failure names it
   */
  public record Case(String id, JsonNode json) {

    /** Returns the text under a key; empty where there is none. */
    String text(String key) {
      return json.path(key).asText("");
    }

    /** Returns the text under a key as it is given to what is tested. */
    String input(String key) {
      return Conformance.input(text(key));
    }

    public boolean is(String key) {
      return json.path(key).booleanValue();
    }
  }

  private Conformance() {}

  /** Returns the folder; the test that asks is skipped where it is not there, and says so. */
  public static Path folder() {
    Path folder =
        Path.of(System.getProperty("cortex-mon.root", ".."))
            .resolve(System.getProperty("cortex-mon.conformance", "../shared/conformance"))
            .normalize();
    if (!Files.isDirectory(folder)) {
      String reason =
          "skipped: Prometheus's test data is not at -Dcortex-mon.conformance, in " + folder;
      System.out.println(reason);
      Assumptions.abort(reason);
    }
    return folder;
  }

  /** Returns the lines of a file; none where the file is not there. */
  public static List<Case> cases(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      List<Case> cases = new ArrayList<>();
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        if (!line.isBlank()) {
          cases.add(named(Objects.toString(file.getFileName()), number, JSON.readTree(line)));
        }
      }
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Case named(String file, int line, JsonNode json) {
    String id = json.path("id").asText("");
    return new Case(file + ":" + line + (id.isEmpty() ? "" : " (" + id + ")"), json);
  }

  /** Returns a text of a file as it is given to what is tested. */
  static String input(String text) {
    return text.replace(REPLACEMENT, STRAY_BYTE);
  }

  /** Returns a text as the files can hold it. */
  static String shown(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().forEach(c -> shown.appendCodePoint(ByteText.isByte(c) ? REPLACEMENT : c));
    return shown.toString();
  }

  /** Returns a number, which may be one that JSON can only write as text. */
  public static double number(JsonNode json) {
    if (!json.isTextual()) {
      return json.doubleValue();
    }
    return switch (json.textValue()) {
      case "+Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      case "NaN" -> Double.NaN;
      default -> throw new AssertionError("no number: " + json);
    };
  }
}
