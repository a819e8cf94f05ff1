package com.example.gallery;

import static com.example.gallery.Roastery.HANDLING;
import static com.example.gallery.Roastery.ORDERS;
import static com.example.gallery.Roastery.SHOP;
import static com.example.gallery.Roastery.STATUS;
import static com.example.gallery.Roastery.STOCK;
import static com.example.gallery.Roastery.WAITING;
import static io.cortexmon.definition.Durations.days;
import static io.cortexmon.definition.Durations.hours;
import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.definition.Durations.seconds;
import static io.cortexmon.promql.Window.rateInterval;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.dashboard.panel.Stat;
import io.cortexmon.dashboard.panel.Table;
import io.cortexmon.dashboard.panel.TimeSeries;
import io.cortexmon.dashboard.query.ClassicConditions;
import io.cortexmon.dashboard.query.ClassicReducer;
import io.cortexmon.dashboard.query.DashboardTarget;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.dashboard.query.Evaluator;
import io.cortexmon.dashboard.query.ExpressionReducer;
import io.cortexmon.dashboard.query.LokiTarget;
import io.cortexmon.dashboard.query.MathExpression;
import io.cortexmon.dashboard.query.PrometheusTarget;
import io.cortexmon.dashboard.query.RawTarget;
import io.cortexmon.dashboard.query.ReduceExpression;
import io.cortexmon.dashboard.query.ResampleExpression;
import io.cortexmon.dashboard.query.SqlExpression;
import io.cortexmon.dashboard.query.TempoTarget;
import io.cortexmon.dashboard.query.TestDataTarget;
import io.cortexmon.dashboard.query.ThresholdExpression;
import io.cortexmon.dashboard.query.TraceFilter;
import io.cortexmon.metric.Threshold;
import java.util.List;
import java.util.function.UnaryOperator;

/** Query languages, expressions over queries, and when a panel asks for what. */
final class QueryGallery {

  static final DataSourceRef LOKI = VariableGallery.LOKI.dataSource();
  static final DataSourceRef TEMPO = VariableGallery.TEMPO.dataSource();

  private static final DataSourceRef TEST_DATA = new DataSourceRef(TestDataTarget.TYPE, "testdata");
  private static final DataSourceRef ORDERS_DB = new DataSourceRef("mysql", "orders-db");

  private static final Threshold TOO_MANY = Threshold.of(20);
  private static final Threshold FEW = Threshold.of(10);

  /** Later panels of the dashboard show the results of this one again. */
  private static final int ORDERS_PANEL = 1;

  private QueryGallery() {}

  static Dashboard dashboard() {
    return Dashboard.titled("Gallery: queries")
        .uid("gallery-queries")
        .variables(VariableGallery.PROMETHEUS, VariableGallery.LOKI, VariableGallery.TEMPO)
        .variables(VariableGallery.STEP)
        .row("Prometheus", row -> row.panels(prometheus()))
        .row("When and how often", row -> row.panels(times()))
        .row("Results of other panels", row -> row.panels(shared()))
        .row("Loki", row -> row.panels(logs()))
        .row("Tempo", row -> row.panels(traces()))
        .row("Expressions", row -> row.panels(expressions()))
        .row("Conditions", row -> row.panels(conditions()))
        .row("TestData and others", row -> row.panels(others()));
  }

  private static List<TimeSeries> prometheus() {
    return List.of(
        TimeSeries.titled("Orders")
            .id(ORDERS_PANEL)
            .query(ORDERS.rate(rateInterval()).sumBy(SHOP), target -> target.legend("{{shop}}"))
            .query(WAITING, target -> target.refId("W").hide()),
        TimeSeries.titled("Slowest orders, with traces of some")
            .query(
                HANDLING.quantile(0.99, rateInterval()),
                target -> target.exemplars().minStep(seconds(30)).resolution(2)),
        TimeSeries.titled("As a text")
            .target(PrometheusTarget.text("sum(up)").range().asTimeSeries())
            .target(PrometheusTarget.text("count(up)").rangeAndInstant())
            .target(PrometheusTarget.of(STOCK).instant().asTable())
            .target(PrometheusTarget.text("sum by (le) (rate(x_bucket[5m]))").asHeatmap()));
  }

  private static List<TimeSeries> times() {
    return List.of(
        orders("The last ten minutes", panel -> panel.timeFrom(minutes(10)).hideTimeOverride()),
        orders("A week ago", panel -> panel.timeShift(days(7))),
        orders("Beside the day before", panel -> panel.timeCompare(days(1))),
        orders("A point a minute", panel -> panel.minInterval(minutes(1)).maxDataPoints(500)),
        orders(
            "Answers that may be old",
            panel -> panel.cacheTimeout(minutes(1)).queryCacheTtl(minutes(5))),
        orders(
            "Asked of one Prometheus",
            panel -> panel.dataSource(new DataSourceRef("prometheus", "prometheus-eu"))));
  }

