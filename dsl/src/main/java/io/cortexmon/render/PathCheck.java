package io.cortexmon.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at what stands where we are to write, before anything is written: folders and regular
 * files, and no links, which could lead out of the output folder.
 */
final class PathCheck {

  private static final String AND_RUN_AGAIN = ": move it away or delete it, and run again";

  private final Set<Path> goodFolders = new HashSet<>();

  /** Starts below the output folder, which may itself be reached through links. */
  PathCheck(Path output) {
    if (Files.exists(output) && !Files.isDirectory(output)) {
      throw WholeFile.refused(output, "is a file where the output folder belongs" + AND_RUN_AGAIN);
    }
    goodFolders.add(output);
  }

  /** Checks the path of a file of ours; returns whether there is one. */
  boolean fileExists(Path file) {
    checkFolder(WholeFile.folderOf(file));
    Optional<BasicFileAttributes> found = attributes(file);
    found.ifPresent(attributes -> checkFile(file, attributes));
    return found.isPresent();
  }

  private static void checkFile(Path file, BasicFileAttributes attributes) {
    if (!attributes.isRegularFile()) {
      throw WholeFile.refused(
          file, "is a " + what(attributes) + " where a rendered file belongs" + AND_RUN_AGAIN);
    }
  }

  private void checkFolder(Path folder) {
    if (!goodFolders.add(folder)) {
      return;
    }
    checkFolder(WholeFile.folderOf(folder));
    attributes(folder)
        .filter(attributes -> !attributes.isDirectory())
        .ifPresent(
            attributes -> {
              throw WholeFile.refused(
                  folder, "is a " + what(attributes) + " where a folder belongs" + AND_RUN_AGAIN);
            });
  }

  private static String what(BasicFileAttributes attributes) {
    if (attributes.isSymbolicLink()) {
      return "symbolic link";
    }
    return attributes.isDirectory() ? "folder" : "file";
  }

  private static Optional<BasicFileAttributes> attributes(Path path) {
    try {
      return Optional.of(
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw WholeFile.failed("read", path, e);
    }
  }
}
