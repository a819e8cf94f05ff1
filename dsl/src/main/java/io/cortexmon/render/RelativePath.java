package io.cortexmon.render;

import io.cortexmon.definition.Arguments;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The rule for paths of rendered files: they can name nothing outside their folder. */
final class RelativePath {

  private static final int LONGEST_NAME = 255;

  private RelativePath() {}

  /** Returns the path, or throws where it is not names separated by slashes. */
  static String check(String path) {
    Arguments.name("file", path);
    if (path.startsWith("/")) {
      throw refused(path, "must be relative");
    }
    if (path.indexOf('\\') >= 0) {
      throw refused(path, "must be separated by slashes, not backslashes");
    }
    for (String name : path.split("/", -1)) {
      checkName(path, name);
    }
    return path;
  }

  /** Returns the file of that path in a folder. */
  static Path in(Path folder, String path) {
    try {
      return folder.resolve(path);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(
          "path "
              + Arguments.quoted(path)
              + ": this machine's file names can not hold it; set LC_ALL=C.UTF-8 or use ASCII",
          e);
    }
  }

  private static void checkName(String path, String name) {
    if (name.isEmpty()) {
      throw refused(path, "must not hold empty names");
    }
    if (name.equals("..") || name.equals(".")) {
      throw refused(path, "must not hold " + Arguments.quoted(name));
    }
    checkLength("path", path, name);
  }

  /** Checks that a name fits the file systems of Linux, macOS and Windows. */
  static void checkLength(String what, String quoted, String name) {
    int bytes = name.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > LONGEST_NAME) {
      throw new IllegalArgumentException(
          what
              + " "
              + Arguments.quoted(quoted)
              + ": file names take at most "
              + LONGEST_NAME
              + " bytes, and this has "
              + bytes);
    }
  }

  private static IllegalArgumentException refused(String path, String rule) {
    return new IllegalArgumentException("path " + Arguments.quoted(path) + ": " + rule);
  }
}
