package io.cortexmon.publish.source;

import io.cortexmon.publish.git.Person;
import io.cortexmon.publish.git.SourceCommit;
import io.cortexmon.publish.git.SourceRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The Git work tree that a project stands in, with the user's own configuration. Only read. */
public final class SourceWorkTree implements History, AutoCloseable {

  private final SourceRepository repository;

  private final SourceCommit head;

  private SourceWorkTree(SourceRepository repository, SourceCommit head) {
    this.repository = repository;
    this.head = head;
  }

  /** Returns the repository that a folder stands in, if there is one with a commit. */
  public static Optional<SourceWorkTree> of(Path folder) {
    try {
      Optional<SourceRepository> repository = SourceRepository.around(folder);
      if (repository.isEmpty()) {
        return Optional.empty();
      }
      Optional<SourceCommit> head = repository.get().head();
      if (head.isEmpty()) {
        repository.get().close();
      }
      return head.map(commit -> new SourceWorkTree(repository.get(), commit));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Returns the commit that was checked out when this was opened. */
  public Source source() {
    try {
      return new Source(
          head.commit(),
          repository.isModified(),
          repository.url(),
          head.subject(),
          head.body(),
          head.author(),
          head.time());
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public Relation to(String published) {
    try {
      return switch (repository.relationTo(published)) {
        case NOT_OLDER -> Relation.NOT_OLDER;
        case OLDER -> Relation.OLDER;
        case APART -> isShallow() ? Relation.MISSING : Relation.APART;
        case MISSING -> Relation.MISSING;
      };
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public boolean isShallow() {
    try {
      return repository.isShallow();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * Returns who Git would name in this repository, by its environment variables or configuration.
   *
   * @param role {@code AUTHOR} or {@code COMMITTER}
   * @param environment the environment variables
   */
  public Optional<Person> person(String role, Map<String, String> environment) {
    String name = environment.getOrDefault("GIT_" + role + "_NAME", repository.user("name"));
    String email = environment.getOrDefault("GIT_" + role + "_EMAIL", repository.user("email"));
    return name.isEmpty() || email.isEmpty()
        ? Optional.empty()
        : Optional.of(new Person(name, email));
  }

  @Override
  public void close() {
    repository.close();
  }

  private static UncheckedIOException failed(IOException e) {
    return new UncheckedIOException(
        "the project's own Git repository can not be read: " + e.getMessage(), e);
  }
}
