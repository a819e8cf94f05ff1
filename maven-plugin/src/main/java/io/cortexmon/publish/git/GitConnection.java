package io.cortexmon.publish.git;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How a repository is reached, and where its objects are kept meanwhile.
 *
 * @param url the repository
 * @param credentials what is shown to its host
 * @param folder a folder of this build, such as {@code target/cortex-mon-publish}; it is made where
 *     it is missing, and another build that uses it at the same time is a fault
 * @param timeout after which a host that does not answer is given up; at least a second
 * @param progress is told of what takes longer than a second
 */
public record GitConnection(
    GitUrl url, GitCredentials credentials, Path folder, Duration timeout, GitProgress progress) {

  /** After this time a host that does not answer is given up. */
  public static final Duration TIMEOUT = Duration.ofSeconds(30);

  /** Returns one without credentials or progress, and with {@link #TIMEOUT}. */
  public static GitConnection to(GitUrl url, Path folder) {
    return new GitConnection(url, GitCredentials.NONE, folder, TIMEOUT, GitProgress.NONE);
  }

  /** Returns it with what is shown to the host. */
  public GitConnection credentials(GitCredentials changed) {
    return new GitConnection(url, changed, folder, timeout, progress);
  }

  /** Returns it with another timeout. */
  public GitConnection timeout(Duration changed) {
    return new GitConnection(url, credentials, folder, changed, progress);
  }

  /** Returns it with somebody to tell of progress. */
  public GitConnection progress(GitProgress changed) {
    return new GitConnection(url, credentials, folder, timeout, changed);
  }

  /**
   * Opens the repository for reading alone: what is returned has no way to push.
   *
   * @throws GitFault where the folder can not be used
   */
  public GitReader reader() {
    return JGitReader.open(this);
  }

  /**
   * Opens the repository for publishing. Nothing is asked of its host yet.
   *
   * @throws GitFault where the folder can not be used
   */
  public GitTarget target() {
    return JGitTarget.open(this);
  }
}
