package io.cortexmon.testing;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Runs many files of tests for rules, in several threads.
 *
 * @param options how they are run
 * @param root the folder from which their paths are seen
 * @param threads how many run at a time, from 1; more than there are files are not started
 */
public record RuleTestBatch(RuleTestOptions options, Path root, int threads) {

  public RuleTestBatch {
    if (threads < 1) {
      throw new IllegalArgumentException("there must be at least 1 thread, not " + threads);
    }
  }

  /**
   * Runs files.
   *
   * @param watcher is told of each test, by the thread that ran it
   * @param reports is given the report of each file, in their order, as soon as it and those before
   *     it are there; called by this thread
   * @throws IllegalArgumentException where the pattern of names is none
   */
  public void run(
      List<Path> files, RuleTests.Watcher watcher, Consumer<? super RuleTestReport> reports) {
    int started = Math.min(threads, files.size());
    if (started <= 1) {
      RuleTests tests = new RuleTests(options, root, watcher);
      files.forEach(file -> reports.accept(tests.run(file)));
      return;
    }
    Queue<RuleTests> idle = new ConcurrentLinkedQueue<>();
    for (int i = 0; i < started; i++) {
      idle.add(new RuleTests(options, root, watcher));
    }
    ExecutorService executor = Executors.newFixedThreadPool(started, RuleTestBatch::daemon);
    try {
      Queue<Future<RuleTestReport>> running = new ArrayDeque<>();
      files.forEach(file -> running.add(executor.submit(() -> run(file, idle))));
      while (!running.isEmpty()) {
        reports.accept(result(running.remove()));
      }
    } finally {
      executor.shutdownNow();
    }
  }

  private static RuleTestReport run(Path file, Queue<RuleTests> idle) {
    RuleTests tests = idle.remove(); // There are as many as threads.
    try {
      return tests.run(file);
    } finally {
      idle.add(tests);
    }
  }

  private static RuleTestReport result(Future<RuleTestReport> running) {
    try {
      return running.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while tests ran", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "rule-tests");
    thread.setDaemon(true);
    return thread;
  }
}
