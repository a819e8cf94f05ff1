package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import io.cortexmon.definition.Level;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All findings of a run of the checks.
 *
 * @param findings errors first, each by its place
 */
public record Report(List<Finding> findings) {

  public Report {
    findings = findings.stream().sorted(Finding.ORDER).toList();
  }

  /** The findings that fail a build. */
  public List<Finding> errors() {
    return findings.stream().filter(finding -> finding.level() == Level.ERROR).toList();
  }

  /** The findings that do not fail a build. */
  public List<Finding> warnings() {
    return findings.stream().filter(finding -> finding.level() == Level.WARNING).toList();
  }

  /** Returns the findings as text, an empty line between two; empty where there are none. */
  @Override
  public String toString() {
    return findings.stream().map(Finding::toString).collect(Collectors.joining("\n\n"));
  }
}
