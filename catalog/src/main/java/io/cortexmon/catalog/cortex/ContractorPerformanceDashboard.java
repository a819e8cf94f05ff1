package io.cortexmon.catalog.cortex;

import static io.cortexmon.catalog.cortex.Component.CONTRACTOR;
import static io.cortexmon.catalog.cortex.CortexLabels.CONTRACTOR_TYPE;
import static io.cortexmon.catalog.cortex.CortexLabels.OPERATION;
import static io.cortexmon.catalog.cortex.CortexLabels.SPECIALIZATION;
import static io.cortexmon.catalog.cortex.CortexLabels.TASK_NAME;
import static io.cortexmon.catalog.cortex.CortexLabels.TASK_TYPE;
import static io.cortexmon.catalog.cortex.CortexLabels.WORKFLOW_STATUS;
import static io.cortexmon.catalog.cortex.CortexServiceMetrics.CONTRACTOR_REQUESTS;
import static io.cortexmon.catalog.cortex.CortexServiceMetrics.CONTRACTOR_TASKS_COMPLETED;
import static io.cortexmon.catalog.cortex.CortexServiceMetrics.KUBERNETES_OPERATIONS;
import static io.cortexmon.catalog.cortex.CortexServiceMetrics.OS_TASKS;
import static io.cortexmon.catalog.cortex.CortexServiceMetrics.WORKFLOW_EXECUTIONS;
import static io.cortexmon.dashboard.field.FieldMatcher.byName;
import static io.cortexmon.dashboard.field.FieldMatcher.byRegexp;
import static io.cortexmon.definition.Durations.hours;
import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.promql.Window.rateInterval;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.dashboard.annotation.PrometheusAnnotation;
import io.cortexmon.dashboard.field.Color;
import io.cortexmon.dashboard.field.GrafanaUnit;
import io.cortexmon.dashboard.field.Thresholds;
import io.cortexmon.dashboard.field.ValueMapping;
import io.cortexmon.dashboard.panel.BarGauge;
import io.cortexmon.dashboard.panel.BarGaugeMode;
import io.cortexmon.dashboard.panel.Gauge;
import io.cortexmon.dashboard.panel.Heatmap;
import io.cortexmon.dashboard.panel.Panel;
import io.cortexmon.dashboard.panel.PieChart;
import io.cortexmon.dashboard.panel.PieLegendValue;
import io.cortexmon.dashboard.panel.Stat;
import io.cortexmon.dashboard.panel.Table;
import io.cortexmon.dashboard.panel.TimeSeries;
import io.cortexmon.dashboard.transform.Organize;
import io.cortexmon.dashboard.variable.QueryVariable;
import io.cortexmon.metric.Matcher;
import io.cortexmon.metric.Unit;
import io.cortexmon.promql.Window;

/** Contractors: which are online, how well and how fast they work, and what they do. */
record ContractorPerformanceDashboard(CortexSettings settings) {

  private static final QueryVariable TYPES =
      QueryVariable.labelValues("contractor_type", CONTRACTOR_REQUESTS, CONTRACTOR_TYPE)
          .label("Contractor")
          .multi()
          .includeAll();

  private static final Matcher CHOSEN_TYPE = CONTRACTOR_TYPE.in(TYPES);

  private static final QueryVariable SPECIALIZATIONS =
      QueryVariable.labelValues(
              "specialization", CONTRACTOR_REQUESTS.where(CHOSEN_TYPE), SPECIALIZATION)
          .label("Specialization")
          .multi()
          .includeAll();

  private static final Matcher[] CHOSEN = {CHOSEN_TYPE, SPECIALIZATION.in(SPECIALIZATIONS)};

  private static final String PODS = ".*contractor.*";

  Dashboard dashboard() {
    return Dashboard.titled("Contractor Performance")
        .uid("cortex-contractor-performance")
        .file("contractor-performance")
        .description("Which contractors are online, how well and how fast they work, what they do.")
        .tags("cortex", "contractors", "performance")
        .last(hours(6))
        .refreshEvery(minutes(1))
        .variables(TYPES, SPECIALIZATIONS)
        .annotations(PrometheusAnnotation.firingAlerts(CONTRACTOR).tagKeys(CONTRACTOR_TYPE))
        .link(CortexDashboards.LINK)
        .panel(status())
        .panel(requestRate())
        .panel(errorRate())
        .panel(taskCompletionRate())
        .panel(successRate())
        .panel(slowestResponses())
        .panel(medianResponses())
        .panel(effectiveness())
        .panel(taskVolume())
        .panel(infrastructure())
        .panel(workflows())
        .panel(talos())
        .panel(memory())
        .panel(cpu())
        .panel(performanceScore())
        .panel(utilization())
        .panel(topTasks());
  }