  private static TimeSeries orders(String title, UnaryOperator<TimeSeries> change) {
    return change
        .apply(TimeSeries.titled(title).query(ORDERS.rate(rateInterval()).sum()))
        .size(8, 6);
  }

  private static List<Table> shared() {
    return List.of(
        Table.titled("Orders as numbers")
            .target(DashboardTarget.ofPanel(ORDERS_PANEL).withTransformations().adHocFilters()),
        Table.titled("What happened meanwhile")
            .target(DashboardTarget.ofPanel(ORDERS_PANEL).annotations()),
        Table.titled("Alerts on orders")
            .target(DashboardTarget.ofPanel(ORDERS_PANEL).alertStates()));
  }

  private static List<TimeSeries> logs() {
    return List.of(
        TimeSeries.titled("Errors in logs, by app")
            .target(
                LokiTarget.of(LOKI, "sum by (app) (count_over_time({app=~\".+\"} |= `error` [1m]))")
                    .legend("{{app}}")
                    .step(minutes(1))),
        TimeSeries.titled("Lines of the shop")
            .target(LokiTarget.of(LOKI, "{app=\"shop\"}").maxLines(100).oldestFirst())
            .target(LokiTarget.of(LOKI, "{app=\"roaster\"}").newestFirst())
            .target(LokiTarget.of(LOKI, "{app=\"till\"}").stream())
            .target(LokiTarget.of(LOKI, "{app=\"depot\"}").scan())
            .target(LokiTarget.of(LOKI, "count_over_time({app=\"shop\"}[1h])").instant()));
  }

  private static List<Table> traces() {
    TraceFilter service = TraceFilter.resource("service.name").is("shop", "till");
    return List.of(
        Table.titled("Slow orders")
            .target(
                TempoTarget.search(
                        TEMPO,
                        service,
                        TraceFilter.span("http.route").matches("/orders/.*"),
                        TraceFilter.intrinsic("duration").above(seconds(1)),
                        TraceFilter.intrinsic("status").isKeyword("error"))
                    .limit(50)
                    .spanLimit(10)
                    .asTraces()),
        Table.titled("Spans of large orders")
            .target(
                TempoTarget.search(
                        TEMPO,
                        TraceFilter.span("order.bags").above(10),
                        TraceFilter.span("order.weight").below(500),
                        TraceFilter.intrinsic("traceDuration").below(minutes(5)),
                        TraceFilter.anyScope("shop").isNot("test"),
                        TraceFilter.event("exception.type").matchesNot("Timeout.*"),
                        TraceFilter.link("opentracing.ref_type").is("child_of"),
                        TraceFilter.instrumentation("name").is("jdbc"))
                    .groupBy(TraceFilter.resource("service.name"))
                    .asSpans()),
        Table.titled("One trace")
            .target(TempoTarget.trace(TEMPO, "2f3e0cee77ae5dc9c17ade3689eb2e54")),
        Table.titled("Who calls whom")
            .target(
                TempoTarget.serviceMap(TEMPO)
                    .services("{client=\"shop\"}", "{server=\"till\"}")
                    .byNamespace()),
        Table.titled("As Tempo answers")
            .target(TempoTarget.traceQl(TEMPO, "{ status = error }").asRaw()),
        Table.titled("Rate of errors")
            .target(
                TempoTarget.traceQl(TEMPO, "{ status = error } | rate()")
                    .range()
                    .step(minutes(1))
                    .exemplars(10))
            .target(TempoTarget.traceQl(TEMPO, "{ } | count_over_time()").instant()));
  }

  private static List<TimeSeries> expressions() {
    return List.of(
        TimeSeries.titled("Part of orders that fail")
            .query(
                ORDERS.where(STATUS.is("failed")).rate(rateInterval()).sum(),
                target -> target.refId("A").hide())
            .query(ORDERS.rate(rateInterval()).sum(), target -> target.refId("B").hide())
            .target(MathExpression.of("$A / $B").refId("C"))
            .target(
                ResampleExpression.of("C", minutes(5))
                    .downsample(ExpressionReducer.MAX)
                    .fillWithLast()
                    .refId("D"))
            .target(ResampleExpression.of("C", VariableGallery.STEP).fillWithNext().refId("E"))
            .target(ResampleExpression.of("C", hours(2)).fillWithNaN().refId("F"))
            .target(SqlExpression.of("SELECT * FROM A JOIN B USING (shop)").refId("G"))
            .target(SqlExpression.of("SELECT shop, value FROM A").forAlerting().refId("H")));
  }

