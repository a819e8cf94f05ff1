package io.cortexmon.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.promql.LabelMatcher.Op;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrafanaQueryTest {

  private static Expr parse(String query) {
    return PromQl.parse(query, ParseOptions.GRAFANA);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '¬',
      value = {
        "rate(a[$__rate_interval]) | __rate_interval",
        "a[${__range}:$__interval] | __range,__interval",
        "a[${__range_s}s] | __range_s",
        "a[[[window]]] | window",
        "a[$__interval * 2] | __interval",
        "a offset $shift | shift",
        "a offset -$shift | shift",
        "$metric{x=\"1\"} | metric",
        "$metric[5m] | metric",
        "$metric offset 5m | metric",
        "${app}_requests_total | app",
        "foo_[[kind]]_bar{x=\"1\"} | kind",
        "a{x=~\"$x\",y!=\"${y:regex}-[[z]]\"} | x,y,z",
        "a{$filters,x=\"1\"} | filters",
        "a{${label}=\"1\"} | label",
        "a{\"$x \"=\"1\"} | x",
        "sum by ($group, job) (a) | group",
        "sum by (\"$x y\", $group) (a) | group",
        "sum without (${group:csv}) (a) | group",
        "a * on ($on) group_left ([[include]]) b | on,include",
        "topk($n, a) | n",
        "a > $limit | limit",
        "a * $__interval_ms / 1000 | __interval_ms",
        "increase(a[1h]) / $__range_s | __range_s",
        "histogram_quantile($q, a) | q",
        "$query | query",
        "sum($query) | query",
        "$a / $b | a,b"
      })
  void variables_stand_wherever_dashboards_use_them(String query, String names) {
    Expr expr = parse(query);

    assertThat(expr.text()).isEqualTo(query);
    assertThat(parse(expr.text())).isEqualTo(expr);
    assertThat(Variables.in(expr)).containsExactlyElementsOf(Arrays.asList(names.split(",")));
  }

  @Test
  void a_matcher_may_be_a_variable_as_a_whole() {
    assertThat(parse("a{$f}"))
        .isEqualTo(Expr.select("a", List.of(LabelMatcher.reference(() -> "f"))));
    assertThat(parse("a{x=\"$v\"}"))
        .isEqualTo(Expr.select("a", List.of(new LabelMatcher("x", Op.EQUAL, "$v", List.of("v")))));
  }

  @Test
  void a_group_of_a_pattern_is_no_variable() {
    Expr expr = parse("label_replace(a, \"x\", \"$1\", \"y\", \"(.*)\")");

    assertThat(Variables.in(expr)).isEmpty();
    assertThat(Variables.in(parse("a{x=~\"b$1\"}"))).isEmpty();
  }

  @Test
  void a_variable_alone_may_be_of_any_type() {
    assertThat(parse("$x").type()).isEqualTo(ValueType.UNKNOWN);
    assertThat(parse("$x + 1").type()).isEqualTo(ValueType.UNKNOWN);
    assertThat(parse("$x + a").type()).isEqualTo(ValueType.VECTOR);
    assertThat(parse("-($x)").type()).isEqualTo(ValueType.UNKNOWN);
    assertThat(parse("$x == 1").text()).isEqualTo("$x == 1");
  }

  @Test
  void without_the_option_a_variable_is_an_error() {
    assertThatThrownBy(() -> PromQl.parse("rate(a[$__rate_interval])"))
        .isInstanceOf(PromQlSyntaxException.class)
        .hasMessage(
            """
            1:8: unexpected character in duration expression: '$'
              rate(a[$__rate_interval])
                     ^^^^^^^^^^^^^^^^^^
              hint: Grafana's variables can be used in dashboards only\
            """);
    assertThat(PromQl.parse("a{x=\"$y\"}"))
        .isEqualTo(Expr.select("a", List.of(LabelMatcher.of("x", Op.EQUAL, "$y"))));
  }

  @Test
  void a_variable_can_not_be_a_function() {
    assertThatThrownBy(() -> parse("$f(a)"))
        .hasMessageContaining("unexpected \"(\"")
        .hasMessageContaining("hint: a variable can not stand for a function");
  }

  @Test
  void a_variable_may_be_the_time_after_at() {
    assertThat(parse("a @ ${__to:date:seconds}"))
        .isEqualTo(
            Expr.select("a", List.of())
                .modifiers(Modifiers.NONE.at(new At.Reference("__to", "${__to:date:seconds}"))));
    assertThat(parse("a[5m] @ $then offset 1m").text()).isEqualTo("a[5m] @ $then offset 1m");
  }

  @Test
  void what_looks_like_a_variable_and_is_none_is_an_error() {
    assertThatThrownBy(() -> parse("${"))
        .hasMessageEndingWith("hint: a variable is written $name, ${name} or [[name]]");
    assertThatThrownBy(() -> parse("$ x")).isInstanceOf(PromQlSyntaxException.class);
    assertThatThrownBy(() -> parse("${a.}")).isInstanceOf(PromQlSyntaxException.class);
    assertThatThrownBy(() -> parse("[[a:]]")).isInstanceOf(PromQlSyntaxException.class);
  }
}
