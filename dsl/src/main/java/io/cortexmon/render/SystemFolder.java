package io.cortexmon.render;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The folder of one system: its files, and the index that says which of the files in it are ours.
 *
 * <p>A run that is killed leaves no file of ours without a line in the index: the index names a new
 * file before it is written, and an old one until it is deleted.
 */
final class SystemFolder {

  private final Path folder;
  private final IndexFile indexFile;

  /** What the runs before this one listed. */
  private final Index before;

  /** Whether the output folder knows this system, but its index was deleted. */
  private final boolean indexLost;

  private SystemFolder(Path folder, IndexFile indexFile, Index before, boolean indexLost) {
    this.folder = folder;
    this.indexFile = indexFile;
    this.before = before;
    this.indexLost = indexLost;
  }

  /**
   * Reads the index of a system and checks what it lists, writing nothing.
   *
   * @param known whether an earlier run wrote this system
   */
  static SystemFolder open(Path folder, boolean known, PathCheck paths) {
    IndexFile indexFile = new IndexFile(folder, Index.FILES);
    Optional<Index> index = indexFile.read(paths, RelativePath::check);
    Index before = index.orElse(Index.FILES);
    SystemFolder opened = new SystemFolder(folder, indexFile, before, known && index.isEmpty());
    before.lines().keySet().forEach(path -> paths.fileExists(opened.file(path)));
    return opened;
  }

  /** Checks that the files can be written without harm to what is not ours, writing nothing. */
  void check(RenderedTree tree, PathCheck paths) {
    for (RenderedTree.Entry entry : tree.entries()) {
      if (before.has(entry.path())) {
        continue; // looked at when the index was read
      }
      Path file = file(entry.path());
      boolean foreign = paths.fileExists(file) && !indexLost;
      if (foreign && !WholeFile.holds(file, entry.bytes())) {
        throw WholeFile.refused(
            file,
            "was not written by cortex-mon, and other content is rendered for it:"
                + " move it away or delete it, and run again");
      }
    }
  }

  /** Brings the folder up to date. */
  SystemSummary bring(SystemTree system) {
    RenderedTree tree = system.tree();
    deleteUnfinished(tree.paths());
    SortedMap<String, String> lines = new TreeMap<>();
    int written = 0;
    for (RenderedTree.Entry entry : tree.entries()) {
      byte[] bytes = entry.bytes();
      boolean unchanged = WholeFile.holds(file(entry.path()), bytes);
      if (!unchanged) {
        if (written == 0) {
          announce(tree);
        }
        WholeFile.replace(file(entry.path()), bytes);
        written++;
      }
      Optional<String> known = unchanged ? checksumBefore(entry.path()) : Optional.empty();
      lines.put(entry.path(), Index.line(entry, known.orElseGet(() -> sha256(bytes))));
    }
    int removed = delete(before.keysNotIn(lines));
    indexFile.bring(lines);
    return new SystemSummary(
        system.id(), folder, written, tree.entries().size() - written, removed);
  }

  /**
   * Reading a file takes less time than the checksum of its bytes, so one that is still right is
   * kept: a run that changes any file takes all of them out of the index first.
   */
  private Optional<String> checksumBefore(String path) {
    return before.line(path).flatMap(Index::checksum);
  }

  /**
   * Lists the files that there may be from now on, without the checksums that may soon be wrong.
   */
  private void announce(RenderedTree tree) {
    SortedMap<String, String> lines = new TreeMap<>();
    before.lines().forEach((path, line) -> lines.put(path, Index.withoutChecksum(line)));
    for (RenderedTree.Entry entry : tree.entries()) {
      lines.putIfAbsent(entry.path(), Index.line(entry, ""));
    }
    indexFile.bring(lines);
  }

  /** Deletes the files that the index lists, the index, and the folders that are empty then. */
  void remove(Path output) {
    deleteUnfinished(Set.of());
    delete(before.lines().keySet());
    indexFile.delete();
    WholeFile.deleteEmpty(folder, output);
  }

  private int delete(Collection<String> paths) {
    int deleted = 0;
    for (String path : paths) {
      Path file = file(path);
      deleted += WholeFile.delete(file) ? 1 : 0;
      WholeFile.deleteEmpty(WholeFile.folderOf(file), folder);
    }
    return deleted;
  }

  private void deleteUnfinished(Collection<String> newPaths) {
    Set<String> folders = new HashSet<>(Set.of(""));
    before.lines().keySet().forEach(path -> folders.add(folderOf(path)));
    newPaths.forEach(path -> folders.add(folderOf(path)));
    folders.forEach(path -> WholeFile.deleteUnfinished(file(path)));
  }

  private static String folderOf(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private Path file(String path) {
    return RelativePath.in(folder, path);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
