package io.cortexmon.publish.diff;

import io.cortexmon.publish.tree.Content;
import io.cortexmon.publish.tree.TargetTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Files by relative path, sorted; slashes separate on every machine. Content is read when it is
 * asked for and is not kept.
 */
public final class TreeOfFiles {

  /** The tree without files. */
  public static final TreeOfFiles EMPTY = new TreeOfFiles(new TreeMap<>());

  private final NavigableMap<String, Supplier<byte[]>> files;

  private TreeOfFiles(NavigableMap<String, Supplier<byte[]>> files) {
    this.files = Collections.unmodifiableNavigableMap(files);
  }

  /** Returns the tree of these files: path to content. */
  public static TreeOfFiles of(Map<String, byte[]> files) {
    NavigableMap<String, Supplier<byte[]>> copy = new TreeMap<>();
    files.forEach((path, bytes) -> copy.put(path, () -> bytes));
    return new TreeOfFiles(copy);
  }

  /** Returns the tree of these contents: path to content. */
  public static TreeOfFiles ofContents(Map<String, Content> files) {
    NavigableMap<String, Supplier<byte[]>> copy = new TreeMap<>();
    files.forEach((path, content) -> copy.put(path, content::bytes));
    return new TreeOfFiles(copy);
  }

  /**
   * Returns the files of a target under a folder, by their path from the root of the target.
   *
   * @param folder empty for the whole target
   */
  public static TreeOfFiles of(TargetTree target, String folder) {
    NavigableMap<String, Supplier<byte[]>> files = new TreeMap<>();
    target
        .entries(folder)
        .forEach(
            (path, kind) -> {
              if (kind == TargetTree.Kind.FILE || kind == TargetTree.Kind.EXECUTABLE) {
                files.put(path, () -> target.read(path).bytes());
              }
            });
    return new TreeOfFiles(files);
  }

  /**
   * Returns the tree of these files, each read when it is asked for.
   *
   * @param files path to what reads the content: the same at each call
   */
  public static TreeOfFiles reading(Map<String, Supplier<byte[]>> files) {
    return new TreeOfFiles(new TreeMap<>(files));
  }

  /**
   * Returns the regular files in a folder, at any depth; empty where there is no such folder.
   * Symbolic links are left out, and so are folders named {@code .git}.
   *
   * @throws UncheckedIOException where the folder can not be listed, or later a file not be read
   */
  public static TreeOfFiles in(Path folder) {
    if (!Files.isDirectory(folder)) {
      return EMPTY;
    }
    NavigableMap<String, Supplier<byte[]>> files = new TreeMap<>();
    collect(folder, "", files);
    return new TreeOfFiles(files);
  }

  private static void collect(
      Path folder, String prefix, NavigableMap<String, Supplier<byte[]>> files) {
    for (Path entry : entries(folder)) {
      String name = prefix + entry.getFileName();
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        if (!entry.endsWith(".git")) {
          collect(entry, name + "/", files);
        }
      } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
        files.put(name, () -> read(entry));
      }
    }
  }

  private static List<Path> entries(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the folder " + folder + " can not be listed", e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the file " + file + " can not be read", e);
    }
  }

  /** Returns the files under a folder, by their path in it; all where its path is empty. */
  public TreeOfFiles folder(String path) {
    if (path.isEmpty()) {
      return this;
    }
    String prefix = path + "/";
    NavigableMap<String, Supplier<byte[]>> inside = new TreeMap<>();
    files.forEach(
        (file, content) -> {
          if (file.startsWith(prefix)) {
            inside.put(file.substring(prefix.length()), content);
          }
        });
    return new TreeOfFiles(inside);
  }

  /** Whether there is a file in a folder, at any depth; at the top where its path is empty. */
  public boolean hasFolder(String path) {
    String prefix = path.isEmpty() ? "" : path + "/";
    String first = files.ceilingKey(prefix);
    return first != null && first.startsWith(prefix);
  }

  /** Returns this tree with only the files of these paths. */
  public TreeOfFiles only(Predicate<String> paths) {
    NavigableMap<String, Supplier<byte[]>> kept = new TreeMap<>(files);
    kept.keySet().removeIf(paths.negate());
    return new TreeOfFiles(kept);
  }

  /** The paths, sorted. */
  public SortedSet<String> paths() {
    return files.navigableKeySet();
  }

  /** Whether there is a file of that path. */
  public boolean has(String path) {
    return files.containsKey(path);
  }

  /**
   * Reads the file of that path.
   *
   * @throws IllegalArgumentException where there is none
   */
  public byte[] bytes(String path) {
    Supplier<byte[]> file = files.get(path);
    if (file == null) {
      throw new IllegalArgumentException("there is no file " + path);
    }
    return file.get();
  }
}
