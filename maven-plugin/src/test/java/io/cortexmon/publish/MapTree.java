package io.cortexmon.publish;

import io.cortexmon.publish.tree.Content;
import io.cortexmon.publish.tree.TargetTree;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** A target in memory. */
final class MapTree implements TargetTree {

  private final NavigableMap<String, Content> files = new TreeMap<>();
  private final SortedMap<String, Kind> others = new TreeMap<>();

  /** Returns this with a file. */
  MapTree with(String path, String text) {
    files.put(path, Content.text(text));
    return this;
  }

  /** Returns this with something that is no file. */
  MapTree with(String path, Kind kind) {
    files.remove(path);
    others.put(path, kind);
    return this;
  }

  /** Returns this without a file. */
  MapTree without(String path) {
    files.remove(path);
    return this;
  }

  /** Returns this after a plan was carried out. */
  MapTree after(Plan plan, String sourceCommit) {
    files.keySet().removeAll(plan.deleted());
    Map<String, Content> written = plan.written(sourceCommit, false);
    files.putAll(written);
    others.keySet().removeAll(written.keySet());
    return this;
  }

  /** The paths of all files. */
  Iterable<String> paths() {
    return files.keySet();
  }

  @Override
  public SortedMap<String, Kind> entries(String folder) {
    SortedMap<String, Kind> all = new TreeMap<>(others);
    files.keySet().forEach(path -> all.put(path, Kind.FILE));
    if (!folder.isEmpty()) {
      all.keySet().removeIf(path -> !path.equals(folder) && !path.startsWith(folder + "/"));
    }
    return all;
  }

  @Override
  public Content read(String path) {
    Content content = files.get(path);
    if (content == null) {
      throw new IllegalArgumentException("no file " + path);
    }
    return content;
  }
}
