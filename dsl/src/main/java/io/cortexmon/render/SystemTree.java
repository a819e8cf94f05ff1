package io.cortexmon.render;

import io.cortexmon.definition.Arguments;

/**
 * A system to be written: its name, the class that defines it, and its files.
 *
 * @param id the environment and name, which give the folder
 * @param sourceClass the full name of the class that defines it; the index tells it to readers
 * @param tree the files
 */
public record SystemTree(SystemId id, String sourceClass, RenderedTree tree) {

  /**
   * Checks that no file takes the place of what the folder itself needs.
   *
   * @throws IllegalArgumentException where a file is the index, or is named like an unfinished one
   */
  public SystemTree {
    Arguments.name("source class", sourceClass);
    for (String path : tree.paths()) {
      if (path.equals(Index.FILE_NAME) || WholeFile.isUnfinished(path)) {
        throw new IllegalArgumentException(
            "path " + Arguments.quoted(path) + ": is a name that the output folder itself uses");
      }
    }
  }
}
