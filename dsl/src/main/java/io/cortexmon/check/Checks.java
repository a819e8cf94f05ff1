package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import io.cortexmon.monitoring.Monitoring;
import java.util.List;

/** Runs all checks on a system's monitoring. */
public final class Checks {

  private static final List<Check> ALL =
      List.of(
          new CollidingDataSources(),
          new CollidingFiles(),
          new CollidingMetrics(),
          new CollidingRules(),
          new CollidingGroups(),
          new CollidingJobs(),
          new DanglingDataSource(),
          new CollidingTitles(),
          new CollidingUids(),
          new DroppedMetric(),
          new EmptyGroup(),
          new MisplacedRecordingRule(),
          new MissingTargetLabel(),
          new CircularRecordingRule(),
          new FaultyDashboards(),
          new FaultyRouting(),
          new FailingTemplate(),
          new ImpossibleLabel(),
          new InvalidTemplate(),
          new InvalidTemplateQuery(),
          new LongTimeout(),
          new NeverReturns(),
          new NothingToScrape(),
          new UnknownAlert(),
          new UnknownAlertLabel(),
          new UnknownTemplateLabel(),
          new UnselectiveMonitor(),
          new VariableInRule(),
          new UnconventionalMetric(),
          new UndeclaredSeries());

  private Checks() {}

  /** Returns what all checks find. */
  public static Report run(Monitoring monitoring) {
    List<Finding> findings =
        ALL.stream().flatMap(check -> check.find(monitoring).stream()).toList();
    return new Report(findings);
  }

  /**
   * Returns what is wrong between the systems of an environment, each of which may be right by
   * itself.
   */
  public static Report between(List<Monitoring> systems) {
    return new Report(CollidingUids.between(systems));
  }
}
