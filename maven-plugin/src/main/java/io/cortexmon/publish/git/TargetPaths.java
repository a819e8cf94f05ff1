package io.cortexmon.publish.git;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.ObjectChecker;

/**
 * Paths that may be published: inside the repository, not into {@code .git} in any spelling that
 * some file system takes for it, and with names that Windows and macOS can check out.
 */
final class TargetPaths {

  private TargetPaths() {}

  /** Returns what is wrong with paths, one sentence each; empty where nothing is. */
  static List<String> problems(Collection<String> paths) {
    ObjectChecker checker = new ObjectChecker().setSafeForWindows(true).setSafeForMacOS(true);
    List<String> problems = new ArrayList<>();
    for (String path : paths) {
      try {
        checker.checkPath(path);
      } catch (CorruptObjectException e) {
        problems.add("\"" + path + "\" can not be published: " + e.getMessage());
      }
    }
    return problems;
  }
}
