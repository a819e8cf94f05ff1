package io.cortexmon.publish;

import io.cortexmon.publish.tree.Owner;
import io.cortexmon.publish.tree.OwnerFile;
import io.cortexmon.publish.tree.PublishTree;
import io.cortexmon.publish.tree.TargetPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The case that most of what an owner has published is about to go: more than half of the files,
 * and more than ten; or all of them, because nothing is rendered. Rather a mistake than a wish.
 */
final class MassRemoval {

  private static final int FEW = 10;

  private static final String CONFIRM =
      "; if this is meant, confirm it with cortex-mon.publish.confirmRemovals=true";

  private MassRemoval() {}

  /** Returns a refusal for each owner, and one if nothing at all is rendered. */
  static List<Refusal> find(
      PublishTree tree, Published published, Scope scope, Set<String> removed) {
    Collection<Map.Entry<String, OwnerFile>> before = published.of(scope);
    if (tree.folders().isEmpty() && before.isEmpty()) {
      return List.of(
          new Refusal(
              "",
              "nothing is rendered, so there is nothing to publish: compile first"
                  + " (mvn process-classes), and look at <sources>, <includes> and <excludes>"));
    }
    List<Refusal> refusals = new ArrayList<>();
    for (Owner owner : new TreeSet<>(scope.owners())) {
      refusals.addAll(find(owner, tree, before, removed));
    }
    return refusals;
  }

  private static List<Refusal> find(
      Owner owner,
      PublishTree tree,
      Collection<Map.Entry<String, OwnerFile>> before,
      Set<String> removed) {
    Set<String> owned = new TreeSet<>();
    for (Map.Entry<String, OwnerFile> folder : before) {
      if (folder.getValue().owner().equals(owner)) {
        folder
            .getValue()
            .files()
            .keySet()
            .forEach(file -> owned.add(TargetPath.in(folder.getKey(), file)));
      }
    }
    boolean rendered = tree.folders().stream().anyMatch(one -> one.owner().equals(owner));
    long gone = owned.stream().filter(removed::contains).count();
    if (!rendered && !owned.isEmpty()) {
      return List.of(
          new Refusal(
              owner.toString(),
              owner
                  + ": nothing is rendered, so all of the "
                  + owned.size()
                  + " files that it has published would be removed"
                  + CONFIRM));
    }
    if (gone > FEW && gone * 2 > owned.size()) {
      return List.of(
          new Refusal(
              owner.toString(),
              owner
                  + ": "
                  + gone
                  + " of the "
                  + owned.size()
                  + " files that it has published would be removed"
                  + CONFIRM));
    }
    return List.of();
  }
}
