package io.cortexmon.testing.mutation;

import io.cortexmon.promql.Expr;
import io.cortexmon.rule.Rule;
import io.cortexmon.testing.ScenarioMoment;
import io.cortexmon.testing.TestWatcher;
import io.cortexmon.testing.TestWatchers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The run of all tests with the rules as they are: which test looks at which rules. */
final class FirstRun implements ProjectTests.Listener, TestWatcher {

  /**
   * A test that looks at rules.
   *
   * @param rules those that it looks at, and those that they read
   * @param millis how long it took
   */
  record LookingTest(String id, String name, Set<RuleKey> rules, long millis) {}

  private static final class Running {
    private final String id;
    private final String name;
    private final boolean isTest;
    private final long start = System.nanoTime();
    private final Set<RuleKey> rules;

    Running(String id, String name, boolean isTest, Set<RuleKey> rules) {
      this.id = id;
      this.name = name;
      this.isTest = isTest;
      this.rules = new LinkedHashSet<>(rules);
    }
  }

  private final Deque<Running> running = new ArrayDeque<>();
  private final List<LookingTest> tests = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private final Map<RuleKey, DeclaredRule> seen = new LinkedHashMap<>();
  private int count;
  private final ReadsOfScenarios reads = new ReadsOfScenarios();

  private FirstRun() {}

  /** Runs all tests. */
  static FirstRun of(ProjectTests project) {
    FirstRun run = new FirstRun();
    TestWatchers.during(run, () -> project.runAll(run));
    return run;
  }

  /** What failed, with its text. */
  List<String> failures() {
    return failures;
  }

  /** How many tests there are. */
  int count() {
    return count;
  }

  /** The rules of all scenarios that tests looked at. */
  List<DeclaredRule> rules() {
    return List.copyOf(seen.values());
  }

  /** Returns the tests that look at a rule, the fastest first. */
  List<LookingTest> tests(RuleKey rule) {
    return tests.stream()
        .filter(test -> test.rules().contains(rule))
        .sorted(Comparator.comparingLong(LookingTest::millis).thenComparing(LookingTest::id))
        .toList();
  }

  @Override
  public synchronized void begins(String id, String name, boolean isTest) {
    Running parent = running.peek();
    running.push(new Running(id, name, isTest, parent == null ? Set.of() : parent.rules));
  }

  @Override
  public synchronized void ends(String id, Optional<String> failure) {
    Running ended = running.pop();
    failure.ifPresent(text -> failures.add(ended.name + ": " + text));
    if (ended.isTest) {
      count++;
      if (!ended.rules.isEmpty()) {
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - ended.start);
        tests.add(new LookingTest(ended.id, ended.name, Set.copyOf(ended.rules), millis));
      }
    }
  }

  @Override
  public synchronized void asksForAlerts(ScenarioMoment moment, Rule rule) {
    add(moment, reads.of(moment.scenario()).ofAlert(rule.name()));
  }

  @Override
  public synchronized void asksForValue(ScenarioMoment moment, Expr expr) {
    add(moment, reads.of(moment.scenario()).of(expr));
  }

  private void add(ScenarioMoment moment, Set<RuleKey> rules) {
    DeclaredRule.of(moment.scenario())
        .forEach(one -> seen.putIfAbsent(RuleKey.of(one.rule()), one));
    Running current = running.peek();
    if (current != null) {
      current.rules.addAll(rules);
    }
  }
}
