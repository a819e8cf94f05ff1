package io.cortexmon.testing;

import io.cortexmon.definition.Nearest;
import io.cortexmon.metric.TestSeries;
import io.cortexmon.monitoring.Environment;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.monitoring.MonitoringSource;
import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Labels;
import io.cortexmon.promql.Selectors;
import io.cortexmon.promql.SeriesNotation;
import io.cortexmon.promql.engine.Engine;
import io.cortexmon.promql.engine.EngineOptions;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.rule.Rule;
import io.cortexmon.rule.RuleGroup;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Rules, series that a test writes down, and what comes of them over time.
 *
 * <pre>{@code
 * Scenario.of(new OrdersMonitoring())
 *     .series(ORDERS.with(STATUS.is("ok")), "0+90x30")
 *     .series(ORDERS.with(STATUS.is("error")), "0+10x30")
 *     .at(minutes(4)).alert(HIGH_ERRORS).isPending()
 *     .at(minutes(12)).alert(HIGH_ERRORS).isFiring()
 *         .hasDescription("10% of orders failed in the last 5 minutes.");
 * }</pre>
 *
 * <p>Series and rules begin at 0 and go on in steps of one minute, unless {@link #every} and {@link
 * #seriesEvery} say otherwise. A failed assertion is an {@link AssertionError}, whatever runs the
 * test. Immutable: one scenario may be the beginning of several.
 */
public final class Scenario {

  private final Monitoring monitoring;
  private final List<Rule> rules;
  private final List<GroupDefinition> groups;
  private final Labels externalLabels;
  private final Steps steps;
  private final List<ScenarioRun.Given> series;

  /** The time between two evaluations, and that between two values of a series. */
  private record Steps(Duration ofRules, Duration ofSeries) {
    Steps {
      check(ofRules);
      check(ofSeries);
    }

    private static void check(Duration step) {
      if (step.toMillis() <= 0) {
        throw new IllegalArgumentException("step " + step + ": must be at least one millisecond");
      }
    }
  }

  private Scenario(
      Monitoring monitoring,
      List<Rule> rules,
      List<GroupDefinition> groups,
      Labels externalLabels,
      Steps steps,
      List<ScenarioRun.Given> series) {
    this.monitoring = monitoring;
    this.rules = List.copyOf(rules);
    this.groups = List.copyOf(groups);
    this.externalLabels = externalLabels;
    this.steps = steps;
    this.series = List.copyOf(series);
  }

  /** Returns a scenario with all rules of a system, defined for an environment named test. */
  public static Scenario of(MonitoringSource source) {
    return of(source, Environment.named("test"));
  }

  /** Returns a scenario with all rules of a system. */
  public static Scenario of(MonitoringSource source, Environment environment) {
    return of(source.define(environment));
  }

  /** Returns a scenario with all rules of a system. */
  public static Scenario of(Monitoring monitoring) {
    Map<String, String> external = new TreeMap<>();
    monitoring
        .prometheus()
        .forEach(
            server ->
                server
                    .externalLabels()
                    .forEach(label -> external.put(label.label().name(), label.value())));
    return of(monitoring, Labels.of(external));
  }

  /** Returns a scenario with these rules alone, evaluated in this order. */
  public static Scenario of(Rule... rules) {
    RuleGroup group = RuleGroup.named("scenario").rules(rules);
    return of(Monitoring.named("scenario").rules(group), Labels.EMPTY);
  }

  private static Scenario of(Monitoring monitoring, Labels externalLabels) {
    List<Rule> rules = new ArrayList<>();
    monitoring.groups().forEach(group -> rules.addAll(group.rules()));
    String runbooks = monitoring.runbooks();
    return new Scenario(
        monitoring,
        rules,
        monitoring.groups().stream().map(group -> Definitions.of(group, runbooks)).toList(),
        externalLabels,
        new Steps(Duration.ofMinutes(1), Duration.ofMinutes(1)),
        List.of());
  }

  /**
   * Returns this scenario with other steps, of series and of rules alike.
   *
   * @throws IllegalArgumentException where a step is shorter than a millisecond
   */
  public Scenario every(Duration changed) {
    return with(new Steps(changed, changed));
  }

  /**
   * Returns this scenario with other steps of series than of rules, as where targets are scraped
   * more often than rules are evaluated.
   *
   * @throws IllegalArgumentException where a step is shorter than a millisecond
   */
  public Scenario seriesEvery(Duration changed) {
    return with(new Steps(steps.ofRules, changed));
  }

  private Scenario with(Steps changed) {
    return new Scenario(monitoring, rules, groups, externalLabels, changed, series);
  }

  /**
   * Returns this scenario with a series more.
   *
   * @param values in the notation of promtool's tests, such as {@code 0+60x30 _ stale}
   */
  public Scenario series(TestSeries one, String values) {
    return series(one, Values.notation(values));
  }

  /** Returns this scenario with a series more. */
  public Scenario series(TestSeries one, Values values) {
    return with(one.labels(), values);
  }

  /**
   * Returns this scenario with a series more.
   *
   * @param notation the series and its values, such as {@code up{job="api"} 1x10 0x5}
   */
  public Scenario series(String notation) {
    SeriesNotation parsed = SeriesNotation.parse(notation);
    return with(parsed.labels(), Values.of(parsed));
  }

  private Scenario with(Labels labels, Values values) {
    List<ScenarioRun.Given> more = new ArrayList<>(series);
    for (ScenarioRun.Given given : series) {
      if (given.labels().equals(labels)) {
        throw new IllegalArgumentException("series " + labels.text() + " is given twice");
      }
    }
    more.add(new ScenarioRun.Given(labels, values.list()));
    return new Scenario(monitoring, rules, groups, externalLabels, steps, more);
  }

  /**
   * Plays the scenario up to a time since its start.
   *
   * @throws AssertionError where a rule fails on the way
   */
  public ScenarioMoment at(Duration time) {
    Engine engine = new Engine(EngineOptions.DEFAULT.subqueryStep(steps.ofRules));
    ScenarioRun run =
        new ScenarioRun(
            series,
            steps.ofSeries.toMillis(),
            steps.ofRules.toMillis(),
            played(),
            engine,
            externalLabels);
    return new ScenarioMoment(this, run, time);
  }

  /**
   * Plays the scenario up to the later of two times since its start, and looks at the steps between
   * them, both times included.
   *
   * @throws AssertionError where a rule fails on the way
   */
  public ScenarioSpan between(Duration from, Duration to) {
    return new ScenarioSpan(this, from, to);
  }

  /** Returns the system, or one that has nothing but the rules that were given. */
  public Monitoring monitoring() {
    return monitoring;
  }

  /** Returns the time between two evaluations of the rules. */
  public Duration step() {
    return steps.ofRules;
  }

  /** Returns the time between two values of a series. */
  public Duration seriesStep() {
    return steps.ofSeries;
  }

  /** Returns the series in the order in which they were given. */
  public List<SeriesNotation> series() {
    return series.stream().map(one -> new SeriesNotation(one.labels(), one.values())).toList();
  }

  /** Returns the labels that templates see as those of the server. */
  public Labels externalLabels() {
    return externalLabels;
  }

  /** Returns the rules as they were declared, in the order of their evaluation. */
  public List<Rule> rules() {
    return rules;
  }

  /** Returns the groups of rules as they are evaluated. */
  public List<GroupDefinition> groups() {
    return groups;
  }

  /** Returns the rules as this run evaluates them, which a watcher may change. */
  private List<GroupDefinition> played() {
    return TestWatchers.isAnyone() ? with(groups, TestWatchers::evaluated) : groups;
  }

  /** Returns this scenario with each rule evaluated as another. */
  Scenario changed(UnaryOperator<RuleDefinition> change) {
    return new Scenario(monitoring, rules, with(groups, change), externalLabels, steps, series);
  }

  private static List<GroupDefinition> with(
      List<GroupDefinition> groups, UnaryOperator<RuleDefinition> change) {
    return groups.stream()
        .map(
            group ->
                new GroupDefinition(
                    group.name(),
                    group.limit(),
                    group.queryOffsetMillis(),
                    group.rules().stream().map(change).toList()))
        .toList();
  }

  /** Returns the declared rule that became one of the {@link #groups}' definitions. */
  Rule declared(RuleDefinition definition) {
    List<RuleDefinition> all = groups.stream().flatMap(group -> group.rules().stream()).toList();
    return rules.get(all.indexOf(definition));
  }

  /**
   * Returns the rule of a name.
   *
   * @throws IllegalArgumentException where there is none
   */
  Rule rule(String name) {
    Optional<Rule> found = rules.stream().filter(rule -> rule.name().equals(name)).findFirst();
    return found.orElseThrow(
        () ->
            new IllegalArgumentException(
                "this scenario has no rule "
                    + name
                    + Nearest.question(name, rules.stream().map(Rule::name).toList())));
  }

  /** Returns the recording rules that an expression reads, and those that these read, each once. */
  public List<Rule> recordedFor(Expr expr) {
    Map<String, Rule> found = new LinkedHashMap<>();
    Deque<Expr> open = new ArrayDeque<>(List.of(expr));
    while (!open.isEmpty()) {
      for (String name : Selectors.names(open.pop())) {
        rules.stream()
            .filter(rule -> rule instanceof RecordingRule && rule.name().equals(name))
            .filter(rule -> found.putIfAbsent(name, rule) == null)
            .forEach(rule -> open.add(rule.query().expr()));
      }
    }
    return List.copyOf(found.values());
  }
}