  private Panel status() {
    return Stat.titled("Contractor Status")
        .description("Whether each contractor is online or offline.")
        .size(24, 6)
        .query(
            new CortexScrape(settings).contractors().up().where(CHOSEN_TYPE),
            target -> target.legend("{{contractor_type}} ({{specialization}})"))
        .thresholds(CortexDashboards.DOWN_OR_UP)
        .mapping(ValueMapping.value(0).text("OFFLINE").color(Color.RED))
        .mapping(ValueMapping.value(1).text("ONLINE").color(Color.GREEN));
  }

  private Panel requestRate() {
    return TimeSeries.titled("Request Rate")
        .description("Requests per second, by contractor.")
        .query(
            ContractorRules.REQUESTS.where(CHOSEN).sumBy(CONTRACTOR_TYPE),
            target -> target.legend("{{contractor_type}}"))
        .unit(GrafanaUnit.REQUESTS_PER_SECOND)
        .legend(legend -> legend.table());
  }

  private Panel errorRate() {
    return TimeSeries.titled("Error Rate")
        .description("Share of requests that fail, with the limit of ContractorHighErrorRate.")
        .query(
            ContractorRules.ERROR_RATIO.where(CHOSEN).maxBy(CONTRACTOR_TYPE),
            target -> target.legend("{{contractor_type}}"))
        .unit(Unit.RATIO)
        .min(0)
        .max(1)
        .threshold(settings.threshold().contractors().errorRatio())
        .link(CortexDashboards.alert("ContractorHighErrorRate"));
  }

  private Panel taskCompletionRate() {
    return TimeSeries.titled("Task Completion Rate")
        .description("Tasks per second that were completed, and that failed.")
        .query(
            ContractorRules.TASKS_COMPLETED.where(CHOSEN).sumBy(CONTRACTOR_TYPE),
            target -> target.legend("{{contractor_type}} completed"))
        .query(
            ContractorRules.TASKS_FAILED.where(CHOSEN).sumBy(CONTRACTOR_TYPE),
            target -> target.legend("{{contractor_type}} failed"))
        .unit(GrafanaUnit.OPS_PER_SECOND)
        .override(byRegexp("/failed/"), CortexDashboards::failed);
  }

  private Panel successRate() {
    return TimeSeries.titled("Success Rate")
        .description("Share of tasks that succeed, by contractor.")
        .query(
            ContractorRules.SUCCESS_RATIO.where(CHOSEN),
            target -> target.legend("{{contractor_type}}"))
        .unit(Unit.RATIO)
        .min(0)
        .max(1)
        .thresholds(Thresholds.base(Color.RED).from(0.9, Color.GREEN));
  }

  private Panel slowestResponses() {
    return TimeSeries.titled("Response Latency (p95)")
        .description("Time to answer a request: the 95th percentile.")
        .query(
            ContractorRules.LATENCY_P95.where(CHOSEN),
            target -> target.legend("{{contractor_type}}"))
        .unit(Unit.SECONDS)
        .threshold(settings.threshold().contractors().latency());
  }

  private Panel medianResponses() {
    return TimeSeries.titled("Response Latency (p50)")
        .description("Time to answer a request: the median.")
        .query(
            ContractorRules.LATENCY_P50.where(CHOSEN),
            target -> target.legend("{{contractor_type}}"))
        .unit(Unit.SECONDS);
  }

  private Panel effectiveness() {
    return BarGauge.titled("Specialization Effectiveness")
        .description("How long a task takes on average, by specialization.")
        .size(12, 10)
        .query(
            ContractorRules.AVERAGE_DURATION.where(CHOSEN),
            target -> target.legend("{{contractor_type}} - {{specialization}}"))
        .unit(Unit.SECONDS)
        .horizontal()
        .displayMode(BarGaugeMode.GRADIENT)
        .thresholds(
            Thresholds.base(Color.GREEN)
                .from(30, Color.YELLOW)
                .from(60, Color.ORANGE)
                .from(120, Color.RED));
  }

