package io.cortexmon.publish.git;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.eclipse.jgit.lib.ProgressMonitor;

/** Says how far work is, once a second and only if it takes longer than that. */
final class ProgressLines implements ProgressMonitor {

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final GitProgress progress;

  private final LongSupplier nanoseconds;

  private String task = "";

  private int total;

  private int done;

  private long next;

  ProgressLines(GitProgress progress, LongSupplier nanoseconds) {
    this.progress = progress;
    this.nanoseconds = nanoseconds;
    next = nanoseconds.getAsLong() + SECOND;
  }

  @Override
  public void start(int totalTasks) {
    // How many tasks there are says nothing about how long they take.
  }

  @Override
  public void beginTask(String title, int totalWork) {
    task = title.strip();
    total = totalWork;
    done = 0;
  }

  @Override
  public void update(int completed) {
    done += completed;
    long now = nanoseconds.getAsLong();
    if (now - next >= 0) {
      next = now + SECOND;
      progress.say(line());
    }
  }

  private String line() {
    if (total <= 0) {
      return String.format(Locale.ROOT, "%s: %d", task, done);
    }
    return String.format(
        Locale.ROOT, "%s: %d%% (%d/%d)", task, Math.min(100L, 100L * done / total), done, total);
  }

  @Override
  public void endTask() {
    // The next task says what it is.
  }

  @Override
  public boolean isCancelled() {
    return Thread.currentThread().isInterrupted();
  }

  @Override
  public void showDuration(boolean enabled) {
    // Lines are for reading, not for measuring.
  }
}
