package io.cortexmon.render;

import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Nearest;
import io.cortexmon.definition.Place;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The files of one system: relative path to content, sorted by path.
 *
 * <p>Content is rendered when it is read and is not kept, so a tree of a thousand dashboards takes
 * the memory of its definitions and of one file.
 */
public final class RenderedTree {

  private final NavigableMap<String, Entry> entries;

  private RenderedTree(NavigableMap<String, Entry> entries) {
    this.entries = entries;
  }

  /**
   * Returns the tree of these files.
   *
   * @throws IllegalArgumentException where two files have one path, or where one is a folder to
   *     another
   */
  public static RenderedTree of(List<Entry> files) {
    NavigableMap<String, Entry> entries = new TreeMap<>();
    for (Entry file : files) {
      Entry other = entries.put(file.path(), file);
      if (other != null) {
        throw new IllegalArgumentException(
            "two files have the path " + file.path() + both(other, file));
      }
    }
    entries.values().forEach(file -> noFileIsItsFolder(file, entries));
    return new RenderedTree(Collections.unmodifiableNavigableMap(entries));
  }

  private static void noFileIsItsFolder(Entry file, NavigableMap<String, Entry> entries) {
    String path = file.path();
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      Entry folder = entries.get(path.substring(0, slash));
      if (folder != null) {
        throw new IllegalArgumentException(
            folder.path() + " is a file and the folder of " + path + both(folder, file));
      }
    }
  }

  private static String both(Entry one, Entry other) {
    return "; defined at " + one.places() + " and " + other.places();
  }

  /** The paths, sorted; separated by slashes on every machine. */
  public SortedSet<String> paths() {
    return entries.navigableKeySet();
  }

  /** The files, sorted by path. */
  public Collection<Entry> entries() {
    return entries.values();
  }

  /**
   * Renders the file of that path.
   *
   * @throws IllegalArgumentException where there is none
   */
  public byte[] bytes(String path) {
    Entry entry = entries.get(path);
    if (entry == null) {
      throw new IllegalArgumentException(
          "no file " + path + " is rendered" + Nearest.question(path, entries.keySet()));
    }
    return entry.bytes();
  }

  /**
   * One file.
   *
   * @param path where it goes in the system's folder, such as {@code prometheus/prometheus.yaml}
   * @param kind what it is, such as {@code alerting-rules}; readers of the index select by it
   * @param places where the definitions stand that it was rendered from
   * @param renderer makes its content, the same at each call
   */
  public record Entry(String path, String kind, List<Place> places, Supplier<byte[]> renderer) {

    /**
     * Checks the path and the kind.
     *
     * @throws IllegalArgumentException where the path is empty, absolute or not in its shortest
     *     form, leads out of its folder, or holds a backslash or control characters
     */
    public Entry {
      RelativePath.check(path);
      Arguments.name("kind", kind);
      places = List.copyOf(places);
    }

    /** Returns a file of text, which is written as UTF-8. */
    public static Entry text(
        String path, String kind, List<Place> places, Supplier<String> renderer) {
      return new Entry(path, kind, places, () -> renderer.get().getBytes(StandardCharsets.UTF_8));
    }

    /** Renders the content of a file of text: each call anew. */
    String text() {
      return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** Renders the content: each call anew. */
    public byte[] bytes() {
      return renderer.get();
    }
  }
}
