package io.cortexmon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.promql.PromQl;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuietRulesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "up | up",
        "up == 0 | up",
        "up{job=\"a\"} offset 5m | up",
        "{__name__=\"http.requests\"} > 1 | http.requests",
        "sum by (job) (rate(req[5m])) / sum by (job) (rate(all[5m])) > 0.1 | all req",
        "histogram_quantile(0.9, sum by (le) (rate(lat_bucket[5m]))) | lat_bucket",
        "max_over_time(rate(req[1m])[5m:1m]) | req",
        "-(a + (b)) unless c | a b c",
        "topk(3, a) | a",
        "clamp_max(a, -(1)) | a"
      })
  void an_expression_gives_nothing_without_its_metrics(String expr, String metrics) {
    assertThat(NeededMetrics.of(PromQl.parse(expr)))
        .hasValueSatisfying(
            names -> assertThat(names).containsExactlyInAnyOrder(metrics.trim().split(" ", -1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "vector(1)",
        "absent(up)",
        "absent_over_time(up[5m])",
        "time() - x",
        "scalar(a) + b",
        "a > scalar(b)",
        "{job=\"a\"}",
        "{__name__=~\"a.*\"}",
        "hour()",
        "label_replace(a, \"b\", \"$1\", \"c\", \"(\")",
        "topk(1e30, a)",
        "topk(NaN, a)",
        "rate(a[5m * 2])",
        "rate(a[5m] smoothed)",
        "count_values(\"a b\", c)",
        "info(a)"
      })
  void where_it_may_give_something_or_fail_nothing_is_said(String expr) {
    assertThat(NeededMetrics.of(PromQl.parse(expr))).isEmpty();
  }

  private static RuleDefinition record(String name, String expr) {
    return RuleDefinition.recording(name, PromQl.parse(expr), Map.of());
  }

  private static List<String> kept(Set<String> metrics, RuleDefinition... rules) {
    GroupDefinition group = new GroupDefinition("g", 3, 4, List.of(rules));
    GroupDefinition kept = new QuietRules().without(List.of(group), metrics).get(0);
    assertThat(kept).isEqualTo(new GroupDefinition("g", 3, 4, kept.rules()));
    return kept.rules().stream().map(RuleDefinition::name).toList();
  }

  @Test
  void rules_stay_that_read_what_is_there_or_what_other_rules_write() {
    RuleDefinition late = record("late", "early > 1");
    RuleDefinition early = record("early", "load");
    RuleDefinition other = record("other", "jobs");
    assertThat(kept(Set.of("load"), late, early, other)).containsExactly("late", "early");
    assertThat(kept(Set.of("jobs"), late, early, other)).containsExactly("other");
    assertThat(kept(Set.of(), late, early, other)).isEmpty();
  }

  @Test
  void alerts_write_the_metrics_of_alerts() {
    RuleDefinition alert =
        new RuleDefinition("High", true, PromQl.parse("load"), 0, 0, Map.of(), Map.of());
    RuleDefinition count = record("count", "count(ALERTS)");
    RuleDefinition since = record("since", "max(ALERTS_FOR_STATE)");
    assertThat(kept(Set.of("load"), alert, count, since)).containsExactly("High", "count", "since");
    assertThat(kept(Set.of("up"), alert, count, since)).isEmpty();
  }
}
