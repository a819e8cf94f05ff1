package io.cortexmon.publish.tree;

import io.cortexmon.definition.Arguments;
import java.util.List;
import java.util.Locale;

/** The rule for paths in a target: they can name nothing outside it, and nothing of Git's own. */
public final class TargetPath {

  private TargetPath() {}

  /**
   * Returns the path.
   *
   * @throws IllegalArgumentException where it is empty, absolute, not in its shortest form, or
   *     holds a backslash, a colon at its second place, control characters or the name {@code .git}
   */
  public static String check(String path) {
    Arguments.name("path", path);
    if (path.startsWith("/") || path.endsWith("/") || path.indexOf(':') == 1) {
      throw refused(path, "must be relative and must not end in a slash");
    }
    if (path.indexOf('\\') >= 0) {
      throw refused(path, "must be separated by slashes, not backslashes");
    }
    for (String name : List.of(path.split("/", -1))) {
      if (name.isEmpty() || name.equals(".") || name.equals("..")) {
        throw refused(path, "must not hold " + (name.isEmpty() ? "empty names" : name));
      }
      if (name.toLowerCase(Locale.ROOT).equals(".git")) {
        throw refused(path, "must not hold .git");
      }
    }
    return path;
  }

  /** Returns a path in a folder; the folder may be empty, which is the target itself. */
  public static String in(String folder, String path) {
    return folder.isEmpty() ? path : folder + "/" + path;
  }

  /** Returns the folder that a path stands in; empty for the target itself. */
  public static String folderOf(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private static IllegalArgumentException refused(String path, String rule) {
    return new IllegalArgumentException("path " + Arguments.quoted(path) + ": " + rule);
  }
}
