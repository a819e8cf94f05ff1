package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import io.cortexmon.definition.Place;
import io.cortexmon.metric.NamedSeries;
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

  private record Position(RuleGroup group, int index) {

    Rule rule() {
      return group.rules().get(index);
    }

    boolean isBelow(Position user) {
      return group.name().equals(user.group.name()) && index > user.index;
    }
  }

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
      Position recorded = positions.get(source.name());
      if (source instanceof RecordingRule used) {
        if (recorded == null) {
          findings.add(inNoGroup(user.subject(), user.place(), used));
        } else if (recorded.isBelow(at)) {
          findings.add(tooLate(user, used.name(), used.place(), at.group()));
        }
      } else if (source instanceof NamedSeries && recorded != null && recorded.isBelow(at)) {
        // A text names series of others too: only what is recorded here is known to be misplaced.
        findings.add(tooLate(user, source.name(), recorded.rule().place(), at.group()));
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

  private static Finding tooLate(Rule user, String used, Place place, RuleGroup group) {
    return Finding.error(
        "rule/recorded-too-late",
        user.subject(),
        user.place(),
        String.format(
            "recording rule `%s` (%s) is used above its own place in group `%s`",
            used, place, group.name()),
        "rules of a group are evaluated from top to bottom: put it above its user");
  }
}
