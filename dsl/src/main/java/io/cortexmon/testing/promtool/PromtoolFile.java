package io.cortexmon.testing.promtool;

import io.cortexmon.definition.Arguments;
import io.cortexmon.metric.Query;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.testing.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A scenario as files for {@code promtool test rules}: its rules as they are rendered, its series,
 * and what it gives where a test looks.
 *
 * <pre>{@code
 * PromtoolFile.of(scenario)
 *     .alert(HIGH_ERRORS, minutes(4), minutes(12))
 *     .value(ERROR_RATIO, minutes(5))
 *     .writeTo(Path.of("target/promtool"));
 * }</pre>
 *
 * <p>An alert becomes an item of {@code alert_rule_test} with those that fire, and one of {@code
 * promql_expr_test} about {@code ALERTS} with those that are pending, too. All rules of the
 * scenario are in the files. Immutable.
 */
public final class PromtoolFile {

  private final String name;
  private final Scenario scenario;
  private final List<Expectation> expectations;

  private PromtoolFile(String name, Scenario scenario, List<Expectation> expectations) {
    this.name = name;
    this.scenario = scenario;
    this.expectations = List.copyOf(expectations);
  }

  /** Returns a file that expects nothing as yet, named after the scenario's system. */
  public static PromtoolFile of(Scenario scenario) {
    return new PromtoolFile(scenario.monitoring().name(), scenario, List.of());
  }

  /**
   * Returns this with another name: of the file, without {@code .yaml}, and of the group of tests.
   *
   * @throws IllegalArgumentException where no file can have the name
   */
  public PromtoolFile named(String changed) {
    return new PromtoolFile(Arguments.folderName("file of tests", changed), scenario, expectations);
  }

  /** Returns this with the alerts of the rule that has this one's name, at these times. */
  public PromtoolFile alert(AlertingRule rule, Duration... times) {
    return alert(rule.name(), times);
  }

  /**
   * Returns this with the alerts of a rule, at these times.
   *
   * @throws IllegalArgumentException when the files are made, where the scenario has no such alert
   */
  public PromtoolFile alert(String alert, Duration... times) {
    List<Expectation> more = new ArrayList<>();
    for (Duration time : times) {
      more.add(new Expectation.AlertsAt(alert, time.toMillis()));
    }
    return and(more);
  }

  /** Returns this with the value of a query or a recording rule, at these times. */
  public PromtoolFile value(Query query, Duration... times) {
    return value(query.expr().text(), times);
  }

  /** Returns this with the value of a query, at these times. */
  public PromtoolFile value(String query, Duration... times) {
    List<Expectation> more = new ArrayList<>();
    for (Duration time : times) {
      more.add(new Expectation.ValueAt(query, time.toMillis()));
    }
    return and(more);
  }

  private PromtoolFile and(List<Expectation> more) {
    List<Expectation> all = new ArrayList<>(expectations);
    all.addAll(more);
    return new PromtoolFile(name, scenario, all);
  }

  /**
   * Plays the scenario and returns the files.
   *
   * @throws AssertionError where a rule fails on the way
   */
  public PromtoolFolder folder() {
    RuleFolder rules = RuleFolder.of(scenario.monitoring());
    TestGroup group = TestGroup.of(name, scenario, Played.of(scenario, expectations));
    TestFile file = new TestFile(name + ".yaml", rules, scenario.step(), List.of(group));
    Map<String, String> files = new TreeMap<>(rules.files());
    files.put(name + ".yaml", file.text());
    return new PromtoolFolder(files, file.notExpressed());
  }

  /**
   * Writes the files, over those of the same names.
   *
   * @return what the files do not hold: {@link PromtoolFolder#notExpressed}
   * @throws IOException where a file can not be written
   */
  public List<String> writeTo(Path folder) throws IOException {
    PromtoolFolder files = folder();
    files.writeTo(folder);
    return files.notExpressed();
  }
}
