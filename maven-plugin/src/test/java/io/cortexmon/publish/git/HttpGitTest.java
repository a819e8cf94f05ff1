package io.cortexmon.publish.git;

import static io.cortexmon.publish.git.BareRepository.MAIN;
import static io.cortexmon.publish.git.BareRepository.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cortexmon.publish.git.GitFault.Kind;
import io.cortexmon.publish.git.GitTarget.Pushed;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jgit.transport.ReceiveCommand;
import org.eclipse.jgit.transport.ReceivePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A repository behind a server that speaks HTTP and asks for a password. */
class HttpGitTest {

  private static final GitCredentials LOGIN =
      GitCredentials.password(
          "server \"git\" of settings.xml", HttpGitServer.USER, Secret.of(HttpGitServer.PASSWORD));

  private final Path folder;

  private final BareRepository remote;

  HttpGitTest(@TempDir Path folder) throws Exception {
    this.folder = folder;
    remote = BareRepository.in(folder.resolve("remote.git"));
  }

  private GitConnection connection(HttpGitServer server, GitCredentials credentials) {
    return GitConnection.to(GitUrl.of(server.url(), folder), folder.resolve("publish"))
        .credentials(credentials);
  }

  @Test
  void a_branch_is_fetched_without_its_history_and_pushed_to() throws Exception {
    for (int i = 0; i < 5; i++) {
      remote.commit(MAIN, Map.of("file", "version " + i, "other" + i, "x"));
    }
    try (HttpGitServer server = new HttpGitServer(remote);
        GitTarget target = connection(server, LOGIN).target()) {
      Tip tip = target.fetch(MAIN);
      assertThat(tip.tree().read("file").text()).isEqualTo("version 4");
      String commit = target.commit(change(tip, Map.of("file", "mine")));
      assertThat(target.push(MAIN, commit, tip.commit())).isEqualTo(Pushed.DONE);
      assertThat(target.holds(MAIN, commit)).isTrue();
      remote.commit(MAIN, Map.of("theirs", "1"));
      remote.commit(MAIN, Map.of("theirs", "2"));
      assertThat(target.holds(MAIN, commit)).isTrue();
      assertThat(target.holds(MAIN, tip.commit())).isTrue();
      assertThat(target.fetch(MAIN).tree().read("theirs").text()).isEqualTo("2");
    }
    assertThat(remote.commits(MAIN)).isEqualTo(8);
  }

  @Test
  void a_fetch_of_what_is_here_already_asks_for_no_objects() throws Exception {
    remote.commit(MAIN, Map.of("file", "1"));
    try (HttpGitServer server = new HttpGitServer(remote)) {
      for (int run = 0; run < 2; run++) {
        try (GitReader reader = connection(server, LOGIN).reader()) {
          assertThat(reader.fetch(MAIN).tree().read("file").text()).isEqualTo("1");
        }
      }
      assertThat(server.requests())
          .containsExactly(
              "GET /monitoring.git/info/refs",
              "GET /monitoring.git/info/refs as somebody",
              "POST /monitoring.git/git-upload-pack as somebody",
              "POST /monitoring.git/git-upload-pack as somebody",
              "GET /monitoring.git/info/refs",
              "GET /monitoring.git/info/refs as somebody",
              "POST /monitoring.git/git-upload-pack as somebody");
    }
  }

  @Test
  void a_wrong_password_is_sent_once() throws Exception {
    try (HttpGitServer server = new HttpGitServer(remote);
        GitReader reader =
            connection(
                    server,
                    GitCredentials.password("server \"git\" of settings.xml", "me", Secret.of("x")))
                .reader()) {
      GitFault fault = catchThrowableOfType(GitFault.class, () -> reader.fetch(MAIN));

      assertThat(fault.kind()).isEqualTo(Kind.AUTHENTICATION);
      assertThat(fault)
          .hasMessage(
              server.url()
                  + " refuses user \"me\" of server \"git\" of settings.xml (HTTP 401): the"
                  + " password or token is wrong, or no longer valid")
          .hasNoCause();
      assertThat(server.requests())
          .containsExactly(
              "GET /monitoring.git/info/refs", "GET /monitoring.git/info/refs as somebody");
    }
  }

