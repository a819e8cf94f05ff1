package io.cortexmon.publish.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The changes under the systems that they are in. Systems in which the same changed, such as one
 * system in two environments, share a section.
 */
final class Sections {

  /**
   * One section.
   *
   * @param title the systems; empty where all files are at the top
   * @param changes what changed in each of them
   */
  record Section(String title, List<Change> changes) {}

  private Sections() {}

  static List<Section> of(List<Change> changes) {
    SortedMap<String, List<Change>> systems = new TreeMap<>();
    changes.forEach(
        change -> systems.computeIfAbsent(change.system(), x -> new ArrayList<>()).add(change));
    Map<List<Object>, List<String>> alike = new LinkedHashMap<>();
    systems.forEach(
        (system, all) -> alike.computeIfAbsent(said(all), x -> new ArrayList<>()).add(system));
    return alike.values().stream()
        .map(
            same ->
                new Section(String.join(", ", same), systems.getOrDefault(same.get(0), List.of())))
        .toList();
  }

  private static List<Object> said(List<Change> changes) {
    List<Object> said = new ArrayList<>();
    for (Change change : changes) {
      said.add(List.of(change.kind(), change.name(), change.action(), change.parts()));
    }
    return said;
  }
}
