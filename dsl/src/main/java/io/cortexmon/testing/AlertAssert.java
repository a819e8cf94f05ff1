package io.cortexmon.testing;

import io.cortexmon.metric.LabelValue;
import io.cortexmon.promql.Labels;
import io.cortexmon.rule.Annotation;
import io.cortexmon.rule.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a test expects of the alerts of one rule at one time. Each expectation that is not met is an
 * {@link AssertionError} that shows all alerts of the rule, its states over time, and how its query
 * came to its value.
 */
public final class AlertAssert {

  private final ScenarioMoment moment;
  private final Rule rule;
  private final List<Alert> alerts;

  AlertAssert(ScenarioMoment moment, Rule rule, List<Alert> alerts) {
    this.moment = moment;
    this.rule = rule;
    this.alerts = alerts;
  }

  /** Goes on to another time of the scenario. */
  public ScenarioMoment at(Duration time) {
    return moment.at(time);
  }

  /** Looks only at those alerts that have these labels, and maybe others. */
  public AlertAssert with(LabelValue... labels) {
    List<Alert> some =
        alerts.stream().filter(alert -> AlertMatch.hasLabels(alert, labels)).toList();
    return new AlertAssert(moment, rule, some);
  }

  /** Expects that no alert is pending or firing. */
  public AlertAssert isInactive() {
    return expect(alerts.isEmpty(), "no alert");
  }

  /** Expects that there is an alert, and that all are pending. */
  public AlertAssert isPending() {
    return expect(are(AlertState.PENDING), "pending");
  }

  /** Expects that there is an alert, and that all are firing. */
  public AlertAssert isFiring() {
    return expect(are(AlertState.FIRING), "firing");
  }

  private boolean are(AlertState state) {
    return !alerts.isEmpty() && alerts.stream().allMatch(alert -> alert.state() == state);
  }

  /** Expects so many alerts, pending ones included. */
  public AlertAssert hasCount(int count) {
    return expect(alerts.size() == count, count == 1 ? "1 alert" : count + " alerts");
  }

  /** Expects that every alert has these labels, and maybe others. */
  public AlertAssert hasLabels(LabelValue... labels) {
    boolean all =
        !alerts.isEmpty() && alerts.stream().allMatch(alert -> AlertMatch.hasLabels(alert, labels));
    return expect(all, "labels " + AlertMatch.shown(labels));
  }

  /** Expects that every alert has exactly these labels, and {@code alertname}. */
  public AlertAssert hasOnlyLabels(LabelValue... labels) {
    boolean all =
        !alerts.isEmpty()
            && alerts.stream().allMatch(alert -> AlertMatch.hasOnlyLabels(alert, labels));
    return expect(all, "labels " + AlertMatch.shown(labels) + " and no other");
  }

  /**
   * Expects that every alert has exactly these labels, and {@code alertname}, whoever put them on
   * it.
   */
  public AlertAssert hasOnlyLabels(Map<String, String> labels) {
    Map<String, String> expected = new TreeMap<>(labels);
    expected.put(EvaluatedAlert.ALERT_NAME, rule.name());
    boolean all =
        !alerts.isEmpty()
            && alerts.stream().allMatch(alert -> alert.labels().asMap().equals(expected));
    return expect(all, "labels " + Labels.of(labels).text() + " and no other");
  }

  /** Expects that every alert has this annotation. */
  public AlertAssert hasAnnotation(String name, String text) {
    boolean all =
        !alerts.isEmpty()
            && alerts.stream().allMatch(alert -> text.equals(alert.annotations().get(name)));
    return expect(all, "annotation " + name + ": " + text);
  }

  /** Expects that an annotation of every alert has this text in it. */
  public AlertAssert hasAnnotationContaining(String name, String part) {
    boolean all =
        !alerts.isEmpty()
            && alerts.stream()
                .map(alert -> Optional.ofNullable(alert.annotations().get(name)))
                .allMatch(text -> text.filter(one -> one.contains(part)).isPresent());
    return expect(all, "annotation " + name + " with this in it: " + part);
  }

  /** Expects that every alert has exactly these annotations. */
  public AlertAssert hasOnlyAnnotations(Map<String, String> annotations) {
    boolean all =
        !alerts.isEmpty()
            && alerts.stream().allMatch(alert -> alert.annotations().equals(annotations));
    return expect(all, "annotations " + new TreeMap<>(annotations) + " and no other");
  }

  /** Expects that every alert has this summary. */
  public AlertAssert hasSummary(String text) {
    return hasAnnotation(Annotation.SUMMARY, text);
  }

  /** Expects that every alert has this description. */
  public AlertAssert hasDescription(String text) {
    return hasAnnotation(Annotation.DESCRIPTION, text);
  }

  /** Expects that no alert of the rule, whatever its labels, was firing from the start to now. */
  public AlertAssert hasNeverFired() {
    return expectUntilNow(!states().contains(AlertState.FIRING), "never firing until now");
  }

  /**
   * Expects that an alert of the rule, whatever its labels, was firing at each step between two
   * times, both included, and at no other until now.
   */
  public AlertAssert hasFiredBetween(Duration from, Duration to) {
    List<AlertState> states = states();
    long step = moment.run().step();
    boolean met = true;
    for (int i = 0; i < states.size(); i++) {
      boolean within = i * step >= from.toMillis() && i * step <= to.toMillis();
      met &= within == (states.get(i) == AlertState.FIRING);
    }
    return expectUntilNow(
        met,
        "firing from "
            + FailureText.time(from.toMillis())
            + " to "
            + FailureText.time(to.toMillis())
            + " and at no other time");
  }

  /** Expects that an alert of the rule was firing before a time, and none from then on to now. */
  public AlertAssert hasResolvedBy(Duration time) {
    List<AlertState> states = states();
    int index = (int) (time.toMillis() / moment.run().step());
    boolean met =
        index <= states.size()
            && states.subList(0, index).contains(AlertState.FIRING)
            && !states.subList(index, states.size()).contains(AlertState.FIRING);
    String when = FailureText.time(time.toMillis());
    return expectUntilNow(met, "firing before, and not from " + when + " on");
  }

  /** The furthest state at each step from the start to now. */
  private List<AlertState> states() {
    return moment.states(rule.name());
  }

  /** Returns the alerts that are looked at, in the order of their labels. */
  public List<Alert> alerts() {
    return alerts;
  }

  private AlertAssert expect(boolean met, String expected) {
    check(met, expected);
    moment.tellSeen(rule, alerts);
    return this;
  }

  private AlertAssert expectUntilNow(boolean met, String expected) {
    check(met, expected);
    moment.tellSeenUntilNow(rule);
    return this;
  }

  private void check(boolean met, String expected) {
    if (!met) {
      throw new AssertionError(FailureText.ofAlert(moment, rule, alerts, expected));
    }
  }
}
