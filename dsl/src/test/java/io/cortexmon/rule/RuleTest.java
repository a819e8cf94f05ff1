package io.cortexmon.rule;

import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.definition.Durations.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.metric.Counter;
import io.cortexmon.metric.Gauge;
import io.cortexmon.metric.Label;
import io.cortexmon.metric.Unit;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RuleTest {

  private static final Label SHOP = Label.named("shop");
  private static final Label TEAM = Label.named("team");
  private static final Counter ORDERS = Counter.named("orders_total").labels(SHOP);
  private static final Gauge QUEUE = Gauge.named("queue_length").labels(SHOP);
  private static final RecordingRule RATE =
      RecordingRule.named("shop:orders:rate5m", ORDERS.rate(minutes(5)).sumBy(SHOP));

  @Test
  void a_recording_rule_is_itself_a_vector_with_the_labels_of_its_query() {
    assertThat(RATE.query().expr().text()).isEqualTo("sum by (shop) (rate(orders_total[5m]))");
    assertThat(RATE.where(SHOP.is("a")).max().expr().text())
        .isEqualTo("max(shop:orders:rate5m{shop=\"a\"})");
    assertThat(RATE.resultLabels()).hasToString("shop");
    assertThat(RATE.reads().sources()).containsExactly(RATE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RATE.sumBy(Label.POD))
        .withMessage("label \"pod\" is not a label of shop:orders:rate5m; it has shop");
  }

  @Test
  void labels_of_the_rule_are_on_the_recorded_series() {
    RecordingRule labelled = RATE.labels(TEAM.is("a")).unit(Unit.of("orders"));

    assertThat(labelled.resultLabels()).hasToString("shop, team");
    assertThat(labelled.sumBy(TEAM).expr().text()).isEqualTo("sum by (team) (shop:orders:rate5m)");
    assertThat(labelled.unit()).hasToString("orders");
    assertThat(RecordingRule.named("q", QUEUE).labels(TEAM.is("a")).resultLabels())
        .hasToString("shop, team and target labels");
  }

  @Test
  void a_specialised_copy_leaves_the_constant_as_it_was() {
    AlertingRule alert =
        AlertingRule.named("Backlog", QUEUE.isAbove(50))
            .forDuration(minutes(5))
            .severity(Severity.WARNING)
            .summary("s");
    AlertingRule strict =
        alert
            .forDuration(minutes(2))
            .severity(Severity.CRITICAL)
            .summary("t")
            .query(QUEUE.isAbove(10));

    assertThat(alert.forDuration()).isEqualTo(Duration.ofMinutes(5));
    assertThat(alert.labels()).containsExactly(Severity.WARNING);
    assertThat(strict.labels()).containsExactly(Severity.CRITICAL);
    assertThat(strict.annotations()).containsExactly(new Annotation("summary", "t"));
    assertThat(strict.place()).hasToString(alert.place().toString());
    assertThat(strict.query().expr().text()).isEqualTo("queue_length > 10");
  }

  @Test
  void bad_arguments_are_refused_where_they_stand() {
    AlertingRule alert = AlertingRule.named("Backlog", QUEUE.isAbove(50));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> alert.forDuration(minutes(-1)))
        .withMessage("for of alert \"Backlog\": -60s: must be longer than zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> alert.keepFiringFor(seconds(0)))
        .withMessage("keep_firing_for of alert \"Backlog\": 0s: must be longer than zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AlertingRule.named(" ", QUEUE))
        .withMessage("alert name must not be empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecordingRule.named("shop orders", QUEUE))
        .withMessageStartingWith("recording rule name \"shop orders\": must be letters");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RATE.labels(TEAM.is("a"), TEAM.is("b")))
        .withMessage("recording rule \"shop:orders:rate5m\": label \"team\" is given twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleGroup.named("g\n"))
        .withMessage("rule group name \"g\\n\": must not hold control characters");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleGroup.named("g").every(seconds(-15)))
        .withMessage("interval of group \"g\": -15s: must be longer than zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleGroup.named("g").limit(-1))
        .withMessage("limit of group \"g\": -1: must not be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleGroup.named("g").queryOffset(seconds(0)))
        .withMessage("query_offset of group \"g\": 0s: must be longer than zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> alert.annotation("run book", "x"))
        .withMessageStartingWith("label name \"run book\": must be letters");
  }

  @Test
  void a_group_with_one_alert_is_an_alerting_group() {
    AlertingRule alert = AlertingRule.named("Backlog", QUEUE.isAbove(50));

    assertThat(RuleGroup.named("g").rules(RATE).hasAlerts()).isFalse();
    assertThat(RuleGroup.named("g").rules(RATE, alert).hasAlerts()).isTrue();
    assertThat(RuleGroup.named("g").rules(RATE, alert).rules()).containsExactly(RATE, alert);
  }
}
