package io.cortexmon.publish.diff;

import io.cortexmon.publish.diff.Change.Action;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the files that differ mean, system by system; every one of them is named in a change. */
final class Semantics {

  private final TreeOfFiles before;
  private final TreeOfFiles after;
  private final List<FilePair> pairs;
  private final Set<String> unreadable = new HashSet<>();
  private final Map<String, List<Thing>> unchanged = new HashMap<>();

  private Semantics(TreeOfFiles before, TreeOfFiles after, List<FilePair> pairs) {
    this.before = before;
    this.after = after;
    this.pairs = pairs;
  }

  /** Returns the changes, sorted by system, kind and name. */
  static List<Change> of(TreeOfFiles before, TreeOfFiles after, List<FilePair> pairs) {
    return new Semantics(before, after, pairs).changes();
  }

  private List<Change> changes() {
    SortedMap<String, List<Thing>> old = new TreeMap<>();
    SortedMap<String, List<Thing>> now = new TreeMap<>();
    for (FilePair pair : pairs) {
      Optional<List<Thing>> had = read(pair.oldPath(), pair.before());
      Optional<List<Thing>> has = read(pair.path(), pair.after());
      if (had.isEmpty() || has.isEmpty()) {
        unreadable.add(pair.path());
      } else {
        add(had.get(), old);
        add(has.get(), now);
      }
    }
    SortedMap<String, List<Change>> changes = new TreeMap<>();
    SystemMoves.between(before, after, old, now)
        .forEach(
            (to, from) -> {
              changes.computeIfAbsent(to, x -> new ArrayList<>()).add(moved(from, to));
              now.putIfAbsent(to, List.of());
              old.put(to, old.getOrDefault(from, List.of()));
              old.remove(from);
            });
    Set<String> systems = new TreeSet<>(old.keySet());
    systems.addAll(now.keySet());
    for (String system : systems) {
      changes.computeIfAbsent(system, x -> new ArrayList<>()).addAll(inSystem(system, old, now));
    }
    rest(changes);
    return changes.values().stream().flatMap(List::stream).toList();
  }

  /** Returns nothing where the file can not be read; no things where there is no file. */
  private static Optional<List<Thing>> read(String path, Optional<FilePair.Bytes> bytes) {
    return bytes.isEmpty() ? Optional.of(List.of()) : Things.in(path, bytes.get().bytes());
  }

  private static void add(List<Thing> things, Map<String, List<Thing>> into) {
    for (Thing thing : things) {
      into.computeIfAbsent(SystemFolders.of(thing.path()), x -> new ArrayList<>()).add(thing);
    }
  }

  private List<Change> inSystem(
      String system, Map<String, List<Thing>> old, Map<String, List<Thing>> now) {
    List<Thing> ours = old.getOrDefault(system, List.of());
    List<Thing> theirs = now.getOrDefault(system, List.of());
    if (ours.isEmpty() && !theirs.isEmpty() && !before.hasFolder(system)) {
      return List.of(whole(system, Action.ADDED, theirs));
    }
    if (theirs.isEmpty() && !ours.isEmpty() && !after.hasFolder(system)) {
      return List.of(whole(system, Action.REMOVED, ours));
    }
    return new SystemDifference(system, ours, theirs, key -> unchanged(system, key)).changes();
  }

  private List<Thing> unchanged(String system, ThingKey key) {
    return unchanged.computeIfAbsent(system, this::unchanged).stream()
        .filter(thing -> thing.key().equals(key))
        .toList();
  }

  private List<Thing> unchanged(String system) {
    Set<String> changed = new HashSet<>();
    pairs.forEach(pair -> changed.add(pair.path()));
    List<Thing> things = new ArrayList<>();
    for (String path : after.folder(system).paths()) {
      String whole = system.isEmpty() ? path : system + "/" + path;
      if (!changed.contains(whole) && SystemFolders.of(whole).equals(system)) {
        Things.in(whole, after.bytes(whole)).ifPresent(things::addAll);
      }
    }
    return things;
  }

  /** A system of which nothing was there, or is left: what it holds is counted, not listed. */
  private static Change whole(String system, Action action, List<Thing> things) {
    Map<Kind, Set<ThingKey>> kinds = new EnumMap<>(Kind.class);
    Set<String> files = new TreeSet<>();
    for (Thing thing : things) {
      kinds.computeIfAbsent(thing.kind(), x -> new HashSet<>()).add(thing.key());
      files.add(thing.path());
    }
    List<String> counts = new ArrayList<>();
    for (Kind kind : List.of(Kind.ALERT, Kind.RECORDING_RULE, Kind.SCRAPE_JOB, Kind.DASHBOARD)) {
      if (kinds.containsKey(kind)) {
        counts.add(kind.count(kinds.get(kind).size()));
      }
    }
    String text = action + (counts.isEmpty() ? "" : " with " + String.join(", ", counts));
    return change(system, Kind.SYSTEM, system, action, text, files);
  }

  private static Change moved(String from, String to) {
    return change(to, Kind.SYSTEM, to, Action.CHANGED, "moved from " + from, Set.of());
  }

  private static Change change(
      String system, Kind kind, String name, Action action, String text, Set<String> files) {
    List<Part> parts = List.of(Part.told("", text));
    return new Change(system, kind.toString(), name, action, parts, new TreeSet<>(files));
  }

  /** Adds a change for each file that no other change names. */
  private void rest(SortedMap<String, List<Change>> changes) {
    Set<String> named = new HashSet<>();
    changes.values().forEach(all -> all.forEach(change -> named.addAll(change.files())));
    for (FilePair pair : pairs) {
      if (!named.contains(pair.path()) && !named.contains(pair.oldPath())) {
        String system = SystemFolders.of(pair.path());
        changes.computeIfAbsent(system, x -> new ArrayList<>()).add(file(system, pair));
      }
    }
  }

  private Change file(String system, FilePair pair) {
    FileChange file = pair.change();
    Action action =
        switch (file.kind()) {
          case ADDED -> Action.ADDED;
          case REMOVED -> Action.REMOVED;
          case MOVED -> Action.CHANGED;
          case CHANGED -> unreadable.contains(pair.path()) ? Action.CHANGED : Action.REFORMATTED;
        };
    String text =
        pair.movedFrom()
            .map(from -> "moved from " + from)
            .orElseGet(() -> action + ", " + Stat.lines(file));
    return change(
        system, Kind.FILE, SystemFolders.inside(pair.path()), action, text, Set.of(pair.path()));
  }
}
