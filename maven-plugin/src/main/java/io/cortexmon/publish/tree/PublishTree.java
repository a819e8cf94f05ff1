package io.cortexmon.publish.tree;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
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

  /** Returns every file by its path from the root of the target, without the owner files. */
  public SortedMap<String, Content> files() {
    SortedMap<String, Content> files = new TreeMap<>();
    for (PublishFolder folder : folders) {
      folder.files().forEach((path, content) -> files.put(folder.path() + "/" + path, content));
    }
    return Collections.unmodifiableSortedMap(files);
  }
}
