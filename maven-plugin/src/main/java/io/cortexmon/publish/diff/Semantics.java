package io.cortexmon.publish.diff;

import io.cortexmon.publish.diff.Change.Action;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

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

  /** Works on one system at a time, so that memory holds the files of no other. */
  private List<Change> changes() {
    SortedMap<String, Set<FilePair>> old = new TreeMap<>();
    SortedMap<String, Set<FilePair>> now = new TreeMap<>();
    for (FilePair pair : pairs) {
      pair.before().ifPresent(x -> add(pair, SystemFolders.of(pair.oldPath()), old));
      pair.after().ifPresent(x -> add(pair, SystemFolders.of(pair.path()), now));
    }
    SortedMap<String, String> moves = moves(old, now);
    SortedMap<String, List<Change>> changes = new TreeMap<>();
    Set<String> systems = new TreeSet<>(old.keySet());
    systems.removeAll(moves.values());
    systems.addAll(now.keySet());
    for (String system : systems) {
      String from = moves.getOrDefault(system, system);
      Set<FilePair> files = new LinkedHashSet<>(old.getOrDefault(from, Set.of()));
      files.addAll(now.getOrDefault(system, Set.of()));
      changes.put(system, inSystem(system, from, files));
    }
    rest(changes);
    return changes.values().stream().flatMap(List::stream).toList();
  }

  private static void add(FilePair pair, String system, SortedMap<String, Set<FilePair>> systems) {
    systems.computeIfAbsent(system, x -> new LinkedHashSet<>()).add(pair);
  }

  private SortedMap<String, String> moves(
      SortedMap<String, Set<FilePair>> old, SortedMap<String, Set<FilePair>> now) {
    SortedMap<String, Set<ThingKey>> gone = new TreeMap<>();
    SortedMap<String, Set<ThingKey>> come = new TreeMap<>();
    old.forEach(
        (system, files) -> {
          if (!after.hasFolder(system)) {
            gone.put(system, keys(files, FilePair::oldPath, FilePair::before));
          }
        });
    now.forEach(
        (system, files) -> {
          if (!before.hasFolder(system) && !gone.isEmpty()) {
            come.put(system, keys(files, FilePair::path, FilePair::after));
          }
        });
    return SystemMoves.between(gone, come);
  }

  private static Set<ThingKey> keys(
      Set<FilePair> files,
      Function<FilePair, String> path,
      Function<FilePair, Optional<FilePair.Bytes>> bytes) {
    Set<ThingKey> keys = new HashSet<>();
    for (FilePair file : files) {
      read(path.apply(file), bytes.apply(file))
          .ifPresent(things -> things.forEach(thing -> keys.add(thing.key())));
    }
    return keys;
  }

  /** Returns nothing where the file can not be read; no things where there is no file. */
  private static Optional<List<Thing>> read(String path, Optional<FilePair.Bytes> bytes) {
    return bytes.isEmpty() ? Optional.of(List.of()) : Things.in(path, bytes.get().bytes());
  }

  private List<Change> inSystem(String system, String from, Set<FilePair> files) {
    List<Thing> ours = new ArrayList<>();
    List<Thing> theirs = new ArrayList<>();
    for (FilePair file : files) {
      Optional<List<Thing>> had = read(file.oldPath(), file.before());
      Optional<List<Thing>> has = read(file.path(), file.after());
      if (had.isEmpty() || has.isEmpty()) {
        unreadable.add(file.path());
        continue;
      }
      ours.addAll(SystemFolders.of(file.oldPath()).equals(from) ? had.get() : List.of());
      theirs.addAll(SystemFolders.of(file.path()).equals(system) ? has.get() : List.of());
    }
    List<Change> changes = new ArrayList<>();
    if (!from.equals(system)) {
      changes.add(moved(from, system));
    } else if (ours.isEmpty() && !theirs.isEmpty() && !before.hasFolder(system)) {
      return new ArrayList<>(List.of(whole(system, Action.ADDED, theirs)));
    } else if (theirs.isEmpty() && !ours.isEmpty() && !after.hasFolder(system)) {
      return new ArrayList<>(List.of(whole(system, Action.REMOVED, ours)));
    }
    unchanged.clear();
    changes.addAll(
        new SystemDifference(system, ours, theirs, key -> unchanged(system, key)).changes());
    return changes;
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
    return change(system, Kind.SYSTEM, "", action, text, files);
  }

  private static Change moved(String from, String to) {
    return change(to, Kind.SYSTEM, "", Action.CHANGED, "moved from " + from, Set.of());
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
