package io.cortexmon.publish;

import io.cortexmon.publish.git.GitFault;
import io.cortexmon.publish.git.GitTarget;
import io.cortexmon.publish.git.GitTarget.Pushed;
import io.cortexmon.publish.git.NewCommit;
import io.cortexmon.publish.git.Tip;
import io.cortexmon.publish.source.History;
import io.cortexmon.publish.tree.Owner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/**
 * A publish: fetches the branch, plans, commits and pushes. When somebody else was faster, it
 * starts again from the new head: what is rendered is applied to what is there now. Nothing is
 * merged, rebased or forced.
 */
public final class PublishRun {

  private final GitTarget target;
  private final PublishRequest request;
  private final History history;
  private final Limits limits;
  private final Clock clock;
  private final Pause pause;
  private final Consumer<String> log;

  /** Waits. */
  interface Pause {
    void sleep(Duration time) throws InterruptedException;
  }

  PublishRun(
      GitTarget target,
      PublishRequest request,
      History history,
      Limits limits,
      Clock clock,
      Pause pause,
      Consumer<String> log) {
    this.target = target;
    this.request = request;
    this.history = history;
    this.limits = limits;
    this.clock = clock;
    this.pause = pause;
    this.log = log;
  }

  /**
   * Returns a publish to a repository.
   *
   * @param log is told when a push has to be tried again
   */
  public static PublishRun to(
      GitTarget target,
      PublishRequest request,
      History history,
      Limits limits,
      Consumer<String> log) {
    return new PublishRun(
        target,
        request,
        history,
        limits,
        Clock.systemUTC(),
        time -> Thread.sleep(time.toMillis()),
        log);
  }

  /**
   * Publishes to the branch that the cluster follows.
   *
   * @throws GitFault where the repository can not be read or written, or refuses the push
   */
  public Outcome direct() {
    return run(new Direct());
  }

  /**
   * Publishes to a branch of the publisher's own, which starts at the head of the branch that the
   * cluster follows: for a pull request.
   *
   * @param ownBranch starts with {@code cortex-mon/}
   * @throws GitFault where the repository can not be read or written, or refuses the push
   */
  public Outcome proposal(String ownBranch) {
    return run(new Proposal(ownBranch));
  }

  /** Where the commit goes. */
  private interface Way {
    String branch();

    /** Returns where the branch is that is pushed to, or nothing if it holds all of it already. */
    Optional<String> expected(Tip base);

    Pushed push(String commit, String expected);
  }

  private final class Direct implements Way {
    @Override
    public String branch() {
      return request.branch();
    }

    @Override
    public Optional<String> expected(Tip base) {
      return Optional.of(base.commit());
    }

    @Override
    public Pushed push(String commit, String expected) {
      return target.push(branch(), commit, expected);
    }
  }

  private final class Proposal implements Way {
    private final String ownBranch;

    private Proposal(String ownBranch) {
      this.ownBranch = ownBranch;
    }

    @Override
    public String branch() {
      return ownBranch;
    }

    @Override
    public Optional<String> expected(Tip base) {
      Tip own = target.fetch(ownBranch);
      if (own.exists()) {
        Plan plan = Plan.of(request.tree(), own.tree(), request.scope(), request.plan());
        if (plan.isEmpty() && !plan.refused()) {
          return Optional.empty();
        }
      }
      return Optional.of(own.commit());
    }

    @Override
    public Pushed push(String commit, String expected) {
      return target.replaceOwnBranch(ownBranch, commit, expected);
    }
  }

  private Outcome run(Way way) {
    Instant end = clock.instant().plus(limits.time());
    Optional<Outcome> uncertain = Optional.empty();
    for (int tried = 1; ; tried++) {
      Preview preview = Preview.of(target, request, history);
      if (uncertain.isPresent() && target.holds(way.branch(), uncertain.get().commit())) {
        return uncertain.get();
      }
      if (preview.refused() || preview.plan().isEmpty()) {
        return without(preview, way, tried);
      }
      Optional<String> expected = way.expected(preview.tip());
      if (expected.isEmpty()) {
        return new Outcome(Outcome.Kind.UNCHANGED, preview, way.branch(), "", tried);
      }
      String commit = commit(preview);
      Outcome published = new Outcome(Outcome.Kind.PUBLISHED, preview, way.branch(), commit, tried);
      boolean last = tried >= limits.tries() || !clock.instant().isBefore(end);
      Arrival arrival = push(way, commit, expected.get(), last);
      if (arrival == Arrival.SURE) {
        return published;
      }
      uncertain = arrival == Arrival.UNSURE ? Optional.of(published) : Optional.empty();
      if (last) {
        return new Outcome(Outcome.Kind.GAVE_UP, preview, way.branch(), "", tried);
      }
      pause(way, tried);
    }
  }

  /** Whether a commit has come to the branch. */
  private enum Arrival {
    SURE,
    NO,
    /** The connection broke, and the commit may be there all the same. */
    UNSURE
  }

  private static Outcome without(Preview preview, Way way, int tried) {
    Outcome.Kind kind = preview.refused() ? Outcome.Kind.REFUSED : Outcome.Kind.UNCHANGED;
    return new Outcome(kind, preview, way.branch(), "", tried);
  }

  /** Pushes, and reads the branch again: only a branch that holds the commit is a success. */
  private Arrival push(Way way, String commit, String expected, boolean last) {
    try {
      if (way.push(commit, expected) == Pushed.MOVED) {
        return Arrival.NO;
      }
      return target.holds(way.branch(), commit) ? Arrival.SURE : Arrival.UNSURE;
    } catch (GitFault fault) {
      if (fault.kind() != GitFault.Kind.UNREACHABLE || last) {
        throw fault;
      }
      return Arrival.UNSURE;
    }
  }

  private String commit(Preview preview) {
    Plan plan = preview.plan();
    return target.commit(
        new NewCommit(
            preview.tip(),
            plan.written(request.source().commit(), request.source().modified()),
            plan.deleted(),
            message(preview),
            request.author(),
            request.committer(),
            clock.instant()));
  }

  private String message(Preview preview) {
    Plan plan = preview.plan();
    Set<Owner> owners = new TreeSet<>();
    plan.ownerFiles().values().forEach(file -> owners.add(file.owner()));
    return CommitText.of(
        plan,
        request.source(),
        owners.isEmpty() ? request.scope().owners() : owners,
        request.version(),
        PlanDifferences.inShort(plan, preview.tip().tree(), request.tree()));
  }

  private void pause(Way way, int tried) {
    Duration time = limits.pause(tried, ThreadLocalRandom.current().nextDouble());
    log.accept(
        "Branch "
            + way.branch()
            + " has moved or did not answer: trying again in "
            + time.toMillis()
            + " ms (try "
            + (tried + 1)
            + " of "
            + limits.tries()
            + ")");
    try {
      pause.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GitFault(GitFault.Kind.LOCAL, "the publish was interrupted; nothing is published");
    }
  }
}
