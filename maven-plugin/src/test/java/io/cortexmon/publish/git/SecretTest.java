package io.cortexmon.publish.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretTest {

  private static final Secret TOKEN = Secret.of(" t0k/en+1 \n");

  @Test
  void a_secret_shows_stars() {
    assertThat(TOKEN).hasToString("***").isEqualTo(Secret.of("t0k/en+1"));
    assertThat(Secret.of(" ")).hasToString("none").isSameAs(Secret.NONE);
  }

  @Test
  void credentials_show_no_secret() {
    GitCredentials credentials =
        GitCredentials.password("here", "me", TOKEN).key(Path.of("id"), Secret.of("pass phrase"));

    assertThat(credentials.toString()).contains("***").doesNotContain("t0k", "pass phrase");
    assertThat(
            GitConnection.to(GitUrl.of("m.git", Path.of("/")), Path.of("p"))
                .credentials(credentials)
                .toString())
        .doesNotContain("t0k", "pass phrase");
  }

  @Test
  void a_masker_finds_each_form_of_a_secret() {
    Masker masker = Masker.of(GitCredentials.password("here", "me", TOKEN));

    assertThat(
            masker.mask(
                "t0k/en+1, t0k%2Fen%2B1, bWU6dDBrL2VuKzE=, dDBrL2VuKzE= and"
                    + " https://x:y@git.example/m.git"))
        .isEqualTo("***, ***, ***, *** and https://git.example/m.git");
  }

  @Test
  void environment_variables_give_credentials() {
    GitCredentials credentials =
        GitCredentials.fromEnvironment(
            Map.of(
                "CORTEX_MON_GIT_TOKEN", "t",
                "CORTEX_MON_GIT_KEY", "/k",
                "CORTEX_MON_GIT_KEY_PASSPHRASE", "p",
                "CORTEX_MON_GIT_KNOWN_HOSTS", "/h"));

    assertThat(credentials)
        .isEqualTo(
            GitCredentials.password("environment variables", "", Secret.of("t"))
                .key(Path.of("/k"), Secret.of("p"))
                .knownHosts(Path.of("/h")));
    assertThat(credentials.userOrGit()).isEqualTo("git");
  }
}