  private Panel taskVolume() {
    return PieChart.titled("Task Volume")
        .description("How the tasks of the shown time are spread over contractors.")
        .size(12, 10)
        .query(
            CONTRACTOR_TASKS_COMPLETED
                .where(CHOSEN_TYPE)
                .increase(Window.range())
                .sumBy(CONTRACTOR_TYPE),
            target -> target.legend("{{contractor_type}}"))
        .unit(GrafanaUnit.SHORT)
        .legend(legend -> legend.table().right())
        .legendValues(PieLegendValue.VALUE, PieLegendValue.PERCENT);
  }

  private Panel infrastructure() {
    return TimeSeries.titled("Infrastructure Contractor")
        .description("Kubernetes operations per second, by kind.")
        .query(
            KUBERNETES_OPERATIONS
                .where(CONTRACTOR_TYPE.is("infrastructure"))
                .rate(rateInterval())
                .sumBy(OPERATION),
            target -> target.legend("{{operation}}"))
        .unit(GrafanaUnit.OPS_PER_SECOND)
        .stacked();
  }

  private Panel workflows() {
    return TimeSeries.titled("n8n Contractor")
        .description("Workflow executions per second, by how they ended.")
        .query(
            WORKFLOW_EXECUTIONS
                .where(CONTRACTOR_TYPE.is("n8n"))
                .rate(rateInterval())
                .sumBy(WORKFLOW_STATUS),
            target -> target.legend("{{status}}"))
        .unit(GrafanaUnit.OPS_PER_SECOND)
        .override(byName("success"), field -> field.color(Color.GREEN))
        .override(byName("failed"), field -> field.color(Color.RED))
        .override(byName("timeout"), field -> field.color(Color.ORANGE));
  }

  private Panel talos() {
    return TimeSeries.titled("Talos Contractor")
        .description("Tasks of OS management per second, by kind.")
        .query(
            OS_TASKS.where(CONTRACTOR_TYPE.is("talos")).rate(rateInterval()).sumBy(TASK_TYPE),
            target -> target.legend("{{task_type}}"))
        .unit(GrafanaUnit.OPS_PER_SECOND)
        .stacked();
  }

  private Panel memory() {
    return TimeSeries.titled("Memory Usage")
        .description("Memory that each pod uses.")
        .query(dashboards().memory(PODS), target -> target.legend("{{pod}}"))
        .unit(Unit.BYTES);
  }

  private Panel cpu() {
    return TimeSeries.titled("CPU Usage")
        .description("Processors that each pod uses.")
        .query(dashboards().cpu(PODS), target -> target.legend("{{pod}}"))
        .unit(GrafanaUnit.SHORT)
        .axisLabel("cores");
  }

  private CortexDashboards dashboards() {
    return new CortexDashboards(settings);
  }

  private Panel performanceScore() {
    return Gauge.titled("Performance Score")
        .description("Share of tasks that succeed, as a score of each contractor.")
        .size(12, 8)
        .query(
            ContractorRules.SUCCESS_RATIO.where(CHOSEN),
            target -> target.legend("{{contractor_type}}"))
        .unit(Unit.RATIO)
        .min(0)
        .max(1)
        .thresholds(Thresholds.base(Color.RED).from(0.8, Color.YELLOW).from(0.95, Color.GREEN));
  }

  private Panel utilization() {
    return Heatmap.titled("Utilization Heatmap")
        .description("Requests per second over time, one row for each contractor.")
        .size(24, 10)
        .query(
            CONTRACTOR_REQUESTS.where(CHOSEN_TYPE).rate(rateInterval()).sumBy(CONTRACTOR_TYPE),
            target -> target.legend("{{contractor_type}}").asTimeSeries())
        .cellUnit(GrafanaUnit.REQUESTS_PER_SECOND)
        .rowForEachSeries();
  }

  private Panel topTasks() {
    return Table.titled("Top Tasks")
        .description("The tasks that were completed most often in 24 hours.")
        .size(24, 10)
        .query(
            CONTRACTOR_TASKS_COMPLETED
                .where(CHOSEN)
                .increase(hours(24))
                .sumBy(CONTRACTOR_TYPE, TASK_NAME)
                .topk(20))
        .unit(GrafanaUnit.SHORT)
        .transform(
            Organize.fields()
                .exclude("Time")
                .order("contractor_type", "task_name", "Value")
                .rename("contractor_type", "Contractor")
                .rename("task_name", "Task")
                .rename("Value", "Completions"))
        .sortByDescending("Completions");
  }
}
