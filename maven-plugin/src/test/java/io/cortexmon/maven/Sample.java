package io.cortexmon.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A copy of one of the projects under {@code src/test/projects}, in a folder of a test's own. */
record Sample(Path folder) {

  static Sample copy(String name, Path to) {
    copyFiles(Path.of(System.getProperty("basedir"), "src/test/projects", name), to);
    return new Sample(to);
  }

  /** Runs the Maven of this build here. */
  MavenRun mvn(String... arguments) {
    return Maven.OF_THIS_BUILD.run(folder, arguments);
  }

  /** Copies a folder of this project to another of it, with the times of its files. */
  void copyFolder(String from, String to) {
    copyFiles(folder.resolve(from), folder.resolve(to));
  }

  String read(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of every file under a folder. */
  SortedMap<String, String> texts(String under) {
    SortedMap<String, String> texts = new TreeMap<>();
    times(under).keySet().forEach(file -> texts.put(file, read(under + "/" + file)));
    return texts;
  }

  /** When each file under a folder was last written; empty where there is no such folder. */
  SortedMap<String, FileTime> times(String under) {
    SortedMap<String, FileTime> times = new TreeMap<>();
    Path root = folder.resolve(under);
    try {
      for (Path file : files(root)) {
        times.put(root.relativize(file).toString(), Files.getLastModifiedTime(file));
      }
      return times;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copyFiles(Path from, Path to) {
    try {
      for (Path file : files(from)) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.walk(folder)) {
      return entries.filter(Files::isRegularFile).toList();
    }
  }
}
