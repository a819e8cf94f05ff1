package io.cortexmon.dashboard.variable;

import static io.cortexmon.definition.Durations.minutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.metric.Counter;
import io.cortexmon.metric.Gauge;
import io.cortexmon.metric.Histogram;
import io.cortexmon.metric.Label;
import io.cortexmon.promql.Variables;
import io.cortexmon.rule.RecordingRule;
import org.junit.jupiter.api.Test;

class QueryVariableTest {

  static final Label TYPE = Label.named("type");
  static final Label TOOL = Label.named("tool");
  static final Counter CALLS = Counter.named("calls_total").labels(TYPE, TOOL);
  static final Gauge DEPTH = Gauge.named("queue_depth").labels(TYPE);
  static final Histogram LATENCY = Histogram.named("latency_seconds").labels(TYPE);
  static final QueryVariable TYPES = QueryVariable.labelValues("type", CALLS, TYPE);

  private static JsonObject json(QueryVariable variable) {
    return variable.json(DataSourceRef.DEFAULT);
  }

  private static String query(QueryVariable variable) {
    return json(variable).object("query").text("query").orElseThrow();
  }

  private static double form(QueryVariable variable) {
    return json(variable).object("query").number("qryType").orElseThrow();
  }

  @Test
  void the_values_of_a_label_are_asked_of_the_dashboards_data_source() {
    assertThat(json(TYPES))
        .isEqualTo(
            JsonObject.parse(
                """
                {"name": "type", "type": "query",
                 "datasource": {"type": "prometheus", "uid": "${datasource}"},
                 "definition": "label_values(calls_total, type)",
                 "query": {"query": "label_values(calls_total, type)",
                           "refId": "PrometheusVariableQueryEditor-VariableQuery", "qryType": 1},
                 "current": {}, "options": [], "refresh": 1}"""));
    assertThat(TYPES.place().toString()).startsWith("QueryVariableTest.java:");
  }

  @Test
  void conditions_chain_variables_and_checks_see_what_is_read() {
    QueryVariable tools = QueryVariable.labelValues("tool", CALLS.where(TYPE.in(TYPES)), TOOL);

    assertThat(query(tools)).isEqualTo("label_values(calls_total{type=~\"$type\"}, tool)");
    assertThat(tools.queries()).hasSize(1);
    assertThat(tools.queries().get(0).reads().sources()).containsExactly(CALLS);
    assertThat(Variables.in(tools.queries().get(0).expr())).containsExactly("type");
  }

  @Test
  void a_target_label_is_a_use_that_some_job_must_carry() {
    QueryVariable pods = QueryVariable.labelValues("pod", DEPTH, Label.POD);

    assertThat(query(pods)).isEqualTo("label_values(queue_depth, pod)");
    assertThat(pods.queries().get(0).reads().labelUses())
        .extracting(use -> use.label().name())
        .containsExactly("pod");
  }

  @Test
  void rules_and_histograms_have_series_too() {
    RecordingRule rate =
        RecordingRule.named("type:calls:rate5m", CALLS.rate(minutes(5)).sumBy(TYPE));

    assertThat(query(QueryVariable.labelValues("type", rate, TYPE)))
        .isEqualTo("label_values(type:calls:rate5m, type)");
    assertThat(query(QueryVariable.labelValues("type", LATENCY, TYPE)))
        .isEqualTo("label_values(latency_seconds_count, type)");
    assertThat(query(QueryVariable.labelValues("type", LATENCY.nativeBuckets(), TYPE)))
        .isEqualTo("label_values(latency_seconds, type)");
    assertThat(query(QueryVariable.labelValues("le", LATENCY.bucketSeries(), Histogram.LE)))
        .isEqualTo("label_values(latency_seconds_bucket, le)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QueryVariable.labelValues("tool", rate, TOOL))
        .withMessage("label \"tool\" is not a label of type:calls:rate5m; it has type");
  }

  @Test
  void a_label_that_the_series_lack_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QueryVariable.labelValues("x", DEPTH, Label.named("typ")))
        .withMessage(
            "label \"typ\" is not a label of queue_depth; it has type and target labels (a label of"
                + " the target is declared with Label.ofTarget); did you mean \"type\"?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QueryVariable.labelValues("x", DEPTH.offset(minutes(5)), TYPE))
        .withMessage(
            "variable over \"queue_depth\": series can not be moved in time (offset, @); Grafana"
                + " asks for those of the time range");
  }

