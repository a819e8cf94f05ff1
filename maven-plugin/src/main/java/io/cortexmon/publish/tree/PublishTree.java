package io.cortexmon.publish.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that one publish brings: folders, each of one owner, sorted by path.
 *
 * @param folders the folders
 */
public record PublishTree(List<PublishFolder> folders) {

  /** Sorts the folders. */
  public PublishTree {
    folders = folders.stream().sorted(Comparator.comparing(PublishFolder::path)).toList();
  }

  /**
   * Returns all that several projects publish.
   *
   * @throws IllegalArgumentException where two would publish to one folder or file, with all such
   *     cases
   */
  public static PublishTree of(List<PublishTree> trees) {
    List<String> problems = new ArrayList<>();
    Map<String, PublishFolder> folders = new TreeMap<>();
    Map<String, PublishFolder> files = new TreeMap<>();
    for (PublishFolder folder : trees.stream().flatMap(tree -> tree.folders().stream()).toList()) {
      PublishFolder other = folders.putIfAbsent(folder.path(), folder);
      if (other != null) {
        problems.add(both(folder, other, "folder " + folder.path()));
      }
      for (String name : folder.files().keySet()) {
        String path = TargetPath.in(folder.path(), name);
        PublishFolder first = files.putIfAbsent(path, folder);
        if (first != null && other == null) {
          problems.add(both(folder, first, path));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
    return new PublishTree(List.copyOf(folders.values()));
  }

  private static String both(PublishFolder one, PublishFolder other, String path) {
    return "system "
        + other.system().name()
        + " of "
        + other.owner()
        + " and system "
        + one.system().name()
        + " of "
        + one.owner()
        + " would both be published to "
        + path
        + ": rename one, or give one of them another cortex-mon.publish.folder";
  }

  /** Returns every file by its path from the root of the target, without the owner files. */
  public SortedMap<String, Content> files() {
    SortedMap<String, Content> files = new TreeMap<>();
    for (PublishFolder folder : folders) {
      folder.files().forEach((path, content) -> files.put(folder.path() + "/" + path, content));
    }
    return Collections.unmodifiableSortedMap(files);
  }
}
