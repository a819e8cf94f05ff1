package io.cortexmon.publish.diff;

import io.cortexmon.publish.diff.Change.Action;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * What changed in one system. A thing that stands in several files (a plain one, and a Kubernetes
 * object that carries it) is compared file by file and told once.
 */
final class SystemDifference {

  /** Things of the files that did not change, by key; read when first asked for. */
  interface Unchanged {
    List<Thing> of(ThingKey key);
  }

  private final String system;
  private final Unchanged unchanged;
  private final SortedMap<ThingKey, List<Thing>> before = new TreeMap<>();
  private final SortedMap<ThingKey, List<Thing>> after = new TreeMap<>();
  private final List<Told> told = new ArrayList<>();
  private final List<Thing> added = new ArrayList<>();
  private final List<Thing> removed = new ArrayList<>();

  private record Told(Thing thing, Action action, List<Part> parts, Set<String> files) {}

  SystemDifference(String system, List<Thing> before, List<Thing> after, Unchanged unchanged) {
    this.system = system;
    this.unchanged = unchanged;
    before.forEach(one -> this.before.computeIfAbsent(one.key(), x -> new ArrayList<>()).add(one));
    after.forEach(one -> this.after.computeIfAbsent(one.key(), x -> new ArrayList<>()).add(one));
  }

  /** Returns the changes, sorted by kind and name. */
  List<Change> changes() {
    Set<ThingKey> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    for (ThingKey key : keys) {
      compare(before.getOrDefault(key, List.of()), after.getOrDefault(key, List.of()), key);
    }
    renamed();
    added.forEach(one -> tell(one, Action.ADDED, Comparison.added(one), Set.of(one.path())));
    removed.forEach(one -> tell(one, Action.REMOVED, Comparison.removed(one), Set.of(one.path())));
    return merged();
  }

  private void compare(List<Thing> old, List<Thing> now, ThingKey key) {
    List<Thing> gone = new ArrayList<>(old);
    List<Thing> come = new ArrayList<>(now);
    pairUp(gone, come, (a, b) -> a.path().equals(b.path()) && a.isSame(b));
    pairUp(gone, come, (a, b) -> a.path().equals(b.path()) && labels(a).equals(labels(b)));
    pairUp(gone, come, (a, b) -> a.path().equals(b.path()));
    pairUp(gone, come, Thing::isSame);
    pairUp(gone, come, (a, b) -> labels(a).equals(labels(b)));
    pairUp(gone, come, (a, b) -> true);
    settle(gone, now, true, key);
    settle(come, old, false, key);
  }

  /** What is left has no partner in its file: the same may stand in another. */
  private void settle(List<Thing> left, List<Thing> others, boolean isOld, ThingKey key) {
    for (Thing thing : left) {
      boolean fileHasMore = others.stream().anyMatch(other -> other.path().equals(thing.path()));
      List<Thing> elsewhere = new ArrayList<>(fileHasMore ? List.of() : others);
      elsewhere.addAll(fileHasMore ? List.of() : unchanged.of(key));
      if (elsewhere.isEmpty()) {
        (isOld ? removed : added).add(thing);
      } else if (elsewhere.stream().noneMatch(thing::isSame)) {
        Thing other = elsewhere.get(0);
        changed(isOld ? thing : other, isOld ? other : thing);
      }
    }
  }

  private static Node labels(Thing thing) {
    return thing.value().get("labels").orElse(Node.nothing());
  }

  private void pairUp(List<Thing> gone, List<Thing> come, BiFunction<Thing, Thing, Boolean> alike) {
    for (Thing old : List.copyOf(gone)) {
      Optional<Thing> match = come.stream().filter(now -> alike.apply(old, now)).findFirst();
      if (match.isPresent()) {
        gone.remove(old);
        come.remove(match.get());
        paired(old, match.get());
      }
    }
  }

  private void changed(Thing old, Thing now) {
    List<Part> parts = new ArrayList<>(Comparison.between(old, now));
    if (!parts.isEmpty()) {
      tell(now, Action.CHANGED, parts, files(old, now));
    }
  }

  /** A rule that went to another file did so with its group, or to another group: that says it. */
  private void paired(Thing old, Thing now) {
    List<Part> parts = new ArrayList<>();
    String from = SystemFolders.inside(old.path());
    String to = SystemFolders.inside(now.path());
    if (!from.equals(to) && !now.isRule()) {
      parts.add(Part.told("file", "moved from " + from + " to " + to));
    }
    parts.addAll(Comparison.between(old, now));
    if (!parts.isEmpty()) {
      tell(now, Action.CHANGED, parts, files(old, now));
    }
  }

  private static Set<String> files(Thing old, Thing now) {
    return new TreeSet<>(List.of(old.path(), now.path()));
  }

  /** One that is gone and one that came, alike but for the name, are one that was renamed. */
  private void renamed() {
    for (Thing old : List.copyOf(removed)) {
      Optional<Thing> match =
          added.stream().filter(now -> Renames.isSameButForName(old, now)).findFirst();
      if (match.isPresent()) {
        removed.remove(old);
        added.remove(match.get());
        List<Part> parts = new ArrayList<>(List.of(Renames.part(old, match.get())));
        parts.addAll(Comparison.between(Renames.named(old, match.get()), match.get()));
        tell(match.get(), Action.CHANGED, parts, files(old, match.get()));
      }
    }
  }

  private void tell(Thing thing, Action action, List<Part> parts, Set<String> files) {
    told.add(new Told(thing, action, parts, files));
  }

  /** The same said of several files is said once. */
  private List<Change> merged() {
    SortedMap<ThingKey, Map<List<Object>, Change>> merged = new TreeMap<>();
    for (Told one : told) {
      Map<List<Object>, Change> same =
          merged.computeIfAbsent(one.thing().key(), key -> new LinkedHashMap<>());
      same.merge(
          List.of(one.action(), one.parts()), change(one), (first, second) -> both(first, second));
    }
    return merged.values().stream().flatMap(same -> same.values().stream()).toList();
  }

  private Change change(Told one) {
    Thing thing = one.thing();
    String kind = thing.kind() == Kind.OBJECT ? thing.place() : thing.kind().toString();
    return new Change(
        system, kind, thing.shown(), one.action(), one.parts(), new TreeSet<>(one.files()));
  }

  private static Change both(Change first, Change second) {
    TreeSet<String> files = new TreeSet<>(first.files());
    files.addAll(second.files());
    return new Change(
        first.system(), first.kind(), first.name(), first.action(), first.parts(), files);
  }
}
