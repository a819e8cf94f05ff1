package io.cortexmon.publish;

import static io.cortexmon.publish.git.BareRepository.MAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.publish.Outcome.Kind;
import io.cortexmon.publish.git.BareRepository;
import io.cortexmon.publish.git.GitFault;
import io.cortexmon.publish.git.GitReader;
import io.cortexmon.publish.git.GitTarget;
import io.cortexmon.publish.git.NewCommit;
import io.cortexmon.publish.git.Person;
import io.cortexmon.publish.git.Tip;
import io.cortexmon.publish.source.History;
import io.cortexmon.publish.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing to a bare repository. */
class PublishRunTest {

  private static final Person BUILD = new Person("Build", "build@shop.example");

  private final Path folder;

  private final BareRepository remote;
  private final List<String> log = new ArrayList<>();

  PublishRunTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    remote = BareRepository.in(folder.resolve("remote.git"));
  }

  private static PublishRequest request(Rendering rendering, boolean createBranch) {
    return new PublishRequest(
        rendering.tree(),
        rendering.scope(),
        MAIN,
        createBranch,
        PlanOptions.CAREFUL,
        OrderOptions.FORWARD,
        Source.UNKNOWN,
        "1",
        BUILD,
        BUILD);
  }

  private PublishRun run(GitTarget target, Rendering rendering, Limits limits) {
    return new PublishRun(
        target,
        request(rendering, true),
        History.none(),
        limits,
        Clock.systemUTC(),
        time -> {},
        log::add);
  }

  private Outcome publish(Rendering rendering) {
    try (GitTarget target = remote.connection(folder).target()) {
      return run(target, rendering, Limits.DEFAULT).direct();
    }
  }

  @Test
  void an_empty_repository_gets_its_first_commit_and_the_next_run_none() throws IOException {
    Outcome first = publish(Rendering.of("orders", "a", "b/c"));
    Outcome second = publish(Rendering.of("orders", "a", "b/c"));

    assertThat(first.kind()).isEqualTo(Kind.PUBLISHED);
    assertThat(first.commit()).isEqualTo(remote.tip(MAIN));
    assertThat(second.kind()).isEqualTo(Kind.UNCHANGED);
    assertThat(remote.commits(MAIN)).isEqualTo(1);
    assertThat(remote.files(MAIN))
        .containsOnlyKeys(
            "production/orders/.cortex-mon-owner.json",
            "production/orders/a",
            "production/orders/b/c");
  }

  @Test
  void an_empty_repository_and_a_missing_branch_are_told_apart() throws IOException {
    try (GitTarget target = remote.connection(folder).target()) {
      PublishRequest request = request(Rendering.of("orders", "a"), false);
      assertThat(Preview.of(target, request, History.none()).refusals())
          .extracting(Refusal::message)
          .containsExactly(
              "the repository is empty: it has no branch main yet; name another, or let"
                  + " cortex-mon.publish.createBranch=true make it");
      remote.commit("mian", Map.of("a", "1"));
      assertThat(Preview.of(target, request, History.none()).refusals())
          .extracting(Refusal::message)
          .containsExactly(
              "the repository has no branch main; did you mean \"mian\"? (it has mian); name"
                  + " another, or let cortex-mon.publish.createBranch=true make it");
    }
    assertThat(remote.tip(MAIN)).isEmpty();
  }

  @Test
  void foreign_files_survive_pruning_byte_for_byte() throws IOException {
    Map<String, String> theirs =
        Map.of(
            ".gitattributes", "* text=auto eol=crlf\n",
            "production/notes.md", "line\r\n",
            "production/orders/by-hand.yaml", "x\n",
            "z", "");
    remote.commit(MAIN, theirs);
    publish(Rendering.of("orders", "a", "b").and("stock", "c"));

    Outcome outcome = publish(Rendering.of("orders", "a"));

    assertThat(outcome.preview().plan().deleted()).hasSize(3);
    assertThat(remote.files(MAIN)).containsAllEntriesOf(theirs).hasSize(theirs.size() + 2);
  }

  @Test
  void a_hand_edit_blocks_and_leaves_the_branch_as_it_was() throws IOException {
    publish(Rendering.of("orders", "a=one"));
    String edited = remote.commit(MAIN, Map.of("production/orders/a", "two\n"));

    Outcome outcome = publish(Rendering.of("orders", "a=three"));

    assertThat(outcome.kind()).isEqualTo(Kind.REFUSED);
    assertThat(outcome.preview().refusals().get(0).message()).contains("\n-three\n+two");
    assertThat(remote.tip(MAIN)).isEqualTo(edited);
  }

  @Test
  void when_the_branch_moves_it_is_fetched_and_applied_again() throws IOException {
    remote.commit(MAIN, Map.of("a", "1"));
    try (GitTarget target = remote.connection(folder).target()) {
      Moving moving = new Moving(target, 3);

      Outcome outcome = run(moving, Rendering.of("orders", "a"), Limits.DEFAULT).direct();

      assertThat(outcome.kind()).isEqualTo(Kind.PUBLISHED);
      assertThat(outcome.tries()).isEqualTo(4);
    }
    assertThat(log).hasSize(3).allMatch(line -> line.startsWith("Branch main has moved"));
    assertThat(remote.commits(MAIN)).isEqualTo(1 + 3 + 1);
    assertThat(remote.files(MAIN)).containsKeys("other-1", "other-3", "production/orders/a");
  }

  @Test
  void tries_are_limited() throws IOException {
    remote.commit(MAIN, Map.of("a", "1"));
    Limits three = new Limits(3, Duration.ofHours(1), Duration.ZERO, Duration.ZERO);
    try (GitTarget target = remote.connection(folder).target()) {
      Outcome outcome = run(new Moving(target, 100), Rendering.of("orders", "a"), three).direct();

      assertThat(outcome.kind()).isEqualTo(Kind.GAVE_UP);
      assertThat(outcome.tries()).isEqualTo(3);
    }
    assertThat(remote.files(MAIN)).doesNotContainKey("production/orders/a");
  }

  @Test
  void a_foreign_file_that_comes_while_publishing_is_not_overwritten() throws IOException {
    remote.commit(MAIN, Map.of("a", "1"));
    try (GitTarget target = remote.connection(folder).target()) {
      GitTarget racing =
          new Moving(target, 1) {
            @Override
            void others() throws IOException {
              remote.commit(MAIN, Map.of("production/orders/a", "theirs"));
            }
          };

      Outcome outcome = run(racing, Rendering.of("orders", "a"), Limits.DEFAULT).direct();

      assertThat(outcome.kind()).isEqualTo(Kind.REFUSED);
    }
    assertThat(remote.files(MAIN)).containsEntry("production/orders/a", "theirs");
  }

  @Test
  void a_push_that_lost_its_answer_is_found_and_not_repeated() throws IOException {
    remote.commit(MAIN, Map.of("a", "1"));
    try (GitTarget target = remote.connection(folder).target()) {
      GitTarget losing =
          new Moving(target, 0) {
            @Override
            public Pushed push(String branch, String commit, String expected) {
              super.push(branch, commit, expected);
              throw new GitFault(GitFault.Kind.UNREACHABLE, "the connection broke");
            }
          };

      Outcome outcome = run(losing, Rendering.of("orders", "a"), Limits.DEFAULT).direct();

      assertThat(outcome.kind()).isEqualTo(Kind.PUBLISHED);
      assertThat(outcome.commit()).isEqualTo(remote.tip(MAIN));
    }
    assertThat(remote.commits(MAIN)).isEqualTo(2);
  }

  @Test
  void a_refused_push_is_not_tried_again() throws IOException {
    remote.commit(MAIN, Map.of("a", "1"));
    List<String> pushes = new ArrayList<>();
    try (GitTarget target = remote.connection(folder).target()) {
      GitTarget refusing =
          new Moving(target, 0) {
            @Override
            public Pushed push(String branch, String commit, String expected) {
              pushes.add(commit);
              throw new GitFault(GitFault.Kind.REJECTED_BY_HOOK, "no");
            }
          };

      PublishRun run = run(refusing, Rendering.of("orders", "a"), Limits.DEFAULT);
      assertThatThrownBy(run::direct).isInstanceOf(GitFault.class).hasMessage("no");
    }
    assertThat(pushes).hasSize(1);
  }

  @Test
  void success_is_reported_only_if_the_branch_holds_the_commit() throws IOException {
    remote.commit(MAIN, Map.of("a", "1"));
    Limits two = new Limits(2, Duration.ofHours(1), Duration.ZERO, Duration.ZERO);
    try (GitTarget target = remote.connection(folder).target()) {
      GitTarget lying =
          new Moving(target, 0) {
            @Override
            public Pushed push(String branch, String commit, String expected) {
              return Pushed.DONE;
            }
          };

      Outcome outcome = run(lying, Rendering.of("orders", "a"), two).direct();

      assertThat(outcome.kind()).isEqualTo(Kind.GAVE_UP);
    }
  }

  @Test
  void a_proposal_goes_to_a_branch_of_its_own_and_is_replaced_there_alone() throws IOException {
    String base = remote.commit(MAIN, Map.of("a", "1"));
    String own = Rendering.SHOP.branch();

    Outcome first = propose(Rendering.of("orders", "a"));
    Outcome same = propose(Rendering.of("orders", "a"));
    String moved = remote.commit(MAIN, Map.of("b", "2"));
    Outcome second = propose(Rendering.of("orders", "a=new"));

    assertThat(own).isEqualTo("cortex-mon/com.shop.shop/production");
    assertThat(first.kind()).isEqualTo(Kind.PUBLISHED);
    assertThat(same.kind()).isEqualTo(Kind.UNCHANGED);
    assertThat(second.commit()).isEqualTo(remote.tip(own));
    assertThat(remote.tip(MAIN)).isEqualTo(moved).isNotEqualTo(base);
    assertThat(remote.commits(own)).isEqualTo(3);
    assertThat(remote.files(own)).containsKeys("b").containsEntry("production/orders/a", "new\n");
  }

  private Outcome propose(Rendering rendering) {
    try (GitTarget target = remote.connection(folder).target()) {
      return run(target, rendering, Limits.DEFAULT).proposal(Rendering.SHOP.branch());
    }
  }

  @Test
  void a_preview_can_be_made_of_a_repository_that_can_only_be_read() throws IOException {
    publish(Rendering.of("orders", "a"));

    try (GitReader reader = remote.connection(folder.resolve("elsewhere")).reader()) {
      Preview preview =
          Preview.of(reader, request(Rendering.of("orders", "a=new"), false), History.none());

      assertThat(preview.plan().changed()).containsOnlyKeys("production/orders/a");
      assertThat(PlanText.differences(preview.plan(), preview.tip().tree()))
          .containsExactly(
              """
              diff --git a/production/orders/a b/production/orders/a
              --- a/production/orders/a
              +++ b/production/orders/a
              @@ -1 +1 @@
              -a
              +new
              """);
      assertThat(reader).isNotInstanceOf(GitTarget.class);
    }
    assertThat(remote.commits(MAIN)).isEqualTo(1);
  }

  @Test
  void pauses_grow_up_to_a_limit_and_are_never_the_same_for_all() {
    Limits limits = Limits.DEFAULT;

    assertThat(limits.pause(1, 0)).isEqualTo(Duration.ofMillis(51));
    assertThat(limits.pause(1, 1)).isEqualTo(Duration.ofMillis(101));
    assertThat(limits.pause(3, 1)).isEqualTo(Duration.ofMillis(401));
    assertThat(limits.pause(49, 1)).isEqualTo(Duration.ofMillis(3001));
  }

  /** A target to which somebody else pushes before each of our first pushes. */
  private class Moving implements GitTarget {

    private final GitTarget target;
    private final int times;
    private int moved;

    Moving(GitTarget target, int times) {
      this.target = target;
      this.times = times;
    }

    void others() throws IOException {
      remote.commit(MAIN, new TreeMap<>(Map.of("other-" + moved, "x")));
    }

    @Override
    public Tip fetch(String branch) {
      return target.fetch(branch);
    }

    @Override
    public boolean holds(String branch, String commit) {
      return target.holds(branch, commit);
    }

    @Override
    public String commit(NewCommit commit) {
      return target.commit(commit);
    }

    @Override
    public Pushed push(String branch, String commit, String expected) {
      if (moved < times) {
        moved++;
        try {
          others();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return target.push(branch, commit, expected);
    }

    @Override
    public Pushed replaceOwnBranch(String branch, String commit, String expected) {
      return target.replaceOwnBranch(branch, commit, expected);
    }

    @Override
    public void close() {
      target.close();
    }
  }
}
