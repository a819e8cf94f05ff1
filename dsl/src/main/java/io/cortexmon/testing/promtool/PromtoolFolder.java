package io.cortexmon.testing.promtool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Files of rules and of tests for them, as promtool reads them. The same scenarios give the same
 * texts.
 *
 * @param files texts by path, relative to the folder; the files of tests are at its top, those of
 *     rules in a folder that is named after the system and what is in them
 * @param notExpressed what promtool's format has no words for, or promtool would see otherwise,
 *     with the reason; also comments in the files
 */
public record PromtoolFolder(Map<String, String> files, List<String> notExpressed) {

  public PromtoolFolder {
    files = Collections.unmodifiableMap(new TreeMap<>(files));
    notExpressed = List.copyOf(notExpressed);
  }

  /** Returns the paths of the files of tests, sorted. */
  public List<String> tests() {
    return files.keySet().stream().filter(path -> path.indexOf('/') < 0).toList();
  }

  /**
   * Writes the files, over those of the same names.
   *
   * @param folder is made where it is not there
   * @throws IOException where that is not possible
   */
  public void writeTo(Path folder) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.writeString(path, file.getValue());
    }
  }
}
