package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import io.cortexmon.monitoring.Monitoring;
import java.util.List;

/** Runs all checks on a system's monitoring. */
public final class Checks {

  private static final List<Check> ALL =
      List.of(
          new CollidingMetrics(),
          new CollidingRules(),
          new CollidingGroups(),
          new CollidingJobs(),
          new DroppedMetric(),
          new EmptyGroup(),
          new MisplacedRecordingRule(),
          new MissingTargetLabel(),
          new CircularRecordingRule(),
          new FaultyRouting(),
          new LongTimeout(),
          new NothingToScrape(),
          new UnknownAlert(),
          new UnknownAlertLabel(),
          new UnselectiveMonitor(),
          new VariableInRule(),
          new UnconventionalMetric());

  private Checks() {}

  /** Returns what all checks find. */
  public static Report run(Monitoring monitoring) {
    List<Finding> findings =
        ALL.stream().flatMap(check -> check.find(monitoring).stream()).toList();
    return new Report(findings);
  }
}
