package io.cortexmon.testing.mutation;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Tells how far a run is, and knows when its time is over. */
final class Progress {

  private static final long BETWEEN_LINES = TimeUnit.SECONDS.toNanos(10);

  private final Consumer<String> told;
  private final long limit;
  private final long start = System.nanoTime();
  private int all;
  private int done;
  private int survived;
  private long firstMutant = start;
  private long lastLine = start;

  Progress(Consumer<String> told, Duration limit) {
    this.told = told;
    this.limit = limit.toNanos();
  }

  /** Whether the time is over. */
  boolean isOver() {
    return System.nanoTime() - start >= limit;
  }

  /** The tests have run once. */
  void begins(int tests, List<MutatedRule> rules) {
    firstMutant = System.nanoTime();
    lastLine = firstMutant;
    all = rules.stream().mapToInt(rule -> rule.mutants().size()).sum();
    told.accept(
        tests
            + (tests == 1 ? " test, " : " tests, ")
            + rules.size()
            + (rules.size() == 1 ? " rule, " : " rules, ")
            + all
            + (all == 1 ? " mutant" : " mutants"));
  }

  /** A mutant more is done. */
  void tried(MutantStatus status) {
    done++;
    survived += status.isSurvivor() ? 1 : 0;
    long now = System.nanoTime();
    if (now - lastLine >= BETWEEN_LINES && status != MutantStatus.NOT_TRIED) {
      lastLine = now;
      long left = TimeUnit.NANOSECONDS.toSeconds((now - firstMutant) / done * (all - done));
      told.accept(done + " of " + all + ", " + survived + " survived, about " + left + " s left");
    }
  }
}
