package io.cortexmon.dashboard;

import static io.cortexmon.definition.Durations.hours;
import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.definition.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.check.Checks;
import io.cortexmon.dashboard.annotation.JsonAnnotation;
import io.cortexmon.dashboard.annotation.PrometheusAnnotation;
import io.cortexmon.dashboard.annotation.TaggedAnnotation;
import io.cortexmon.dashboard.annotation.TargetAnnotation;
import io.cortexmon.dashboard.annotation.TargetAnnotation.EventPart;
import io.cortexmon.dashboard.field.Color;
import io.cortexmon.dashboard.field.Reducer;
import io.cortexmon.dashboard.link.DashboardLink;
import io.cortexmon.dashboard.link.Link;
import io.cortexmon.dashboard.link.LinkIcon;
import io.cortexmon.dashboard.panel.Table;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.dashboard.query.PrometheusTarget;
import io.cortexmon.dashboard.schema.DashboardSchema;
import io.cortexmon.dashboard.transform.DataTopic;
import io.cortexmon.dashboard.transform.FilterFieldsByName;
import io.cortexmon.dashboard.transform.Limit;
import io.cortexmon.dashboard.transform.Reduce;
import io.cortexmon.dashboard.transform.Transformation;
import io.cortexmon.dashboard.variable.AdHocVariable;
import io.cortexmon.dashboard.variable.ConstantVariable;
import io.cortexmon.dashboard.variable.CustomVariable;
import io.cortexmon.dashboard.variable.DataSourceVariable;
import io.cortexmon.dashboard.variable.GroupByVariable;
import io.cortexmon.dashboard.variable.IntervalVariable;
import io.cortexmon.dashboard.variable.LokiValues;
import io.cortexmon.dashboard.variable.ObjectVariable;
import io.cortexmon.dashboard.variable.QueryVariable;
import io.cortexmon.dashboard.variable.StaticOptionsOrder;
import io.cortexmon.dashboard.variable.SwitchVariable;
import io.cortexmon.dashboard.variable.TextBoxVariable;
import io.cortexmon.dashboard.variable.VariableSort;
import io.cortexmon.definition.Finding;
import io.cortexmon.metric.Counter;
import io.cortexmon.metric.Label;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.promql.Window;
import io.cortexmon.scrape.ScrapeJob;
import org.junit.jupiter.api.Test;

/**
 * Variables, annotations, links and transformations as Grafana's schemas and our checks see them.
 */
class SurroundingsTest {

  static final Label SHOP = Label.named("shop");
  static final Counter ORDERS = Counter.named("orders_handled_total").labels(SHOP);

  static final QueryVariable SHOPS =
      QueryVariable.labelValues("shop", ORDERS, SHOP)
          .multi()
          .includeAll()
          .sort(VariableSort.NATURAL)
          .label("Shop")
          .description("Where it was ordered")
          .regexOnText("/(?<text>.*)-x/")
          .staticOption("none", "none")
          .staticOptions(StaticOptionsOrder.BEFORE)
          .withoutCustomValues()
          .refreshOnTimeRange()
          .skipUrlSync()
          .inControlsMenu();
  static final DataSourceVariable LOGS = DataSourceVariable.named("logs", "loki").regex("/^a/");
  static final IntervalVariable WINDOW =
      IntervalVariable.of("window", minutes(1), hours(1)).auto(30, seconds(10)).currentAuto();
  static final CustomVariable COUNT = CustomVariable.of("count", "5", "10").value("all", "1000");
  static final TextBoxVariable COLUMN = TextBoxVariable.of("column", "shop");

  static final Dashboard DASHBOARD =
      Dashboard.titled("Orders")
          .variables(
              SHOPS,
              LOGS,
              WINDOW,
              COUNT,
              COLUMN,
              QueryVariable.of("app", LOGS.dataSource(), LokiValues.labelValues("app")),
              QueryVariable.queryResult("top", ORDERS.where(SHOP.in(SHOPS)).rate(minutes(5))),
              ObjectVariable.of("cluster", "[{\"text\": \"a\", \"value\": \"b\"}]"),
              ConstantVariable.of("site", "eu"),
              SwitchVariable.named("debug"),
              AdHocVariable.named("filters").filter(SHOP.isNot("a")).defaultKeys(SHOP).groupBy(),
              GroupByVariable.named("by").keys(SHOP))
          .annotations(
              PrometheusAnnotation.firingAlerts(SHOP.in(SHOPS)).step(seconds(30)).onPanels(1),
              PrometheusAnnotation.of("Orders", ORDERS.rate(minutes(1)).isAbove(0))
                  .tagKeys(SHOP)
                  .textFormat("{{shop}}")
                  .useValueForTime()
                  .color(Color.rgba(0, 0, 255, 0.5))
                  .inControlsMenu()
                  .disabled()
                  .hidden(),
              TaggedAnnotation.of("Deployments", "deploy").matchingAny(),
              TaggedAnnotation.ofDashboard("Notes"),
              TargetAnnotation.of("Text", DataSourceRef.DEFAULT, PrometheusTarget.text("up"))
                  .text(EventPart.TITLE, "up")
                  .skip(EventPart.TAGS),
              JsonAnnotation.fromJson(
                  "{\"name\": \"x\", \"enable\": true, \"iconColor\": \"red\"}"))
          .link(DashboardLink.toTagged("All", "orders").asDropdown().keepTime().includeVariables())
          .link(DashboardLink.to("Docs", "https://docs").icon(LinkIcon.DOCUMENT).tooltip("Read"))
          .link(DashboardLink.toDashboard("Other", "other").inNewTab().inControlsMenu())
          .panel(
              Table.titled("Orders of $site")
                  .query(ORDERS.where(SHOP.in(SHOPS)).rate(Window.of(WINDOW)))
                  .link(Link.toDashboard("Other", "other").keepTime().variable(SHOPS))
                  .transform(Reduce.toRows(Reducer.MAX).onQueries("A"))
                  .transform(FilterFieldsByName.include(COLUMN))
                  .transform(Limit.rows(COUNT).topic(DataTopic.SERIES).disabled())
                  .transform(Transformation.merge()));

  @Test
  void grafanas_schemas_accept_them() {
    assertThat(DashboardSchema.grafana().faults(DASHBOARD.toJson())).isEmpty();
  }

  @Test
  void checks_find_every_variable_that_is_used() {
    Monitoring monitoring =
        Monitoring.named("orders")
            .scrape(ScrapeJob.named("orders").targets("orders:8080").exposes(ORDERS))
            .dashboard(DASHBOARD);

    assertThat(Checks.run(monitoring).findings()).extracting(Finding::message).isEmpty();
  }
}
