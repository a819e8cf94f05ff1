package io.cortexmon.testing;

import io.cortexmon.definition.Nearest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Names that a file of tests has and no file of rules: promtool takes them for right. */
final class UnknownNames {

  private UnknownNames() {}

  /** Warns of them. Where rules can not be read, nothing is known of names. */
  static void warn(RuleTestFile tests, List<RuleFile> rules, FaultLog warnings) {
    if (rules.stream().anyMatch(file -> !file.faults().isEmpty())) {
      return;
    }
    Set<String> groups = new TreeSet<>();
    Set<String> alerts = new TreeSet<>();
    for (RuleFile file : rules) {
      for (GroupDefinition group : file.groups()) {
        groups.add(group.name());
        group.rules().stream()
            .filter(RuleDefinition::isAlert)
            .forEach(rule -> alerts.add(rule.name()));
      }
    }
    for (RuleTestFile.Named name : tests.order()) {
      warn(name.at(), "no rule group is named ", name.text(), groups, warnings);
    }
    for (RuleTestFile.Group group : tests.tests()) {
      for (RuleTestFile.AlertTest test : group.alerts()) {
        warn(test.at(), "no rule has the alert ", test.name(), alerts, warnings);
      }
    }
  }

  private static void warn(
      YamlNode at, String message, String name, Set<String> known, FaultLog warnings) {
    if (!name.isEmpty() && !known.contains(name)) {
      String hint = Nearest.to(name, known).map(near -> "did you mean " + near + "?").orElse("");
      warnings.add(at, message + name, hint);
    }
  }
}
