package io.cortexmon.catalog.cortex;

import static io.cortexmon.catalog.cortex.CortexLabels.COMPONENT;
import static io.cortexmon.catalog.cortex.CortexLabels.MASTER_TYPE;
import static io.cortexmon.catalog.cortex.CortexLabels.PARENT_MASTER;
import static io.cortexmon.catalog.cortex.CortexMetrics.MASTER_TASKS_PROCESSED;
import static io.cortexmon.dashboard.field.FieldMatcher.byName;
import static io.cortexmon.dashboard.field.FieldMatcher.byRegexp;
import static io.cortexmon.definition.Durations.hours;
import static io.cortexmon.definition.Durations.seconds;
import static io.cortexmon.metric.Label.JOB;
import static io.cortexmon.metric.Label.NAMESPACE;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.dashboard.annotation.PrometheusAnnotation;
import io.cortexmon.dashboard.field.Color;
import io.cortexmon.dashboard.field.GrafanaUnit;
import io.cortexmon.dashboard.field.Reducer;
import io.cortexmon.dashboard.field.Thresholds;
import io.cortexmon.dashboard.panel.Gauge;
import io.cortexmon.dashboard.panel.Panel;
import io.cortexmon.dashboard.panel.Stat;
import io.cortexmon.dashboard.panel.StatColorMode;
import io.cortexmon.dashboard.panel.ThresholdsStyle;
import io.cortexmon.dashboard.panel.TimeSeries;
import io.cortexmon.dashboard.variable.QueryVariable;
import io.cortexmon.metric.Matcher;
import io.cortexmon.metric.Threshold;
import io.cortexmon.metric.Unit;
import io.cortexmon.metric.Up;
import io.cortexmon.metric.Vector;
import io.cortexmon.rule.RecordingRule;

/** Cortex as a whole: what is up, how it answers, what it works on, and what that takes. */
record CortexOverviewDashboard(CortexSettings settings) {

  private static final QueryVariable NAMESPACES =
      QueryVariable.labelValues("namespace", CortexMetrics.REQUESTS, NAMESPACE).label("Namespace");

  private static final QueryVariable MASTERS =
      QueryVariable.labelValues("master_type", MASTER_TASKS_PROCESSED, MASTER_TYPE)
          .label("Master")
          .multi()
          .includeAll();

  private static final Matcher HERE = NAMESPACE.in(NAMESPACES);
  private static final Matcher CHOSEN_MASTER = MASTER_TYPE.in(MASTERS);

  Dashboard dashboard() {
    return Dashboard.titled("Cortex Overview")
        .uid("cortex-overview")
        .description("What is up, how it answers, what it works on, and what that takes.")
        .tags("cortex", "overview")
        .last(hours(1))
        .refreshEvery(seconds(30))
        .variables(NAMESPACES.current(settings.namespace()), MASTERS)
        .annotations(PrometheusAnnotation.firingAlerts(COMPONENT.isPresent()))
        .link(CortexDashboards.LINK)
        .panel(systemHealth())
        .panel(requestRate())
        .panel(errorRate())
        .panel(requestLatency())
        .panel(activeWorkers())
        .panel(taskCompletionRate())
        .panel(taskSuccessRate())
        .panel(tokenConsumption())
        .panel(tokenBudget())
        .panel(tokensPerTask())
        .panel(cpuUtilization())
        .panel(memoryUtilization())
        .panel(taskQueueDepth())
        .panel(handoffs())
        .panel(networkTraffic());
  }

  private Panel systemHealth() {
    return Stat.titled("System Health")
        .description("Whether each part of Cortex answers its scrapes.")
        .size(24, 4)
        .query(
            Up.ALL.where(JOB.matches("cortex.*|mcp-servers")),
            target -> target.legend("{{job}} {{master_type}}{{worker_type}}"))
        .colorMode(StatColorMode.BACKGROUND)
        .thresholds(CortexDashboards.DOWN_OR_UP)
        .mapping(CortexDashboards.DOWN)
        .mapping(CortexDashboards.UP);
  }

  private Panel requestRate() {
    return TimeSeries.titled("Request Rate")
        .description("Requests per second, by component.")
        .query(
            CoreRules.REQUESTS_5M.where(HERE).sumBy(COMPONENT),
            target -> target.legend("{{component}}"))
        .unit(GrafanaUnit.REQUESTS_PER_SECOND)
        .legend(legend -> legend.table().calcs(Reducer.MEAN, Reducer.LAST, Reducer.MAX));
  }

  private Panel errorRate() {
    return TimeSeries.titled("Error Rate")
        .description("Share of requests that fail, with the limit of CortexHighErrorRate.")
        .query(worst(CoreRules.ERROR_RATIO), target -> target.legend("{{component}}"))
        .unit(Unit.RATIO)
        .min(0)
        .max(1)
        .threshold(settings.threshold().core().errorRatio())
        .thresholdsStyle(ThresholdsStyle.LINE_AND_AREA)
        .link(CortexDashboards.alert("CortexHighErrorRate"));
  }

  private Panel requestLatency() {
    return TimeSeries.titled("Request Latency")
        .description("Time to answer a request: median, 95th and 99th percentile.")
        .query(worst(CoreRules.LATENCY_P50), target -> target.legend("p50 {{component}}"))
        .query(worst(CoreRules.LATENCY_P95), target -> target.legend("p95 {{component}}"))
        .query(worst(CoreRules.LATENCY_P99), target -> target.legend("p99 {{component}}"))
        .unit(Unit.SECONDS)
        .threshold(settings.threshold().core().latency());
  }

