package io.cortexmon.publish.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A file that differs, with its bytes.
 *
 * @param path the new path, or the old one of a file that is gone
 * @param movedFrom the old path of a file that was moved as it is
 * @param before the old content; empty for a new file
 * @param after the new content; empty for one that is gone
 */
record FilePair(
    String path, Optional<String> movedFrom, Optional<Bytes> before, Optional<Bytes> after) {

  /** A content; two are equal if all their bytes are. */
  static final class Bytes {

    private final byte[] bytes;

    Bytes(byte[] bytes) {
      this.bytes = bytes;
    }

    byte[] bytes() {
      return bytes;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Bytes content && Arrays.equals(bytes, content.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }
  }

  /** Returns all files that differ, sorted by path. */
  static List<FilePair> between(TreeOfFiles before, TreeOfFiles after) {
    TreeSet<String> paths = new TreeSet<>(before.paths());
    paths.addAll(after.paths());
    List<FilePair> pairs = new ArrayList<>();
    for (String path : paths) {
      Optional<Bytes> old = read(before, path);
      Optional<Bytes> now = read(after, path);
      if (!old.equals(now)) {
        pairs.add(new FilePair(path, Optional.empty(), old, now));
      }
    }
    return withMoves(pairs);
  }

  private static Optional<Bytes> read(TreeOfFiles tree, String path) {
    return tree.has(path) ? Optional.of(new Bytes(tree.bytes(path))) : Optional.empty();
  }

  /** A file that is gone and one that came with the same bytes are one that was moved. */
  private static List<FilePair> withMoves(List<FilePair> pairs) {
    Map<Bytes, List<FilePair>> gone = new HashMap<>();
    for (FilePair pair : pairs) {
      if (pair.after().isEmpty()) {
        pair.before().ifPresent(old -> gone.computeIfAbsent(old, x -> new ArrayList<>()).add(pair));
      }
    }
    List<FilePair> result = new ArrayList<>(pairs);
    for (FilePair pair : pairs) {
      List<FilePair> same =
          pair.before().isPresent()
              ? List.of()
              : pair.after().map(now -> gone.getOrDefault(now, List.of())).orElse(List.of());
      if (!same.isEmpty()) {
        FilePair old = same.remove(0);
        result.remove(old);
        result.set(result.indexOf(pair), pair.from(old));
      }
    }
    return result;
  }

  private FilePair from(FilePair old) {
    return new FilePair(path, Optional.of(old.path), old.before, after);
  }

  /** The path that it had before. */
  String oldPath() {
    return movedFrom.orElse(path);
  }

  UnifiedText unified() {
    return UnifiedText.of(path, before.map(Bytes::bytes), after.map(Bytes::bytes));
  }

  /** Returns what {@code git diff} prints of it. */
  String text() {
    return movedFrom.map(from -> UnifiedText.moved(from, path)).orElseGet(() -> unified().text());
  }

  FileChange change() {
    UnifiedText text = unified();
    return new FileChange(path, kind(), movedFrom, text.added(), text.removed(), text.isBinary());
  }

  private FileChange.Kind kind() {
    if (movedFrom.isPresent()) {
      return FileChange.Kind.MOVED;
    }
    if (before.isEmpty()) {
      return FileChange.Kind.ADDED;
    }
    return after.isEmpty() ? FileChange.Kind.REMOVED : FileChange.Kind.CHANGED;
  }
}
