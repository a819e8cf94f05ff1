package io.cortexmon.check;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.definition.Finding;
import io.cortexmon.monitoring.Monitoring;
import java.util.ArrayList;
import java.util.List;

/** The checks that need nothing but one dashboard; each is taken apart once for all of them. */
final class FaultyDashboards implements Check {

  private static final List<DashboardCheck> ALL =
      List.of(
          new CircularVariable(),
          new CollidingPanelIds(),
          new CollidingRefIds(),
          new CollidingVariables(),
          new ContradictingUnit(),
          new DataSourceByName(),
          new EmptyDashboard(),
          new HiddenPanels(),
          new InstanceBoundDashboard(),
          new MissingSchemaVersion(),
          new OverlappingPanels(),
          new PanelOffGrid(),
          new PanelWithoutQuery(),
          new UndeclaredDataSource(),
          new UndefinedVariable(),
          new UnknownQuery(),
          new UnmatchedOverride(),
          new UnreadableQuery(),
          new UnrepeatablePanel(),
          new UnsortedThresholds(),
          new UnusedVariable());

  @Override
  public List<Finding> find(Monitoring monitoring) {
    List<Finding> findings = new ArrayList<>();
    OversizedDashboard size = new OversizedDashboard();
    for (Dashboard dashboard : monitoring.dashboards()) {
      Board board = Board.of(dashboard, monitoring.provisioning().dataSources());
      for (DashboardCheck check : ALL) {
        findings.addAll(check.find(board));
      }
      if (monitoring.kubernetes().enabled()) {
        findings.addAll(size.find(board));
      }
    }
    return findings;
  }
}
