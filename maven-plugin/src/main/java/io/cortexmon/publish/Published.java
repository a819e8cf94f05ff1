package io.cortexmon.publish;

import io.cortexmon.publish.tree.OwnerFile;
import io.cortexmon.publish.tree.TargetPath;
import io.cortexmon.publish.tree.TargetTree;
import io.cortexmon.publish.tree.TargetTree.Kind;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was published into a target, by whomever: its owner files.
 *
 * @param entries all that stands in the folder that is looked at
 * @param folders folder to owner file
 * @param unreadable folder to what is wrong with its owner file
 * @param owned path of a published file to its folder
 */
record Published(
    SortedMap<String, Kind> entries,
    SortedMap<String, OwnerFile> folders,
    SortedMap<String, String> unreadable,
    Map<String, String> owned) {

  /** Reads the owner files under a folder. */
  static Published in(TargetTree target, String folder) {
    SortedMap<String, Kind> entries = target.entries(folder);
    SortedMap<String, OwnerFile> folders = new TreeMap<>();
    SortedMap<String, String> unreadable = new TreeMap<>();
    Map<String, String> owned = new TreeMap<>();
    for (Map.Entry<String, Kind> entry : entries.entrySet()) {
      String path = entry.getKey();
      if (isOwnerFile(path)) {
        String in = TargetPath.folderOf(path);
        try {
          if (entry.getValue() != Kind.FILE && entry.getValue() != Kind.EXECUTABLE) {
            throw new IllegalArgumentException("it is not a file");
          }
          OwnerFile file = OwnerFile.read(target.read(path));
          folders.put(in, file);
          file.files().keySet().forEach(one -> owned.put(TargetPath.in(in, one), in));
        } catch (IllegalArgumentException e) {
          unreadable.put(in, String.valueOf(e.getMessage()));
        }
      }
    }
    return new Published(entries, folders, unreadable, owned);
  }

  private static boolean isOwnerFile(String path) {
    return path.equals(OwnerFile.NAME) || path.endsWith("/" + OwnerFile.NAME);
  }

  /** Returns the owner files of those that a publish answers for. */
  Collection<Map.Entry<String, OwnerFile>> of(Scope scope) {
    return folders.entrySet().stream()
        .filter(folder -> scope.answersFor(folder.getValue()))
        .toList();
  }

  /** Returns what stands in the way of a file: a file or link that one of its folders would be. */
  Optional<String> fileInPlaceOfFolder(String path) {
    String folder = TargetPath.folderOf(path);
    while (!folder.isEmpty()) {
      if (entries.containsKey(folder)) {
        return Optional.of(folder);
      }
      folder = TargetPath.folderOf(folder);
    }
    return Optional.empty();
  }

  /** Returns what stands in a folder, if there is one at a path. */
  Set<String> under(String path) {
    return entries.subMap(path + "/", path + "0").keySet(); // 0 comes next after the slash
  }
}
