package io.cortexmon.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/** The watchers of all scenarios of this class loader. */
public final class TestWatchers {

  private static volatile List<TestWatcher> all = ofServices();

  private TestWatchers() {}

  private static List<TestWatcher> ofServices() {
    List<TestWatcher> found = new ArrayList<>();
    ServiceLoader.load(TestWatcher.class, TestWatcher.class.getClassLoader())
        .forEach(
            watcher -> {
              if (watcher.isWatching()) {
                found.add(watcher);
              }
            });
    return List.copyOf(found);
  }

  /** Runs something while one watcher more is there, for all threads. */
  public static void during(TestWatcher watcher, Runnable run) {
    change(watchers -> watchers.add(watcher));
    try {
      run.run();
    } finally {
      change(watchers -> watchers.remove(watcher));
    }
  }

  private static synchronized void change(Consumer<List<TestWatcher>> change) {
    List<TestWatcher> changed = new ArrayList<>(all);
    change.accept(changed);
    all = List.copyOf(changed);
  }

  static RuleDefinition evaluated(RuleDefinition rule) {
    RuleDefinition evaluated = rule;
    for (TestWatcher watcher : all) {
      evaluated = watcher.evaluated(evaluated);
    }
    return evaluated;
  }

  static void tell(Consumer<TestWatcher> told) {
    all.forEach(told);
  }

  static boolean isAnyone() {
    return !all.isEmpty();
  }
}
