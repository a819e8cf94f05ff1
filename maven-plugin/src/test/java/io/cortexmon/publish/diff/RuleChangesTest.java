package io.cortexmon.publish.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is said of changed alerts, recording rules and groups. */
class RuleChangesTest {

  private static final String RULES =
      """
      groups:
        - name: orders
          interval: 30s
          rules:
            - alert: OrdersHighErrorRatio
              expr: |-
                orders:errors:ratio_rate5m > 0.05
              for: 5m
              labels:
                severity: critical
              annotations:
                summary: Too many orders fail.
            - alert: OrdersSlow
              expr: |-
                histogram_quantile(0.95, sum by (le) (rate(orders_seconds_bucket[5m]))) > 2
              labels:
                severity: warning
        - name: recording
          rules:
            - record: orders:errors:ratio_rate5m
              expr: sum(rate(errors_total[5m])) / sum(rate(orders_total[5m]))
            - record: orders:rate5m
              expr: sum(rate(orders_total[5m]))
      """;

  @Test
  void threshold_and_time_have_their_words() {
    expect(
        RULES.replace("0.05", "0.02").replace("for: 5m", "for: 10m"),
        "alert OrdersHighErrorRatio: threshold 0.05 -> 0.02, for 5m -> 10m");
  }

  @Test
  void a_time_that_is_new_starts_at_nothing() {
    expect(
        RULES.replace("> 2\n", "> 2\n        for: 1m\n        keep_firing_for: 3m\n"),
        "alert OrdersSlow: for 0s -> 1m, keep firing for 0s -> 3m");
  }

  @Test
  void the_operator_of_a_comparison_has_its_words() {
    expect(
        RULES.replace("> 0.05", ">= 0.1"),
        "alert OrdersHighErrorRatio: comparison > -> >=, threshold 0.05 -> 0.1");
  }

  @Test
  void a_range_has_its_words() {
    expect(
        RULES.replace("orders_seconds_bucket[5m]", "orders_seconds_bucket[10m]"),
        "alert OrdersSlow: range 5m -> 10m");
    expect(
        RULES.replace(
            "sum(rate(errors_total[5m])) / sum(rate(orders_total[5m]))",
            "sum(rate(errors_total[1h])) / sum(rate(orders_total[1h]))"),
        "recording rule orders:errors:ratio_rate5m: range 5m -> 1h");
  }

  @Test
  void any_other_change_of_an_expression_is_shown_whole() {
    expect(
        RULES.replace("0.95", "0.99"),
        "alert OrdersSlow: expression changed",
        "  - histogram_quantile(0.95, sum by (le) (rate(orders_seconds_bucket[5m]))) > 2",
        "  + histogram_quantile(0.99, sum by (le) (rate(orders_seconds_bucket[5m]))) > 2");
  }

  @Test
  void spaces_in_an_expression_are_no_change_of_meaning() {
    expect(
        RULES.replace("ratio_rate5m > 0.05", "ratio_rate5m  >  0.05"),
        "alert OrdersHighErrorRatio: expression written differently, meaning the same");
  }

  @Test
  void an_expression_that_can_not_be_read_is_shown_whole() {
    expect(
        RULES.replace("ratio_rate5m > 0.05", "ratio_rate5m >"),
        "alert OrdersHighErrorRatio: expression changed",
        "  - orders:errors:ratio_rate5m > 0.05",
        "  + orders:errors:ratio_rate5m >");
  }

  @Test
  void labels_and_annotations_are_told_one_by_one() {
    expect(
        RULES
            .replace("severity: critical\n", "severity: warning\n          team: shop\n")
            .replace("Too many orders fail.", "Orders fail."),
        "alert OrdersHighErrorRatio: label severity critical -> warning, label team shop added,"
            + " summary \"Too many orders fail.\" -> \"Orders fail.\"");
  }

  @Test
  void an_alert_that_is_new_is_told_with_what_matters() {
    expect(
        RULES.replace(
            "  - name: recording\n",
            """
                  - alert: OrdersGone
                    expr: absent(orders_total)
                    for: 1m
                    labels:
                      severity: critical
              - name: recording
            """),
        "alert OrdersGone: added to group orders, severity critical, for 1m");
  }

  @Test
  void an_alert_that_is_gone_is_told() {
    String gone = RULES.substring(0, RULES.indexOf("      - alert: OrdersSlow"));
    String rest = RULES.substring(RULES.indexOf("  - name: recording"));

    expect(gone + rest, "alert OrdersSlow: removed from group orders");
  }

  @Test
  void an_alert_with_another_name_is_not_a_new_one() {
    expect(
        RULES.replace("alert: OrdersSlow", "alert: OrdersTooSlow"),
        "alert OrdersTooSlow: renamed from OrdersSlow");
  }

  @Test
  void a_rule_in_another_group_has_moved() {
    String rule = "      - record: orders:rate5m\n        expr: sum(rate(orders_total[5m]))\n";
    String moved = RULES.replace(rule, "") + "  - name: more\n    rules:\n" + rule;

    expect(
        moved,
        "recording rule orders:rate5m: moved from group recording to group more",
        "group more: added with 1 rule");
  }

  @Test
  void the_interval_and_the_order_of_a_group_are_told() {
    String first = "      - record: orders:rate5m\n        expr: sum(rate(orders_total[5m]))\n";
    String swapped =
        RULES
            .replace(first, "")
            .replace("      - record: orders:errors", first + "      - record: orders:errors");

    expect(RULES.replace("interval: 30s", "interval: 1m"), "group orders: interval 30s -> 1m");
    expect(swapped, "group recording: order of rules changed");
  }

  @Test
  void two_alerts_of_one_name_are_told_apart_by_their_labels() {
    String one = group("warning", "5");
    String two = group("critical", "10") + one.substring(one.indexOf("      - alert"));

    assertThat(Compared.file("r.yaml", one, two).summary())
        .containsExactly("alert Slow: added to group g, severity critical");
    assertThat(Compared.file("r.yaml", two, two.replace("> 5", "> 6")).summary())
        .containsExactly("alert Slow: threshold 5 -> 6");
    assertThat(Compared.file("r.yaml", two, one).summary())
        .containsExactly("alert Slow: removed from group g");
  }

  private static String group(String severity, String limit) {
    return """
    groups:
      - name: g
        rules:
    """
        + "      - alert: Slow\n        expr: a > "
        + limit
        + "\n        labels:\n          severity: "
        + severity
        + "\n";
  }

  @Test
  void a_file_that_can_not_be_read_is_told_by_its_lines() {
    expect(
        RULES.replace("rules:", "rules: ]"),
        "file alerting-rules.yaml: changed, 2 lines added, 2 removed");
    expect(
        RULES.replace("for: 5m\n", "for: 5m\n        for: 6m\n"),
        "file alerting-rules.yaml: changed, 1 line added");
  }

  private static void expect(String after, String... lines) {
    assertThat(Compared.file("alerting-rules.yaml", RULES, after).summary()).containsExactly(lines);
  }
}
