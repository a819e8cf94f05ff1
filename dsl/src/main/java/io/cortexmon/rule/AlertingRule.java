package io.cortexmon.rule;

import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;
import io.cortexmon.metric.LabelValue;
import io.cortexmon.metric.Vector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * An alerting rule: each series of the query's result is an alert, pending for a while and then
 * firing.
 *
 * <pre>{@code
 * static final AlertingRule HIGH_ERRORS =
 *     AlertingRule.named("OrdersHighErrorRatio", ERROR_RATIO.isAbove(ERROR_LIMIT))
 *         .forDuration(minutes(5))
 *         .severity(Severity.CRITICAL)
 *         .summary("Too many orders fail.")
 *         .runbook("orders-high-error-ratio");
 * }</pre>
 *
 * @param name the alert's name
 * @param query what is evaluated
 * @param forDuration how long it must hold before the alert fires; zero fires at once
 * @param keepFiringFor how long the alert goes on firing after it no longer holds
 * @param labels labels put on the alert, {@code severity} included
 * @param annotations texts, in the order they were given
 * @param runbook the last part of the runbook's address; empty for none
 * @param place where it was declared
 */
public record AlertingRule(
    String name,
    Vector query,
    Duration forDuration,
    Duration keepFiringFor,
    List<LabelValue> labels,
    List<Annotation> annotations,
    String runbook,
    Place place)
    implements Rule {

  public AlertingRule {
    Arguments.name("alert", name);
    Arguments.notNegative("for of alert", name, forDuration);
    Arguments.notNegative("keep_firing_for of alert", name, keepFiringFor);
    labels = RuleLabels.checked("alert", name, labels);
    annotations = List.copyOf(annotations);
  }

  /** Returns a rule that fires as soon as the query has a result. */
  public static AlertingRule named(String name, Vector query) {
    return new AlertingRule(
        name, query, Duration.ZERO, Duration.ZERO, List.of(), List.of(), "", Place.ofCaller());
  }

  /** Returns this rule with another query. */
  public AlertingRule query(Vector changed) {
    return new AlertingRule(
        name, changed, forDuration, keepFiringFor, labels, annotations, runbook, place);
  }

  /** Returns this rule firing only after its query had a result for this long ({@code for}). */
  public AlertingRule forDuration(Duration changed) {
    Arguments.positive("for of alert", name, changed);
    return new AlertingRule(
        name, query, changed, keepFiringFor, labels, annotations, runbook, place);
  }

  /** Returns this rule firing for this long after its query has no result any more. */
  public AlertingRule keepFiringFor(Duration changed) {
    Arguments.positive("keep_firing_for of alert", name, changed);
    return new AlertingRule(name, query, forDuration, changed, labels, annotations, runbook, place);
  }

  /** Returns this rule with a severity, in place of the one it had. */
  public AlertingRule severity(Severity severity) {
    return label(severity);
  }

  /** Returns this rule with a label put on its alerts, in place of one of the same name. */
  public AlertingRule label(LabelValue label) {
    List<LabelValue> changed = new ArrayList<>(labels);
    changed.removeIf(old -> old.label().name().equals(label.label().name()));
    changed.add(label);
    return new AlertingRule(
        name, query, forDuration, keepFiringFor, changed, annotations, runbook, place);
  }

  /** Returns this rule with a summary: one short line, a template. */
  public AlertingRule summary(String text) {
    return annotation(Annotation.SUMMARY, text);
  }

  /** Returns this rule with a description: what happened, with values; a template. */
  public AlertingRule description(String text) {
    return annotation(Annotation.DESCRIPTION, text);
  }

  /** Returns this rule with an annotation, in place of one of the same name; a template. */
  public AlertingRule annotation(String name, String text) {
    List<Annotation> changed = new ArrayList<>(annotations);
    changed.removeIf(old -> old.name().equals(name));
    changed.add(new Annotation(name, text));
    return new AlertingRule(
        this.name, query, forDuration, keepFiringFor, labels, changed, runbook, place);
  }

  /**
   * Returns this rule with a runbook, as the last part of its address: the {@code Monitoring} knows
   * the first part, and the annotation {@code runbook_url} gets both.
   */
  public AlertingRule runbook(String slug) {
    return new AlertingRule(
        name, query, forDuration, keepFiringFor, labels, annotations, slug, place);
  }

  @Override
  public String kind() {
    return "alerting rule";
  }

  @Override
  public String toString() {
    return name;
  }
}
