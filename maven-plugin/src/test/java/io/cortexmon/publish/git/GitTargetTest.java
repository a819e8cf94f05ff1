package io.cortexmon.publish.git;

import static io.cortexmon.publish.git.BareRepository.MAIN;
import static io.cortexmon.publish.git.BareRepository.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.publish.git.GitTarget.Pushed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fetching, committing and pushing, to a repository in a folder. */
class GitTargetTest {

  private final Path folder;

  private final BareRepository remote;

  GitTargetTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    remote = BareRepository.in(folder.resolve("remote.git"));
  }

  @Test
  void a_commit_adds_to_what_is_there() throws IOException {
    String first = remote.commit(MAIN, Map.of("a/one", "1", "b", "2"));

    try (GitTarget target = remote.connection(folder).target()) {
      Tip tip = target.fetch(MAIN);
      String commit = target.commit(change(tip, Map.of("a/two", "3", "b", "4")));
      assertThat(remote.tip(MAIN)).isEqualTo(first).isEqualTo(tip.commit());
      assertThat(target.push(MAIN, commit, tip.commit())).isEqualTo(Pushed.DONE);
      assertThat(target.holds(MAIN, commit)).isTrue();
      assertThat(remote.tip(MAIN)).isEqualTo(commit);
    }
    assertThat(remote.files(MAIN)).isEqualTo(Map.of("a/one", "1", "a/two", "3", "b", "4"));
    assertThat(remote.commits(MAIN)).isEqualTo(2);
  }

  @Test
  void a_branch_that_has_moved_is_told() throws IOException {
    remote.commit(MAIN, Map.of("a", "1"));

    try (GitTarget target = remote.connection(folder).target()) {
      Tip tip = target.fetch(MAIN);
      String commit = target.commit(change(tip, Map.of("mine", "2")));
      String other = remote.commit(MAIN, Map.of("theirs", "3"));
      assertThat(target.push(MAIN, commit, tip.commit())).isEqualTo(Pushed.MOVED);
      assertThat(remote.tip(MAIN)).isEqualTo(other);
      assertThat(target.holds(MAIN, commit)).isFalse();
      assertThat(target.fetch(MAIN).commit()).isEqualTo(other);
    }
  }

  @Test
  void an_empty_repository_and_a_missing_branch_are_two_things() throws IOException {
    try (GitTarget target = remote.connection(folder).target()) {
      Tip empty = target.fetch(MAIN);
      assertThat(empty.exists()).isFalse();
      assertThat(empty.branches()).isEmpty();
      remote.commit("other", Map.of("a", "1"));

      Tip missing = target.fetch(MAIN);
      assertThat(missing.exists()).isFalse();
      assertThat(missing.branches()).containsExactly("other");
      String commit = target.commit(change(missing, Map.of("first", "1")));
      assertThat(target.push(MAIN, commit, "")).isEqualTo(Pushed.DONE);
      assertThat(target.push(MAIN, target.commit(change(missing, Map.of("x", "1"))), ""))
          .isEqualTo(Pushed.MOVED);
    }
    assertThat(remote.files(MAIN)).isEqualTo(Map.of("first", "1"));
  }

  @Test
  void a_branch_of_ours_alone_is_replaced() throws IOException {
    remote.commit(MAIN, Map.of("a", "1"));

    try (GitTarget target = remote.connection(folder).target()) {
      Tip tip = target.fetch(MAIN);
      String one = target.commit(change(tip, Map.of("b", "1")));
      String two = target.commit(change(tip, Map.of("b", "2")));
      assertThat(target.replaceOwnBranch("cortex-mon/shop/live", one, "")).isEqualTo(Pushed.DONE);
      assertThat(target.replaceOwnBranch("cortex-mon/shop/live", two, tip.commit()))
          .isEqualTo(Pushed.MOVED);
      assertThat(target.replaceOwnBranch("cortex-mon/shop/live", two, one)).isEqualTo(Pushed.DONE);
      assertThatThrownBy(() -> target.replaceOwnBranch(MAIN, two, tip.commit()))
          .hasMessage("\"main\" is not replaced: only branches under cortex-mon/ are our own");
      assertThat(remote.tip("cortex-mon/shop/live")).isEqualTo(two);
    }
  }
}
