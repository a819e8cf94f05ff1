package io.cortexmon.testing.coverage;

import static io.cortexmon.testing.coverage.ShopRules.DOWN;
import static io.cortexmon.testing.coverage.ShopRules.HOST;
import static io.cortexmon.testing.coverage.ShopRules.UP;
import static io.cortexmon.testing.coverage.ShopRules.minutes;
import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.metric.Vector;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.Severity;
import io.cortexmon.testing.Scenario;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeTest {

  private static final String QUERY = "sum by (a, b) (rate(x{job=\"api\", z!=\"\"}[5m])) > 0.5";

  private static String shape(AlertingRule rule) {
    DeclaredRule declared = DeclaredRule.in(Scenario.of(rule)).get(0);
    return Shape.of(rule, declared.definition());
  }

  private static String shape(String query) {
    return shape(AlertingRule.named("A", Vector.parse(query)));
  }

  @Test
  void it_is_the_same_on_every_machine() {
    assertThat(shape(QUERY)).isEqualTo("c1da1562fffd6fbf");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sum by (a, b) (rate(x{job=\"api\", z!=\"\"}[5m])) > 0.7",
        "sum by (b, a) (rate(x{job=\"api\", z!=\"\"}[10m])) > 0.5",
        "(sum by (a, b) (rate(x{z!=\"\", job=\"other\"}[5m]))) > 0.5"
      })
  void numbers_durations_and_compared_values_do_not_matter(String query) {
    assertThat(shape(query)).isEqualTo(shape(QUERY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sum by (a, b) (rate(x{job=\"api\", z!=\"\"}[5m])) < 0.5",
        "sum by (a) (rate(x{job=\"api\", z!=\"\"}[5m])) > 0.5",
        "sum without (a, b) (rate(x{job=\"api\", z!=\"\"}[5m])) > 0.5",
        "max by (a, b) (rate(x{job=\"api\", z!=\"\"}[5m])) > 0.5",
        "sum by (a, b) (increase(x{job=\"api\", z!=\"\"}[5m])) > 0.5",
        "sum by (a, b) (rate(y{job=\"api\", z!=\"\"}[5m])) > 0.5",
        "sum by (a, b) (rate(x{job!=\"api\", z!=\"\"}[5m])) > 0.5",
        "sum by (a, b) (rate(x{z!=\"\"}[5m])) > 0.5",
        "sum by (a, b) (rate(x{job=\"api\", z!=\"\"}[5m] offset 5m)) > 0.5",
        "sum by (a, b) (rate(x{job=\"api\", z!=\"\"}[5m])) > bool 0.5",
        "sum by (a, b) (rate(x{job=\"api\", z!=\"\"}[5m])) > 0.5 or x"
      })
  void anything_else_does(String query) {
    assertThat(shape(query)).isNotEqualTo(shape(QUERY));
  }

  @Test
  void matching_and_labels_of_the_rule_matter() {
    assertThat(shape("a / on (x) b")).isNotEqualTo(shape("a / on (y) b"));
    assertThat(shape("a / on (x) b")).isNotEqualTo(shape("a / on (x) group_left () b"));
    assertThat(shape(DOWN)).isNotEqualTo(shape(DOWN.severity(Severity.INFO)));
    assertThat(shape(DOWN)).isNotEqualTo(shape(DOWN.label(HOST.is("a"))));
  }

  @Test
  void whether_there_is_a_for_matters_and_not_how_long() {
    AlertingRule atOnce = AlertingRule.named("ShopDown", UP.isEqualTo(0));
    assertThat(shape(atOnce.forDuration(minutes(1)))).isNotEqualTo(shape(atOnce));
    assertThat(shape(atOnce.forDuration(minutes(1))))
        .isEqualTo(shape(atOnce.forDuration(Duration.ofSeconds(30))));
    assertThat(shape(atOnce.keepFiringFor(minutes(1)))).isNotEqualTo(shape(atOnce));
  }
}
