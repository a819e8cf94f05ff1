package io.cortexmon.testing;

import io.cortexmon.promql.engine.Engine;
import io.cortexmon.promql.engine.EvaluationException;
import io.cortexmon.promql.engine.Query;
import io.cortexmon.promql.engine.QueryValue;
import io.cortexmon.promql.engine.SeriesStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Groups of rules that are evaluated over time, each time over what a store has then; what they
 * give is written into that store.
 */
final class RuleEvaluation {

  private record Group(GroupDefinition definition, List<EvaluatedRule> rules) {}

  private final SeriesStore store;
  private boolean isForgetful;
  private final List<Group> groups = new ArrayList<>();

  RuleEvaluation(
      List<GroupDefinition> groups, Engine engine, SeriesStore store, Expansion expansion) {
    this.store = store;
    for (GroupDefinition group : groups) {
      List<EvaluatedRule> rules = new ArrayList<>();
      for (RuleDefinition rule : group.rules()) {
        rules.add(
            rule.isAlert()
                ? new EvaluatedAlert(rule, engine.query(rule.expr()), expansion)
                : new EvaluatedRecording(rule, engine.query(rule.expr())));
      }
      this.groups.add(new Group(group, rules));
    }
  }

  /** Lets no query see from now on what rules write. */
  void forget() {
    isForgetful = true;
  }

  /**
   * Asks one range query for each of some rules, in place of a query at each time. One that fails
   * is left to the queries, which say when.
   *
   * @param chosen rules that give at each time what they would give over the samples until then
   * @param engine asks them
   * @param start the time of the first evaluation, in milliseconds since 1970-01-01
   * @param end the time of the last
   */
  void evaluateAtOnce(
      Set<RuleDefinition> chosen, Engine engine, long start, long end, Duration step) {
    for (Group group : groups) {
      for (EvaluatedRule rule : group.rules) {
        if (chosen.contains(rule.definition)) {
          Query query = engine.query(rule.definition.expr());
          results(query, start, end, step).ifPresent(rule::foundAtOnce);
        }
      }
    }
  }

  private Optional<RangeResults> results(Query query, long start, long end, Duration step) {
    try {
      return query.over(store, start, end, step).value() instanceof QueryValue.RangeVector vector
          ? Optional.of(new RangeResults(vector))
          : Optional.empty();
    } catch (EvaluationException e) {
      return Optional.empty();
    }
  }

  /**
   * Evaluates all groups once, in their order, and the rules of each in theirs.
   *
   * @param time in milliseconds since 1970-01-01; later than that of the call before
   * @return the rules that failed, in the same order; empty where all went well
   */
  List<RuleFailure> evaluate(long time) {
    List<RuleFailure> failures = new ArrayList<>();
    for (Group group : groups) {
      GroupDefinition definition = group.definition;
      for (EvaluatedRule rule : group.rules) {
        try {
          rule.evaluate(
              isForgetful ? new SeriesStore() : store,
              time,
              definition.queryOffsetMillis(),
              definition.limit());
        } catch (EvaluationException e) {
          String message = Optional.ofNullable(e.getMessage()).orElse("");
          failures.add(new RuleFailure(rule.definition.name(), time, message));
        }
      }
    }
    return failures;
  }

  /** Returns the pending and firing alerts of all rules with a name, rule by rule. */
  List<Alert> alerts(String name) {
    List<Alert> alerts = new ArrayList<>();
    for (Group group : groups) {
      for (EvaluatedRule rule : group.rules) {
        if (rule instanceof EvaluatedAlert alert && rule.definition.name().equals(name)) {
          alerts.addAll(alert.alerts());
        }
      }
    }
    return alerts;
  }

  /** Returns the pending and firing alerts of all rules, in the order of the rules. */
  List<AlertsOfRule> alerts() {
    List<AlertsOfRule> alerts = new ArrayList<>();
    for (Group group : groups) {
      for (EvaluatedRule rule : group.rules) {
        if (rule instanceof EvaluatedAlert alert) {
          alerts.add(new AlertsOfRule(rule.definition.name(), alert.alerts()));
        }
      }
    }
    return alerts;
  }
}
