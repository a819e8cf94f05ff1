package io.cortexmon.publish;

import io.cortexmon.publish.tree.Content;
import io.cortexmon.publish.tree.OwnerFile;
import io.cortexmon.publish.tree.PublishTree;
import io.cortexmon.publish.tree.TargetTree;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a publish would change in a target: a value, made from values. Nothing in it touches a file
 * that no owner file of the publisher lists.
 *
 * @param refusals why nothing may be published, all reasons at once, sorted; empty if it may
 * @param added path to content of files that are not there yet
 * @param changed path to content of files that are there with other bytes
 * @param removed paths of files that were published and are no longer rendered
 * @param adopted paths of files whose change by hand is now what is rendered, too
 * @param kept paths of files that were changed by hand and stay so
 * @param unchanged how many files are there as they are rendered
 * @param ownerFiles path to owner file, without the commit of the source, where it has to change
 * @param removedOwnerFiles paths of the owner files of folders that go
 */
public record Plan(
    List<Refusal> refusals,
    SortedMap<String, Content> added,
    SortedMap<String, Content> changed,
    SortedSet<String> removed,
    SortedSet<String> adopted,
    SortedSet<String> kept,
    int unchanged,
    SortedMap<String, OwnerFile> ownerFiles,
    SortedSet<String> removedOwnerFiles) {

  /** Copies the collections. */
  public Plan {
    refusals = refusals.stream().sorted(Refusal.ORDER).toList();
    added = copy(added);
    changed = copy(changed);
    removed = copy(removed);
    adopted = copy(adopted);
    kept = copy(kept);
    ownerFiles = copy(ownerFiles);
    removedOwnerFiles = copy(removedOwnerFiles);
  }

  private static <T> SortedMap<String, T> copy(SortedMap<String, T> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }

  private static SortedSet<String> copy(SortedSet<String> paths) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(paths));
  }

  /** Returns the plan for a target. */
  public static Plan of(PublishTree tree, TargetTree target, Scope scope, PlanOptions options) {
    return of(tree, target, Published.in(target, scope.folder()), scope, options);
  }

  static Plan of(
      PublishTree tree, TargetTree target, Published published, Scope scope, PlanOptions options) {
    return new Planner(tree, target, published, scope, options).plan();
  }

  /** Whether nothing may be published. */
  public boolean refused() {
    return !refusals.isEmpty();
  }

  /** Whether the target already is as it should be: there is nothing to commit. */
  public boolean isEmpty() {
    return ownerFiles.isEmpty() && removedOwnerFiles.isEmpty() && added.isEmpty() && noneChanged();
  }

  private boolean noneChanged() {
    return changed.isEmpty() && removed.isEmpty();
  }

  /**
   * Returns all files to be written: the rendered ones, and the owner files.
   *
   * @param sourceCommit the commit of the source; empty where it is not known
   * @param modified whether the source has changes that are not committed
   */
  public SortedMap<String, Content> written(String sourceCommit, boolean modified) {
    SortedMap<String, Content> written = new TreeMap<>(added);
    written.putAll(changed);
    ownerFiles.forEach(
        (path, file) -> written.put(path, file.from(sourceCommit, modified).content()));
    return written;
  }

  /** Returns all files to be deleted: the rendered ones, and the owner files. */
  public Set<String> deleted() {
    Set<String> deleted = new TreeSet<>(removed);
    deleted.addAll(removedOwnerFiles);
    return deleted;
  }
}
