package io.cortexmon.publish.git;

import io.cortexmon.publish.tree.Content;
import io.cortexmon.publish.tree.TargetTree;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/**
 * The files of a commit, read from the object database. Each folder is read once, when something in
 * it is asked for; contents are compared by their ids.
 */
final class CommitTree implements TargetTree {

  private final Repository repository;

  private final ObjectId root;

  private final Map<ObjectId, SortedMap<String, Entry>> folders = new HashMap<>();

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
          try (ObjectReader reader = repository.newObjectReader()) {
            Optional<Entry> at = find(reader, folder);
            if (at.isPresent()) {
              gather(reader, folder, at.get(), found);
            }
          }
          return Collections.unmodifiableSortedMap(found);
        });
  }

  private void gather(ObjectReader reader, String path, Entry entry, SortedMap<String, Kind> found)
      throws IOException {
    if (entry.mode != FileMode.TREE) {
      found.put(path, kind(entry.mode));
      return;
    }
    String above = path.isEmpty() ? "" : path + "/";
    for (var child : folder(reader, entry.id).entrySet()) {
      gather(reader, above + child.getKey(), child.getValue(), found);
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
    return find(reader, path)
        .filter(entry -> entry.mode.getObjectType() == Constants.OBJ_BLOB)
        .map(entry -> entry.id)
        .orElseThrow(
            () -> new IllegalArgumentException("\"" + path + "\" is no file of the target"));
  }

  private Optional<Entry> find(ObjectReader reader, String path) throws IOException {
    Entry entry = new Entry(FileMode.TREE, root);
    int start = 0;
    while (start < path.length()) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      if (entry.mode != FileMode.TREE) {
        return Optional.empty();
      }
      Entry child = folder(reader, entry.id).get(path.substring(start, end));
      if (child == null) {
        return Optional.empty();
      }
      entry = child;
      start = end + 1;
    }
    return Optional.of(entry);
  }

  private SortedMap<String, Entry> folder(ObjectReader reader, ObjectId id) throws IOException {
    SortedMap<String, Entry> known = folders.get(id);
    if (known != null) {
      return known;
    }
    SortedMap<String, Entry> entries = new TreeMap<>();
    CanonicalTreeParser parser = new CanonicalTreeParser();
    for (parser.reset(reader, id); !parser.eof(); parser.next(1)) {
      entries.put(
          parser.getEntryPathString(),
          new Entry(parser.getEntryFileMode(), parser.getEntryObjectId()));
    }
    folders.put(id, entries);
    return entries;
  }

  private record Entry(FileMode mode, ObjectId id) {}
}
