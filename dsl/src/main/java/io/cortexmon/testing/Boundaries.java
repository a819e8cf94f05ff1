package io.cortexmon.testing;

import io.cortexmon.metric.LabelValue;
import io.cortexmon.promql.DurationText;
import io.cortexmon.promql.GoNumber;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Checks that a scenario in which an alert just fires is at the rule's boundaries: with a little
 * less it would not fire, nor would it a step earlier.
 *
 * <pre>{@code
 * Scenario scenario =
 *     Scenario.of(new OrdersMonitoring()).series(QUEUE.with(SHOP.is("a")), "0x4 51x10");
 *
 * Boundaries.of(QUEUE_TOO_LONG).hold(scenario, minutes(10));
 * }</pre>
 *
 * <p>The thresholds are the numbers that the rule's expression compares with, and those that the
 * recording rules compare with which it reads. Each is moved by a margin, up and down, and the
 * scenario played again: in one of the two directions the alert must not be firing any more. A test
 * that fires at 51 so fails where the rule says 60, or 5, instead of 50. The threshold is moved,
 * and not the series, because half of a counter or of a histogram is not half of every result; for
 * a single comparison both come to the same. Moving both ways makes it hold for upper and lower
 * limits alike, below {@code unless} too.
 *
 * <p>The margin is a tenth of the threshold, or 1 where the threshold is a whole number of less
 * than 10; {@link #within} gives another. Where several thresholds do not all matter in one
 * scenario, as on the two sides of {@code or}, {@link #only} chooses.
 *
 * <p>{@code for} holds where the alert fires at the time given and was only pending one step
 * before. Of several rules of one name, {@link #with} chooses one by its labels. Immutable.
 */
public final class Boundaries {

  private final String alert;
  private final OptionalDouble margin;
  private final List<Double> only;
  private final List<LabelValue> labels;

  private Boundaries(
      String alert, OptionalDouble margin, List<Double> only, List<LabelValue> labels) {
    this.alert = alert;
    this.margin = margin;
    this.only = List.copyOf(only);
    this.labels = labels;
  }

  /** Returns the boundaries of the rule that has this one's name, whatever became of it since. */
  public static Boundaries of(AlertingRule alert) {
    return of(alert.name());
  }

  /** Returns the boundaries of the alerting rule of a name. */
  public static Boundaries of(String alert) {
    return new Boundaries(alert, OptionalDouble.empty(), List.of(), List.of());
  }

  /**
   * Returns these with another margin.
   *
   * @param margin how far each threshold is moved, in its own unit
   * @throws IllegalArgumentException where it is not a finite number above 0
   */
  public Boundaries within(double margin) {
    if (!Double.isFinite(margin) || margin <= 0) {
      throw new IllegalArgumentException("margin " + margin + ": must be above 0");
    }
    return new Boundaries(alert, OptionalDouble.of(margin), only, labels);
  }

  /** Returns these with only those thresholds that are one of these numbers. */
  public Boundaries only(double... thresholds) {
    return new Boundaries(alert, margin, Arrays.stream(thresholds).boxed().toList(), labels);
  }

  /**
   * Returns these of the rule that may give alerts with these labels, and of those alerts alone.
   */
  public Boundaries with(LabelValue... some) {
    return new Boundaries(alert, margin, only, List.of(some));
  }

  /**
   * Checks the boundaries.
   *
   * @param scenario one in which the alert just fires
   * @param firing when it fires first
   * @return what was checked, and which boundaries the rule does not have
   * @throws AssertionError where the alert is not firing then, where it is firing one step before
   *     although the rule has a {@code for}, where it still fires with a threshold moved, and where
   *     the rule has neither thresholds nor {@code for}
   * @throws IllegalArgumentException where the scenario has no such alert or several, or the rule
   *     no threshold that was chosen
   */
  public BoundaryReport hold(Scenario scenario, Duration firing) {
    ScenarioMoment moment = scenario.at(firing);
    AlertAssert alerts = alerts(moment);
    RuleDefinition definition = definition(scenario);
    AlertingRule rule = (AlertingRule) scenario.declared(definition);
    List<Limit> limits = chosen(Limit.in(definition, scenario.groups()), rule);
    if (!isFiring(alerts)) {
      throw failure(moment, rule, "firing");
    }
    moment.tellSeen(rule, alerts.alerts());
    List<String> held = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    if (limits.isEmpty() && rule.forDuration().isZero()) {
      throw new AssertionError(
          name(rule) + " has no boundary to check: it compares with no number and has no `for`");
    }
    if (limits.isEmpty()) {
      missing.add("no threshold: " + name(rule) + " compares with no number");
    }
    for (Limit limit : limits) {
      held.add(held(limit, scenario, moment, rule));
    }
    if (rule.forDuration().isZero()) {
      missing.add("no for: " + name(rule) + " fires at once");
    } else {
      held.add(heldFor(moment, firing, rule));
    }
    return new BoundaryReport(alert, held, missing);
  }

  /** The alerts of all rules of the name that have the labels. */
  private AlertAssert alerts(ScenarioMoment moment) {
    return moment.alert(alert).with(labels.toArray(LabelValue[]::new));
  }

  private RuleDefinition definition(Scenario scenario) {
    List<RuleDefinition> named =
        scenario.groups().stream()
            .flatMap(group -> group.rules().stream())
            .filter(rule -> rule.isAlert() && rule.name().equals(alert))
            .filter(this::mayHaveLabels)
            .toList();
    if (named.size() == 1) {
      return named.get(0);
    }
    String which = labels.isEmpty() ? "" : " with " + AlertMatch.shown(labels);
    throw new IllegalArgumentException(
        named.isEmpty()
            ? "no rule " + alert + " gives alerts" + which
            : named.size() + " rules are named " + alert + ": choose one by its labels, with(..)");
  }

  /** A label that comes from the series, or from a template, may have any value. */
  private boolean mayHaveLabels(RuleDefinition rule) {
    return labels.stream()
        .allMatch(
            label -> {
              String text = rule.labels().getOrDefault(label.label().name(), label.value());
              return text.equals(label.value()) || text.contains("{{");
            });
  }

  private List<Limit> chosen(List<Limit> all, AlertingRule rule) {
    for (double number : only) {
      if (all.stream().noneMatch(limit -> limit.value() == number)) {
        throw new IllegalArgumentException(
            name(rule)
                + " compares with no "
                + GoNumber.shortest(number)
                + ", only with "
                + all.stream().map(limit -> GoNumber.shortest(limit.value())).toList());
      }
    }
    return all.stream().filter(limit -> only.isEmpty() || only.contains(limit.value())).toList();
  }

  private String held(Limit limit, Scenario scenario, ScenarioMoment moment, Rule rule) {
    String threshold =
        "threshold "
            + GoNumber.shortest(limit.value())
            + " of "
            + name(scenario.declared(limit.rule()));
    List<Double> neighbours = limit.neighbours(margin);
    for (double number : neighbours) {
      Scenario changed = scenario.changed(definition -> limit.moved(definition, number));
      if (!isFiring(alerts(changed.at(Duration.ofMillis(moment.time()))))) {
        return threshold + ": not firing with " + GoNumber.shortest(number);
      }
    }
    throw failure(
        moment,
        rule,
        "just enough for "
            + threshold
            + ", so not firing with "
            + GoNumber.shortest(neighbours.get(0))
            + " or "
            + GoNumber.shortest(neighbours.get(1))
            + " in its place; it fires with both");
  }

  private String heldFor(ScenarioMoment moment, Duration firing, AlertingRule rule) {
    String hold = "for " + DurationText.of(rule.forDuration()) + " of " + name(rule);
    ScenarioMoment before = moment.at(firing.minusMillis(moment.run().step()));
    String time = FailureText.time(before.time());
    if (isFiring(alerts(before))) {
      throw failure(
          before,
          rule,
          "not firing yet at " + time + ": " + hold + " just passes a step" + " later");
    }
    before.tellSeen(rule, alerts(before).alerts());
    return hold + ": not firing at " + time;
  }

  private static boolean isFiring(AlertAssert alerts) {
    return alerts.alerts().stream().anyMatch(one -> one.state() == AlertState.FIRING);
  }

  private AssertionError failure(ScenarioMoment moment, Rule rule, String expected) {
    List<Alert> alerts = alerts(moment).alerts();
    return new AssertionError(FailureText.ofAlert(moment, rule, alerts, expected));
  }

  private static String name(Rule rule) {
    return rule.subject() + " (" + rule.place() + ")";
  }
}