  @Test
  void prometheus_answers_other_questions_each_in_its_own_form() {
    QueryVariable top = QueryVariable.queryResult("top", CALLS.rate(minutes(5)).topk(5));
    QueryVariable series = QueryVariable.series("series", DEPTH.where(TYPE.is("a")));

    assertThat(query(QueryVariable.labelValues("job", Label.JOB))).isEqualTo("label_values(job)");
    assertThat(query(QueryVariable.labelNames("label"))).isEqualTo("label_names()");
    assertThat(query(QueryVariable.labelNames("label", "calls.*")))
        .isEqualTo("label_names(calls.*)");
    assertThat(query(QueryVariable.metricNames("metric", "cortex_.*")))
        .isEqualTo("metrics(cortex_.*)");
    assertThat(query(top)).isEqualTo("query_result(topk(5, rate(calls_total[5m])))");
    assertThat(query(series)).isEqualTo("queue_depth{type=\"a\"}");
    assertThat(query(QueryVariable.text("any", "label_values({job=\"x\"}, y)")))
        .isEqualTo("label_values({job=\"x\"}, y)");
    assertThat(form(QueryVariable.labelNames("a"))).isZero();
    assertThat(form(QueryVariable.metricNames("a", "b"))).isEqualTo(2);
    assertThat(form(top)).isEqualTo(3);
    assertThat(form(series)).isEqualTo(4);
    assertThat(form(QueryVariable.text("a", "b"))).isEqualTo(5);
  }

  @Test
  void all_is_every_series_unless_the_list_is_narrowed_or_it_is_said() {
    QueryVariable all = TYPES.multi().includeAll();

    assertThat(json(all).isTrue("multi")).isTrue();
    assertThat(json(all).isTrue("includeAll")).isTrue();
    assertThat(json(all).text("allValue")).contains(".*");
    assertThat(json(TYPES.includeAll(".+")).text("allValue")).contains(".+");
    assertThat(json(TYPES.includeAll("")).text("allValue")).contains("");
    assertThat(json(all.regex("/^a/")).has("allValue")).isFalse();
    assertThat(json(TYPES.multi()).has("allValue")).isFalse();
    assertThat(json(all.dataSource(new DataSourceRef("loki", "a"))).text("allValue"))
        .contains(".+");
    assertThat(json(all.dataSource(new DataSourceRef("mysql", "a"))).has("allValue")).isFalse();
  }

