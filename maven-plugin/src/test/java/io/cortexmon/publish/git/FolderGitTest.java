package io.cortexmon.publish.git;

import static io.cortexmon.publish.git.BareRepository.MAIN;
import static io.cortexmon.publish.git.BareRepository.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cortexmon.publish.git.GitFault.Kind;
import io.cortexmon.publish.git.GitTarget.Pushed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A repository in a folder of this machine, and its hooks, which only Git itself runs. */
class FolderGitTest {

  private final Path folder;

  private final BareRepository remote;

  FolderGitTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    remote = BareRepository.in(folder.resolve("remote.git"));
  }

  @Test
  void a_folder_without_a_repository_is_told() {
    Path nothing = folder.resolve("nothing");
    try (GitReader reader = new BareRepository(nothing).connection(folder).reader()) {
      GitFault fault = catchThrowableOfType(GitFault.class, () -> reader.fetch(MAIN));

      assertThat(fault.kind()).isEqualTo(Kind.NO_REPOSITORY);
      assertThat(fault)
          .hasMessage(
              "there is no Git repository in the folder "
                  + nothing
                  + ": make one with git init --bare, or correct cortex-mon.publish.url");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pre-receive", "update"})
  @Tag("external")
  void a_hook_that_rejects_is_quoted_and_nothing_changes(String hook) throws IOException {
    assumeTrue(FolderHooks.isOnPath("git"), "git is not on the PATH");
    String first = remote.commit(MAIN, Map.of("file", "1"));
    remote.hook(hook, "test -z \"$GIT_CONFIG_NOSYSTEM\" || echo 'only on Mondays' >&2; exit 1");
    try (GitTarget target = remote.connection(folder).target()) {
      Tip tip = target.fetch(MAIN);
      String commit = target.commit(change(tip, Map.of("file", "2")));

      GitFault fault =
          catchThrowableOfType(GitFault.class, () -> target.push(MAIN, commit, tip.commit()));

      assertThat(fault.kind()).isEqualTo(Kind.REJECTED_BY_HOOK);
      assertThat(fault)
          .hasMessage(
              "a hook of "
                  + remote.folder()
                  + " rejected the push to \"main\"; its owner decides what may be pushed:\n"
                  + "  remote: only on Mondays\n"
                  + "  remote: "
                  + (hook.equals("update")
                      ? "error: hook declined to update refs/heads/main\n  remote: hook declined"
                      : "pre-receive hook declined"));
      assertThat(remote.tip(MAIN)).isEqualTo(first);
    }
  }

  @Test
  @Tag("external")
  void a_hook_that_accepts_sees_the_push_and_a_moved_branch_is_told() throws IOException {
    assumeTrue(FolderHooks.isOnPath("git"), "git is not on the PATH");
    remote.commit(MAIN, Map.of("file", "1"));
    Path seen = folder.resolve("seen");
    remote.hook("post-receive", "cat > " + seen);
    try (GitTarget target = remote.connection(folder).target()) {
      Tip tip = target.fetch(MAIN);
      String commit = target.commit(change(tip, Map.of("file", "2")));
      assertThat(target.push(MAIN, commit, tip.commit())).isEqualTo(Pushed.DONE);
      assertThat(seen).hasContent(tip.commit() + " " + commit + " refs/heads/main");

      String late = target.commit(change(tip, Map.of("file", "3")));
      assertThat(target.push(MAIN, late, tip.commit())).isEqualTo(Pushed.MOVED);
    }
  }

  @Test
  void a_configured_folder_of_hooks_counts() throws IOException {
    Path gitDirectory = remote.folder();
    assertThat(FolderHooks.receivePack(gitDirectory)).isEqualTo(Optional.empty());
    remote.with("core", "hooksPath", "policy");
    Path hook = Files.createDirectories(gitDirectory.resolve("policy")).resolve("update");
    Files.writeString(hook, "#!/bin/sh\n");
    assertThat(FolderHooks.receivePack(gitDirectory)).isEqualTo(Optional.empty());
    assertThat(hook.toFile().setExecutable(true)).isTrue();
    assumeTrue(FolderHooks.isOnPath("git"), "git is not on the PATH");
    assertThat(FolderHooks.receivePack(gitDirectory)).isPresent();
  }

  @Test
  void a_branch_of_our_own_is_not_forced_where_the_remote_denies_it() throws IOException {
    remote.commit(MAIN, Map.of("file", "1"));
    remote.with("receive", "denyNonFastForwards", "true");
    try (GitTarget target = remote.connection(folder).target()) {
      Tip tip = target.fetch(MAIN);
      String own = "cortex-mon/shop/live";
      String one = target.commit(change(tip, Map.of("file", "2")));
      String two = target.commit(change(tip, Map.of("file", "3")));
      assertThat(target.replaceOwnBranch(own, one, "")).isEqualTo(Pushed.DONE);

      GitFault fault =
          catchThrowableOfType(GitFault.class, () -> target.replaceOwnBranch(own, two, one));

      assertThat(fault.kind()).isEqualTo(Kind.REJECTED);
      assertThat(fault)
          .hasMessage(
              remote.folder()
                  + " does not let \"cortex-mon/shop/live\" be replaced"
                  + " (receive.denyNonFastForwards): delete the branch there once its pull request"
                  + " is done, or allow it:\n  remote: non-fast forward");
      assertThat(remote.tip(own)).isEqualTo(one);
    }
  }

  @Test
  @Tag("external")
  void a_branch_that_somebody_works_on_is_not_changed_under_them() throws IOException {
    assumeTrue(FolderHooks.isOnPath("git"), "git is not on the PATH");
    Path work = folder.resolve("work");
    BareRepository theirs = new BareRepository(work.resolve(".git"));
    BareRepository.in(theirs.folder()).with("core", "bare", "false");
    String first = theirs.commit("master", Map.of("file", "1"));
    try (GitTarget target = new BareRepository(work).connection(folder).target()) {
      Tip tip = target.fetch("master");
      String commit = target.commit(change(tip, Map.of("file", "2")));

      GitFault fault =
          catchThrowableOfType(GitFault.class, () -> target.push("master", commit, tip.commit()));

      assertThat(fault)
          .hasMessageStartingWith(
              "\"master\" is checked out in the folder "
                  + work
                  + ", and a push would change files under its user: publish to a bare repository,"
                  + " or to another branch:\n  remote: ");
    }
    assertThat(theirs.tip("master")).isEqualTo(first);
  }
}
