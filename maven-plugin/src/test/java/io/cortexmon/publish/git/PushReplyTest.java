package io.cortexmon.publish.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.publish.git.GitFault.Kind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of real hosts. */
class PushReplyTest {

  private static final GitConnection CONNECTION =
      GitConnection.to(GitUrl.of("https://git.example/m.git", Path.of("/")), Path.of("p"));

  private static String reply(String reason, String messages) {
    PushReply reply = new PushReply(CONNECTION, Masker.of(GitCredentials.NONE), "main", false);
    try {
      return reply.rejected(reason, messages.replace('/', '\n')).toString();
    } catch (GitFault fault) {
      return fault.kind().toString();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          protected branch hook declined | error: GH006: Protected branch update failed for main.
          push declined due to repository rule violations | error: GH013: Repository rule violations
          pre-receive hook declined | GitLab: You are not allowed to push code to protected branches on this project.
          pre-receive hook declined | Branch refs/heads/main can only be modified through pull requests.
          pre-receive hook declined | Permission denied to update branch main.
          TF402455: Pushes to this branch are not permitted; you must use a pull request | ''
          pre-receive hook declined | Not allowed to push to protected branch main
          prohibited by Gerrit: not permitted: update | ''
          """)
  void protected_branches_are_told(String reason, String messages) {
    assertThat(reply(reason, messages)).isEqualTo(Kind.PROTECTED_BRANCH.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "failed to lock, MOVED",
    "failed to update ref, MOVED",
    "cannot lock ref 'refs/heads/main': is at a but expected b, MOVED",
    "fetch first, MOVED",
    "non-fast-forward, MOVED",
    "incorrect old value provided, MOVED",
    "remote ref has been changed, MOVED",
    "pre-receive hook declined, REJECTED_BY_HOOK",
    "hook declined, REJECTED_BY_HOOK",
    "shallow update not allowed, REJECTED",
    "branch is currently checked out, REJECTED",
    "deny updating a hidden ref, REJECTED",
    "unpacker error: No space left on device, NO_SPACE",
  })
  void reasons_are_told_apart(String reason, String outcome) {
    assertThat(reply(reason, "")).isEqualTo(outcome);
  }

  @Test
  void words_of_a_host_are_quoted_without_escapes() {
    PushReply reply = new PushReply(CONNECTION, Masker.of(GitCredentials.NONE), "main", false);

    assertThatThrownBy(() -> reply.rejected("denied", "\u001b[31mno\u001b[0m\n\n  why\u0007 \n"))
        .hasMessage(
            """
            https://git.example/m.git rejected the push to "main":
              remote: no
              remote: why
              remote: denied\
            """);
  }
}
