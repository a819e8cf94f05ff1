package io.cortexmon.testing;

import io.cortexmon.metric.Query;
import io.cortexmon.promql.PromQl;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.Rule;
import java.time.Duration;

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
    return new AlertAssert(this, rule, run.alerts(name, time));
  }

  /** Looks at the value of a query or a recording rule. */
  public ValueAssert value(Query query) {
    return new ValueAssert(this, query.expr());
  }

  /**
   * Looks at the value of a query.
   *
   * @throws io.cortexmon.promql.PromQlSyntaxException where the text is none
   */
  public ValueAssert value(String query) {
    return new ValueAssert(this, PromQl.parse(query));
  }

  Scenario scenario() {
    return scenario;
  }

  ScenarioRun run() {
    return run;
  }

  long time() {
    return time;
  }
}