  private static List<Stat> conditions() {
    Stat waiting = Stat.titled("Waiting").query(WAITING, target -> target.refId("A").range());
    return List.of(
        waiting
            .title("Statistics of what waits")
            .target(ReduceExpression.of("A", ExpressionReducer.MEAN).dropNonNumeric())
            .target(ReduceExpression.of("A", ExpressionReducer.SUM).replaceNonNumeric(0))
            .target(ReduceExpression.of("A", ExpressionReducer.MIN))
            .target(ReduceExpression.of("A", ExpressionReducer.COUNT))
            .target(ReduceExpression.of("A", ExpressionReducer.LAST))
            .target(ReduceExpression.of("A", ExpressionReducer.MEDIAN)),
        waiting
            .title("Too many wait")
            .target(
                ThresholdExpression.of("A", Evaluator.above(TOO_MANY))
                    .recoversAt(Evaluator.below(FEW)))
            .target(ThresholdExpression.of("A", Evaluator.above(20)))
            .target(ThresholdExpression.of("A", Evaluator.below(2)))
            .target(ThresholdExpression.of("A", Evaluator.atLeast(20)))
            .target(ThresholdExpression.of("A", Evaluator.atMost(2)))
            .target(ThresholdExpression.of("A", Evaluator.equalTo(0)))
            .target(ThresholdExpression.of("A", Evaluator.notEqualTo(0)))
            .target(ThresholdExpression.of("A", Evaluator.within(5, 10)))
            .target(ThresholdExpression.of("A", Evaluator.outside(5, 10)))
            .target(ThresholdExpression.of("A", Evaluator.withinIncluded(5, 10)))
            .target(ThresholdExpression.of("A", Evaluator.outsideIncluded(5, 10))),
        waiting
            .title("As alerts before Grafana 8 said it")
            .target(
                ClassicConditions.when("A", ClassicReducer.AVG, Evaluator.above(20))
                    .and("A", ClassicReducer.MIN, Evaluator.above(5))
                    .and("A", ClassicReducer.MAX, Evaluator.below(500))
                    .and("A", ClassicReducer.SUM, Evaluator.above(0))
                    .and("A", ClassicReducer.MEDIAN, Evaluator.above(0))
                    .or("A", ClassicReducer.DIFF, Evaluator.above(10))
                    .or("A", ClassicReducer.DIFF_ABS, Evaluator.above(10))
                    .or("A", ClassicReducer.PERCENT_DIFF, Evaluator.above(50))
                    .or("A", ClassicReducer.PERCENT_DIFF_ABS, Evaluator.above(50))
                    .or("A", ClassicReducer.COUNT, Evaluator.below(1))
                    .or("A", ClassicReducer.COUNT_NON_NULL, Evaluator.below(1))
                    .orGroup("A", ClassicReducer.LAST, Evaluator.noValue())));
  }

  private static List<TimeSeries> others() {
    return List.of(
        TimeSeries.titled("A walk at random")
            .target(
                TestDataTarget.of(TEST_DATA, "random_walk")
                    .alias("walk")
                    .labels("shop=$seriesIndex")
                    .seriesCount(3)
                    .startValue(10)
                    .spread(2)
                    .noise(0.5)
                    .min(0)
                    .max(20)
                    .withGaps()),
        TimeSeries.titled("Known values")
            .target(TestDataTarget.values(TEST_DATA, 1, 20, 90, 30, 5, 0))
            .target(TestDataTarget.csv(TEST_DATA, "bean,stock\narabica,12\nrobusta,3"))
            .target(TestDataTarget.of(TEST_DATA, "csv_metric_values").input("1,20,90"))
            .target(TestDataTarget.of(TEST_DATA, "logs").lines(20))
            .target(TestDataTarget.of(TEST_DATA, "trace").spanCount(30)),
        TimeSeries.titled("Several data sources")
            .dataSource(DataSourceRef.MIXED)
            .query(WAITING, target -> target.dataSource(DataSourceRef.DEFAULT))
            .target(RawTarget.of(DataSourceRef.GRAFANA, "{\"queryType\": \"randomWalk\"}"))
            .target(RawTarget.of(DataSourceRef.DASHBOARD, "{\"panelId\": 1}"))
            .target(
                RawTarget.of(
                    DataSourceRef.EXPRESSION, "{\"type\": \"math\", \"expression\": \"$A * 2\"}")),
        TimeSeries.titled("Any other language")
            .target(RawTarget.of(ORDERS_DB, "{\"rawSql\": \"SELECT 1\", \"format\": \"table\"}"))
            .target(RawTarget.from(ORDERS_DB, new OtherLibrary("{\"rawSql\": \"SELECT 2\"}"))));
  }
}
