package io.cortexmon.routing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Changed copies of collections. Maps keep a fixed order, because their order is rendered. */
final class Copies {

  private Copies() {}

  static <T> List<T> plus(List<T> list, List<T> more) {
    List<T> all = new ArrayList<>(list);
    all.addAll(more);
    return List.copyOf(all);
  }

  /** Returns the entries in the order in which the enum declares its constants. */
  static <K extends Enum<K>, V> Map<K, V> sorted(Map<K, V> map) {
    return Collections.unmodifiableMap(new TreeMap<>(map));
  }

  /** Returns the entries in the order in which they were given. */
  static <V> Map<String, V> ordered(Map<String, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  static <K extends Enum<K>, V> Map<K, V> plus(Map<K, V> map, K key, V value) {
    Map<K, V> all = new TreeMap<>(map);
    all.put(key, value);
    return all;
  }

  static <V> Map<String, V> plus(Map<String, V> map, String key, V value) {
    Map<String, V> all = new LinkedHashMap<>(map);
    all.put(key, value);
    return all;
  }
}
