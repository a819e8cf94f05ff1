package io.cortexmon.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingTest {

  private static final Place PLACE = Place.of("OrdersRules.java", 41);

  @Test
  void says_what_is_wrong_and_where_and_what_to_do() {
    Finding finding =
        Finding.error(
            "rule/not-in-a-group",
            "alerting rule OrdersHighErrors",
            PLACE,
            "recording rule `orders:errors:ratio` is used but is in no group",
            "add it to a RuleGroup");

    assertThat(finding)
        .hasToString(
            """
            error[rule/not-in-a-group] recording rule `orders:errors:ratio` is used but is in no group
              in alerting rule OrdersHighErrors (OrdersRules.java:41)
              hint: add it to a RuleGroup""");
  }

  @Test
  void has_no_hint_line_where_the_message_says_all() {
    assertThat(Finding.warning("metric/name", "metric a", PLACE, "is odd", ""))
        .hasToString("warning[metric/name] is odd\n  in metric a (OrdersRules.java:41)");
  }

  @Test
  void sorts_errors_first_then_by_place_rule_subject_and_message() {
    List<Finding> sorted =
        List.of(
            error("A.java", 9, "r/a", "s", "m"),
            error("A.java", 10, "r/a", "s", "m"),
            error("A.java", 10, "r/b", "s", "m"),
            error("A.java", 10, "r/b", "t", "m"),
            error("A.java", 10, "r/b", "t", "n"),
            error("B.java", 1, "r/a", "s", "m"),
            Finding.warning("r/a", "s", Place.of("A.java", 1), "m", ""));

    assertThat(sorted).isSortedAccordingTo(Finding.ORDER);
    assertThat(sorted.stream().sorted(Finding.ORDER.reversed()).sorted(Finding.ORDER))
        .containsExactlyElementsOf(sorted);
  }

  private static Finding error(String file, int line, String rule, String subject, String message) {
    return Finding.error(rule, subject, Place.of(file, line), message, "");
  }
}
