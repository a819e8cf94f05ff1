package io.cortexmon.publish;

import io.cortexmon.publish.source.History;
import io.cortexmon.publish.source.History.Relation;
import io.cortexmon.publish.source.Source;
import io.cortexmon.publish.tree.OwnerFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether the commit that is published follows what was published before: an older one is refused,
 * and where the order can not be known, that is said.
 *
 * @param refusals why nothing may be published
 * @param notes what can not be known, one line each
 */
record Order(List<Refusal> refusals, List<String> notes) {

  private static final int SHORT = 10;

  private static final String UNKNOWN = ", so the order of the commits can not be known";

  private static final String GO_ON =
      "; publish with cortex-mon.publish.onUnknownOrder=continue to go on all the same";

  Order {
    refusals = List.copyOf(refusals);
    notes = List.copyOf(notes);
  }

  /** Holds the source against the commits that the owner files of a scope name. */
  static Order of(
      Source source, History history, Published published, Scope scope, OrderOptions options) {
    List<Refusal> refusals = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    Map<String, String> commits = new TreeMap<>();
    for (Map.Entry<String, OwnerFile> folder : published.of(scope)) {
      OwnerFile file = folder.getValue();
      commits.putIfAbsent(file.sourceCommit(), folder.getKey());
      if (file.modified()) {
        notes.add(
            folder.getKey()
                + " was published from commit "
                + cut(file.sourceCommit())
                + " with changes that were not committed");
      }
    }
    if (!commits.isEmpty() && source.modified()) {
      notes.add("the project has changes that are not committed");
    }
    commits.forEach(
        (commit, folder) -> {
          Relation relation = relation(source, history, commit);
          if (relation == Relation.OLDER && !options.allowRollback()) {
            refusals.add(new Refusal(folder, older(source, commit, folder)));
          } else if (relation == Relation.APART || relation == Relation.MISSING) {
            notes.add(unknown(source, history, relation, commit, folder));
          }
        });
    if (options.failWhereUnknown() && !options.allowRollback()) {
      notes.forEach(note -> refusals.add(new Refusal("", note + UNKNOWN + GO_ON)));
    }
    return new Order(refusals, notes.stream().map(note -> note + UNKNOWN).toList());
  }

  private static Relation relation(Source source, History history, String commit) {
    if (commit.isEmpty() || !source.isKnown()) {
      return Relation.MISSING;
    }
    return commit.equals(source.commit()) ? Relation.NOT_OLDER : history.to(commit);
  }

  private static String older(Source source, String commit, String folder) {
    return "commit "
        + cut(source.commit())
        + " is older than "
        + cut(commit)
        + ", from which "
        + folder
        + " was published: publish the newer one, or give cortex-mon.publish.allowRollback=true";
  }

  private static String unknown(
      Source source, History history, Relation relation, String commit, String folder) {
    if (!source.isKnown()) {
      return "the project is in no Git work tree";
    }
    if (commit.isEmpty()) {
      return folder + " was published from a project in no Git work tree";
    }
    if (relation == Relation.APART) {
      return String.format(
          "%s was published from commit %s, and neither that nor %s is an ancestor of the other",
          folder, cut(commit), cut(source.commit()));
    }
    return String.format(
        "%s was published from commit %s, which is not in this %s",
        folder, cut(commit), history.isShallow() ? "shallow clone" : "repository");
  }

  private static String cut(String commit) {
    return commit.isEmpty() ? "unknown" : commit.substring(0, Math.min(SHORT, commit.length()));
  }
}
