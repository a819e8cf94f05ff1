package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import io.cortexmon.monitoring.Monitoring;
import java.util.List;

/** A rule group without rules. */
final class EmptyGroup implements Check {

  @Override
  public List<Finding> find(Monitoring monitoring) {
    return monitoring.groups().stream()
        .filter(group -> group.rules().isEmpty())
        .map(
            group ->
                Finding.warning(
                    "rule/empty-group",
                    group.subject(),
                    group.place(),
                    "the group has no rules",
                    "add rules with .rules(...), or leave the group out"))
        .toList();
  }
}
