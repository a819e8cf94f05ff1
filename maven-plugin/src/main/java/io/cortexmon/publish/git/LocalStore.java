package io.cortexmon.publish.git;

import io.cortexmon.publish.tree.Content;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.internal.storage.file.PackInserter;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache.FileKey;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;

/**
 * The objects that were fetched and built: a bare repository in a locked folder of the build. It
 * has no working copy, so no file of the target is ever written as a file, and its configuration
 * holds neither address nor credentials. Losing it costs a fetch.
 */
final class LocalStore implements AutoCloseable {

  private final StoreLock lock;

  private final Path directory;

  private final Optional<Path> neighbour;

  private Repository repository;

  private LocalStore(
      StoreLock lock, Path directory, Optional<Path> neighbour, Repository repository) {
    this.lock = lock;
    this.directory = directory;
    this.neighbour = neighbour;
    this.repository = repository;
  }

  /**
   * Opens that of a connection, or makes it.
   *
   * @throws GitFault where another build has the folder
   */
  static LocalStore open(GitConnection connection) throws IOException {
    Path folder = Files.createDirectories(connection.folder());
    StoreLock lock = StoreLock.on(folder);
    try {
      String name = Content.text(connection.url().text()).sha256().substring(0, 16);
      Path directory = folder.resolve(name + ".git");
      Optional<Path> neighbour = gitDirectory(connection.url());
      return new LocalStore(lock, directory, neighbour, repository(directory, neighbour));
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Returns the Git directory of a repository on this machine; empty where there is none. */
  static Optional<Path> gitDirectory(GitUrl url) {
    return url.kind() == GitUrl.Kind.FOLDER
        ? Optional.ofNullable(FileKey.resolve(new File(url.path()), FS.DETECTED)).map(File::toPath)
        : Optional.empty();
  }

  private static Repository repository(Path directory, Optional<Path> neighbour)
      throws IOException {
    boolean whole =
        FileKey.isGitRepository(directory.toFile(), FS.DETECTED)
            && Files.size(directory.resolve("config")) > 0;
    if (whole) {
      removeLeftLocks(directory);
    } else {
      delete(directory);
    }
    if (!whole) {
      try (Repository created =
          new FileRepositoryBuilder().setGitDir(directory.toFile()).setBare().build()) {
        created.create(true);
      }
    }
    if (neighbour.isPresent()) {
      borrow(directory, neighbour.get());
    }
    return new FileRepositoryBuilder().setGitDir(directory.toFile()).setBare().build();
  }

  /** Reads objects of a repository on this machine where they are, in place of copying them. */
  private static void borrow(Path directory, Path neighbour) throws IOException {
    Path info = Files.createDirectories(directory.resolve("objects/info"));
    Path objects = neighbour.resolve("objects").toAbsolutePath();
    Files.writeString(info.resolve("alternates"), objects + "\n", StandardCharsets.UTF_8);
    Path shallow = neighbour.resolve("shallow");
    if (Files.exists(shallow)) {
      Files.writeString(directory.resolve("shallow"), Files.readString(shallow));
    } else {
      Files.deleteIfExists(directory.resolve("shallow"));
    }
  }

  /**
   * A process that was killed leaves files of locks; while we hold the folder they are nobody's.
   */
  private static void removeLeftLocks(Path directory) throws IOException {
    try (Stream<Path> top = Files.list(directory);
        Stream<Path> refs = Files.walk(directory.resolve("refs"))) {
      List<Path> left =
          Stream.concat(top, refs).filter(path -> path.toString().endsWith(".lock")).toList();
      for (Path path : left) {
        Files.delete(path);
      }
    }
  }

  /** Throws all objects away, for when they turn out to be damaged. */
  void startAnew() throws IOException {
    repository.close();
    delete(directory);
    repository = repository(directory, neighbour);
  }

  private static void delete(Path directory) throws IOException {
    if (Files.notExists(directory)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** The repository that holds the objects. */
  Repository repository() {
    return repository;
  }

  /** Returns an inserter that writes all objects into one file: they are there together, or not. */
  ObjectInserter newInserter() {
    if (repository.getObjectDatabase() instanceof ObjectDirectory objects) {
      PackInserter inserter = objects.newPackInserter();
      inserter.checkExisting(false);
      inserter.setCompressionLevel(Deflater.BEST_SPEED);
      return inserter;
    }
    return repository.newObjectInserter();
  }

  /** Whether a commit, its files and what its shallow history needs are here. */
  boolean hasWhole(String branch, ObjectId commit) throws IOException {
    if (neighbour.isPresent() && repository.getObjectDatabase().has(commit)) {
      return true;
    }
    Ref fetched = repository.exactRef(fetchedRef(branch));
    return fetched != null
        && commit.equals(fetched.getObjectId())
        && repository.getObjectDatabase().has(commit);
  }

  /** Whether the objects of the remote are read where they are. */
  boolean isBorrowing() {
    return neighbour.isPresent();
  }

  /** Remembers that a branch is here as a whole up to this commit. */
  void fetched(String branch, ObjectId commit) throws IOException {
    RefUpdate update = repository.updateRef(fetchedRef(branch));
    update.setNewObjectId(commit);
    update.disableRefLog();
    RefUpdate.Result result = update.forceUpdate();
    if (result == RefUpdate.Result.LOCK_FAILURE || result == RefUpdate.Result.IO_FAILURE) {
      throw new IOException("can not write " + directory + ": " + result);
    }
  }

  /** A name without slashes: those of branches that are gone can then not stand in the way. */
  private static String fetchedRef(String branch) {
    return "refs/fetched/" + Content.text(branch).sha256().substring(0, 16);
  }

  @Override
  public void close() {
    repository.close();
    try {
      lock.close();
    } catch (IOException e) {
      throw new GitFault(GitFault.Kind.LOCAL, "can not unlock " + directory + ": " + e);
    }
  }
}