  @Test
  void a_missing_password_names_the_ways_to_give_one() throws Exception {
    try (HttpGitServer server = new HttpGitServer(remote);
        GitReader reader = connection(server, GitCredentials.NONE).reader()) {
      GitFault fault = catchThrowableOfType(GitFault.class, () -> reader.fetch(MAIN));

      assertThat(fault.kind()).isEqualTo(Kind.AUTHENTICATION);
      assertThat(fault)
          .hasMessage(
              server.url()
                  + " asks for a user and a password or token, and none is given: name a <server>"
                  + " of settings.xml (cortex-mon.publish.serverId), or set"
                  + " CORTEX_MON_GIT_USERNAME and CORTEX_MON_GIT_TOKEN");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          403 | AUTHENTICATION | %s does not permit this to user "builder" of server "git" of \
          settings.xml (HTTP 403): give the user or token the right to write to the repository
          404 | NO_REPOSITORY | the host has no repository %s, or hides it from user "builder" of \
          server "git" of settings.xml (HTTP 404): check cortex-mon.publish.url, and that the user \
          or token may read it
          407 | AUTHENTICATION | the proxy on the way to %s asks for a password (HTTP 407); it is \
          not the one of the repository
          503 | UNREACHABLE | %s can not serve us now: HTTP 503
          """)
  void answers_of_a_server_are_told_apart(int status, Kind kind, String message) throws Exception {
    try (HttpGitServer server = new HttpGitServer(remote);
        GitReader reader = connection(server, LOGIN).reader()) {
      server.answers(status);

      GitFault fault = catchThrowableOfType(GitFault.class, () -> reader.fetch(MAIN));

      assertThat(fault.kind()).isEqualTo(kind);
      assertThat(fault).hasMessage(message.replace("%s", server.url()));
    }
  }

  @Test
  void a_hook_that_rejects_is_quoted() throws Exception {
    String first = remote.commit(MAIN, Map.of("file", "1"));
    Consumer<ReceivePack> hook =
        receive ->
            receive.setPreReceiveHook(
                (pack, commands) -> {
                  pack.sendMessage("only on Mondays, said " + HttpGitServer.PASSWORD);
                  commands.forEach(
                      command ->
                          command.setResult(
                              ReceiveCommand.Result.REJECTED_OTHER_REASON,
                              "pre-receive hook declined"));
                });
    try (HttpGitServer server = new HttpGitServer(remote, hook);
        GitTarget target = connection(server, LOGIN).target()) {
      Tip tip = target.fetch(MAIN);
      String commit = target.commit(change(tip, Map.of("file", "2")));

      GitFault fault =
          catchThrowableOfType(GitFault.class, () -> target.push(MAIN, commit, tip.commit()));

      assertThat(fault.kind()).isEqualTo(Kind.REJECTED_BY_HOOK);
      assertThat(fault)
          .hasMessage(
              "a hook of "
                  + server.url()
                  + " rejected the push to \"main\"; its owner decides what may be pushed:\n"
                  + "  remote: only on Mondays, said ***\n"
                  + "  remote: pre-receive hook declined");
    }
    assertThat(remote.tip(MAIN)).isEqualTo(first);
  }

  @Test
  void a_repository_that_may_only_be_read_refuses_the_push() throws Exception {
    remote.commit(MAIN, Map.of("file", "1"));
    try (HttpGitServer server = new HttpGitServer(remote);
        GitTarget target = connection(server, LOGIN).target()) {
      Tip tip = target.fetch(MAIN);
      String commit = target.commit(change(tip, Map.of("file", "2")));
      server.answers(403);

      GitFault fault =
          catchThrowableOfType(GitFault.class, () -> target.push(MAIN, commit, tip.commit()));

      assertThat(fault.kind()).isEqualTo(Kind.AUTHENTICATION);
    }
  }

  @Test
  void a_password_does_not_travel_unencrypted() {
    GitConnection connection =
        GitConnection.to(GitUrl.of("http://git.example/m.git", folder), folder.resolve("publish"))
            .credentials(LOGIN)
            .timeout(Duration.ofSeconds(1));
    try (GitReader reader = connection.reader()) {
      GitFault fault = catchThrowableOfType(GitFault.class, () -> reader.fetch(MAIN));

      assertThat(fault)
          .hasMessage(
              "a password is not sent to http://git.example/m.git over HTTP, where everybody can"
                  + " read it: use https");
    }
  }
}
