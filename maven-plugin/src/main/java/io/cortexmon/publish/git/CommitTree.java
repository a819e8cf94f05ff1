package io.cortexmon.publish.git;

import io.cortexmon.publish.tree.Content;
import io.cortexmon.publish.tree.TargetTree;
import java.io.IOException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The files of a commit, read from the object database. Contents are compared by their ids. */
final class CommitTree implements TargetTree {

  private final Repository repository;

  private final ObjectId root;

  CommitTree(Repository repository, ObjectId root) {
    this.repository = repository;
    this.root = root;
  }

  /** The id of the folder at the top. */
  ObjectId root() {
    return root;
  }

  @Override
  public SortedMap<String, Kind> entries(String folder) {
    return GitFaults.reading(
        () -> {
          SortedMap<String, Kind> found = new TreeMap<>();
          try (ObjectReader reader = repository.newObjectReader();
              TreeWalk walk = new TreeWalk(reader)) {
            walk.setRecursive(true);
            if (start(walk, reader, folder, found)) {
              String above = folder.isEmpty() ? "" : folder + "/";
              while (walk.next()) {
                found.put(above + walk.getPathString(), kind(walk.getFileMode(0)));
              }
            }
          }
          return Collections.unmodifiableSortedMap(found);
        });
  }

  /** Starts a walk in a folder; where there is a file in its place, that is what is found. */
  private boolean start(
      TreeWalk walk, ObjectReader reader, String folder, SortedMap<String, Kind> found)
      throws IOException {
    if (folder.isEmpty()) {
      walk.addTree(root);
      return true;
    }
    try (TreeWalk at = TreeWalk.forPath(reader, folder, root)) {
      if (at == null) {
        return false;
      }
      if (at.getFileMode(0) != FileMode.TREE) {
        found.put(folder, kind(at.getFileMode(0)));
        return false;
      }
      walk.addTree(new CanonicalTreeParser(new byte[0], reader, at.getObjectId(0)));
      return true;
    }
  }

  private static Kind kind(FileMode mode) {
    if (mode.equals(FileMode.REGULAR_FILE)) {
      return Kind.FILE;
    }
    if (mode.equals(FileMode.EXECUTABLE_FILE)) {
      return Kind.EXECUTABLE;
    }
    return mode.equals(FileMode.SYMLINK) ? Kind.SYMBOLIC_LINK : Kind.OTHER;
  }

  @Override
  public Content read(String path) {
    return GitFaults.reading(
        () -> {
          try (ObjectReader reader = repository.newObjectReader()) {
            return Content.of(
                reader.open(idOfFile(reader, path), Constants.OBJ_BLOB).getCachedBytes(1 << 30));
          }
        });
  }

  @Override
  public boolean holds(String path, Content content) {
    return GitFaults.reading(
        () -> {
          try (ObjectReader reader = repository.newObjectReader();
              ObjectInserter ids = new ObjectInserter.Formatter()) {
            return idOfFile(reader, path).equals(ids.idFor(Constants.OBJ_BLOB, content.bytes()));
          }
        });
  }

  private ObjectId idOfFile(ObjectReader reader, String path) throws IOException {
    try (TreeWalk at = TreeWalk.forPath(reader, path, root)) {
      if (at == null || at.getFileMode(0).getObjectType() != Constants.OBJ_BLOB) {
        throw new IllegalArgumentException("\"" + path + "\" is no file of the target");
      }
      return at.getObjectId(0);
    }
  }
}
