package io.cortexmon.testing;

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
 * before. Immutable.
 */
public final class Boundaries {

  private final String alert;
  private final OptionalDouble margin;
  private final List<Double> only;

  private Boundaries(String alert, OptionalDouble margin, List<Double> only) {
    this.alert = alert;
    this.margin = margin;
    this.only = List.copyOf(only);
  }

  /** Returns the boundaries of the rule that has this one's name, whatever became of it since. */
  public static Boundaries of(AlertingRule alert) {
    return of(alert.name());
  }

  /** Returns the boundaries of the alerting rule of a name. */
  public static Boundaries of(String alert) {
    return new Boundaries(alert, OptionalDouble.empty(), List.of());
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
    return new Boundaries(alert, OptionalDouble.of(margin), only);
  }

  /** Returns these with only those thresholds that are one of these numbers. */
  public Boundaries only(double... thresholds) {
    return new Boundaries(alert, margin, Arrays.stream(thresholds).boxed().toList());
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
   * @throws IllegalArgumentException where the scenario has no such alert, or the rule no threshold
   *     that was chosen
   */
  public BoundaryReport hold(Scenario scenario, Duration firing) {
    ScenarioMoment moment = scenario.at(firing);
    AlertAssert alerts = moment.alert(alert);
    AlertingRule rule = (AlertingRule) scenario.rule(alert);
    List<Limit> limits = chosen(scenario, rule);
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

  private List<Limit> chosen(Scenario scenario, AlertingRule rule) {
    List<Limit> all = Limit.in(alert, scenario.groups());
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
            + name(limit.rule().equals(alert) ? rule : scenario.rule(limit.rule()));
    List<Double> neighbours = limit.neighbours(margin);
    for (double number : neighbours) {
      Scenario changed = scenario.changed(definition -> limit.moved(definition, number));
      if (!isFiring(changed.at(Duration.ofMillis(moment.time())).alert(alert))) {
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
    if (isFiring(before.alert(alert))) {
      throw failure(
          before,
          rule,
          "not firing yet at " + time + ": " + hold + " just passes a step" + " later");
    }
    before.tellSeen(rule, before.alert(alert).alerts());
    return hold + ": not firing at " + time;
  }

  private static boolean isFiring(AlertAssert alerts) {
    return alerts.alerts().stream().anyMatch(one -> one.state() == AlertState.FIRING);
  }

  private AssertionError failure(ScenarioMoment moment, Rule rule, String expected) {
    List<Alert> alerts = moment.alert(alert).alerts();
    return new AssertionError(FailureText.ofAlert(moment, rule, alerts, expected));
  }

  private static String name(Rule rule) {
    return rule.subject() + " (" + rule.place() + ")";
  }
}
