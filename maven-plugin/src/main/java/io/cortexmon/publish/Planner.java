package io.cortexmon.publish;

import io.cortexmon.publish.tree.Content;
import io.cortexmon.publish.tree.OwnerFile;
import io.cortexmon.publish.tree.PublishFolder;
import io.cortexmon.publish.tree.PublishTree;
import io.cortexmon.publish.tree.TargetPath;
import io.cortexmon.publish.tree.TargetTree;
import io.cortexmon.publish.tree.TargetTree.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares what is rendered with what is there, file by file. */
final class Planner {

  private final PublishTree tree;
  private final TargetTree target;
  private final Published published;
  private final Scope scope;
  private final PlanOptions options;
  private final Set<String> wanted = new HashSet<>();

  private final List<Refusal> refusals = new ArrayList<>();
  private final SortedMap<String, Content> added = new TreeMap<>();
  private final SortedMap<String, Content> changed = new TreeMap<>();
  private final SortedSet<String> removed = new TreeSet<>();
  private final SortedSet<String> adopted = new TreeSet<>();
  private final SortedSet<String> kept = new TreeSet<>();
  private final SortedMap<String, OwnerFile> ownerFiles = new TreeMap<>();
  private final SortedSet<String> removedOwnerFiles = new TreeSet<>();
  private int unchanged;

  Planner(
      PublishTree tree, TargetTree target, Published published, Scope scope, PlanOptions options) {
    this.tree = tree;
    this.target = target;
    this.published = published;
    this.scope = scope;
    this.options = options;
  }

  Plan plan() {
    wanted.addAll(tree.files().keySet());
    Set<String> rendered = new HashSet<>();
    for (PublishFolder folder : tree.folders()) {
      rendered.add(folder.path());
      bring(folder);
    }
    for (Map.Entry<String, OwnerFile> folder : published.of(scope)) {
      if (!rendered.contains(folder.getKey())) {
        remove(folder.getKey(), folder.getValue());
      }
    }
    if (!options.confirmRemovals()) {
      refusals.addAll(MassRemoval.find(tree, published, scope, removed));
    }
    return new Plan(
        refusals, added, changed, removed, adopted, kept, unchanged, ownerFiles, removedOwnerFiles);
  }

  private void bring(PublishFolder folder) {
    String ownerPath = TargetPath.in(folder.path(), OwnerFile.NAME);
    Optional<OwnerFile> before = Optional.ofNullable(published.folders().get(folder.path()));
    String fault = published.unreadable().get(folder.path());
    if (fault != null) {
      refuse(ownerPath, ownerPath + " can not be read: " + fault + "; mend it, or restore it");
      return;
    }
    if (before.isPresent() && !before.get().owner().equals(folder.owner())) {
      refuse(folder.path(), Messages.otherOwner(folder, before.get().owner()));
      return;
    }
    SortedMap<String, String> listed = new TreeMap<>();
    SortedMap<String, String> listedBefore = before.map(OwnerFile::files).orElseGet(TreeMap::new);
    folder.files().forEach((path, content) -> file(folder, path, content, listedBefore, listed));
    gone(folder.path(), listedBefore, folder.files().keySet(), listed);
    OwnerFile after =
        new OwnerFile(
            folder.owner(), folder.system().name(), folder.sourceClass(), "", false, listed);
    boolean same = before.isPresent() && before.get().equalsButForCommit(after);
    if (!same || changesIn(folder.path())) {
      ownerFiles.put(ownerPath, after);
    }
  }

  private boolean changesIn(String folder) {
    String in = folder + "/";
    return List.of(added.keySet(), changed.keySet(), removed).stream()
        .flatMap(Set::stream)
        .anyMatch(path -> path.startsWith(in));
  }

