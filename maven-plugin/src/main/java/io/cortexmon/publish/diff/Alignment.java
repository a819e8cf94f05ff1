package io.cortexmon.publish.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which item of a list became which: by the name that its items have, or else by what stayed equal
 * around it.
 *
 * @param pairs items of both lists, equal ones left out
 * @param added items of the new list alone
 * @param removed items of the old list alone
 * @param reordered whether items of both lists stand in another order
 */
record Alignment(List<Pair> pairs, List<Item> added, List<Item> removed, boolean reordered) {

  private static final List<String> NAMES =
      List.of("name", "job_name", "alert", "record", "uid", "refId", "key", "port", "title");

  /** An item that is in both, with its name, or its number in the new list, from 1. */
  record Pair(String name, int number, Node before, Node after) {}

  /** An item of one list, with its name, or its number there, from 1. */
  record Item(String name, int number, Node node) {}

  static Alignment of(List<Node> before, List<Node> after) {
    for (String field : NAMES) {
      Map<String, Integer> old = named(before, field);
      Map<String, Integer> now = named(after, field);
      if (old.size() == before.size() && now.size() == after.size()) {
        return byName(before, old, after, now);
      }
    }
    return byPlace(before, after);
  }

  /** Returns where each name stands; fewer than there are items unless each has its own. */
  private static Map<String, Integer> named(List<Node> items, String field) {
    Map<String, Integer> named = new LinkedHashMap<>();
    for (int i = 0; i < items.size(); i++) {
      String name = items.get(i).text(field);
      if (!name.isEmpty()) {
        named.putIfAbsent(name, i);
      }
    }
    return named;
  }

  private static Alignment byName(
      List<Node> before, Map<String, Integer> old, List<Node> after, Map<String, Integer> now) {
    List<Pair> pairs = new ArrayList<>();
    List<Item> added = new ArrayList<>();
    List<Item> removed = new ArrayList<>();
    now.forEach(
        (name, at) -> {
          Node item = after.get(at);
          if (!old.containsKey(name)) {
            added.add(new Item(name, at + 1, item));
          } else if (!before.get(old.get(name)).equals(item)) {
            pairs.add(new Pair(name, at + 1, before.get(old.get(name)), item));
          }
        });
    old.forEach(
        (name, at) -> {
          if (!now.containsKey(name)) {
            removed.add(new Item(name, at + 1, before.get(at)));
          }
        });
    List<String> stayed = new ArrayList<>(old.keySet());
    stayed.retainAll(now.keySet());
    List<String> wanted = new ArrayList<>(now.keySet());
    wanted.retainAll(old.keySet());
    return new Alignment(pairs, added, removed, !stayed.equals(wanted));
  }

  /** Equal items pair up wherever they are; what is left pairs up in its order. */
  private static Alignment byPlace(List<Node> before, List<Node> after) {
    Map<Node, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < after.size(); i++) {
      places.computeIfAbsent(after.get(i), item -> new ArrayList<>()).add(i);
    }
    List<Integer> old = new ArrayList<>();
    Set<Integer> taken = new HashSet<>();
    int last = -1;
    boolean reordered = false;
    for (int i = 0; i < before.size(); i++) {
      List<Integer> equal = places.getOrDefault(before.get(i), List.of());
      if (equal.isEmpty()) {
        old.add(i);
      } else {
        int at = equal.remove(0);
        reordered |= at < last;
        last = at;
        taken.add(at);
      }
    }
    return rest(before, old, after, taken, reordered);
  }

  private static Alignment rest(
      List<Node> before,
      List<Integer> old,
      List<Node> after,
      Set<Integer> taken,
      boolean reordered) {
    List<Pair> pairs = new ArrayList<>();
    List<Item> added = new ArrayList<>();
    List<Item> removed = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < after.size(); i++) {
      if (taken.contains(i)) {
        continue;
      }
      if (next < old.size()) {
        pairs.add(new Pair("", i + 1, before.get(old.get(next)), after.get(i)));
        next++;
      } else {
        added.add(new Item("", i + 1, after.get(i)));
      }
    }
    for (int i : old.subList(next, old.size())) {
      removed.add(new Item("", i + 1, before.get(i)));
    }
    return new Alignment(pairs, added, removed, reordered);
  }
}
