package io.cortexmon.publish.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/**
 * Changes files of a tree. Only the folders on the way to a changed file are read and written; all
 * other entries keep their bytes, names in any encoding and modes that we do not know included.
 *
 * <p>What is not a plain file or folder, such as a symbolic link, is never replaced or walked
 * through: that is gathered in {@link #problems}, and the tree is then not to be used.
 */
final class TreeEditor {

  private final ObjectReader reader;

  private final ObjectInserter inserter;

  private final Set<String> problems = new TreeSet<>();

  TreeEditor(ObjectReader reader, ObjectInserter inserter) {
    this.reader = reader;
    this.inserter = inserter;
  }

  /** What stands in the way, one sentence each; empty where the result may be used. */
  List<String> problems() {
    return List.copyOf(problems);
  }

  /**
   * Returns the id of a changed tree.
   *
   * @param tree the tree that is changed; empty for one that does not exist yet
   * @param changes path to the id of its new content, or to nothing where the file is removed
   */
  ObjectId edit(Optional<ObjectId> tree, SortedMap<String, Optional<ObjectId>> changes)
      throws IOException {
    return edit("", tree, changes).orElseGet(() -> inserter.idFor(Constants.OBJ_TREE, new byte[0]));
  }

  private Optional<ObjectId> edit(
      String above, Optional<ObjectId> tree, SortedMap<String, Optional<ObjectId>> changes)
      throws IOException {
    SortedMap<String, Entry> entries = tree.isPresent() ? read(tree.get()) : new TreeMap<>();
    SortedMap<String, SortedMap<String, Optional<ObjectId>>> folders = new TreeMap<>();
    SortedMap<String, Optional<ObjectId>> files = new TreeMap<>();
    changes.forEach(
        (path, id) -> {
          int slash = path.indexOf('/');
          if (slash < 0) {
            files.put(path, id);
          } else {
            folders
                .computeIfAbsent(path.substring(0, slash), name -> new TreeMap<>())
                .put(path.substring(slash + 1), id);
          }
        });
    Set<String> before = new TreeSet<>(entries.keySet());
    files.forEach((name, id) -> editFile(above, name, id, entries));
    for (var folder : folders.entrySet()) {
      editFolder(above, folder.getKey(), folder.getValue(), entries);
    }
    namesThatDifferInCase(above, before, entries);
    return entries.isEmpty() ? Optional.empty() : Optional.of(write(entries));
  }

  private void editFile(
      String above, String name, Optional<ObjectId> id, SortedMap<String, Entry> entries) {
    String key = key(name);
    Entry old = entries.get(key);
    if (old != null && !old.isFile()) {
      problems.add("\"" + above + name + "\" is " + old.words() + " in the target, not a file");
    } else if (id.isEmpty()) {
      entries.remove(key);
    } else {
      entries.put(key, new Entry(old == null ? FileMode.TYPE_FILE | 0644 : old.mode, id.get()));
    }
  }

  private void editFolder(
      String above,
      String name,
      SortedMap<String, Optional<ObjectId>> changes,
      SortedMap<String, Entry> entries)
      throws IOException {
    String key = key(name);
    Entry old = entries.get(key);
    if (old != null && !old.isFolder()) {
      problems.add("\"" + above + name + "\" is " + old.words() + " in the target, not a folder");
      return;
    }
    Optional<ObjectId> tree = Optional.ofNullable(old).map(entry -> entry.id);
    Optional<ObjectId> changed = edit(above + name + "/", tree, changes);
    if (changed.isPresent()) {
      entries.put(key, new Entry(FileMode.TYPE_TREE, changed.get()));
    } else {
      entries.remove(key);
    }
  }

  /** A checkout on Windows or macOS would have one of two such files overwrite the other. */
  private void namesThatDifferInCase(
      String above, Set<String> before, SortedMap<String, Entry> entries) {
    Set<String> added = new TreeSet<>(entries.keySet());
    added.removeAll(before);
    if (added.isEmpty()) {
      return;
    }
    SortedMap<String, String> seen = new TreeMap<>();
    for (String key : entries.keySet()) {
      String other = seen.putIfAbsent(name(key).toLowerCase(Locale.ROOT), key);
      if (other != null && (added.contains(key) || added.contains(other))) {
        problems.add(
            "\""
                + above
                + name(other)
                + "\" and \""
                + above
                + name(key)
                + "\" would be one file on Windows and macOS");
      }
    }
  }

  private SortedMap<String, Entry> read(ObjectId tree) throws IOException {
    SortedMap<String, Entry> entries = new TreeMap<>();
    CanonicalTreeParser parser = new CanonicalTreeParser();
    for (parser.reset(reader, tree); !parser.eof(); parser.next(1)) {
      byte[] name = new byte[parser.getNameLength()];
      parser.getName(name, 0);
      entries.put(
          new String(name, StandardCharsets.ISO_8859_1),
          new Entry(parser.getEntryRawMode(), parser.getEntryObjectId()));
    }
    return entries;
  }

  /** Writes a tree in Git's order: by bytes, where a folder's name ends with a slash. */
  private ObjectId write(SortedMap<String, Entry> entries) throws IOException {
    SortedMap<String, Entry> ordered = new TreeMap<>();
    entries.forEach((key, entry) -> ordered.put(entry.isFolder() ? key + "/" : key, entry));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (var named : ordered.entrySet()) {
      Entry entry = named.getValue();
      String key = entry.isFolder() ? folderName(named.getKey()) : named.getKey();
      String start = Integer.toOctalString(entry.mode) + " " + key + "\0";
      bytes.writeBytes(start.getBytes(StandardCharsets.ISO_8859_1));
      entry.id.copyRawTo(bytes);
    }
    return inserter.insert(Constants.OBJ_TREE, bytes.toByteArray());
  }

  private static String folderName(String key) {
    return key.substring(0, key.length() - 1);
  }

  /** One character for each byte of a name, so that names of any encoding stay as they are. */
  private static String key(String name) {
    return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static String name(String key) {
    return new String(key.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private record Entry(int mode, ObjectId id) {

    boolean isFile() {
      return (mode & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
    }

    boolean isFolder() {
      return (mode & FileMode.TYPE_MASK) == FileMode.TYPE_TREE;
    }

    String words() {
      return switch (mode & FileMode.TYPE_MASK) {
        case FileMode.TYPE_TREE -> "a folder";
        case FileMode.TYPE_SYMLINK -> "a symbolic link";
        case FileMode.TYPE_GITLINK -> "a submodule";
        default -> "a file";
      };
    }
  }
}
