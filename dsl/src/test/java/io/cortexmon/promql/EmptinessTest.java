package io.cortexmon.promql;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.promql.Emptiness.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmptinessTest {

  private static Emptiness of(String query) {
    return Emptiness.of(PromQl.parse(query.replace('#', '~'), ParseOptions.GRAFANA));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          a{x="1", x="2"}                 ; no series meets all its conditions on label `x`
          a{x="1", x!="1"}                ; no series meets all its conditions on label `x`
          a{x="b", x=#"a.*"}              ; no series meets all its conditions on label `x`
          a{x=#"a|b", x!#"[ab]"}          ; no series meets all its conditions on label `x`
          a{x=#"a.*", x!#"a.*"}           ; no series meets all its conditions on label `x`
          a{x!#".*"}                      ; no series meets all its conditions on label `x`
          a{x="", x!=""}                  ; no series meets all its conditions on label `x`
          {__name__="a", __name__="b"}    ; no series meets all its conditions on label `__name__`
          rate(a{x="1", x="2"}[5m])       ; no series meets all its conditions on label `x`
          """)
  void conditions_of_a_selector_may_rule_each_other_out(String query, String reason) {
    assertThat(of(query).verdict()).isEqualTo(Verdict.ALWAYS_EMPTY);
    assertThat(of(query).reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          vector(1) > 2                            ; its left side is always 1, its right side is always 2
          vector(0) == NaN                         ; no comparison with NaN but != is true
          a == NaN                                 ; no comparison with NaN but != is true
          a > +Inf                                 ; its left side may be any number, its right side is always +Inf
          a < -Inf                                 ; its left side may be any number, its right side is always -Inf
          count(a) == 0                            ; its left side is never below 1, its right side is always 0
          count by (x) (a) < 1                     ; its left side is never below 1, its right side is always 1
          0 == count(a)                            ; its left side is always 0, its right side is never below 1
          1 > count(a)                             ; its left side is always 1, its right side is never below 1
          sum(count by (x) (a)) == 0               ; its left side is never below 1, its right side is always 0
          count(a) + 1 <= 1                        ; its left side is never below 2, its right side is always 1
          count_over_time(a[5m]) == 0              ; its left side is never below 1, its right side is always 0
          count_values("v", a) < 1                 ; its left side is never below 1, its right side is always 1
          absent(a) == 0                           ; its left side is always 1, its right side is always 0
          absent_over_time(a[5m]) != 1             ; its left side is always 1, its right side is always 1
          present_over_time(a[5m]) == 0            ; its left side is always 1, its right side is always 0
          group(a) > 1                             ; its left side is always 1, its right side is always 1
          changes(a[5m]) < 0                       ; its left side is never below 0, its right side is always 0
          abs(a) < 0                               ; its left side is never below 0, its right side is always 0
          sqrt(a) < 0                              ; its left side is never below 0, its right side is always 0
          stddev(a) < 0                            ; its left side is never below 0, its right side is always 0
          sgn(a) > 1                               ; its left side is between -1 and 1, its right side is always 1
          hour() > 23                              ; its left side is between 0 and 23, its right side is always 23
          day_of_week() == 7                       ; its left side is between 0 and 6, its right side is always 7
          month(a) == 0                            ; its left side is between 1 and 12, its right side is always 0
          clamp_max(a, 5) > 5                      ; its left side is never above 5, its right side is always 5
          clamp(a, 0, 10) > 10                     ; its left side is between 0 and 10, its right side is always 10
          -count(a) > 0                            ; its left side is never above -1, its right side is always 0
          (a > bool 5) == 2                        ; its left side is between 0 and 1, its right side is always 2
          (a > 5) < 3                              ; its left side is never below 5.000000000000001, its right side is always 3
          (a >= 5) < 5                             ; its left side is never below 5, its right side is always 5
          5 < a < 3                                ; its left side is never below 5.000000000000001, its right side is always 3
          count(a) < 1 - 0.5                       ; its left side is never below 1, its right side is always 0.5
          count(a) == absent(b) - 1                ; its left side is never below 1, its right side is always 0
          max(count by (x) (a)) < on () vector(1)  ; its left side is never below 1, its right side is always 1
          a > a                                    ; both sides are the same
          rate(a[5m]) < rate(a[5m])                ; both sides are the same
          """)
  void a_comparison_may_never_be_true(String query, String reason) {
    assertThat(of(query).verdict()).isEqualTo(Verdict.ALWAYS_EMPTY);
    assertThat(of(query).reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          a{x="1"} and on (x) b{x="2"}                            ; "1" ; "2"
          a{x="1"} + b{x="2"}                                     ; "1" ; "2"
          a{x="1"} and b{x=#"a|b"}                                ; "1" ; "a" or "b"
          a{x="1"} * on (x) group_left b{x!="1"}                  ; "1" ; something else
          a{x=#"p.+"} * on (x) b{x="q"}                           ; something else ; "q"
          a{x=#"p.+"} * ignoring (y) sum by (y) (b)               ; something else ; never there
          a{x!=""} + sum by (y) (b)                               ; always there ; never there
          sum by (x) (a{x="1"}) / sum(b)                          ; "1" ; never there
          sum(a) / on (x) sum by (x) (b{x!=""})                   ; never there ; always there
          sum(a) and on (x) b{x="1"}                              ; never there ; "1"
          count by (x) (a{x="1"}) > on (x) vector(1)              ; "1" ; never there
          label_replace(a, "x", "v", "", "") + on (x) b{x="w"}    ; "v" ; "w"
          a{x="1"} - on (x) group_right sum by (x) (b{x=#"2|"})   ; "1" ; not there or "2"
          label_replace(sum(a), "x", "1", "", "") / sum(b)        ; "1" ; never there
          count_values("x", a) / count(b)                         ; always there ; never there
          """)
  void series_of_two_sides_may_never_match(String query, String left, String right) {
    assertThat(of(query).verdict()).isEqualTo(Verdict.ALWAYS_EMPTY);
    assertThat(of(query).reason())
        .isEqualTo(
            "no series of its sides match: label `x` is %s on the left side and %s on the right"
                + " side",
            left, right);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          a unless a                           ; all series of the left side are on the right side too
          (a > 5) unless a                     ; all series of the left side are on the right side too
          topk(3, a) unless on (x) (a)         ; all series of the left side are on the right side too
          a unless on () vector(1)             ; the right side is never empty and matches every series
          sum(a) unless vector(1)              ; the right side is never empty and matches every series
          a > 5 and a < 3                      ; no value meets the conditions of both sides
          a > 5 and a <= 5                     ; no value meets the conditions of both sides
          sum by (x) (a) > 5 and sum by (x) (a) < 3 ; no value meets the conditions of both sides
          topk(1, a) > 5 and topk(1, a) < 3    ; no value meets the conditions of both sides
          absent(vector(1))                    ; its argument is never empty
          absent(a or vector(1))               ; its argument is never empty
          absent_over_time(vector(1)[5m:1m])   ; its argument is never empty
          topk(0, a)                           ; it keeps no series: its parameter is always 0
          bottomk(0.5, a)                      ; it keeps no series: its parameter is always 0.5
          limitk(-1, a)                        ; it keeps no series: its parameter is always -1
          limit_ratio(0, a)                    ; it keeps no series: its parameter is always 0
          clamp(a, 5, 3)                       ; its minimum is above its maximum
          rate(a[5m:5m])                       ; it needs two points, and the subquery has one: its range is no longer than its step
          deriv((a)[30s:1m])                   ; it needs two points, and the subquery has one: its range is no longer than its step
          histogram_quantile(0.9, count(a))    ; its argument has neither native histograms nor the label `le`
          histogram_sum(count(a))              ; its argument has no native histograms
          max(a) >/ 5                          ; its left side has no native histograms
          start_timestamp(a + 1)               ; only a selector has start timestamps
          """)
  void an_operator_or_function_may_keep_nothing(String query, String reason) {
    assertThat(of(query).verdict()).isEqualTo(Verdict.ALWAYS_EMPTY);
    assertThat(of(query).reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sum(a == NaN)",
        "-(a == NaN)",
        "abs(a == NaN)",
        "(a == NaN) > 5",
        "(a == NaN) + b",
        "b + (a == NaN)",
        "(a == NaN) and b",
        "b and (a == NaN)",
        "(a == NaN) or (b == NaN)",
        "(a == NaN) unless b",
        "(a == NaN) * $factor",
        "max_over_time((a == NaN)[1h:1m])",
        "topk(3, a == NaN)",
        "label_replace(a == NaN, \"x\", \"y\", \"\", \"\")",
        "b * on (x) group_left () (a == NaN)",
        "(a == NaN) + on (x) fill_right (0) b",
        "b + on (x) fill_left (0) (a == NaN)",
        "(a == NaN) + fill (0) (b == NaN)",
        "absent(absent(a == NaN))",
      })
  void what_is_made_of_nothing_is_nothing(String query) {
    assertThat(of(query).verdict()).isEqualTo(Verdict.ALWAYS_EMPTY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1 > bool 2",
        "\"text\"",
        "time()",
        "scalar(a)",
        "hour()",
        "vector(time())",
        "a or vector(0)",
        "vector(0) or a",
        "count(a or vector(0))",
        "topk(1, vector(0))",
        "-vector(1) * 2",
        "vector(1) > bool 2",
        "vector(1) + vector(2)",
        "vector(1) and vector(2)",
        "vector(1) + on () vector(2)",
        "vector(1) unless a{x=\"1\"}",
        "vector(1) + fill_right (0) count(a)",
        "count(a) + on () fill_left (0) vector(1)",
        "absent(a{x=\"1\", x=\"2\"})",
        "absent_over_time((a == NaN)[5m:1m])",
        "count_over_time(vector(1)[5m:1m])",
        "label_replace(vector(1), \"x\", \"y\", \"\", \"\")",
        "sort(vector(1))",
        "abs(vector(1))",
        "clamp(vector(1), 0, 1)",
        "day_of_month(vector(time()))",
      })
  void some_results_are_there_without_data(String query) {
    assertThat(of(query).verdict()).isEqualTo(Verdict.NEVER_EMPTY);
    assertThat(of(query).reason()).isEmpty();
    assertThat(of(query).culprit()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a > 1",
        "up > 1",
        "rate(a[5m]) < 0", // A counter may be negative, whatever it should be.
        "increase(a[5m]) < 0",
        "a != NaN",
        "a != a",
        "a == a",
        "a >= a",
        "a > 5 or a < 3",
        "a > 3 and a < 5",
        "a > 5 and on (x) a < 3", // Of another series.
        "{x=\"1\"} > 5 and {x=\"1\"} < 3", // Of another name.
        "a > 5 and a offset 5m < 3",
        "sum(a or vector(0))", // A number and a native histogram have no sum.
        "vector(1) + fill_right (0) a",
        "topk(1, a) unless topk(1, a)", // Of equal values, any may be the first.
        "a unless a > 5",
        "a unless b",
        "a unless on (x) vector(1)",
        "count(a) > 0",
        "count(a) == 1",
        "count(a) - 1 == 0",
        "count(a) / count(b) == 0", // Of a very large count.
        "sum(a) == 0",
        "sum(a) / sum(b)",
        "sum by (x) (a) / sum(b)",
        "sum(a) / on (x) sum by (x) (b)", // A series may have no label x.
        "a{x=~\"1|2\"} + b{x=~\"2|3\"}",
        "a{x=\"1\"} + ignoring (x) b{x=\"2\"}",
        "a{x=\"1\"} + on (y) b{x=\"2\"}",
        "a{x=\"1\"} or b{x=\"2\"}",
        "a{x=\"$x\", x=\"1\"}",
        "a{x=\"1\"} + on ($by) b{x=\"2\"}",
        "a{x=\"1\"} + on (x) fill (0) b{x=\"2\"}",
        "a + (b == NaN) or c",
        "a or (b == NaN)",
        "(a == NaN) + on (x) fill_left (0) b",
        "absent(a)",
        "absent_over_time(vector(1)[5m:])", // The step may be longer.
        "histogram_quantile(0.9, sum(rate(a_bucket[5m])))", // Of native histograms.
        "histogram_count(a)",
        "a >/ 5",
        "vector(1) > 0",
        "max_over_time(vector(1)[5m:])",
        "rate(a[5m:1m])",
        "max_over_time(a[1m:1m])",
        "topk($k, a)",
        "$x",
        "hour() == 23",
        "day_of_week() == 0",
        "abs(a) == 0",
        "clamp(a, scalar(b), 3) > 3",
        "vector(time()) > scalar(a)",
        "info(vector(1))",
        "stdvar(a) < 0",
      })
  void most_results_depend_on_the_data(String query) {
    assertThat(of(query).verdict()).isEqualTo(Verdict.MAY_BE_EMPTY);
    assertThat(of(query).reason()).isEmpty();
  }

  @Test
  void the_culprit_is_the_innermost_part_that_is_always_empty() {
    Emptiness emptiness = of("sum(b) + on () sum(count(a) == 0)");

    assertThat(emptiness.culprit().map(Expr::text)).hasValue("count(a) == 0");
    assertThat(emptiness.span().start()).isEqualTo(19);
    assertThat(emptiness.span().end()).isEqualTo(32);
    assertThat(emptiness)
        .hasToString("count(a) == 0: its left side is never below 1, its right side is always 0");
  }

  @Test
  void chains_of_operators_may_be_of_any_length() {
    assertThat(of("a{x=\"1\"}" + " + b".repeat(10_000) + " + c{x=\"2\"}").isAlways()).isTrue();
    assertThat(of("a" + " unless b".repeat(10_000)).verdict()).isEqualTo(Verdict.MAY_BE_EMPTY);
    assertThat(of("a" + " and a".repeat(10_000)).verdict()).isEqualTo(Verdict.MAY_BE_EMPTY);
    assertThat(of("a" + " or vector(1)".repeat(10_000)).isNever()).isTrue();
  }
}
