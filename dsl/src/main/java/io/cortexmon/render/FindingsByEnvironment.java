package io.cortexmon.render;

import io.cortexmon.definition.Finding;
import io.cortexmon.definition.Level;
import io.cortexmon.monitoring.Environment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The findings of several environments: one that all of them have is told once. */
final class FindingsByEnvironment {

  private final int environments;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Set<String>> namesByText = new LinkedHashMap<>();

  FindingsByEnvironment(int environments) {
    this.environments = environments;
  }

  void add(Environment environment, List<Finding> more) {
    for (Finding finding : more) {
      Set<String> names = namesByText.get(finding.toString());
      if (names == null) {
        names = new LinkedHashSet<>();
        namesByText.put(finding.toString(), names);
        findings.add(finding);
      }
      names.add(environment.name());
    }
  }

  boolean hasErrors() {
    return findings.stream().anyMatch(finding -> finding.level() == Level.ERROR);
  }

  List<String> errors() {
    return texts(Level.ERROR);
  }

  List<String> warnings() {
    return texts(Level.WARNING);
  }

  private List<String> texts(Level level) {
    return findings.stream()
        .filter(finding -> finding.level() == level)
        .sorted(Finding.ORDER)
        .map(this::text)
        .toList();
  }

  private String text(Finding finding) {
    Set<String> names = namesByText.getOrDefault(finding.toString(), Set.of());
    return names.size() == environments
        ? finding.toString()
        : finding + "\n  only in environment " + String.join(", ", names);
  }
}
