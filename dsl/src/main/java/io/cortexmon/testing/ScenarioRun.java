package io.cortexmon.testing;

import io.cortexmon.promql.Labels;
import io.cortexmon.promql.SeriesValue;
import io.cortexmon.promql.engine.Engine;
import io.cortexmon.promql.engine.SeriesStore;
import java.util.ArrayList;
import java.util.List;

/** A scenario that is being played: series are added, and rules evaluated, step by step. */
final class ScenarioRun {

  /** The values of one series, one for each step. */
  record Given(Labels labels, List<SeriesValue> values) {}

  private final List<Given> series;
  private final long seriesStep;
  private final long step;
  private final SeriesStore store = new SeriesStore();
  private final Engine engine;
  private final TemplateExpansion expansion;
  private final RuleEvaluation rules;
  private final List<List<AlertsOfRule>> history = new ArrayList<>();
  private final List<RuleFailure> failures = new ArrayList<>();
  private int added;

  ScenarioRun(
      List<Given> series,
      long seriesStep,
      long step,
      List<GroupDefinition> groups,
      Engine engine,
      Labels externalLabels) {
    this.series = series;
    this.seriesStep = seriesStep;
    this.step = step;
    this.engine = engine;
    this.expansion = new TemplateExpansion(new AlertTemplates(), engine, store, externalLabels, "");
    this.rules = new RuleEvaluation(groups, engine, store, expansion);
  }

  /** Plays all steps up to a time; those that were played stay as they are. */
  void playTo(long time) {
    for (long next = history.size() * step; next <= time; next += step) {
      addUntil(next);
      failures.addAll(rules.evaluate(next));
      history.add(rules.alerts());
    }
  }

  private void addUntil(long time) {
    for (; added * seriesStep <= time; added++) {
      for (Given one : series) {
        if (added < one.values.size()) {
          add(one.labels, added * seriesStep, one.values.get(added));
        }
      }
    }
  }

  private void add(Labels labels, long time, SeriesValue value) {
    if (value instanceof SeriesValue.Sample sample) {
      store.add(labels, time, sample.value());
    } else if (value instanceof SeriesValue.Histogram histogram) {
      store.add(labels, time, histogram.value());
    } else if (value == SeriesValue.STALE) {
      store.addStale(labels, time);
    }
  }

  /** Returns the alerts of a rule after the last step that is not after a time. */
  List<Alert> alerts(String rule, long time) {
    return alertsAt(rule, (int) (time / step));
  }

  private List<Alert> alertsAt(String rule, int index) {
    List<Alert> alerts = new ArrayList<>();
    for (AlertsOfRule one : history.get(index)) {
      if (one.rule().equals(rule)) {
        alerts.addAll(one.alerts());
      }
    }
    return alerts;
  }

  /** Returns the furthest state of a rule's alerts at each step played, in order. */
  List<AlertState> states(String rule) {
    List<AlertState> states = new ArrayList<>();
    for (int index = 0; index < history.size(); index++) {
      AlertState furthest = AlertState.INACTIVE;
      for (Alert alert : alertsAt(rule, index)) {
        furthest = alert.state().compareTo(furthest) > 0 ? alert.state() : furthest;
      }
      states.add(furthest);
    }
    return states;
  }

  /** Returns what failed so far. */
  List<RuleFailure> failures() {
    return failures;
  }

  TemplateExpansion expansion() {
    return expansion;
  }

  Engine engine() {
    return engine;
  }

  SeriesStore store() {
    return store;
  }

  long step() {
    return step;
  }
}
