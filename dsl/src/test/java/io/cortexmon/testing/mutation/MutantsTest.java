package io.cortexmon.testing.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.promql.PromQl;
import io.cortexmon.testing.RuleDefinition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MutantsTest {

  private static RuleDefinition recording(String expr) {
    return new RuleDefinition("r", false, PromQl.parse(expr), 0, 0, Map.of(), Map.of());
  }

  private static RuleDefinition alert(Duration hold, Duration keep) {
    return new RuleDefinition(
        "A",
        true,
        PromQl.parse("up"),
        hold.toMillis(),
        keep.toMillis(),
        Map.of("severity", "critical"),
        Map.of("summary", "It is down."));
  }

  private static Mutant mutant(RuleDefinition rule, String id) {
    return Mutants.of(rule).stream()
        .filter(mutant -> mutant.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id + " is not among " + ids(rule)));
  }

  private static List<String> ids(RuleDefinition rule) {
    return Mutants.of(rule).stream().map(Mutant::id).toList();
  }

  /** What each kind of change makes of an expression. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a > 5 | comparison-1/at-least | a >= 5",
        "a > 5 | comparison-1/less | a < 5",
        "a >= 5 | comparison-1/greater | a > 5",
        "a >= 5 | comparison-1/less | a < 5",
        "a < 5 | comparison-1/at-most | a <= 5",
        "a < 5 | comparison-1/greater | a > 5",
        "a <= 5 | comparison-1/less | a < 5",
        "a <= 5 | comparison-1/greater | a > 5",
        "a == 5 | comparison-1/not-equal | a != 5",
        "a != 5 | comparison-1/equal | a == 5",
        "a > bool 5 | comparison-1/at-least | a >= bool 5",
        "a > on (b) c | comparison-1/less | a < on (b) c",
        "a > 0.05 | threshold-1/up | a > 0.055",
        "a > 0.05 | threshold-1/down | a > 0.045",
        "a > 0 | threshold-1/up | a > 1",
        "a > 0 | threshold-1/down | a > -1",
        "a > -20 | threshold-1/up | a > -18",
        "a > 5m | threshold-1/up | a > 5m30s",
        "a > 2 * 60 | threshold-1/up | a > 132",
        "1e3 < a | threshold-1/down | 900 < a",
        "a > 1 and b > 2 | threshold-2/up | a > 1 and b > 3",
        "a and b | set-operator-1/or | a or b",
        "a and b | set-operator-1/unless | a unless b",
        "a or b | set-operator-1/and | a and b",
        "a or b | set-operator-1/unless | a unless b",
        "a unless b | set-operator-1/and | a and b",
        "a and b or c | set-operator-1/or | a or b or c",
        "a or b and c | set-operator-1/and | a and (b and c)",
        "a and b and c | set-operator-1/or | (a or b) and c",
        "a + b | arithmetic-1/minus | a - b",
        "a - b | arithmetic-1/plus | a + b",
        "a * b | arithmetic-1/divided | a / b",
        "a / b | arithmetic-1/times | a * b",
        "a * 2 + b | arithmetic-2/minus | a * 2 - b",
        "100 * a | number-1/up | 110 * a",
        "100 * a | number-1/down | 90 * a",
        "1 - a | number-1/up | 2 - a",
        "clamp_max(a, 0.5) | number-1/up | clamp_max(a, 0.55)",
        "topk(3, a) | number-1/down | topk(2, a)",
        "histogram_quantile(0.95, a) | quantile-1/up | histogram_quantile(0.975, a)",
        "histogram_quantile(0.95, a) | quantile-1/down | histogram_quantile(0.925, a)",
        "quantile(0.1, a) | quantile-1/up | quantile(0.15, a)",
        "quantile_over_time(0.5, a[5m]) | quantile-1/down | quantile_over_time(0.25, a[5m])",
        "a{b=\"c\",d!~\"e\"} | matcher-1/dropped | a{d!~\"e\"}",
        "a{b=\"c\",d!~\"e\"} | matcher-1/negated | a{b!=\"c\",d!~\"e\"}",
        "a{b=\"c\",d!~\"e\"} | matcher-2/negated | a{b=\"c\",d=~\"e\"}",
        "rate(a{b!=\"c\"}[5m]) | matcher-1/dropped | rate(a[5m])",
        "sum by (x, y) (a) | grouping-1/x | sum by (y) (a)",
        "sum by (x) (a) | grouping-1/x | sum(a)",
        "sum without (x, y) (a) | grouping-1/y | sum without (x) (a)",
        "a / on (x, y) b | matching-1/on-y | a / on (x) b",
        "a / ignoring (x) b | matching-1/ignoring-x | a / b",
        "a * on (x) group_left (y) b | matching-1/group_left-y | a * on (x) group_left () b",
        "rate(a[5m]) | function-1/increase | increase(a[5m])",
        "increase(a[5m]) | function-1/rate | rate(a[5m])",
        "irate(a[5m]) | function-1/rate | rate(a[5m])",
        "delta(a[5m]) | function-1/deriv | deriv(a[5m])",
        "max_over_time(a[5m]) | function-1/avg-over-time | avg_over_time(a[5m])",
        "sum(a) | aggregation-1/max | max(a)",
        "avg(a) | aggregation-1/max | max(a)",
        "max(a) | aggregation-1/min | min(a)",
        "min(a) | aggregation-1/max | max(a)",
        "count(a) | aggregation-1/sum | sum(a)",
        "topk(3, a) | aggregation-1/bottomk | bottomk(3, a)",
        "rate(a[5m]) | range-1/doubled | rate(a[10m])",
        "rate(a[5m]) | range-1/halved | rate(a[2m30s])",
        "max_over_time(rate(a[1m])[1h:2m]) | range-1/doubled | max_over_time(rate(a[2m])[1h:2m])",
        "max_over_time(rate(a[1m])[1h:2m]) | range-2/halved | max_over_time(rate(a[1m])[30m:2m])",
        "a offset 1d | offset-1/dropped | a",
        "a offset 1d | offset-1/halved | a offset 12h",
        "rate(a[5m] offset 1h) | offset-1/dropped | rate(a[5m])",
        "max_over_time(a[1h:] offset 1h) | offset-1/halved | max_over_time(a[1h:] offset 30m)"
      })
  void a_change_of_an_expression(String before, String id, String after) {
    Mutant mutant = mutant(recording(before), "r/" + id);

    assertThat(mutant.after()).isEqualTo(after);
    assertThat(mutant.before()).isEqualTo(PromQl.parse(before).text());
    assertThat(mutant.rule().expr()).isEqualTo(PromQl.parse(after));
  }

  @Test
  void a_change_says_what_became_of_what_and_where() {
    RuleDefinition rule =
        recording("sum by (job) (rate(errors_total{code=\"500\"}[5m] offset 1h)) * 2 > 0.05");

    assertThat(Mutants.of(rule))
        .extracting(Mutant::change)
        .containsExactly(
            "sum became max at 1:1",
            "job dropped from by at 1:5",
            "rate became increase at 1:15",
            "code=\"500\" dropped at 1:33",
            "code=\"500\" became code!=\"500\" at 1:33",
            "5m became 10m at 1:45",
            "5m became 2m30s at 1:45",
            "offset 1h dropped at 1:49",
            "offset 1h became offset 30m at 1:49",
            "* became / at 1:61",
            "2 became 3 at 1:63",
            "2 became 1 at 1:63",
            "> became >= at 1:65",
            "> became < at 1:65",
            "0.05 became 0.055 at 1:67",
            "0.05 became 0.045 at 1:67");
  }

  @Test
  void a_place_is_counted_in_characters() {
    assertThat(mutant(recording("a{b=\"\u00fc\"} > 5"), "r/threshold-1/up").change())
        .isEqualTo("5 became 6 at 1:12");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a > 0.05 | comparison-1/at-least | look at a value of exactly 0.05",
        "a > b | comparison-1/at-least | look at a time when both sides are equal",
        "a > 0.05 | threshold-1/up | look at a value between 0.05 and 0.055",
        "a > 0.05 | threshold-1/down | look at a value between 0.045 and 0.05",
        "a == 0 | threshold-1/up | look at a value of 0, and at one of 1",
        "sum by (x) (a) | grouping-1/x"
            + " | give two series that differ in x alone, and look at both results",
        "a{b=\"c\"} | matcher-1/dropped"
            + " | give one more series, which b=\"c\" leaves out, and look again",
        "rate(a[5m]) | range-1/halved"
            + " | let the series change their course, and look when a part of 5m has passed since"
      })
  void a_hint_says_what_to_look_at(String expr, String id, String hint) {
    assertThat(mutant(recording(expr), "r/" + id).hint()).isEqualTo(hint);
  }

  @Test
  void durations_labels_and_annotations_of_an_alert_are_changed() {
    List<String> changes = new ArrayList<>();
    Mutants.of(alert(Duration.ofMinutes(5), Duration.ZERO))
        .forEach(mutant -> changes.add(mutant.id() + ": " + mutant.change()));

    assertThat(changes)
        .containsExactly(
            "A/for/shorter: for 5m became 4m",
            "A/for/longer: for 5m became 6m",
            "A/for/dropped: for of 5m dropped",
            "A/keep-firing-for/added: keep_firing_for of 1m added",
            "A/label/severity/dropped: label severity=\"critical\" dropped",
            "A/label/severity/changed: label severity=\"critical\" became"
                + " severity=\"critical-other\"",
            "A/annotation/summary/dropped: annotation summary dropped");
  }

  @Test
  void an_alert_without_for_is_given_one() {
    assertThat(ids(alert(Duration.ZERO, Duration.ofMinutes(30))))
        .startsWith(
            "A/for/added",
            "A/keep-firing-for/shorter",
            "A/keep-firing-for/longer",
            "A/keep-firing-for/dropped");
  }

  @ParameterizedTest
  @CsvSource({"30, 15, 45", "60, 30, 90", "120, 60, 180", "1800, 1620, 1980"})
  void a_for_moves_by_a_tenth_or_a_minute_but_not_by_more_than_half(
      long seconds, long shorter, long longer) {
    RuleDefinition rule = alert(Duration.ofSeconds(seconds), Duration.ZERO);

    assertThat(mutant(rule, "A/for/shorter").rule().holdMillis()).isEqualTo(shorter * 1000);
    assertThat(mutant(rule, "A/for/longer").rule().holdMillis()).isEqualTo(longer * 1000);
    assertThat(mutant(rule, "A/for/dropped").rule().holdMillis()).isZero();
  }

  @Test
  void the_fields_are_shown_before_and_after() {
    RuleDefinition rule = alert(Duration.ofMinutes(5), Duration.ZERO);

    assertThat(mutant(rule, "A/for/dropped"))
        .extracting(Mutant::before, Mutant::after, Mutant::hint)
        .containsExactly("for: 5m", "for: 0s", "expect it pending when its condition is met first");
    assertThat(mutant(rule, "A/label/severity/dropped"))
        .extracting(Mutant::before, Mutant::after, Mutant::hint)
        .containsExactly(
            "labels: {severity=\"critical\"}",
            "labels: {}",
            "expect the label severity=\"critical\"");
    assertThat(mutant(rule, "A/annotation/summary/dropped"))
        .extracting(Mutant::before, Mutant::after, Mutant::hint)
        .containsExactly("summary: \"It is down.\"", "summary:", "expect the text of summary");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{__name__=\"a.b\"}", // Without its name it would select everything.
        "{b=\"c\"}", // Without its only matcher as well.
        "a",
        "absent(a)",
        "vector(time())",
        "vector(1) + time()"
      })
  void what_prometheus_would_refuse_is_no_mutant(String expr) {
    assertThat(Mutants.of(recording(expr)))
        .allSatisfy(
            mutant -> assertThat(PromQl.parse(mutant.after())).isEqualTo(mutant.rule().expr()));
    assertThat(ids(recording(expr))).noneMatch(id -> id.endsWith("/dropped"));
  }

  @Test
  void no_two_mutants_are_the_same_rule_and_none_is_the_rule_itself() {
    RuleDefinition rule = recording("a > 1 or a > 1");

    assertThat(Mutants.of(rule))
        .extracting(Mutant::rule)
        .doesNotHaveDuplicates()
        .doesNotContain(rule);
  }

  @Test
  void ids_do_not_tell_numbers() {
    assertThat(ids(recording("rate(a[5m]) > 0.05")))
        .isEqualTo(ids(recording("rate(a[10m]) > 0.2")));
  }

  @Test
  void a_long_chain_of_operators_is_changed_at_every_place() {
    String chain = "a" + " + a".repeat(300);

    assertThat(Mutants.of(recording(chain))).hasSize(300);
  }
}
