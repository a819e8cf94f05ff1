package io.cortexmon.promql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MissingLabelTest {

  private static List<MissingLabel> in(String query) {
    return MissingLabel.in(PromQl.parse(query, ParseOptions.GRAFANA));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          sum by (x) (sum by (y) (a))                              ; GROUPING x of sum by (y) (a)
          topk by (x) (3, sum by (y) (a))                          ; GROUPING x of sum by (y) (a)
          sum by (x) (a{x=""})                                     ; GROUPING x of a{x=""}
          sum by (le) (histogram_quantile(0.9, a))                 ; GROUPING le of histogram_quantile(0.9, a)
          sum by (x) (absent(a{x!="1"}))                           ; GROUPING x of absent(a{x!="1"})
          sum(a) / on (x) sum by (x) (b)                           ; MATCHING x of sum(a)
          sum by (x) (a) * on (x) group_left sum(b)                ; MATCHING x of sum(b)
          a unless on (x) sum(b)                                   ; MATCHING x of sum(b)
          sum by (x) (a) / sum(b)                                  ; MATCHING x of sum(b)
          sum(a) > sum by (x) (b)                                  ; MATCHING x of sum(a)
          a * on (x) group_left (v) sum by (x) (b)                 ; INCLUDING v of sum by (x) (b)
          sum by (x) (b) * on (x) group_right (v) a                ; INCLUDING v of sum by (x) (b)
          label_replace(sum(a), "x", "$1", "y", "(.*)")            ; SOURCE y of sum(a)
          label_join(sum by (y) (a), "x", "-", "y", "z")           ; SOURCE z of sum by (y) (a)
          histogram_quantile(0.9, sum(rate(a_bucket[5m])))         ; BUCKETS le of sum(rate(a_bucket[5m]))
          """)
  void a_label_that_can_not_be_there_is_found(String query, String expected) {
    assertThat(in(query))
        .singleElement()
        .extracting(
            missing -> missing.use() + " " + missing.label() + " of " + missing.operand().text())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sum by (x) (a)",
        "sum by (x) (sum by (x, y) (a))",
        "sum by (__name__) (rate(a[5m]))",
        "sum without (x) (sum(a))",
        "sum by ($by) (sum(a))",
        "count_values by (v) (\"v\", sum(a))",
        "sum(a) / sum(b)",
        "sum by (x) (a) / sum by (x) (b)",
        "sum by (x) (a) / ignoring (x) sum(b)",
        "sum by (x) (a) / ignoring (x) group_left sum(b)",
        "sum by (x) (a) / on () group_left sum(b)",
        "sum by (x) (a) or vector(0)",
        "sum by (x) (a) or on (x) sum(b)",
        "sum by (x) (a) > 5",
        "sum by (x) (a) > scalar(sum(b))",
        "a + b",
        "a / sum by (x) (b)",
        "label_replace(sum(a), \"x\", \"y\", \"\", \"\")",
        "histogram_quantile(0.9, sum by (le) (rate(a_bucket[5m])))",
        "histogram_quantile(0.9, sum(rate(a[5m])))", // Of a native histogram.
        "sum by (x) (a == NaN)",
        "sum by (x) (sum(a == NaN))",
      })
  void labels_that_may_be_there_are_not(String query) {
    assertThat(in(query)).isEmpty();
  }

  @Test
  void the_part_that_asks_for_it_is_told() {
    assertThat(in("1 + max by (x) (sum(a))").get(0).user().text()).isEqualTo("max by (x) (sum(a))");
  }

  @Test
  void chains_of_operators_may_be_of_any_length() {
    assertThat(in("sum by (x) (a)" + " / sum(b)".repeat(10_000))).isNotEmpty();
  }
}
