package io.cortexmon.publish.git;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a publisher shows to the host of a repository, and what it knows that host by.
 *
 * @param source where it comes from, for messages: {@code server "github" of settings.xml}
 * @param user the user of a password or token; empty for {@code git}, which hosts of tokens accept
 * @param password a password or token for HTTPS
 * @param key a file with the private key for SSH; without one, those of the SSH agent, of {@code
 *     ~/.ssh/config} and the default files of {@code ~/.ssh} are tried
 * @param passphrase of the key file
 * @param knownHosts a file of known hosts in place of {@code ~/.ssh/known_hosts}
 */
public record GitCredentials(
    String source,
    String user,
    Secret password,
    Optional<Path> key,
    Secret passphrase,
    Optional<Path> knownHosts) {

  /** The environment variable of the user. */
  public static final String USERNAME = "CORTEX_MON_GIT_USERNAME";

  /** The environment variable of the password or token. */
  public static final String TOKEN = "CORTEX_MON_GIT_TOKEN";

  /** The environment variable that holds the path of the private key for SSH. */
  public static final String KEY = "CORTEX_MON_GIT_KEY";

  /** The environment variable of the passphrase of that key. */
  public static final String PASSPHRASE = "CORTEX_MON_GIT_KEY_PASSPHRASE";

  /** The environment variable that holds the path of a file of known hosts. */
  public static final String KNOWN_HOSTS = "CORTEX_MON_GIT_KNOWN_HOSTS";

  /** None: what the SSH agent and {@code ~/.ssh} have is still tried. */
  public static final GitCredentials NONE = fromEnvironment(Map.of());

  /** Returns those of environment variables, such as {@code System.getenv()}. */
  public static GitCredentials fromEnvironment(Map<String, String> variables) {
    return new GitCredentials(
        "environment variables",
        variables.getOrDefault(USERNAME, "").strip(),
        Secret.of(variables.getOrDefault(TOKEN, "")),
        path(variables, KEY),
        Secret.of(variables.getOrDefault(PASSPHRASE, "")),
        path(variables, KNOWN_HOSTS));
  }

  /** Returns a user with a password or token. */
  public static GitCredentials password(String source, String user, Secret password) {
    return new GitCredentials(
        source, user, password, Optional.empty(), Secret.NONE, Optional.empty());
  }

  /** Returns these with the private key in a file. */
  public GitCredentials key(Path file, Secret itsPassphrase) {
    return new GitCredentials(source, user, password, Optional.of(file), itsPassphrase, knownHosts);
  }

  /** Returns these with a file of known hosts. */
  public GitCredentials knownHosts(Path file) {
    return new GitCredentials(source, user, password, key, passphrase, Optional.of(file));
  }

  /** The user that is sent with the password: {@code git} where none is given. */
  String userOrGit() {
    return user.isEmpty() ? "git" : user;
  }

  private static Optional<Path> path(Map<String, String> variables, String name) {
    return Optional.of(variables.getOrDefault(name, "").strip())
        .filter(text -> !text.isEmpty())
        .map(Path::of);
  }
}
