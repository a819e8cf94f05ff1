package io.cortexmon.publish.git;

/** A repository to read from. A dry run is given nothing else, so it has no way to push. */
public interface GitReader extends AutoCloseable {

  /**
   * Fetches a branch as it is now. Where it does not exist, the tip is an empty one.
   *
   * @throws GitFault where the repository can not be read, saying why
   */
  Tip fetch(String branch);

  /**
   * Returns whether a branch as it is now, fetched anew, holds a commit: as its tip, or below it.
   *
   * @throws GitFault where the repository can not be read, saying why
   */
  boolean holds(String branch, String commit);

  /** Gives back the lock of the local object database. */
  @Override
  void close();
}
