package io.cortexmon.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.publish.git.GitCredentials;
import io.cortexmon.publish.git.Secret;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.junit.jupiter.api.Test;

class ServerCredentialsTest {

  private static final String ENCRYPTED = "{aGVsbG8gd29ybGQgaGVsbG8gd29ybGQ=}";

  private static GitCredentials read(String id, Server server, Map<String, String> variables)
      throws Exception {
    Settings settings = new Settings();
    settings.addServer(server);
    SettingsDecrypter decrypter = request -> new Decrypted(request.getServers().get(0));
    return ServerCredentials.of(id, settings, decrypter, variables);
  }

  private static Server server(String password) {
    Server server = new Server();
    server.setId("git");
    server.setUsername("builder");
    server.setPassword(password);
    return server;
  }

  @Test
  void a_server_that_is_named_wins_over_environment_variables() throws Exception {
    Map<String, String> variables =
        Map.of("CORTEX_MON_GIT_TOKEN", "t", "CORTEX_MON_GIT_KNOWN_HOSTS", "/h");

    assertThat(read("git", server("p"), variables))
        .isEqualTo(
            GitCredentials.password("server \"git\" of settings.xml", "builder", Secret.of("p"))
                .knownHosts(Path.of("/h")));
    assertThat(read("", server("p"), variables))
        .isEqualTo(GitCredentials.fromEnvironment(variables));
  }

  @Test
  void a_key_file_has_its_passphrase() throws Exception {
    Server server = new Server();
    server.setId("git");
    server.setPrivateKey("/keys/id");
    server.setPassphrase("open sesame");

    assertThat(read("git", server, Map.of()))
        .isEqualTo(
            GitCredentials.password("server \"git\" of settings.xml", "", Secret.NONE)
                .key(Path.of("/keys/id"), Secret.of("open sesame")));
  }

  @Test
  void a_server_that_is_missing_is_told() {
    assertThatThrownBy(() -> read("other", server("p"), Map.of()))
        .hasMessage(
            "settings.xml has no <server> with the <id> other, which cortex-mon.publish.serverId"
                + " names");
  }

  @Test
  void what_can_not_be_decrypted_is_not_sent() {
    assertThatThrownBy(() -> read("git", server(ENCRYPTED), Map.of()))
        .hasMessage(
            "the <server> with the <id> git of settings.xml can not be decrypted; is the master"
                + " password in settings-security.xml the one that it was encrypted with?");
  }

  /** A server that was not encrypted, or could not be decrypted. */
  private record Decrypted(Server server) implements SettingsDecryptionResult {

    @Override
    public Server getServer() {
      return server;
    }

    @Override
    public List<Server> getServers() {
      return List.of(server);
    }

    @Override
    public Proxy getProxy() {
      return new Proxy();
    }

    @Override
    public List<Proxy> getProxies() {
      return List.of();
    }

    @Override
    public List<SettingsProblem> getProblems() {
      return List.of();
    }
  }
}
