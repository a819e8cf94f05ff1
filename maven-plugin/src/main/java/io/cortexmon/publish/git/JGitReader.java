package io.cortexmon.publish.git;

import io.cortexmon.publish.tree.Content;
import io.cortexmon.publish.tree.TargetTree;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.Transport;

/** Reads a repository with JGit. Nothing here can push. */
final class JGitReader implements GitReader {

  private final GitConnection connection;

  private final LocalStore store;

  private final Connections connections;

  private final GitFaults faults;

  private JGitReader(
      GitConnection connection, LocalStore store, Connections connections, GitFaults faults) {
    this.connection = connection;
    this.store = store;
    this.connections = connections;
    this.faults = faults;
  }

  /** Opens the local objects of a connection. */
  static JGitReader open(GitConnection connection) {
    HostWitness witness = new HostWitness();
    GitFaults faults = new GitFaults(connection, Masker.of(connection.credentials()), witness);
    return faults.inFolder(
        () ->
            new JGitReader(
                connection,
                LocalStore.open(connection),
                new Connections(connection, witness),
                faults));
  }

  @Override
  public Tip fetch(String branch) {
    return withRetryOfDamagedStore(() -> fetch(branch, store.isBorrowing() ? 0 : 1));
  }

  private Tip fetch(String branch, int depth) throws Exception {
    try (Transport transport = connections.open(store.repository())) {
      if (depth > 0) {
        transport.setDepth(depth);
      }
      return fetch(branch, transport);
    } catch (TransportException e) {
      if (depth > 0 && GitFaults.isShallowRefused(e)) {
        return fetch(branch, 0);
      }
      throw e;
    }
  }

  private Tip fetch(String branch, Transport transport) throws IOException {
    try (FetchConnection host = open(transport)) {
      List<String> branches =
          host.getRefs().stream()
              .map(Ref::getName)
              .filter(name -> name.startsWith(Constants.R_HEADS))
              .map(name -> name.substring(Constants.R_HEADS.length()))
              .sorted()
              .toList();
      Ref ref = host.getRef(Constants.R_HEADS + branch);
      if (ref == null) {
        return new Tip(branch, "", new NoFiles(), branches);
      }
      ObjectId commit = ref.getObjectId();
      if (!store.hasWhole(branch, commit)) {
        receive(host, ref);
        store.fetched(branch, commit);
      }
      return new Tip(branch, commit.name(), tree(commit), branches);
    }
  }

  private static FetchConnection open(Transport transport)
      throws NotSupportedException, TransportException {
    return transport.openFetch(List.of(new RefSpec("refs/heads/*:refs/heads/*")));
  }

  private void receive(FetchConnection host, Ref ref) throws TransportException {
    host.fetch(
        new ProgressLines(connection.progress(), System::nanoTime), List.of(ref), Set.of(), null);
  }

  private TargetTree tree(ObjectId commit) throws IOException {
    try (RevWalk walk = new RevWalk(store.repository())) {
      return new CommitTree(store.repository(), walk.parseCommit(commit).getTree().copy());
    }
  }

  @Override
  public boolean holds(String branch, String commit) {
    return withRetryOfDamagedStore(
        () -> {
          try (Transport transport = connections.open(store.repository());
              FetchConnection host = open(transport)) {
            Ref ref = host.getRef(Constants.R_HEADS + branch);
            if (ref == null) {
              return false;
            }
            ObjectId id = ObjectId.fromString(commit);
            return ref.getObjectId().equals(id) || isBelow(host, branch, ref, id);
          }
        });
  }

  /** Fetches what came after a commit, with the history between. */
  private boolean isBelow(FetchConnection host, String branch, Ref ref, ObjectId commit)
      throws IOException {
    if (!store.repository().getObjectDatabase().has(commit)) {
      return false;
    }
    if (!store.isBorrowing() || !store.hasWhole(branch, ref.getObjectId())) {
      receive(host, ref);
      store.fetched(branch, ref.getObjectId());
    }
    try (RevWalk walk = new RevWalk(store.repository())) {
      RevCommit tip = walk.parseCommit(ref.getObjectId());
      return walk.isMergedInto(walk.parseCommit(commit), tip);
    }
  }

  /** The local objects. */
  LocalStore store() {
    return store;
  }

  /** The ways to the host. */
  Connections connections() {
    return connections;
  }

  /** The words for what goes wrong. */
  GitFaults faults() {
    return faults;
  }

  /** The connection that was asked for. */
  GitConnection connection() {
    return connection;
  }

  private <T> T withRetryOfDamagedStore(Attempt<T> work) {
    return faults.onConnection(
        () -> {
          try {
            return work.run();
          } catch (MissingObjectException | CorruptObjectException e) {
            store.startAnew();
            return work.run();
          }
        });
  }

  @Override
  public void close() {
    store.close();
  }

  @FunctionalInterface
  private interface Attempt<T> {
    T run() throws Exception;
  }

  /** What a branch that does not exist holds. */
  private static final class NoFiles implements TargetTree {

    @Override
    public SortedMap<String, Kind> entries(String folder) {
      return Collections.emptySortedMap();
    }

    @Override
    public Content read(String path) {
      throw new IllegalArgumentException("\"" + path + "\" is no file of an empty target");
    }
  }
}