  private void file(
      PublishFolder folder,
      String name,
      Content content,
      SortedMap<String, String> listedBefore,
      SortedMap<String, String> listed) {
    String path = TargetPath.in(folder.path(), name);
    String sha256 = content.sha256();
    String sha256Before = listedBefore.get(name);
    listed.put(name, sha256);
    if (blocked(folder, path)) {
      return;
    }
    Kind kind = published.entries().get(path);
    if (sha256Before == null) {
      if (kind == null) {
        added.put(path, content);
      } else {
        refuse(path, foreign(folder, path));
      }
    } else if (kind != null && isFile(kind) && target.holds(path, content)) {
      unchanged++;
      if (!sha256.equals(sha256Before)) {
        adopted.add(path);
      }
    } else if (isAsPublished(path, kind, sha256Before)) {
      changed.put(path, content);
    } else if (drifted(path, kind, Optional.of(content))) {
      listed.put(name, sha256Before);
    } else if (options.onDrift() == OnDrift.OVERWRITE) {
      (kind == null ? added : changed).put(path, content);
    }
  }

  /** Whether something that is no folder, or no file, stands where the file has to go. */
  private boolean blocked(PublishFolder folder, String path) {
    Optional<String> inTheWay = published.fileInPlaceOfFolder(path);
    if (inTheWay.isPresent() && !makesRoom(folder, inTheWay.get())) {
      refuse(path, Messages.notAFolder(folder, path, inTheWay.get()));
      return true;
    }
    if (!published.under(path).stream().allMatch(one -> makesRoom(folder, one))) {
      refuse(path, Messages.isAFolder(folder, path));
      return true;
    }
    return false;
  }

  /** Whether a file is one that the publish itself removes. */
  private boolean makesRoom(PublishFolder folder, String path) {
    return folder.path().equals(published.owned().get(path)) && !wanted.contains(path);
  }

  private String foreign(PublishFolder folder, String path) {
    String otherFolder = published.owned().get(path);
    OwnerFile other = otherFolder == null ? null : published.folders().get(otherFolder);
    return other == null
        ? Messages.foreign(folder, path)
        : Messages.otherOwnersFile(folder, path, other.owner());
  }

  private static boolean isFile(Kind kind) {
    return kind == Kind.FILE || kind == Kind.EXECUTABLE;
  }

  private boolean isAsPublished(String path, @Nullable Kind kind, String sha256) {
    return kind != null && isFile(kind) && target.read(path).sha256().equals(sha256);
  }

  /** Says what is done with a file that was changed by hand; returns whether it stays so. */
  private boolean drifted(String path, @Nullable Kind kind, Optional<Content> rendered) {
    switch (options.onDrift()) {
      case FAIL -> refuse(path, Messages.drift(target, path, kind, rendered));
      case KEEP -> kept.add(path);
      case OVERWRITE -> {
        return false;
      }
    }
    return options.onDrift() == OnDrift.KEEP;
  }

  /** Removes the files that were published and are no longer rendered. */
  private void gone(
      String folder,
      SortedMap<String, String> listedBefore,
      Set<String> stillRendered,
      SortedMap<String, String> listed) {
    listedBefore.forEach(
        (name, sha256) -> {
          if (!stillRendered.contains(name)) {
            gone(TargetPath.in(folder, name), name, sha256, listed);
          }
        });
  }

  private void gone(String path, String name, String sha256, SortedMap<String, String> listed) {
    Kind kind = published.entries().get(path);
    if (kind == null) {
      return; // Somebody deleted it, as is due.
    }
    if (isAsPublished(path, kind, sha256) || !drifted(path, kind, Optional.empty())) {
      removed.add(path);
    } else {
      listed.put(name, sha256);
    }
  }

  private void remove(String folder, OwnerFile before) {
    SortedMap<String, String> listed = new TreeMap<>();
    gone(folder, before.files(), Set.of(), listed);
    String ownerPath = TargetPath.in(folder, OwnerFile.NAME);
    if (listed.isEmpty()) {
      removedOwnerFiles.add(ownerPath);
    } else {
      OwnerFile after =
          new OwnerFile(before.owner(), before.system(), before.sourceClass(), "", false, listed);
      if (!before.equalsButForCommit(after)) {
        ownerFiles.put(ownerPath, after);
      }
    }
  }

  private void refuse(String path, String message) {
    refusals.add(new Refusal(path, message));
  }
}
