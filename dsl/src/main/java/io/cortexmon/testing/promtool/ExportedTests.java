package io.cortexmon.testing.promtool;

import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.testing.AlertLook;
import io.cortexmon.testing.Scenario;
import io.cortexmon.testing.TestWatcher;
import io.cortexmon.testing.ValueLook;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Remembers all that tests look at and find as expected, and makes files for promtool of it: one
 * for each class of tests, system and length of step, with one group of tests for each scenario of
 * a test.
 *
 * <pre>{@code
 * ExportedTests tests = new ExportedTests();
 * TestWatchers.during(tests, () -> new OrdersTest().fires_after_five_minutes());
 * tests.folder().writeTo(Path.of("target/promtool"));
 * }</pre>
 *
 * <p>A file has the name of the class that holds the test's method, a group that of the method and
 * of the alerts that it looks at. Safe for use by several threads.
 */
public final class ExportedTests implements TestWatcher {

  private final Map<TestPlace, IdentityHashMap<Scenario, Set<Expectation>>> seen = new TreeMap<>();

  /** What is in one file. */
  private record FileKey(String testClass, Duration step, RuleFolder rules)
      implements Comparable<FileKey> {

    private static final Comparator<FileKey> ORDER =
        Comparator.comparing(FileKey::testClass)
            .thenComparing(FileKey::step)
            .thenComparing(key -> key.rules.files().toString());

    @Override
    public int compareTo(FileKey other) {
      return ORDER.compare(this, other);
    }
  }

  /** What is in one group of tests, from one scenario or from several that are equal. */
  private record GroupKey(String method, String input) implements Comparable<GroupKey> {

    private static final Comparator<GroupKey> ORDER =
        Comparator.comparing(GroupKey::method).thenComparing(GroupKey::input);

    @Override
    public int compareTo(GroupKey other) {
      return ORDER.compare(this, other);
    }
  }

  /** A scenario, and all that tests expect of it. */
  private record Content(Scenario scenario, Set<Expectation> expectations) {

    private String name(String method) {
      String alerts =
          expectations.stream()
              .filter(one -> !(one instanceof Expectation.ValueAt))
              .map(Expectation::subject)
              .distinct()
              .sorted()
              .collect(Collectors.joining(", "));
      return alerts.isEmpty() ? method : method + " (" + alerts + ")";
    }
  }

  @Override
  public void sawAlerts(AlertLook look) {
    Scenario scenario = look.moment().scenario();
    long first = look.firstMillis();
    long last = first + (look.steps().size() - 1) * scenario.step().toMillis();
    String alert = look.rule().name();
    add(
        scenario,
        first == last
            ? new Expectation.AlertsAt(alert, first)
            : new Expectation.AlertsDuring(alert, first, last));
  }

  @Override
  public void sawValue(ValueLook look) {
    add(
        look.moment().scenario(),
        new Expectation.ValueAt(look.expr().text(), look.moment().time()));
  }

  private synchronized void add(Scenario scenario, Expectation expectation) {
    seen.computeIfAbsent(TestPlace.ofCaller(), place -> new IdentityHashMap<>())
        .computeIfAbsent(scenario, any -> new LinkedHashSet<>())
        .add(expectation);
  }

  /** Plays all scenarios again and returns the files; none where tests looked at nothing. */
  public PromtoolFolder folder() {
    Map<String, String> files = new TreeMap<>();
    List<String> notExpressed = new ArrayList<>();
    contents()
        .forEach(
            (key, groups) -> {
              String name = freeName(key.testClass(), files.keySet());
              TestFile file = new TestFile(name, key.rules(), key.step(), groups(groups));
              files.put(name, file.text());
              files.putAll(key.rules().files());
              file.notExpressed().forEach(text -> notExpressed.add(name + ": " + text));
            });
    return new PromtoolFolder(files, notExpressed);
  }

  /** A class has several files where it tests several systems, or with several steps. */
  private static String freeName(String testClass, Collection<String> taken) {
    String name = testClass + ".yaml";
    for (int number = 2; taken.contains(name); number++) {
      name = testClass + "-" + number + ".yaml";
    }
    return name;
  }

  private synchronized Map<FileKey, Map<GroupKey, Content>> contents() {
    IdentityHashMap<Monitoring, RuleFolder> known = new IdentityHashMap<>();
    Map<FileKey, Map<GroupKey, Content>> contents = new TreeMap<>();
    seen.forEach(
        (place, scenarios) ->
            scenarios.forEach(
                (scenario, expectations) -> {
                  RuleFolder rules = known.computeIfAbsent(scenario.monitoring(), RuleFolder::of);
                  contents
                      .computeIfAbsent(
                          new FileKey(place.testClass(), scenario.step(), rules),
                          any -> new TreeMap<>())
                      .computeIfAbsent(
                          new GroupKey(
                              place.method(), String.join("\n", TestGroup.input(scenario))),
                          any -> new Content(scenario, new LinkedHashSet<>()))
                      .expectations()
                      .addAll(expectations);
                }));
    return contents;
  }

  private static List<TestGroup> groups(Map<GroupKey, Content> contents) {
    Map<String, Integer> taken = new TreeMap<>();
    List<TestGroup> groups = new ArrayList<>();
    contents.forEach(
        (key, content) -> {
          String name = content.name(key.method());
          int number = taken.merge(name, 1, Integer::sum);
          groups.add(
              TestGroup.of(
                  number == 1 ? name : name + " #" + number,
                  content.scenario(),
                  Played.of(content.scenario(), content.expectations())));
        });
    return groups;
  }
}
