package io.cortexmon.testing.coverage;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The folder in which the JVMs that run the tests of a module leave what they have seen, a file
 * each.
 *
 * @param path need not exist
 */
record DataFolder(Path path) {

  private static final String FOLDER = "cortex-mon.coverage";
  private static final String OFF = "off";
  private static final String SUFFIX = ".json";

  /**
   * Returns the folder that the system properties tell; nothing where nothing is to be recorded.
   */
  static Optional<DataFolder> ofThisJvm() {
    String named = System.getProperty(FOLDER, "");
    String module = System.getProperty("basedir", "");
    if (named.equals(OFF) || (named.isEmpty() && module.isEmpty())) {
      return Optional.empty();
    }
    Path path =
        named.isEmpty()
            ? Path.of(module, "target", "cortex-mon-coverage", "tests")
            : Path.of(named);
    return Optional.of(new DataFolder(path));
  }

  /**
   * Writes what one JVM has seen, and removes what was left by builds before this one.
   *
   * @param build the same for all JVMs of a build
   * @param jvm the same for no two JVMs of a build
   */
  void write(Seen seen, String build, String jvm) throws IOException {
    Files.createDirectories(path);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(path, "*" + SUFFIX)) {
      for (Path file : files) {
        if (!file.getFileName().toString().startsWith(build + "-")) {
          Files.deleteIfExists(file);
        }
      }
    }
    Path unfinished = Files.createTempFile(path, build, ".tmp");
    Files.write(unfinished, SeenFile.bytes(seen));
    Path file = path.resolve(build + "-" + jvm + SUFFIX);
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Adds what all JVMs have seen. */
  void read(Seen into) throws IOException {
    if (!Files.isDirectory(path)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(path, "*" + SUFFIX)) {
      for (Path file : files) {
        SeenFile.read(file, into);
      }
    }
  }
}