  /** Several series of a component are not added up: the worst of them is shown. */
  private static Vector worst(RecordingRule rule) {
    return rule.where(HERE).maxBy(COMPONENT);
  }

  private Panel activeWorkers() {
    return TimeSeries.titled("Active Workers")
        .description("Workers that have work, by the master that spawned them.")
        .query(
            MasterRules.ACTIVE_WORKERS.where(HERE, PARENT_MASTER.in(MASTERS)).sumBy(PARENT_MASTER),
            target -> target.legend("{{parent_master}}"))
        .unit(GrafanaUnit.SHORT)
        .stacked()
        .fillOpacity(50);
  }

  private Panel taskCompletionRate() {
    return TimeSeries.titled("Task Completion Rate")
        .description("Tasks per second that were completed, and that failed.")
        .query(
            TaskRules.COMPLETED.where(HERE, CHOSEN_MASTER).sumBy(MASTER_TYPE),
            target -> target.legend("{{master_type}} completed"))
        .query(
            TaskRules.FAILED.where(HERE, CHOSEN_MASTER).sumBy(MASTER_TYPE),
            target -> target.legend("{{master_type}} failed"))
        .unit(GrafanaUnit.OPS_PER_SECOND)
        .override(byRegexp("/failed/"), CortexDashboards::failed);
  }

  private Panel taskSuccessRate() {
    return TimeSeries.titled("Task Success Rate")
        .description("Share of tasks that succeed.")
        .query(TaskRules.SUCCESS_RATIO.where(HERE), target -> target.legend("{{namespace}}"))
        .unit(Unit.RATIO)
        .min(0)
        .max(1)
        .thresholds(CortexDashboards.GOOD_SUCCESS)
        .thresholdsStyle(ThresholdsStyle.LINE);
  }

  private Panel tokenConsumption() {
    return TimeSeries.titled("Token Consumption")
        .description("Tokens that each component uses per second.")
        .query(
            TokenRules.CONSUMED_BY_COMPONENT.where(HERE).sumBy(COMPONENT),
            target -> target.legend("{{component}}"))
        .unit(GrafanaUnit.SHORT)
        .stacked()
        .axisLabel("tokens/s");
  }

  private Panel tokenBudget() {
    double used = 1 - settings.threshold().tokens().budgetLeft().value();
    return Gauge.titled("Token Budget")
        .description("Share of the token budget that is used.")
        .size(6, 8)
        .query(TokenRules.BUDGET_UTILIZATION.where(HERE).max(), target -> target.legend("used"))
        .unit(Unit.RATIO)
        .min(0)
        .max(1)
        .thresholds(
            Thresholds.base(Color.GREEN)
                .from(0.7, Color.YELLOW)
                .from(Threshold.of(used, Unit.RATIO), Color.RED));
  }

  private Panel tokensPerTask() {
    Vector consumed = TokenRules.CONSUMED_5M.where(HERE).sum();
    Vector completed = TaskRules.COMPLETED.where(HERE).sum();
    return Stat.titled("Tokens Per Task")
        .description("Tokens used for each completed task, on average.")
        .size(6, 8)
        .query(consumed.dividedBy(completed.isAbove(0)), target -> target.legend("tokens/task"))
        .unit(GrafanaUnit.SHORT)
        .decimals(0)
        .sparkline();
  }

  private Panel cpuUtilization() {
    return TimeSeries.titled("CPU Utilization")
        .description("Share of their processor limit that containers use, by type of component.")
        .query(resources().cpuUtilizationByType().where(HERE), CortexDashboards::byType)
        .unit(Unit.RATIO)
        .threshold(settings.threshold().resources().cpu());
  }

  private Panel memoryUtilization() {
    return TimeSeries.titled("Memory Utilization")
        .description("Share of their memory limit that containers use, by type of component.")
        .query(resources().memoryUtilizationByType().where(HERE), CortexDashboards::byType)
        .unit(Unit.RATIO)
        .min(0)
        .max(1)
        .threshold(settings.threshold().resources().memory());
  }

  private Panel taskQueueDepth() {
    return TimeSeries.titled("Task Queue Depth")
        .description("Tasks that wait: all of them, and for each master.")
        .query(TaskRules.QUEUE_DEPTH.where(HERE), target -> target.legend("total"))
        .query(
            MasterRules.QUEUE_DEPTH.where(HERE, CHOSEN_MASTER),
            target -> target.legend("{{master_type}}"))
        .unit(GrafanaUnit.SHORT)
        .threshold(settings.threshold().masters().backlog());
  }

  private Panel handoffs() {
    return TimeSeries.titled("Handoff Metrics")
        .description("Tasks per second that agents hand over: created, completed, failed.")
        .query(HandoffRules.CREATED.where(HERE).sum(), target -> target.legend("created"))
        .query(HandoffRules.COMPLETED.where(HERE).sum(), target -> target.legend("completed"))
        .query(HandoffRules.FAILED.where(HERE).sum(), target -> target.legend("failed"))
        .unit(GrafanaUnit.OPS_PER_SECOND)
        .override(byName("failed"), field -> field.color(Color.RED));
  }

  private Panel networkTraffic() {
    return TimeSeries.titled("Network I/O")
        .description("Bytes per second that pods receive (above zero) and send (below).")
        .size(24, 8)
        .query(resources().networkReceived().where(HERE), target -> target.legend("RX {{pod}}"))
        .query(
            resources().networkSent().where(HERE).negated(), target -> target.legend("TX {{pod}}"))
        .unit(GrafanaUnit.BYTES_PER_SECOND_SI);
  }

  private ResourceRules resources() {
    return new ResourceRules(settings);
  }
}
