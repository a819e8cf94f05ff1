package io.cortexmon.publish.diff;

import java.util.Set;

/** To which system a file belongs: names are unique in one, not between them. */
final class SystemFolders {

  private static final Set<String> PARTS =
      Set.of("prometheus", "alertmanager", "grafana", "kubernetes");

  private SystemFolders() {}

  /**
   * Returns the folder that holds the folders of a system ({@code prometheus}, {@code kubernetes}),
   * or else the folder of the file; empty at the top.
   */
  static String of(String path) {
    String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
    for (String at = folder; !at.isEmpty(); at = parent(at)) {
      if (PARTS.contains(at.substring(at.lastIndexOf('/') + 1))) {
        return parent(at);
      }
    }
    return folder;
  }

  /** Returns the path of a file in the folder of its system. */
  static String inside(String path) {
    String system = of(path);
    return system.isEmpty() ? path : path.substring(system.length() + 1);
  }

  private static String parent(String folder) {
    return folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
  }
}
