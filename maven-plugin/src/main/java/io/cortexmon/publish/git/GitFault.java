package io.cortexmon.publish.git;

/**
 * Why a repository can not be read or written, in words for the user and without any secret.
 *
 * <p>Only {@link Kind#UNREACHABLE} may pass by itself; the others stay until somebody acts.
 */
public final class GitFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Kind {
    /** User, password, token or key is missing or wrong. */
    AUTHENTICATION,
    /** The key of the host is unknown or has changed. */
    HOST_KEY,
    /** The host does not answer, or the connection broke. */
    UNREACHABLE,
    /** The host has no such repository, or the URL can not be read. */
    NO_REPOSITORY,
    /** A hook of the remote refused the push. */
    REJECTED_BY_HOOK,
    /** The branch may not be pushed to. */
    PROTECTED_BRANCH,
    /** The remote refused the push for another reason, which the message quotes. */
    REJECTED,
    /** The disk is full, here or there. */
    NO_SPACE,
    /** A path would leave the repository, or runs through a link, submodule or file of it. */
    UNSAFE_PATH,
    /** Another build holds the local folder. */
    LOCKED,
    /** The local object database can not be read or written. */
    LOCAL
  }

  private final Kind kind;

  /** Returns a fault with a message that says what is wrong, where, and what to do. */
  public GitFault(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** What is wrong. */
  public Kind kind() {
    return kind;
  }
}
