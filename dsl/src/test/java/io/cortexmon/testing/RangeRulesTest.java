package io.cortexmon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.promql.PromQl;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RangeRulesTest {

  private static final int FILES = Integer.getInteger("cortex-mon.files", 100);

  private static RuleDefinition record(String name, String expr) {
    return RuleDefinition.recording(name, PromQl.parse(expr), Map.of());
  }

  private static InputSeries input(String series, String values) {
    RuleTestFile file =
        new RuleTestFileReader(new FaultLog("t.yml"))
            .read(
                "tests: [{input_series: [{series: '" + series + "', values: '" + values + "'}]}]");
    return InputSeries.of(file.tests().get(0), new ArrayList<>(), new FaultLog("t.yml"));
  }

  private static List<String> atOnce(InputSeries input, long offset, RuleDefinition... rules) {
    GroupDefinition group = new GroupDefinition("g", 0, offset, List.of(rules));
    return new RangeRules()
        .of(List.of(group), input).stream().map(RuleDefinition::name).sorted().toList();
  }

  private static List<String> atOnce(RuleDefinition... rules) {
    return atOnce(input("load", "1x9"), 0, rules);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "load > 1",
        "rate(load[5m]) > 1",
        "sum by (a) (rate(load[5m])) / sum by (a) (rate(all[5m] offset 5m)) > 0.1",
        "histogram_quantile(0.9, sum by (le) (rate(lat_bucket[5m])))",
        "absent(load)",
        "avg_over_time(load[5m]) > 2 and load > 1"
      })
  void rules_of_given_series_are_evaluated_at_once(String expr) {
    assertThat(atOnce(record("a", expr))).containsExactly("a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "ALERTS",
        "other",
        "a",
        "{job=\"a\"}",
        "max_over_time(load[5m:])",
        "vector(time())",
        "load + load + load + load + load"
      })
  void rules_of_anything_else_are_not(String expr) {
    assertThat(atOnce(record("a", expr), record("other", "load"))).containsExactly("other");
  }

  @ParameterizedTest
  @ValueSource(strings = {"load offset -5m", "load @ 60", "load @ end()"})
  void no_rule_is_where_one_may_see_later_samples(String expr) {
    assertThat(atOnce(record("a", expr), record("other", "load"))).isEmpty();
  }

  @Test
  void no_rule_is_where_a_template_may_see_later_samples() {
    RuleDefinition asking =
        new RuleDefinition(
            "A",
            true,
            PromQl.parse("load"),
            0,
            0,
            Map.of(),
            Map.of("text", "{{ query \"load offset -5m\" }}"));
    assertThat(atOnce(asking, record("other", "load"))).isEmpty();
  }

  @Test
  void no_rule_is_where_what_is_written_is_given_too_or_there_is_much() {
    RuleDefinition rule = record("a", "load");
    assertThat(atOnce(input("a", "1x9"), 0, rule)).isEmpty();
    assertThat(atOnce(input("load", "1x2499"), 0, rule)).containsExactly("a");
    assertThat(atOnce(input("load", "1x2500"), 0, rule)).isEmpty();
    assertThat(atOnce(input("load", "1x9"), 60_000, rule)).isEmpty();
  }

  @Test
  void random_rules_give_the_same_both_ways() {
    int failures = 0;
    for (int seed = 0; seed < FILES; seed++) {
      RandomRuleTests made = new RandomRuleTests(seed);
      Map<String, String> rules = Map.of("rules.yml", made.rules().replace("query \"", "print \""));
      String tests = made.tests("rules.yml", made.names());
      RuleTests atOnce =
          new RuleTests(RuleTestOptions.DEFAULT, Path.of(""), (file, run, all) -> {});

      List<String> got = texts(atOnce.run("test.yml", tests, rules));

      assertThat(got)
          .as(rules + tests)
          .isEqualTo(
              texts(RuleTests.stepwise(RuleTestOptions.DEFAULT).run("test.yml", tests, rules)));
      failures += got.size();
    }
    assertThat(failures).isGreaterThan(FILES);
  }

  private static List<String> texts(RuleTestReport report) {
    assertThat(report.faults()).isEmpty();
    return report.tests().stream()
        .flatMap(test -> test.failures().stream())
        .map(RuleTestFailure::text)
        .toList();
  }
}
