package io.cortexmon.catalog.cortex;

import static io.cortexmon.catalog.cortex.ClusterMetrics.CONTAINER;
import static io.cortexmon.catalog.cortex.ClusterMetrics.CONTAINER_CPU;
import static io.cortexmon.catalog.cortex.ClusterMetrics.CONTAINER_MEMORY;
import static io.cortexmon.metric.Label.NAMESPACE;
import static io.cortexmon.metric.Label.POD;
import static io.cortexmon.promql.Window.rateInterval;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.dashboard.field.Color;
import io.cortexmon.dashboard.field.Thresholds;
import io.cortexmon.dashboard.field.ValueMapping;
import io.cortexmon.dashboard.link.DashboardLink;
import io.cortexmon.dashboard.link.Link;
import io.cortexmon.dashboard.panel.GraphField;
import io.cortexmon.dashboard.query.PrometheusTarget;
import io.cortexmon.metric.Matcher;
import io.cortexmon.metric.Vector;

/** The dashboards of Cortex, and what they share. */
record CortexDashboards(CortexSettings settings) {

  /** To the other dashboards of Cortex. */
  static final DashboardLink LINK =
      DashboardLink.toTagged("Cortex", "cortex").asDropdown().keepTime();

  /** What stands for zero where a panel shows what is up. */
  static final ValueMapping DOWN = ValueMapping.value(0).text("DOWN").color(Color.RED);

  /** What stands for one where a panel shows what is up. */
  static final ValueMapping UP = ValueMapping.value(1).text("UP").color(Color.GREEN);

  /** Down below one, up from one. */
  static final Thresholds DOWN_OR_UP = Thresholds.base(Color.RED).from(1, Color.GREEN);

  /** Nineteen of twenty tasks or calls should succeed. */
  static final Thresholds GOOD_SUCCESS = Thresholds.base(Color.RED).from(0.95, Color.GREEN);

  Dashboard[] all() {
    return new Dashboard[] {
      new CortexOverviewDashboard(settings).dashboard(),
      new McpServersDashboard(settings).dashboard(),
      new ContractorPerformanceDashboard(settings).dashboard()
    };
  }

  /** To the alert of a name, in Grafana's list of alerts. */
  static Link alert(String name) {
    return Link.of(name, "/alerting/list?search=" + name);
  }

  /** How a graph draws what failed. */
  static GraphField failed(GraphField field) {
    return field.color(Color.RED).dashed(10, 10);
  }

  /** Names a series by the type of component, of which it has one. */
  static PrometheusTarget byType(PrometheusTarget target) {
    return target.legend("{{label_app}} {{label_master_type}}{{label_worker_type}}");
  }

  /** The memory that the containers of some pods use. Unit: bytes. */
  Vector memory(String pods) {
    return CONTAINER_MEMORY.where(containers(pods)).sumBy(POD);
  }

  /** The processors that the containers of some pods use. Unit: cores. */
  Vector cpu(String pods) {
    return CONTAINER_CPU.where(containers(pods)).rate(rateInterval()).sumBy(POD);
  }

  private Matcher[] containers(String pods) {
    return new Matcher[] {
      NAMESPACE.is(settings.namespace()), POD.matches(pods), CONTAINER.isPresent()
    };
  }
}
