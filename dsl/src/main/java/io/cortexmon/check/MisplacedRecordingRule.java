package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import io.cortexmon.definition.Place;
import io.cortexmon.metric.Source;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.rule.RecordingRule;
import io.cortexmon.rule.Rule;
import io.cortexmon.rule.RuleGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A recording rule that is used, but is in no group, or is evaluated later in its group than its
 * user, who then sees the value of the evaluation before. A rule of another group may be used
 * anywhere: groups run on their own.
 */
final class MisplacedRecordingRule implements Check {

  private record Position(RuleGroup group, int index) {}

  @Override
  public List<Finding> find(Monitoring monitoring) {
    Map<String, Position> positions = new HashMap<>();
    for (RuleGroup group : monitoring.groups()) {
      for (int i = 0; i < group.rules().size(); i++) {
        if (group.rules().get(i) instanceof RecordingRule rule) {
          positions.putIfAbsent(rule.name(), new Position(group, i));
        }
      }
    }
    List<Finding> findings = new ArrayList<>();
    for (RuleGroup group : monitoring.groups()) {
      for (int i = 0; i < group.rules().size(); i++) {
        check(group.rules().get(i), new Position(group, i), positions, findings);
      }
    }
    for (QueryUse query : Contents.ofDashboards(monitoring)) {
      for (Source source : query.query().reads().sources()) {
        if (source instanceof RecordingRule used && !positions.containsKey(used.name())) {
          findings.add(inNoGroup(query.subject(), query.place(), used));
        }
      }
    }
    return findings.stream().distinct().toList();
  }

  private static void check(
      Rule user, Position at, Map<String, Position> positions, List<Finding> findings) {
    for (Source source : user.query().reads().sources()) {
      if (source instanceof RecordingRule used) {
        Position recorded = positions.get(used.name());
        if (recorded == null) {
          findings.add(inNoGroup(user.subject(), user.place(), used));
        } else if (recorded.group().name().equals(at.group().name())
            && recorded.index() > at.index()) {
          findings.add(tooLate(user, used, at.group()));
        }
      }
    }
  }

  private static Finding inNoGroup(String subject, Place place, RecordingRule used) {
    return Finding.error(
        "rule/not-in-a-group",
        subject,
        place,
        String.format(
            "recording rule `%s` (%s) is used but is in no rule group", used.name(), used.place()),
        "add it to a RuleGroup of this Monitoring");
  }

  private static Finding tooLate(Rule user, RecordingRule used, RuleGroup group) {
    return Finding.error(
        "rule/recorded-too-late",
        user.subject(),
        user.place(),
        String.format(
            "recording rule `%s` (%s) is used above its own place in group `%s`",
            used.name(), used.place(), group.name()),
        "rules of a group are evaluated from top to bottom: put it above its user");
  }
}
