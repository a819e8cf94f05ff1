package io.cortexmon.scrape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Labels while they are relabelled. An empty value is the same as no label.
 *
 * <p>Labels are visited as Prometheus does: those it began with by name, then those that were set
 * in the order of setting (model/labels, {@code Builder.Range}). Which of two labels mapped to one
 * name wins depends on it.
 */
final class LabelSet {

  private final Map<String, String> original = new TreeMap<>();
  private final Map<String, String> changed = new LinkedHashMap<>();

  LabelSet(Map<String, String> labels) {
    labels.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            original.put(name, value);
          }
        });
  }

  String get(String name) {
    return changed.getOrDefault(name, original.getOrDefault(name, ""));
  }

  void set(String name, String value) {
    original.remove(name);
    if (value.isEmpty()) {
      changed.remove(name);
    } else {
      changed.put(name, value);
    }
  }

  /** Returns the labels of this moment; later changes do not show in it. */
  List<Map.Entry<String, String>> entries() {
    List<Map.Entry<String, String>> entries = new ArrayList<>();
    original.forEach((name, value) -> entries.add(Map.entry(name, value)));
    changed.forEach((name, value) -> entries.add(Map.entry(name, value)));
    return entries;
  }

  Map<String, String> toMap() {
    Map<String, String> all = new TreeMap<>(original);
    all.putAll(changed);
    return all;
  }
}
