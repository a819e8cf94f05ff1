package io.cortexmon.publish.git;

/** A repository to publish to. */
public interface GitTarget extends GitReader {

  /** What came of a push that did not fail. */
  enum Pushed {
    /** The branch is at our commit, said the remote. */
    DONE,
    /** Somebody else was faster: the branch is no longer where it was. */
    MOVED
  }

  /**
   * Builds a commit in the local object database, with no working copy; nothing is pushed.
   *
   * @return its 40 hexadecimal digits
   * @throws GitFault where the object database can not be written, such as on a full disk
   */
  String commit(NewCommit commit);

  /**
   * Pushes a commit, provided that the branch still is where it was. Never forces.
   *
   * @param expected the commit that the branch must be at; empty if it must not exist
   * @throws GitFault where the remote refuses, or can not be reached, saying why
   */
  Pushed push(String branch, String commit, String expected);

  /**
   * Replaces a branch of the publisher's own, provided that it still is where it was
   * (force-with-lease).
   *
   * @param branch starts with {@code cortex-mon/}
   * @throws IllegalArgumentException where it does not
   * @throws GitFault where the remote refuses, or can not be reached, saying why
   */
  Pushed replaceOwnBranch(String branch, String commit, String expected);
}
