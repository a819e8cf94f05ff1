package io.cortexmon.publish.git;

import io.cortexmon.publish.git.GitFault.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a connection saw of its host: the last answer to a request over HTTP, and why the key of the
 * host was not accepted. Faults are told apart by this and not by the words of a library.
 */
final class HostWitness {

  private volatile int httpStatus;

  /** Null until the key of a host was refused: the sentence that says why. */
  private volatile @Nullable String hostKeyRefusal;

  /** The status of the last answer over HTTP. */
  void answered(int status) {
    httpStatus = status;
  }

  /** The key of the host is not accepted. */
  void refusesHostKey(String why) {
    hostKeyRefusal = why;
  }

  /** Forgets what was before. */
  void startAnew() {
    httpStatus = 0;
    hostKeyRefusal = null;
  }

  /** Returns the fault that this shows, if any. */
  Optional<GitFault> fault(GitConnection connection) {
    String refusal = hostKeyRefusal;
    if (refusal != null) {
      return Optional.of(new GitFault(Kind.HOST_KEY, refusal));
    }
    return switch (httpStatus) {
      case 401 -> Optional.of(notAuthorized(connection));
      case 403 -> Optional.of(forbidden(connection));
      case 404, 410 -> Optional.of(notFound(connection));
      case 407 ->
          Optional.of(
              new GitFault(
                  Kind.AUTHENTICATION,
                  "the proxy on the way to "
                      + connection.url()
                      + " asks for a password (HTTP 407); it is not the one of the repository"));
      default -> httpStatus >= 429 ? Optional.of(busy(connection)) : Optional.empty();
    };
  }

  private static GitFault notAuthorized(GitConnection connection) {
    GitCredentials credentials = connection.credentials();
    if (credentials.password().isEmpty()) {
      return new GitFault(
          Kind.AUTHENTICATION,
          connection.url()
              + " asks for a user and a password or token, and none is given: name a <server> of"
              + " settings.xml (cortex-mon.publish.serverId), or set "
              + GitCredentials.USERNAME
              + " and "
              + GitCredentials.TOKEN);
    }
    return new GitFault(
        Kind.AUTHENTICATION,
        connection.url()
            + " refuses "
            + user(credentials)
            + " (HTTP 401): the password or token is wrong, or no longer valid");
  }

  private static GitFault forbidden(GitConnection connection) {
    return new GitFault(
        Kind.AUTHENTICATION,
        connection.url()
            + " does not permit this to "
            + user(connection.credentials())
            + " (HTTP 403): give the user or token the right to write to the repository");
  }

  private static GitFault notFound(GitConnection connection) {
    return new GitFault(
        Kind.NO_REPOSITORY,
        "the host has no repository "
            + connection.url()
            + ", or hides it from "
            + user(connection.credentials())
            + " (HTTP 404): check cortex-mon.publish.url, and that the user or token may read it");
  }

  private GitFault busy(GitConnection connection) {
    return new GitFault(
        Kind.UNREACHABLE, connection.url() + " can not serve us now: HTTP " + httpStatus);
  }

  private static String user(GitCredentials credentials) {
    return credentials.password().isEmpty()
        ? "a user without a password"
        : "user \"" + credentials.userOrGit() + "\" of " + credentials.source();
  }
}
