package io.cortexmon.maven;

import io.cortexmon.publish.git.GitCredentials;
import io.cortexmon.publish.git.Secret;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.jspecify.annotations.Nullable;

/**
 * What is shown to the host of a repository: a {@code <server>} of {@code settings.xml}, decrypted,
 * if one is named, and environment variables otherwise. A file of known hosts may come from a
 * variable in both cases.
 */
final class ServerCredentials {

  private ServerCredentials() {}

  /**
   * Returns them.
   *
   * @param serverId the id of the server; empty for environment variables
   * @param variables the environment
   * @throws MojoExecutionException where there is no such server, or it can not be decrypted
   */
  static GitCredentials of(
      String serverId,
      Settings settings,
      SettingsDecrypter decrypter,
      Map<String, String> variables)
      throws MojoExecutionException {
    GitCredentials environment = GitCredentials.fromEnvironment(variables);
    if (serverId.isBlank()) {
      return environment;
    }
    Server named = settings.getServer(serverId);
    if (named == null) {
      throw new MojoExecutionException(
          "settings.xml has no <server> with the <id> "
              + serverId
              + ", which cortex-mon.publish.serverId names");
    }
    SettingsDecryptionResult result =
        decrypter.decrypt(new DefaultSettingsDecryptionRequest(named));
    Server server = result.getServer();
    failWhereEncrypted(serverId, result, server);
    GitCredentials credentials =
        GitCredentials.password(
            "server \"" + serverId + "\" of settings.xml",
            text(server.getUsername()),
            Secret.of(text(server.getPassword())));
    if (!text(server.getPrivateKey()).isBlank()) {
      credentials =
          credentials.key(
              Path.of(text(server.getPrivateKey())), Secret.of(text(server.getPassphrase())));
    }
    return environment.knownHosts().map(credentials::knownHosts).orElse(credentials);
  }

  /** An encrypted text that could not be decrypted is left as it is; it must not be sent. */
  private static void failWhereEncrypted(
      String serverId, SettingsDecryptionResult result, Server server)
      throws MojoExecutionException {
    boolean encrypted =
        isEncrypted(text(server.getPassword())) || isEncrypted(text(server.getPassphrase()));
    if (!encrypted) {
      return;
    }
    Optional<String> why =
        result.getProblems().stream().map(SettingsProblem::getMessage).findFirst();
    throw new MojoExecutionException(
        "the <server> with the <id> "
            + serverId
            + " of settings.xml can not be decrypted; is the master password in"
            + " settings-security.xml the one that it was encrypted with?"
            + why.map(text -> " " + text).orElse(""));
  }

  private static boolean isEncrypted(String text) {
    return text.matches("(?s).*\\{[A-Za-z0-9+/=]{16,}}.*");
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
