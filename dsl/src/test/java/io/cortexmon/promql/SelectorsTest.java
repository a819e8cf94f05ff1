package io.cortexmon.promql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectorsTest {

  private static List<Selected> in(String query) {
    return Selectors.in(PromQl.parse(query, ParseOptions.GRAFANA));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          1 + 2                                              ~ []
          up                                                 ~ [up]
          {__name__="up"}                                    ~ [up]
          {"http.requests"}                                  ~ [http.requests]
          {__name__=#"c|a"}                                  ~ [a, c]
          {__name__=#"a.*"}                                  ~ []
          {__name__!="a", job="api"}                         ~ []
          {job="api"}                                        ~ []
          {__name__=#"a|b", __name__!="a"}                   ~ [b]
          $metric{job="api"}                                 ~ []
          b / a + b offset 5m                                ~ [b, a]
          sum by (job) (rate(a[5m])) / on (job) count(b)     ~ [a, b]
          max_over_time(sum(a)[1h:5m])                       ~ [a]
          topk(scalar(k), a)                                 ~ [k, a]
          absent(a) or vector(scalar(b))                     ~ [a, b]
          info(a)                                            ~ [a, target_info]
          info(a, {k8s_cluster=#".+"})                       ~ [a, target_info]
          info(a, {__name__="build_info", version=#".+"})    ~ [a, build_info]
          info(a, {__name__=#"build_info|node_info"})        ~ [a, build_info, node_info]
          info(a, {__name__!="build_info"})                  ~ [a]
          """)
  void names_are_those_that_are_sure(String query, String names) {
    Expr expr = PromQl.parse(query.replace('#', '~'), ParseOptions.GRAFANA);

    assertThat(Selectors.names(expr)).hasToString(names);
  }

  @Test
  void each_selector_is_found_as_often_as_it_stands_there() {
    assertThat(in("a{x=\"1\"} - a{x=\"1\"}"))
        .extracting(selected -> selected.selector().text())
        .containsExactly("a{x=\"1\"}", "a{x=\"1\"}");
  }

  @Test
  void matchers_are_those_of_other_labels_than_the_name() {
    Selected selected = in("{__name__=~\"a.*\", job=\"api\", status!~\"5..\"}").get(0);

    assertThat(selected.names()).isEmpty();
    assertThat(selected.matchers())
        .extracting(LabelMatcher::toString)
        .containsExactly("job=\"api\"", "status!~\"5..\"");
  }

  @Test
  void names_that_rule_each_other_out_leave_none() {
    assertThat(in("{__name__=~\"a|b\", __name__=~\"c|d\"}").get(0).names()).hasValue(Set.of());
  }

  @Test
  void windows_offsets_and_times_are_told() {
    List<Selected> all = in("rate(a[5m] @ 60 offset 1h) + b offset -2m");

    assertThat(all.get(0).range()).containsExactly(Window.of(Duration.ofMinutes(5)));
    assertThat(all.get(0).at()).isEqualTo(new At.Timestamp(60_000));
    assertThat(all.get(0).offset()).isEqualTo(Window.of(Duration.ofHours(1)));
    assertThat(all.get(0).isInfo()).isFalse();
    assertThat(all.get(1).range()).isEmpty();
    assertThat(all.get(1).offset()).isEqualTo(Window.of(Duration.ofMinutes(-2)));
    assertThat(all.get(1).at()).isEqualTo(At.NONE);
  }

  @Test
  void info_series_are_marked() {
    assertThat(in("info(a)")).extracting(Selected::isInfo).containsExactly(false, true);
    assertThat(in("info(a, {x!=\"\"})").get(1).selector().text())
        .isEqualTo("{__name__=\"target_info\",x!=\"\"}");
    assertThat(in("info(a, {__name__!=\"b\"})").get(1).selector().text())
        .isEqualTo("{__name__!=\"b\",__name__=~\".+_info\"}");
  }

  @Test
  void places_are_those_of_the_text() {
    assertThat(in("sum(a) / b"))
        .extracting(selected -> selected.span().start())
        .containsExactly(4, 9);
  }

  @Test
  void chains_of_operators_may_be_of_any_length() {
    assertThat(Selectors.names(PromQl.parse("a" + " + b".repeat(10_000))))
        .containsExactly("a", "b");
  }
}
