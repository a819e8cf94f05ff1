package com.example.gallery;

import static com.example.gallery.Roastery.BEAN;
import static com.example.gallery.Roastery.DRUM;
import static com.example.gallery.Roastery.ORDERS;
import static com.example.gallery.Roastery.ROASTER;
import static com.example.gallery.Roastery.SHOP;
import static com.example.gallery.Roastery.STATUS;
import static com.example.gallery.Roastery.STOCK;
import static io.cortexmon.definition.Durations.hours;
import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.definition.Durations.seconds;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.dashboard.panel.Text;
import io.cortexmon.dashboard.panel.TimeSeries;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.dashboard.variable.AdHocVariable;
import io.cortexmon.dashboard.variable.ConstantVariable;
import io.cortexmon.dashboard.variable.CustomVariable;
import io.cortexmon.dashboard.variable.DashboardVariable;
import io.cortexmon.dashboard.variable.DataSourceVariable;
import io.cortexmon.dashboard.variable.GroupByVariable;
import io.cortexmon.dashboard.variable.IntervalVariable;
import io.cortexmon.dashboard.variable.JsonVariable;
import io.cortexmon.dashboard.variable.LokiValues;
import io.cortexmon.dashboard.variable.ObjectVariable;
import io.cortexmon.dashboard.variable.QueryVariable;
import io.cortexmon.dashboard.variable.StaticOptionsOrder;
import io.cortexmon.dashboard.variable.SwitchVariable;
import io.cortexmon.dashboard.variable.TempoValues;
import io.cortexmon.dashboard.variable.TextBoxVariable;
import io.cortexmon.dashboard.variable.VariableFormat;
import io.cortexmon.dashboard.variable.VariableOption;
import io.cortexmon.dashboard.variable.VariableSort;
import io.cortexmon.promql.Window;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What viewers choose: every kind of variable, and every form in which texts refer to one. */
final class VariableGallery {

  static final DataSourceVariable PROMETHEUS =
      DataSourceVariable.named("datasource", "prometheus").regex("/roastery/").currentDefault();

  static final DataSourceVariable LOKI = DataSourceVariable.named("logs", "loki");

  static final DataSourceVariable TEMPO = DataSourceVariable.named("traces", "tempo");

  static final TextBoxVariable LIMIT = TextBoxVariable.of("limit", "20");

  static final QueryVariable SHOPS =
      QueryVariable.labelValues("shop", ORDERS, SHOP)
          .label("Shop")
          .description("Only shops that had an order.")
          .multi()
          .includeAll()
          .sort(VariableSort.ALPHABETICAL)
          .refreshOnTimeRange();

  static final IntervalVariable STEP =
      IntervalVariable.of("step", minutes(1), minutes(10), hours(1))
          .auto(30, seconds(10))
          .currentAuto();

  private VariableGallery() {}

  static Dashboard dashboard() {
    return Dashboard.titled("Gallery: variables")
        .uid("gallery-variables")
        .variables(PROMETHEUS, LOKI, TEMPO, SHOPS, STEP, LIMIT)
        .variables(queries())
        .variables(sorted())
        .variables(lists())
        .variables(filters())
        .panel(Text.titled("What is chosen").markdown(chosen()))
        .panel(
            TimeSeries.titled("Orders of $shop by $step")
                .description("In a text: " + forms())
                .query(ORDERS.where(SHOP.in(SHOPS)).rate(Window.of(STEP))));
  }

  private static String chosen() {
    return Stream.of(new DashboardVariable[] {LIMIT}, queries(), sorted(), lists())
        .flatMap(Stream::of)
        .map(variable -> "- " + variable.name() + ": " + variable.reference())
        .collect(Collectors.joining("\n"));
  }

