package io.cortexmon.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.dashboard.Row;
import io.cortexmon.dashboard.panel.Stat;
import io.cortexmon.dashboard.panel.TimeSeries;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.dashboard.query.PrometheusTarget;
import io.cortexmon.dashboard.variable.ConstantVariable;
import io.cortexmon.dashboard.variable.CustomVariable;
import io.cortexmon.dashboard.variable.DataSourceVariable;
import io.cortexmon.dashboard.variable.QueryVariable;
import io.cortexmon.metric.Gauge;
import io.cortexmon.metric.Label;
import io.cortexmon.promql.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariableChecksTest {

  private static final Label SHOP = Label.named("shop");
  private static final Gauge QUEUE = Gauge.named("queue_length").labels(SHOP);
  private static final QueryVariable SHOPS = QueryVariable.labelValues("shop", QUEUE, SHOP);
  private static final Variable UNKNOWN = () -> "shoop";

  private static Dashboard orders() {
    return Dashboard.titled("Orders");
  }

  private static TimeSeries ofShops() {
    return TimeSeries.titled("Queue").query(QUEUE.where(SHOP.in(SHOPS)));
  }

  /** A dashboard of one panel whose query is a text. */
  private static Dashboard asking(String promql) {
    return orders()
        .variables(SHOPS)
        .panel(ofShops())
        .panel(Stat.titled("Text").target(PrometheusTarget.text(promql)));
  }

  private static Dashboard read(String variables, String panels) {
    return Dashboard.fromJson(
        """
        {"title": "Orders", "schemaVersion": 42, "templating": {"list": [%s]}, "panels": [%s]}"""
            .formatted(variables, panels));
  }

  @Test
  void variables_that_are_defined_and_used() {
    assertThat(Findings.of(orders().variables(SHOPS).panel(ofShops()))).isEmpty();
  }

  @Test
  void a_variable_that_is_not_defined() {
    Dashboard dashboard =
        orders()
            .variables(SHOPS)
            .panel(ofShops())
            .panel(Stat.titled("Shop").query(QUEUE.where(SHOP.in(UNKNOWN)).sum()));

    assertThat(Findings.of(dashboard))
        .containsExactly(
            """
            error[dashboard/undefined-variable] variable `$shoop` is used, but not defined
              in panel "Shop" of dashboard "Orders" (VariableChecksTest.java)
              hint: did you mean `$shop`?""");
  }

  @Test
  void a_variable_and_a_text_without_braces_between() {
    assertThat(Findings.of(asking("up{job=\"$shop_total\"}")))
        .containsExactly(
            """
            error[dashboard/undefined-variable] variable `$shop_total` is used, but not defined
              in panel "Text" of dashboard "Orders" (VariableChecksTest.java)
              hint: write `${shop}_total` if that is meant""");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rate(x_total{shop=~\"$shop\"}[$__rate_interval])",
        "x{shop=~\"${shop:regex}\", b=~\"[[shop]]\"}[$__range_s:$__interval]",
        "x{path=~\"a.*$\", b=~\"(a|b$)|c$$\"}",
        "label_replace(x, \"a\", \"$1-${2}\", \"b\", \"(.*)-(.*)\")",
        "label_replace(x, \"a\", \"$name\", \"b\", \"(?P<name>.*)\")",
        "x{a=~\"[[:alpha:]]+\"} @ ${__to:date:seconds}",
      })
  void what_is_defined_built_in_or_no_variable(String promql) {
    assertThat(Findings.of(asking(promql))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"$job", "${job}", "${job:regex}", "[[job]]", "[[job:csv]]"})
  void every_form_of_a_reference_is_seen(String reference) {
    assertThat(Findings.of(asking("up{job=~\"" + reference + "\"}")))
        .containsExactly(
            """
            error[dashboard/undefined-variable] variable `%s` is used, but not defined
              in panel "Text" of dashboard "Orders" (VariableChecksTest.java)
              hint: add it to the dashboard's .variables(..), or use one of datasource, shop"""
                .formatted(reference));
  }

  @Test
  void a_variable_of_grafanas_that_there_is_not() {
    assertThat(Findings.of(asking("rate(x_total[$__rate_intervall])")))
        .containsExactly(
            """
            error[dashboard/undefined-variable] Grafana has no variable `$__rate_intervall`
              in panel "Text" of dashboard "Orders" (VariableChecksTest.java)
              hint: did you mean `$__rate_interval`?""");
    assertThat(Findings.of(asking("rate(x_total[$__window])")))
        .containsExactly(
            """
            error[dashboard/undefined-variable] Grafana has no variable `$__window`
              in panel "Text" of dashboard "Orders" (VariableChecksTest.java)
              hint: names that begin with __ are Grafana's own, such as "$__rate_interval\"""");
  }

  @Test
  void in_prose_only_what_looks_like_a_slip() {
    Dashboard dashboard = orders().variables(SHOPS).panel(ofShops());

    assertThat(Findings.of(dashboard.panel(ofShops().title("$HOME costs $5")))).isEmpty();
    assertThat(Findings.of(dashboard.panel(ofShops().title("Queue of $shopp"))))
        .containsExactly(
            """
            warning[dashboard/undefined-variable] variable `$shopp` is used, but not defined
              in panel "Queue of $shopp" of dashboard "Orders" (VariableChecksTest.java)
              hint: did you mean `$shop`?""");
  }

  @Test
  void other_languages_have_dollar_signs_of_their_own() {
    String panel =
        """
        {"type": "text", "targets": [
          {"refId": "A", "datasource": {"type": "postgres", "uid": "$db"},
            "rawSql": "SELECT $$x$$ WHERE $__timeFilter(t) AND a = $foo AND b = $1"},
          {"refId": "B", "datasource": {"type": "loki", "uid": "$logs"},
            "expr": "{job=\\"a\\"} | line_format \\"{{ $v := .x }}{{ $v }}\\""}]}""";
    String variables =
        """
        {"name": "db", "type": "datasource", "query": "postgres"},
        {"name": "logs", "type": "datasource", "query": "loki"}""";

    assertThat(Findings.of(read(variables, panel))).isEmpty();
    assertThat(Findings.of(read(variables, panel.replace("$foo", "${foo}"))))
        .singleElement()
        .asString()
        .startsWith("error[dashboard/undefined-variable] variable `${foo}` is used");
  }

  @Test
  void addresses_of_links() {
    String panel =
        """
        {"type": "text", "title": "Links", "links": [{"title": "x", "url":
          "/d/x?$filter=a&var-shop=${__field.labels.shop}&${__url_time_range}&from=$since"}]}""";

    assertThat(Findings.of(read("", panel)))
        .containsExactly(
            """
            error[dashboard/undefined-variable] variable `$since` is used, but not defined
              in panel "Links" of dashboard "Orders" (VariableChecksTest.java)
              hint: add it to the dashboard's .variables(..)""");
  }

  @Test
  void a_variable_that_is_defined_twice() {
    assertThat(Findings.of(orders().variables(SHOPS, SHOPS).panel(ofShops())))
        .containsExactly(
            """
            error[dashboard/colliding-variables] two variables have the name `shop`
              in variable "shop" of dashboard "Orders" (VariableChecksTest.java)
              hint: rename one, or leave one out""");
  }

  @Test
  void variables_in_a_circle() {
    String variables =
        """
        {"name": "a", "type": "query", "query": "label_values(x{b=\\"$b\\"}, a)",
          "datasource": {"type": "prometheus", "uid": "-- Mixed --"}},
        {"name": "b", "type": "query", "query": {"query": "label_values(x{a=\\"%s\\"}, b)"},
          "datasource": {"type": "prometheus", "uid": "-- Mixed --"}}""";
    String panel = "{\"type\": \"text\", \"title\": \"$a $b\"}";

    assertThat(Findings.of(read(variables.formatted("1"), panel))).isEmpty();
    assertThat(Findings.of(read(variables.formatted("$a"), panel)))
        .containsExactly(
            """
            error[dashboard/circular-variable] variable `a` needs its own value: a -> b -> a
              in variable "a" of dashboard "Orders" (VariableChecksTest.java)
              hint: Grafana fills variables in one after the other: take one of these references \
            out""");
    assertThat(Findings.of(read(variables.formatted("$b"), panel)))
        .singleElement()
        .asString()
        .startsWith("error[dashboard/circular-variable] variable `b` needs its own value\n");
  }

  @Test
  void a_variable_that_nothing_uses() {
    assertThat(Findings.of(orders().variables(SHOPS).panel(TimeSeries.titled("x").query(QUEUE))))
        .containsExactly(
            """
            warning[dashboard/unused-variable] no query, title or link uses the variable
              in variable "shop" of dashboard "Orders" (VariableChecksTest.java)
              hint: use it, for example by LABEL.in(variable), or leave it out""");
  }

  @Test
  void a_variable_that_something_else_may_use() {
    String variable = "{\"name\": \"shop\", \"type\": \"custom\", \"query\": \"a,b\"}";
    String text = "{\"type\": \"text\", \"options\": {\"content\": \"%s\"}}";

    assertThat(Findings.of(read(variable, text.formatted("of ${shop:text}")))).isEmpty();
    assertThat(Findings.of(read(variable, "{\"libraryPanel\": {\"uid\": \"x\"}}"))).isEmpty();
    assertThat(
            Findings.of(
                read(variable, text.formatted(""))
                    .raw("{\"links\": [{\"includeVars\": true, \"title\": \"More\"}]}")))
        .isEmpty();
  }

  @Test
  void a_panel_repeated_by_no_variable() {
    assertThat(Findings.of(orders().variables(SHOPS).panel(ofShops().repeat(UNKNOWN))))
        .containsExactly(
            """
            error[dashboard/unrepeatable] it is repeated by the variable `shoop`, which is not \
            defined
              in panel "Queue" of dashboard "Orders" (VariableChecksTest.java)
              hint: did you mean `shop`?""");
  }

  @Test
  void a_row_repeated_by_a_variable_with_one_value() {
    ConstantVariable constant = ConstantVariable.of("region", "eu");
    Row row = Row.titled("Region").panel(ofShops()).repeat(constant);

    assertThat(Findings.of(orders().variables(SHOPS, constant).row(row)))
        .containsExactly(
            """
            error[dashboard/unrepeatable] it is repeated by `region`, a constant variable, which \
            has one value
              in row "Region" of dashboard "Orders" (VariableChecksTest.java)
              hint: repeat it by a query, custom or data source variable""");
  }

  @Test
  void a_panel_repeated_by_a_variable_of_which_one_value_is_chosen() {
    CustomVariable regions = CustomVariable.of("region", "eu", "us");

    assertThat(Findings.of(orders().variables(regions.multi()).panel(of(regions)))).isEmpty();
    assertThat(Findings.of(orders().variables(regions).panel(of(regions))))
        .containsExactly(
            """
            warning[dashboard/unrepeatable] it is repeated by `region`, of which viewers choose \
            one value only
              in panel "Up" of dashboard "Orders" (VariableChecksTest.java)
              hint: add .multi() or .includeAll() to the variable""");
  }

  private static Stat of(Variable repeated) {
    return Stat.titled("Up").query(QUEUE).repeat(repeated);
  }

  @Test
  void a_panel_repeated_as_its_row_is() {
    CustomVariable regions = CustomVariable.of("region", "eu", "us").includeAll();
    Row row = Row.titled("Region").panel(of(regions)).repeat(regions);

    assertThat(Findings.of(orders().variables(regions).row(row)))
        .containsExactly(
            """
            warning[dashboard/unrepeatable] it is repeated by `region`, as the row that it stands \
            in
              in panel "Up" of dashboard "Orders" (VariableChecksTest.java)
              hint: in each copy of the row there is one value left: take .repeat(..) off one of \
            them""");
  }

  @Test
  void data_sources_of_variables() {
    DataSourceVariable logs = DataSourceVariable.named("logs", "loki");
    Dashboard dashboard = orders().variables(SHOPS, logs);
    DataSourceRef undefined = DataSourceRef.of("prometheus", () -> "logz");

    assertThat(Findings.of(dashboard.panel(ofShops().dataSource(undefined))))
        .containsExactly(
            """
            error[dashboard/undeclared-data-source] data source variable `${logz}` is used, but \
            not defined
              in panel "Queue" of dashboard "Orders" (VariableChecksTest.java)
              hint: did you mean `${logs}`?""");
    assertThat(Findings.of(dashboard.panel(ofShops().dataSource(DataSourceRef.of("loki", SHOPS)))))
        .containsExactly(
            """
            error[dashboard/undeclared-data-source] variable `${shop}` names no data source: it is \
            a query variable
              in panel "Queue" of dashboard "Orders" (VariableChecksTest.java)
              hint: use a DataSourceVariable""");
    assertThat(
            Findings.of(
                dashboard.panel(ofShops().dataSource(DataSourceRef.of("prometheus", logs)))))
        .containsExactly(
            """
            error[dashboard/undeclared-data-source] data source `${logs}` is asked as prometheus, \
            but viewers choose it among those of type loki
              in panel "Queue" of dashboard "Orders" (VariableChecksTest.java)
              hint: define a DataSourceVariable for each type""");
    assertThat(
            Findings.of(
                dashboard.panel(ofShops().dataSource(new DataSourceRef("loki", "eu-${logs}")))))
        .containsExactly(
            """
            error[dashboard/undeclared-data-source] data source `eu-${logs}` is joined of texts \
            and variables
              in panel "Queue" of dashboard "Orders" (VariableChecksTest.java)
              hint: Grafana's editor does not resolve it: let one data source variable hold all \
            of it""");
  }
}
