package io.cortexmon.testing.mutation;

import io.cortexmon.testing.TestWatchers;
import io.cortexmon.testing.mutation.FirstRun.LookingTest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs tests with mutants, each in a time that it had no need of before. */
final class Trials implements AutoCloseable {

  /** What came of a test with a mutant. */
  enum Outcome {
    FAILED,
    TIMED_OUT,
    PASSED,
    /** It passed, and no scenario of it evaluated the mutant. */
    NOT_EVALUATED
  }

  private static final int FACTOR = 20;

  private final ProjectTests project;
  private final Duration patience;
  private final ReadsOfScenarios reads = new ReadsOfScenarios();
  private volatile Thread thread = Thread.currentThread();
  private ExecutorService executor = newExecutor();

  /**
   * Makes trials.
   *
   * @param patience how long any test may take; one that took long already may take 20 times that
   */
  Trials(ProjectTests project, Duration patience) {
    this.project = project;
    this.patience = patience;
  }

  private ExecutorService newExecutor() {
    return Executors.newSingleThreadExecutor(
        run -> {
          thread = new Thread(run, "mutant");
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Tries a mutant with a test. */
  Outcome tried(MutatedRule rule, Mutant mutant, LookingTest test) {
    Trial trial = new Trial(rule, mutant.id(), test.rules(), false, reads);
    Outcome outcome = tried(trial, test);
    return trial.hasStrayed()
        ? tried(new Trial(rule, mutant.id(), test.rules(), true, reads), test)
        : outcome;
  }

  private Outcome tried(Trial trial, LookingTest test) {
    boolean[] fails = new boolean[1];
    CompletableFuture<Void> run =
        CompletableFuture.runAsync(
            () -> TestWatchers.during(trial, () -> fails[0] = project.fails(test.id())), executor);
    try {
      run.get(patience.toMillis() + FACTOR * test.millis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      trial.stop(thread);
      executor.shutdownNow();
      executor = newExecutor();
      return Outcome.TIMED_OUT;
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while a mutant was tried", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a test could not be run: " + test.name(), e.getCause());
    }
    if (fails[0]) {
      return Outcome.FAILED;
    }
    return trial.wasEvaluated() ? Outcome.PASSED : Outcome.NOT_EVALUATED;
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