  private static DashboardVariable[] queries() {
    return new DashboardVariable[] {
      QueryVariable.labelValues("bean", BEAN).includeAll(".+").withoutCustomValues(),
      QueryVariable.labelValues("bean_of_drum", STOCK.where(BEAN.isPresent()), BEAN)
          .regex("/mono-(.*)/")
          .hideLabel(),
      QueryVariable.labelNames("label").hide(),
      QueryVariable.labelNames("label_of_stock", "roastery_stock.*").inControlsMenu(),
      QueryVariable.metricNames("metric", "roastery_.*").skipUrlSync(),
      QueryVariable.series("drum", DRUM).regexOnText("/roaster=\"([^\"]+)\"/"),
      QueryVariable.queryResult("least", STOCK.bottomk(3)).current("arabica"),
      QueryVariable.text("anything", "label_values(up, job)")
          .staticOption("The roastery", "roastery")
          .staticOptions(StaticOptionsOrder.BEFORE),
      QueryVariable.of("app", LOKI.dataSource(), LokiValues.labelNames())
          .staticOption("none", "")
          .staticOptions(StaticOptionsOrder.AFTER),
      QueryVariable.of("level", LOKI.dataSource(), LokiValues.labelValues("level"))
          .staticOption("debug", "debug")
          .staticOptions(StaticOptionsOrder.SORTED),
      QueryVariable.of(
          "pod", LOKI.dataSource(), LokiValues.labelValues("{app=\"roastery\"}", "pod")),
      QueryVariable.of("tag", TEMPO.dataSource(), TempoValues.tagNames()),
      QueryVariable.of("service", TEMPO.dataSource(), TempoValues.tagValues("service.name")),
      QueryVariable.labelValues("job", ROASTER).dataSource(DataSourceRef.DEFAULT)
    };
  }

  private static DashboardVariable[] sorted() {
    return List.of(
            VariableSort.NONE,
            VariableSort.ALPHABETICAL_DESCENDING,
            VariableSort.NUMERICAL,
            VariableSort.NUMERICAL_DESCENDING,
            VariableSort.ALPHABETICAL_IGNORING_CASE,
            VariableSort.ALPHABETICAL_IGNORING_CASE_DESCENDING,
            VariableSort.NATURAL,
            VariableSort.NATURAL_DESCENDING)
        .stream()
        .map(order -> QueryVariable.labelValues(order.name(), SHOP).sort(order))
        .toArray(DashboardVariable[]::new);
  }

  private static DashboardVariable[] lists() {
    return new DashboardVariable[] {
      CustomVariable.of("quantile", "0.5", "0.95", "0.99").current("0.95"),
      CustomVariable.of("size", List.of(VariableOption.of("250"), VariableOption.of("1000")))
          .value("a sack", "60000")
          .multi()
          .includeAll(),
      ObjectVariable.of(
          "region",
          """
          [{"text": "North", "value": "n", "capital": "Hamburg"},
           {"text": "South", "value": "s", "capital": "Munich"}]
          """),
      ConstantVariable.of("company", "Beanworks"),
      IntervalVariable.of("window", minutes(5), minutes(30)).current(minutes(30)),
      TextBoxVariable.named("search"),
      SwitchVariable.named("compare"),
      SwitchVariable.of("details", "1", "0").switchedOn(),
      JsonVariable.fromJson(
              "{\"type\": \"textbox\", \"name\": \"from_elsewhere\", \"query\": \"kept\"}")
          .raw("{\"description\": \"What no method knows is set by its JSON.\"}")
    };
  }

  private static DashboardVariable[] filters() {
    return new DashboardVariable[] {
      AdHocVariable.named("filters")
          .filter(STATUS.is("ok"))
          .baseFilter(SHOP.isNot("test"))
          .defaultKeys(SHOP, STATUS)
          .groupBy(),
      AdHocVariable.named("log_filters")
          .dataSource(LOKI.dataSource())
          .filter("app", "=", "roastery")
          .baseFilter("env", "!=", "test")
          .defaultKey("level")
          .withoutCustomValues(),
      GroupByVariable.named("by")
          .keys(SHOP, STATUS)
          .current(SHOP)
          .defaultValue(SHOP)
          .withoutCustomValues(),
      GroupByVariable.named("by_of_logs").dataSource(LOKI.dataSource())
    };
  }

  /** The text that stands for the chosen shops in each form. */
  private static String forms() {
    return List.of(
            VariableFormat.CSV,
            VariableFormat.QUERY_PARAM,
            VariableFormat.CUSTOM_QUERY_PARAM,
            VariableFormat.DISTRIBUTED,
            VariableFormat.DOUBLE_QUOTE,
            VariableFormat.SINGLE_QUOTE,
            VariableFormat.SQL_STRING,
            VariableFormat.GLOB,
            VariableFormat.LUCENE,
            VariableFormat.PIPE,
            VariableFormat.REGEX,
            VariableFormat.RAW,
            VariableFormat.JSON,
            VariableFormat.JOIN,
            VariableFormat.TEXT,
            VariableFormat.HTML,
            VariableFormat.PERCENT_ENCODE,
            VariableFormat.URI_ENCODE,
            VariableFormat.DATE)
        .stream()
        .map(SHOPS::reference)
        .collect(Collectors.joining(" "));
  }
}
