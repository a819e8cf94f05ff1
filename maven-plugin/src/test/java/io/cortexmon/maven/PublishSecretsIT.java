package io.cortexmon.maven;

import static io.cortexmon.publish.git.BareRepository.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.publish.git.BareRepository;
import io.cortexmon.publish.git.HttpGitServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;

/**
 * A publish with a password that {@code settings.xml} holds encrypted, at the level of debugging.
 */
class PublishSecretsIT {

  private static final String MASTER = "m4ster-of-all";

  private static final String WRONG = "wr0ng-passw0rd";

  private final Path folder;

  private final BareRepository remote;

  PublishSecretsIT(@TempDir Path folder) throws Exception {
    this.folder = folder;
    remote = BareRepository.in(folder.resolve("cluster.git"));
    remote.commit(MAIN, Map.of("README.md", "theirs"));
    DefaultPlexusCipher cipher = new DefaultPlexusCipher();
    Files.writeString(
        folder.resolve("security.xml"),
        "<settingsSecurity><master>"
            + cipher.encryptAndDecorate(MASTER, "settings.security")
            + "</master></settingsSecurity>");
    Files.writeString(
        folder.resolve("settings.xml"),
        "<settings><servers>"
            + server("right", cipher.encryptAndDecorate(HttpGitServer.PASSWORD, MASTER))
            + server("wrong", cipher.encryptAndDecorate(WRONG, MASTER))
            + "</servers></settings>");
  }

  private static String server(String id, String password) {
    return "<server><id>%s</id><username>%s</username><password>%s</password></server>"
        .formatted(id, HttpGitServer.USER, password);
  }

  private MavenRun publish(HttpGitServer server, String id) {
    return Sample.copy("shops", folder.resolve(id))
        .mvn(
            "-X",
            "-gs",
            folder.resolve("settings.xml").toString(),
            "-Dsettings.security=" + folder.resolve("security.xml"),
            "process-classes",
            "cortex-mon:publish",
            "-pl",
            "orders",
            "-Dcortex-mon.publish.url=" + server.url(),
            "-Dcortex-mon.publish.serverId=" + id);
  }

  private static void showsNoSecret(String output) {
    for (String secret : new String[] {HttpGitServer.PASSWORD, WRONG, MASTER}) {
      String login = HttpGitServer.USER + ":" + secret;
      assertThat(output)
          .doesNotContain(
              secret, Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
    }
  }

  @Test
  void no_secret_is_printed_whether_it_is_right_or_wrong() throws Exception {
    try (HttpGitServer server = new HttpGitServer(remote)) {
      MavenRun wrong = publish(server, "wrong").failed();
      showsNoSecret(wrong.output());
      assertThat(wrong.output())
          .contains(server.url() + " refuses user \"builder\" of server \"wrong\" of settings.xml");

      MavenRun right = publish(server, "right").succeeded();
      showsNoSecret(right.output());
      assertThat(right.output()).contains("Published to " + server.url());
    }
    assertThat(remote.commits(MAIN)).isEqualTo(2);
  }
}
