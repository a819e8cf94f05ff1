package io.cortexmon.publish.tree;

import java.util.SortedMap;

/**
 * What a target holds: a folder on disk, or the tree of a Git commit. Reading changes nothing.
 *
 * <p>Paths are relative to the root of the target and separated by slashes.
 */
public interface TargetTree {

  /** What stands at a path. Folders are no entries: they exist where something is in them. */
  enum Kind {
    /** A file. */
    FILE,
    /** A file that may be executed. */
    EXECUTABLE,
    /** A symbolic link: it is never followed. */
    SYMBOLIC_LINK,
    /** Anything else, such as a submodule or a device. */
    OTHER
  }

  /**
   * Returns all that stands under a folder, at any depth, by its path from the root of the target;
   * with a file's own path, that file; empty where there is nothing.
   *
   * @param folder a path, or empty for the whole target
   */
  SortedMap<String, Kind> entries(String folder);

  /**
   * Returns the bytes of a file.
   *
   * @throws IllegalArgumentException where {@link #entries} has no file of that path
   */
  Content read(String path);

  /**
   * Returns whether a file holds exactly these bytes. A target that knows checksums answers without
   * reading.
   */
  default boolean holds(String path, Content content) {
    return read(path).equals(content);
  }
}
