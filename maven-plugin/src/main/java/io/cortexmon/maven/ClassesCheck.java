package io.cortexmon.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;

/** Whether the classes that are rendered are there, and as new as their sources. */
final class ClassesCheck {

  private ClassesCheck() {}

  /**
   * Returns what is to be told where a source is newer than all classes.
   *
   * @param classes the folder of the classes
   * @param sources the folders of the sources
   * @param root the folder that paths are told from
   * @throws MojoFailureException where there are sources, and no classes
   */
  static Optional<String> check(Path classes, List<Path> sources, Path root)
      throws MojoFailureException {
    Optional<Path> source =
        sources.stream()
            .map(folder -> newest(folder, ".java"))
            .flatMap(Optional::stream)
            .max(Comparator.comparing(ClassesCheck::time));
    if (source.isEmpty()) {
      return Optional.empty();
    }
    Optional<Path> type = newest(classes, ".class");
    if (type.isEmpty()) {
      throw new MojoFailureException(
          "no classes in "
              + relative(root, classes)
              + ": compile first, as in mvn process-classes cortex-mon:publish");
    }
    return time(source.get()).compareTo(time(type.get())) <= 0
        ? Optional.empty()
        : Optional.of(
            relative(root, source.get())
                + " is newer than all classes in "
                + relative(root, classes)
                + ", which are what is rendered: compile first, as in mvn process-classes"
                + " cortex-mon:publish");
  }

  private static String relative(Path root, Path path) {
    return path.startsWith(root) ? root.relativize(path).toString() : path.toString();
  }

  private static Optional<Path> newest(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .map(file -> Map.entry(time(file), file))
          .max(Map.Entry.comparingByKey())
          .map(Map.Entry::getValue);
    } catch (IOException e) {
      throw new UncheckedIOException("can not read folder " + folder, e);
    }
  }

  private static FileTime time(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException("can not read the time of " + file, e);
    }
  }
}
