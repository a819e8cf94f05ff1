package io.cortexmon.publish.git;

import static io.cortexmon.publish.git.BareRepository.MAIN;
import static io.cortexmon.publish.git.BareRepository.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cortexmon.publish.git.GitFault.Kind;
import io.cortexmon.publish.git.GitTarget.Pushed;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Map;
import java.util.Set;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A repository behind a server that speaks SSH. */
class SshGitTest {

  private static final KeyPair HOST = key();

  private static final KeyPair OTHER_HOST = key();

  private static final KeyPair OURS = key();

  private final Path folder;

  private final BareRepository remote;

  SshGitTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    remote = BareRepository.in(folder.resolve("remote.git"));
  }

  private static KeyPair key() {
    try {
      return SecurityUtils.getKeyPairGenerator(SecurityUtils.EDDSA).generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private SshGitServer server() throws IOException {
    return new SshGitServer(remote, HOST, Set.of(OURS.getPublic()));
  }

  private GitConnection connection(SshGitServer server, KeyPair key, String passphrase)
      throws IOException, GeneralSecurityException {
    Path file = folder.resolve("key");
    OpenSSHKeyEncryptionContext context = null;
    if (!passphrase.isEmpty()) {
      context = new OpenSSHKeyEncryptionContext();
      context.setPassword(passphrase);
      context.setCipherName("AES");
      context.setCipherType("256");
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, "ours", context, out);
    }
    Path hosts = Files.writeString(folder.resolve("hosts"), server.knownHost());
    return GitConnection.to(GitUrl.of(server.url(), folder), folder.resolve("publish"))
        .credentials(GitCredentials.NONE.key(file, Secret.of(passphrase)).knownHosts(hosts));
  }

  @Test
  void a_branch_is_fetched_and_pushed_to_with_a_key_file() throws Exception {
    remote.commit(MAIN, Map.of("file", "1"));
    try (SshGitServer server = server();
        GitTarget target = connection(server, OURS, "").target()) {
      Tip tip = target.fetch(MAIN);
      String commit = target.commit(change(tip, Map.of("file", "2")));
      assertThat(target.push(MAIN, commit, tip.commit())).isEqualTo(Pushed.DONE);
      assertThat(target.holds(MAIN, commit)).isTrue();
      assertThat(server.commands())
          .containsExactly(
              "git-upload-pack '/monitoring.git'",
              "git-receive-pack '/monitoring.git'",
              "git-upload-pack '/monitoring.git'");
    }
    assertThat(remote.files(MAIN)).isEqualTo(Map.of("file", "2"));
  }

  @Test
  void a_key_file_may_have_a_passphrase() throws Exception {
    remote.commit(MAIN, Map.of("file", "1"));
    try (SshGitServer server = server();
        GitReader reader = connection(server, OURS, "open sesame").reader()) {
      assertThat(reader.fetch(MAIN).tree().read("file").text()).isEqualTo("1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "close sesame"})
  void a_wrong_passphrase_is_told_and_not_shown(String passphrase) throws Exception {
    try (SshGitServer server = server()) {
      GitConnection connection = connection(server, OURS, "open sesame");
      GitCredentials wrong =
          connection.credentials().key(folder.resolve("key"), Secret.of(passphrase));
      try (GitReader reader = connection.credentials(wrong).reader()) {
        GitFault fault = catchThrowableOfType(GitFault.class, () -> reader.fetch(MAIN));

        assertThat(fault.kind()).isEqualTo(Kind.AUTHENTICATION);
        assertThat(fault).hasMessageContaining("does not let us in").hasNoCause();
        assertThat(fault.getMessage()).doesNotContain("close sesame");
      }
    }
  }

  @Test
  void a_key_that_is_not_registered_is_told() throws Exception {
    try (SshGitServer server = server();
        GitReader reader = connection(server, OTHER_HOST, "").reader()) {
      GitFault fault = catchThrowableOfType(GitFault.class, () -> reader.fetch(MAIN));

      assertThat(fault)
          .hasMessage(
              server.url()
                  + " does not let us in with the key "
                  + folder.resolve("key")
                  + " of environment variables. Register the public key with the host, load the"
                  + " key into the agent (ssh-add), or name its file as <privateKey> of a"
                  + " <server> of settings.xml or in CORTEX_MON_GIT_KEY; a key with a passphrase"
                  + " needs that too");
      assertThat(fault.kind()).isEqualTo(Kind.AUTHENTICATION);
    }
  }

  @Test
  void a_host_that_is_not_known_is_refused() throws Exception {
    try (SshGitServer server = server();
        GitReader reader = connection(server, OURS, "").reader()) {
      Files.writeString(folder.resolve("hosts"), "");

      GitFault fault = catchThrowableOfType(GitFault.class, () -> reader.fetch(MAIN));

      assertThat(fault.kind()).isEqualTo(Kind.HOST_KEY);
      assertThat(fault)
          .hasMessage(
              "the host "
                  + server.knownHost().substring(0, server.knownHost().indexOf(' '))
                  + " is not in "
                  + folder.resolve("hosts")
                  + ": it shows ssh-ed25519 "
                  + KeyUtils.getFingerPrint(HOST.getPublic())
                  + ". Compare that with what the host's owner publishes, then add it with"
                  + " ssh-keyscan");
      assertThat(folder.resolve("hosts")).isEmptyFile();
      assertThat(server.commands()).isEmpty();
    }
  }

  @Test
  void a_host_whose_key_has_changed_is_refused() throws Exception {
    try (SshGitServer other = new SshGitServer(remote, OTHER_HOST, Set.of(OURS.getPublic()));
        SshGitServer server = server();
        GitReader reader = connection(server, OURS, "").reader()) {
      String address = server.knownHost().substring(0, server.knownHost().indexOf(' '));
      Files.writeString(
          folder.resolve("hosts"),
          address + other.knownHost().substring(other.knownHost().indexOf(' ')));

      GitFault fault = catchThrowableOfType(GitFault.class, () -> reader.fetch(MAIN));

      assertThat(fault.kind()).isEqualTo(Kind.HOST_KEY);
      assertThat(fault)
          .hasMessage(
              "the key of the host "
                  + address
                  + " is not the one in "
                  + folder.resolve("hosts")
                  + ": it shows ssh-ed25519 "
                  + KeyUtils.getFingerPrint(HOST.getPublic())
                  + ". Somebody may stand between; replace the line only if the host's owner"
                  + " confirms the new key");
    }
  }
}
