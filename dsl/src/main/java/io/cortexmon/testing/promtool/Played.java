package io.cortexmon.testing.promtool;

import io.cortexmon.promql.GoText;
import io.cortexmon.promql.Labels;
import io.cortexmon.promql.engine.EvaluationException;
import io.cortexmon.promql.engine.QueryValue;
import io.cortexmon.testing.Alert;
import io.cortexmon.testing.AlertState;
import io.cortexmon.testing.Scenario;
import io.cortexmon.testing.ScenarioMoment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a scenario gives where it is looked at, as items of a file of tests. */
final class Played {

  /** An alert, by what promtool can count over time. */
  private record Stood(Labels labels, AlertState state) {}

  private final ScenarioMoment moment;
  private final long step;
  private final TreeSet<TestEntry> alerts = new TreeSet<>();
  private final TreeSet<TestEntry> values = new TreeSet<>();
  private final TreeSet<String> pending = new TreeSet<>();
  private final TreeSet<String> notExpressed = new TreeSet<>();

  private Played(Scenario scenario, long last) {
    this.moment = scenario.at(Duration.ofMillis(last));
    this.step = scenario.step().toMillis();
  }

  /** Plays a scenario up to the last expectation. */
  static Played of(Scenario scenario, Collection<Expectation> expectations) {
    long last = expectations.stream().mapToLong(Expectation::last).max().orElse(0);
    Played played = new Played(scenario, last);
    expectations.forEach(played::add);
    return played;
  }

  /** Returns the items of {@code alert_rule_test}, in the order of time. */
  List<TestEntry> alerts() {
    return List.copyOf(alerts);
  }

  /** Returns the items of {@code promql_expr_test}, in the order of time. */
  List<TestEntry> values() {
    return List.copyOf(values);
  }

  /** Returns the names of alerts that are pending with annotations, which promtool can not see. */
  Set<String> pending() {
    return pending;
  }

  /** Returns what else promtool has no words for, sorted. */
  List<String> notExpressed() {
    return List.copyOf(notExpressed);
  }

  private void add(Expectation expectation) {
    if (expectation instanceof Expectation.AlertsAt at) {
      alertsAt(at.alert(), at.millis());
    } else if (expectation instanceof Expectation.AlertsDuring during) {
      alertsDuring(during);
    } else if (expectation instanceof Expectation.ValueAt at) {
      value(at.expr(), at.millis());
    } else {
      throw new IllegalStateException("no item for " + expectation);
    }
  }

  /** Promtool's alerts are those that fire; that others are pending is a value of ALERTS. */
  private void alertsAt(String alert, long millis) {
    List<Alert> all = alerts(alert, millis);
    alerts.add(TestEntry.ofAlerts(alert, millis, all));
    value(written(alert), millis);
    boolean isSilent =
        all.stream()
            .anyMatch(one -> one.state() == AlertState.PENDING && !one.annotations().isEmpty());
    if (isSilent) {
      pending.add(alert);
    }
  }

  private List<Alert> alerts(String alert, long millis) {
    return moment.at(Duration.ofMillis(millis)).alert(alert).alerts();
  }

  private static String written(String alert) {
    return "ALERTS{alertname=" + GoText.quoted(alert) + "}";
  }

  /** Where something changed, the steps before and after; and how often each state was there. */
  private void alertsDuring(Expectation.AlertsDuring during) {
    String alert = during.alert();
    List<Stood> before = List.of();
    for (long time = during.first(); time <= during.last(); time += step) {
      List<Stood> now =
          alerts(alert, time).stream().map(one -> new Stood(one.labels(), one.state())).toList();
      if (!now.equals(before)) {
        alertsAt(alert, Math.max(during.first(), time - step));
        alertsAt(alert, time);
      }
      before = now;
    }
    alertsAt(alert, during.last());
    long length = during.last() - during.first() + step;
    value("count_over_time(" + written(alert) + "[" + TestEntry.time(length) + "])", during.last());
  }

  private void value(String expr, long millis) {
    Optional<List<QueryValue.Sample>> samples = samples(expr, millis);
    if (samples.isEmpty()) {
      notExpressed.add(
          expr
              + " at "
              + TestEntry.time(millis)
              + ": promtool compares instant vectors and scalars alone");
    } else if (samples.get().stream().anyMatch(Played::isNaN)) {
      notANumber(expr, millis);
    } else {
      values.add(TestEntry.ofSamples(expr, millis, samples.get()));
    }
  }

  /**
   * NaN, which to promtool equals nothing, equals itself neither: so one query gives what is no
   * NaN, and another counts what is.
   */
  private void notANumber(String expr, long millis) {
    String other = "(" + expr + ") != (" + expr + ")";
    String same = "(" + expr + ") == (" + expr + ")";
    try {
      if (moment.at(Duration.ofMillis(millis)).value(expr).value() instanceof QueryValue.Scalar) {
        value("(" + expr + ") != bool (" + expr + ")", millis);
      } else {
        value(same, millis);
        value("count without () (" + other + ")", millis);
      }
    } catch (EvaluationException e) {
      notExpressed.add(
          expr + " at " + TestEntry.time(millis) + ": it is NaN, which to promtool equals nothing");
    }
  }

  private Optional<List<QueryValue.Sample>> samples(String expr, long millis) {
    return samples(moment.at(Duration.ofMillis(millis)).value(expr).value());
  }

  private static Optional<List<QueryValue.Sample>> samples(QueryValue value) {
    if (value instanceof QueryValue.InstantVector vector) {
      return Optional.of(vector.samples());
    }
    if (value instanceof QueryValue.Scalar scalar) {
      List<QueryValue.Sample> one = new ArrayList<>();
      one.add(new QueryValue.Sample(Labels.EMPTY, scalar.time(), scalar.value(), Optional.empty()));
      return Optional.of(one);
    }
    return Optional.empty();
  }

  private static boolean isNaN(QueryValue.Sample sample) {
    return sample.histogram().isEmpty() && Double.isNaN(sample.value());
  }
}