  @Test
  void what_is_chosen_at_first_is_a_list_where_several_may_be() {
    JsonObject one = JsonObject.parse("{\"text\": [\"a\"], \"value\": [\"a\"]}");

    assertThat(json(TYPES.current("a")).object("current"))
        .isEqualTo(JsonObject.parse("{\"text\": \"a\", \"value\": \"a\"}"));
    assertThat(json(TYPES.current("a").multi()).object("current")).isEqualTo(one);
    assertThat(json(TYPES.multi().current("a")).object("current")).isEqualTo(one);
    assertThat(json(TYPES.multi().current("a", "b")).object("current"))
        .isEqualTo(JsonObject.parse("{\"text\": [\"a\", \"b\"], \"value\": [\"a\", \"b\"]}"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TYPES.current("a", "b"))
        .withMessage(
            "variable \"type\" can not have a, b chosen at once; put multi() before current(..)");
    assertThatIllegalArgumentException()
        .isThrownBy(TYPES::current)
        .withMessage("variable \"type\": needs at least one value to be chosen at first");
  }

  @Test
  void all_other_options_stand_under_grafanas_names() {
    QueryVariable variable =
        TYPES
            .label("Type")
            .description("Kind of call")
            .regexOnText("/(?<text>.*)-x/")
            .sort(VariableSort.NATURAL)
            .refreshOnTimeRange()
            .staticOption("none", "-")
            .staticOptions(StaticOptionsOrder.AFTER)
            .withoutCustomValues()
            .skipUrlSync()
            .inControlsMenu()
            .dataSource(new DataSourceRef("prometheus", "other"))
            .raw("{\"later\": 1}");

    assertThat(json(variable))
        .isEqualTo(
            json(TYPES)
                .merged(
                    JsonObject.parse(
                        """
                        {"label": "Type", "description": "Kind of call",
                         "regex": "/(?<text>.*)-x/", "regexApplyTo": "text", "sort": 7,
                         "refresh": 2, "staticOptions": [{"text": "none", "value": "-"}],
                         "staticOptionsOrder": "after", "allowCustomValue": false,
                         "skipUrlSync": true, "hide": 3, "later": 1,
                         "datasource": {"type": "prometheus", "uid": "other"}}""")));
    assertThat(json(TYPES.hideLabel()).number("hide")).contains(1.0);
    assertThat(json(TYPES.hide()).number("hide")).contains(2.0);
  }

  @Test
  void a_regular_expression_is_enclosed_or_whole() {
    assertThat(json(TYPES.regex("a.*")).text("regex")).contains("a.*");
    assertThat(json(TYPES.regex("a|b")).text("regex")).contains("(?:a|b)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TYPES.regex("/a"))
        .withMessage(
            "regex of variable \"/a\": must end with / and the flags g, i, m, y, s in this order, as"
                + " in /up.*/i; or begin without /");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TYPES.regex(""))
        .withMessage("regex of variable must not be empty");
  }

  @Test
  void loki_and_tempo_have_queries_of_their_own() {
    DataSourceRef loki = new DataSourceRef("loki", "logs");
    QueryVariable apps =
        QueryVariable.of("app", loki, LokiValues.labelValues("{namespace=\"orders\"}", "app"));

    assertThat(json(apps).object("datasource")).isEqualTo(loki.json());
    assertThat(json(apps).object("query"))
        .isEqualTo(
            JsonObject.parse(
                """
                {"type": 1, "label": "app", "stream": "{namespace=\\"orders\\"}",
                 "refId": "LokiVariableQueryEditor-VariableQuery"}"""));
    assertThat(LokiValues.labelNames())
        .isEqualTo(
            JsonObject.parse(
                "{\"type\": 0, \"refId\": \"LokiVariableQueryEditor-VariableQuery\"}"));
    assertThat(TempoValues.tagValues("resource.service.name"))
        .isEqualTo(
            JsonObject.parse(
                """
                {"type": 1, "label": "resource.service.name",
                 "refId": "TempoDatasourceVariableQueryEditor-VariableQuery"}"""));
    assertThat(TempoValues.tagNames().number("type")).contains(0.0);
  }

  @Test
  void names_are_those_that_queries_can_refer_to() {
    String rule = ": must be letters, digits and underscores, not starting with a digit";

    assertThatIllegalArgumentException()
        .isThrownBy(() -> QueryVariable.labelNames("my-label"))
        .withMessage("variable name \"my-label\"" + rule + "; did you mean \"my_label\"?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QueryVariable.labelNames("$label"))
        .withMessage("variable name \"$label\"" + rule + "; did you mean \"label\"?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QueryVariable.labelNames(""))
        .withMessage("variable name \"\"" + rule);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QueryVariable.labelNames("__from"))
        .withMessage("variable name \"__from\": names that start with __ are Grafana's own");
  }

  @Test
  void a_reference_can_name_the_form_of_the_values() {
    assertThat(TYPES.reference()).isEqualTo("$type");
    assertThat(TYPES.reference(VariableFormat.QUERY_PARAM)).isEqualTo("${type:queryparam}");
  }
}
