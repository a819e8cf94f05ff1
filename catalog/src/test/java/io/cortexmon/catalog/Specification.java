package io.cortexmon.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/**
 * The specification of a system, read where it stands: a Markdown text, and the same as data.
 *
 * <p>The folder is {@code -Dcortex-mon.specifications}, as seen from the project's root folder.
 *
 * @param json the data
 * @param markdown the lines of the text
 */
public record Specification(JsonNode json, List<String> markdown) {

  /** A row of a table in the text. */
  public record Row(List<String> columns, List<String> cells) {

    /** Returns the cell in the column with this title. */
    public String cell(String column) {
      int index = columns.indexOf(column);
      if (index < 0) {
        throw new IllegalArgumentException("no column " + column + " in " + columns);
      }
      return cells.get(index);
    }
  }

  /**
   * Returns the specification of a system; where there is none, the test is skipped and says so.
   */
  public static Specification of(String system) {
    Path root = Path.of(System.getProperty("cortex-mon.root", ".."));
    Path folder =
        root.resolve(System.getProperty("cortex-mon.specifications", "../shared/catalog"));
    Path json = folder.resolve(system + ".json").normalize();
    Path markdown = folder.resolve(system + ".md").normalize();
    boolean there = Files.isReadable(json) && Files.isReadable(markdown);
    if (!there) {
      String reason =
          "skipped: no " + json.getFileName() + " and .md in -Dcortex-mon.specifications=" + folder;
      System.out.println(reason);
      Assumptions.abort(reason);
    }
    try {
      return new Specification(
          new ObjectMapper().readTree(json.toFile()), Files.readAllLines(markdown));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the entries of a list in the data, by the value of one of their fields. */
  public Map<String, JsonNode> entries(String list, String name) {
    Map<String, JsonNode> entries = new LinkedHashMap<>();
    for (JsonNode entry : json.get(list)) {
      if (entries.put(entry.get(name).asText(), entry) != null) {
        throw new IllegalStateException(list + " has two of " + entry.get(name));
      }
    }
    return entries;
  }

  /** Returns the texts of a field that holds an object. */
  public static Map<String, String> texts(JsonNode object) {
    Map<String, String> texts = new LinkedHashMap<>();
    object.properties().forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
    return texts;
  }

  /**
   * Returns the rows of all tables in the text whose first column has this title, each as its cells
   * by column. A cell in backticks is code and comes without them; {@code \|} is a bar.
   */
  public List<Row> rows(String firstColumn) {
    List<Row> rows = new ArrayList<>();
    List<String> columns = List.of();
    for (String line : markdown) {
      List<String> cells = line.startsWith("|") ? cells(line) : List.of();
      if (cells.isEmpty()) {
        columns = List.of();
      } else if (cells.get(0).equals(firstColumn)) {
        columns = cells;
      } else if (!columns.isEmpty() && !cells.get(0).startsWith("---")) {
        rows.add(new Row(columns, cells));
      }
    }
    return rows;
  }

  private static List<String> cells(String line) {
    String inner = line.substring(1, line.lastIndexOf('|'));
    return List.of(inner.split("(?<!\\\\)\\|", -1)).stream()
        .map(cell -> cell.strip().replace("\\|", "|"))
        .map(cell -> cell.matches("`[^`]*`") ? cell.substring(1, cell.length() - 1) : cell)
        .toList();
  }
}
