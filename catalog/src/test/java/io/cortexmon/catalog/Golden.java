package io.cortexmon.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cortexmon.render.RenderedTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Files kept among the sources that a system's rendered files must equal byte for byte, so that a
 * review shows what a change of Java does to what programs read.
 *
 * <p>Run with {@code -Dgolden.update}, the comparison takes over what is rendered and fails all the
 * same: a run that changed its own measure proves nothing.
 */
public final class Golden {

  private static final int MAX_DIFF_LINES = 100;

  private final Path folder;
  private final String test;
  private final boolean update;

  private Golden(Path folder, String test, boolean update) {
    this.folder = folder;
    this.test = test;
    this.update = update;
  }

  /** Returns the files kept for a system, which this test class compares. */
  public static Golden of(String system, Class<?> test) {
    return in(Path.of("src/test/resources/golden", system), test);
  }

  /** Returns the files kept in a folder of this module, which this test class compares. */
  public static Golden in(Path folder, Class<?> test) {
    String property = System.getProperty("golden.update", "false");
    return at(folder, test).updating(!property.equals("false"));
  }

  static Golden at(Path folder, Class<?> test) {
    return new Golden(folder, test.getSimpleName(), false);
  }

  Golden updating(boolean changed) {
    return new Golden(folder, test, changed);
  }

  /**
   * Compares the kept files with the rendered ones, or takes these over.
   *
   * @throws AssertionError where any file differs, saying how, and in each update
   */
  public void compare(RenderedTree tree) {
    Map<String, byte[]> rendered = new TreeMap<>();
    tree.entries().forEach(entry -> rendered.put(entry.path(), entry.bytes()));
    try {
      Map<String, byte[]> kept = kept();
      List<String> differences = differences(kept, rendered);
      if (update) {
        replace(kept, rendered);
        throw new AssertionError(updated(differences.size()));
      }
      if (!differences.isEmpty()) {
        throw new AssertionError(text(differences));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, byte[]> kept() throws IOException {
    Map<String, byte[]> kept = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          kept.put(path(file), Files.readAllBytes(file));
        }
      }
    }
    return kept;
  }

  /** The path in the rendered tree, which has slashes on every system. */
  private String path(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static List<String> differences(Map<String, byte[]> kept, Map<String, byte[]> rendered) {
    List<String> differences = new ArrayList<>();
    rendered.forEach(
        (path, bytes) -> {
          if (!kept.containsKey(path)) {
            differences.add("new: " + path + " is rendered, but not kept");
          } else if (!Arrays.equals(kept.get(path), bytes)) {
            differences.add("changed: " + path + diff(kept.get(path), bytes));
          }
        });
    kept.keySet().stream()
        .filter(path -> !rendered.containsKey(path))
        .forEach(path -> differences.add("gone: " + path + " is kept, but no longer rendered"));
    return differences;
  }

  private static String diff(byte[] kept, byte[] rendered) {
    List<String> lines = LineDiff.of(new String(kept, UTF_8), new String(rendered, UTF_8));
    StringBuilder text = new StringBuilder();
    lines.stream().limit(MAX_DIFF_LINES).forEach(line -> text.append("\n  ").append(line));
    if (lines.size() > MAX_DIFF_LINES) {
      text.append("\n  … and ").append(lines.size() - MAX_DIFF_LINES).append(" more lines");
    }
    return text.toString();
  }

  private String text(List<String> differences) {
    return "what is rendered is not what "
        + folder
        + " keeps (- kept, + rendered):\n\n"
        + String.join("\n\n", differences)
        + "\n\nIf this is meant, accept it, and review the changed files:\n"
        + "  mvn test -pl dsl,maven-plugin,catalog -Dtest="
        + test
        + " -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update\n";
  }

  private String updated(int count) {
    return folder
        + ": "
        + (count == 1 ? "1 file" : count + " files")
        + " updated; review what changed, and run again without -Dgolden.update";
  }

  private void replace(Map<String, byte[]> kept, Map<String, byte[]> rendered) throws IOException {
    for (String path : kept.keySet()) {
      if (!rendered.containsKey(path)) {
        Files.delete(folder.resolve(path));
      }
    }
    for (Map.Entry<String, byte[]> file : rendered.entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
  }
}
