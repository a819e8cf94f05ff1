package io.cortexmon.rule;

import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;
import io.cortexmon.metric.LabelValue;
import java.time.Duration;
import java.util.List;

/**
 * Rules that are evaluated one after the other, at the same time stamp: a rule sees what the rules
 * above it in the group have just recorded. Groups run on their own, at times that are not related.
 *
 * @param name the group's name
 * @param interval the time between evaluations; zero for the server's
 * @param limit how many alerts or series a rule may make; zero for no limit
 * @param queryOffset how far in the past rules are evaluated; zero for the server's
 * @param labels labels put on every result of its rules
 * @param rules the rules, in the order of evaluation
 * @param place where it was declared
 */
public record RuleGroup(
    String name,
    Duration interval,
    int limit,
    Duration queryOffset,
    List<LabelValue> labels,
    List<Rule> rules,
    Place place) {

  public RuleGroup {
    Arguments.name("rule group", name);
    Arguments.notNegative("interval of group " + Arguments.quoted(name) + ":", interval);
    Arguments.notNegative("query_offset of group " + Arguments.quoted(name) + ":", queryOffset);
    Arguments.notNegative("limit of group " + Arguments.quoted(name) + ":", limit);
    labels = RuleLabels.checked("rule group", name, labels);
    rules = List.copyOf(rules);
  }

  /** Returns a group without rules, evaluated at the server's interval. */
  public static RuleGroup named(String name) {
    return new RuleGroup(
        name, Duration.ZERO, 0, Duration.ZERO, List.of(), List.of(), Place.ofCaller());
  }

  /** Returns this group evaluated at this interval. */
  public RuleGroup every(Duration changed) {
    Arguments.positive("interval of group", name, changed);
    return new RuleGroup(name, changed, limit, queryOffset, labels, rules, place);
  }

  /** Returns this group with a limit on the alerts or series of a rule; above it the rule fails. */
  public RuleGroup limit(int changed) {
    return new RuleGroup(name, interval, changed, queryOffset, labels, rules, place);
  }

  /** Returns this group evaluated this far in the past, for data that comes late. */
  public RuleGroup queryOffset(Duration changed) {
    Arguments.positive("query_offset of group", name, changed);
    return new RuleGroup(name, interval, limit, changed, labels, rules, place);
  }

  /** Returns this group with labels put on every result of its rules. */
  public RuleGroup labels(LabelValue... changed) {
    return new RuleGroup(name, interval, limit, queryOffset, List.of(changed), rules, place);
  }

  /** Returns this group with these rules, in this order. */
  public RuleGroup rules(Rule... changed) {
    return rules(List.of(changed));
  }

  /** Returns this group with these rules, in this order. */
  public RuleGroup rules(List<? extends Rule> changed) {
    return new RuleGroup(name, interval, limit, queryOffset, labels, List.copyOf(changed), place);
  }

  /** Whether any of its rules is an alerting rule. */
  public boolean hasAlerts() {
    return rules.stream().anyMatch(AlertingRule.class::isInstance);
  }

  /** Returns {@code rule group orders}, for messages. */
  public String subject() {
    return "rule group " + name;
  }
}
