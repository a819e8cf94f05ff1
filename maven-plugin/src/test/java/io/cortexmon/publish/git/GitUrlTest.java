package io.cortexmon.publish.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitUrlTest {

  private static final Path BASE = Path.of("/repo/shop");

  @ParameterizedTest
  @CsvSource({
    "https://git.example/team/m.git,          HTTP,   git.example,  /team/m.git",
    "https://Git.Example:8443/m.git,          HTTP,   git.example,  /m.git",
    "http://[::1]:8080/m.git,                 HTTP,   [::1],        /m.git",
    "ssh://git@git.example:7999/team/m.git,   SSH,    git.example,  /team/m.git",
    "ssh://git.example/m.git,                 SSH,    git.example,  /m.git",
    "git@git.example:team/m.git,              SSH,    git.example,  team/m.git",
    "git.example:m.git,                       SSH,    git.example,  m.git",
  })
  void addresses_of_hosts_are_kept_as_they_are(
      String text, GitUrl.Kind kind, String host, String path) {
    assertThat(GitUrl.of(text, BASE)).isEqualTo(new GitUrl(text, kind, host, path));
  }

  @ParameterizedTest
  @CsvSource({
    "/srv/m.git,                  /srv/m.git",
    "m.git,                       /repo/shop/m.git",
    "./m.git,                     /repo/shop/m.git",
    "../m.git,                    /repo/m.git",
    "file:///srv/m.git,           /srv/m.git",
    "file:///srv/with%20space+/m, /srv/with space+/m",
    "file://localhost/srv/m.git,  /srv/m.git",
    "file://../m.git,             /repo/m.git",
    "./a:b/m.git,                 /repo/shop/a:b/m.git",
  })
  void paths_are_seen_from_the_folder_of_the_build(String text, String path) {
    assertThat(GitUrl.of(text, BASE)).isEqualTo(new GitUrl(path, GitUrl.Kind.FOLDER, "", path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://t0ken@git.example/m.git",
        "https://user:t0ken@git.example/m.git",
        "https://user:t0ken/x@git.example/m.git",
        "http://:t0ken@git.example/m.git",
        "HTTPS://user:t0ken@git.example/m.git",
      })
  void a_url_with_a_password_is_refused_and_not_repeated(String text) {
    assertThatThrownBy(() -> GitUrl.of(text, BASE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the URL of the repository holds a user, password or token, which logs, process lists"
                + " and poms would show. Take out what stands before the @; name a <server> of"
                + " settings.xml (cortex-mon.publish.serverId), or set CORTEX_MON_GIT_USERNAME and"
                + " CORTEX_MON_GIT_TOKEN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ssh://git:t0ken@git.example/m.git", "git:t0ken@git.example:m.git"})
  void a_password_for_ssh_is_refused(String text) {
    assertThatThrownBy(() -> GitUrl.of(text, BASE))
        .hasMessage(
            "the URL of the repository holds a user, password or token, which logs, process lists"
                + " and poms would show. Take out what stands before the @; use a key file or the"
                + " SSH agent");
  }

  @Test
  void what_follows_a_question_mark_may_be_a_token() {
    assertThatThrownBy(() -> GitUrl.of("https://git.example/m.git?private_token=t0ken", BASE))
        .hasMessage(
            "the URL of a repository has no ? or #; what follows is often a token, so it is not"
                + " repeated here. Take it out; name a <server> of settings.xml"
                + " (cortex-mon.publish.serverId), or set CORTEX_MON_GIT_USERNAME and"
                + " CORTEX_MON_GIT_TOKEN");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '' | the URL of a repository is empty or holds control characters; give one such as \
          https://git.example/team/monitoring.git
          ftp://git.example/m.git | a repository can not be reached by ftp; use https, ssh or file
          git://git.example/m.git | a repository can not be reached by git; use https, ssh or file
          https:///m.git | "https:///m.git" is no URL of a repository: it has no host, or a wrong one
          """)
  void what_is_no_address_is_told(String text, String message) {
    assertThatThrownBy(() -> GitUrl.of(text, BASE)).hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource({
    "http://git.example/m.git, true",
    "http://127.0.0.1:80/m.git, false",
    "http://localhost/m.git, false",
    "https://git.example/m.git, false",
    "HTTP://git.example/m.git, true",
  })
  void plain_http_to_another_machine_can_be_listened_to(String text, boolean open) {
    assertThat(GitUrl.of(text, BASE).isOpenToListeners()).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({
    "m.git, true",
    "http://localhost:8080/m.git, true",
    "git@[::1]:m.git, true",
    "git@git.example:m.git, false",
  })
  void what_is_on_this_machine_needs_no_network(String text, boolean here) {
    assertThat(GitUrl.of(text, BASE).isOnThisMachine()).isEqualTo(here);
  }
}
