package io.cortexmon.testing;

import io.cortexmon.metric.Query;
import io.cortexmon.promql.Expr;
import io.cortexmon.promql.PromQl;
import io.cortexmon.promql.engine.QueryValue;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.Rule;
import io.cortexmon.rule.template.TemplateData;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A time of a {@link Scenario}, at which alerts and values are looked at. */
public final class ScenarioMoment {

  private final Scenario scenario;
  private final ScenarioRun run;
  private final long time;

  ScenarioMoment(Scenario scenario, ScenarioRun run, Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("time " + time + ": a scenario starts at 0");
    }
    this.scenario = scenario;
    this.run = run;
    this.time = time.toMillis();
    run.playTo(this.time);
    FailureText.check(scenario, run);
  }

  /** Returns another time, before or after this one. */
  public ScenarioMoment at(Duration other) {
    return new ScenarioMoment(scenario, run, other);
  }

  /**
   * Looks at the alerts of the rule that has this one's name, whatever became of it since.
   *
   * @throws IllegalArgumentException where the scenario has no such rule
   */
  public AlertAssert alert(AlertingRule rule) {
    return alert(rule.name());
  }

  /**
   * Looks at the alerts of a rule.
   *
   * @throws IllegalArgumentException where the scenario has no alerting rule of this name
   */
  public AlertAssert alert(String name) {
    Rule rule = scenario.rule(name);
    if (!(rule instanceof AlertingRule)) {
      throw new IllegalArgumentException(rule.subject() + " is no alert");
    }
    TestWatchers.tell(watcher -> watcher.asksForAlerts(this, rule));
    return new AlertAssert(this, rule, run.alerts(name, time));
  }

  /** Looks at the value of a query or a recording rule. */
  public ValueAssert value(Query query) {
    return value(query.expr());
  }

  /**
   * Looks at the value of a query.
   *
   * @throws io.cortexmon.promql.PromQlSyntaxException where the text is none
   */
  public ValueAssert value(String query) {
    return value(PromQl.parse(query));
  }

  ValueAssert value(Expr expr) {
    TestWatchers.tell(watcher -> watcher.asksForValue(this, expr));
    return new ValueAssert(this, expr);
  }

  /** Returns the scenario. */
  public Scenario scenario() {
    return scenario;
  }

  ScenarioRun run() {
    return run;
  }

  /**
   * Returns the furthest state of a rule's alerts at each step, from the start to this time.
   *
   * @param rule the name of the rule
   */
  public List<AlertState> states(String rule) {
    return run.states(rule).subList(0, (int) (time / run.step()) + 1);
  }

  /**
   * Returns what a query gives at any time that was played.
   *
   * @param millis since the start of the scenario
   * @throws io.cortexmon.promql.engine.EvaluationException where Prometheus answers with an error
   */
  public QueryValue valueOf(Expr expr, long millis) {
    return run.engine().query(expr).at(run.store(), millis).value();
  }

  /**
   * Returns what the templates of a rule are expanded with.
   *
   * @param result one of the results of the rule's query
   * @param millis the time of the evaluation, since the start of the scenario
   */
  public TemplateData templateData(QueryValue.Sample result, long millis) {
    return run.expansion().data(result, millis);
  }

  /** Returns the time since the start of the scenario, in milliseconds. */
  public long time() {
    return time;
  }

  /** Tells the watchers that a test saw what it expected of a rule's alerts at this time. */
  void tellSeen(Rule rule, List<Alert> alerts) {
    if (TestWatchers.isAnyone()) {
      long step = time / run.step() * run.step();
      AlertLook look = new AlertLook(this, rule, step, List.of(alerts));
      TestWatchers.tell(watcher -> watcher.sawAlerts(look));
    }
  }

  /** Tells the watchers that a test saw what it expected of a rule's alerts until this time. */
  void tellSeenUntilNow(Rule rule) {
    if (TestWatchers.isAnyone()) {
      List<List<Alert>> steps = new ArrayList<>();
      for (long step = 0; step <= time; step += run.step()) {
        steps.add(run.alerts(rule.name(), step));
      }
      AlertLook look = new AlertLook(this, rule, 0, steps);
      TestWatchers.tell(watcher -> watcher.sawAlerts(look));
    }
  }

  /** Tells the watchers that a test saw the value that it expected. */
  void tellSeen(Expr expr, QueryValue value) {
    if (TestWatchers.isAnyone()) {
      ValueLook look = new ValueLook(this, expr, value);
      TestWatchers.tell(watcher -> watcher.sawValue(look));
    }
  }
}
