package io.cortexmon.metric;

import static io.cortexmon.definition.Durations.days;
import static io.cortexmon.definition.Durations.hours;
import static io.cortexmon.definition.Durations.minutes;
import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.promql.ParseOptions;
import io.cortexmon.promql.PromQl;
import io.cortexmon.promql.Variable;
import io.cortexmon.promql.Window;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Windows that reach beyond their ends, are calculated, or move in time. */
class ExtendedRangeTest {

  private static final Label SHOP = Label.named("shop");
  private static final Counter ORDERS = Counter.named("orders_total").labels(SHOP);
  private static final Gauge QUEUE = Gauge.named("queue_length").labels(SHOP);

  private static String text(Query query) {
    String text = query.expr().text();
    assertThat(PromQl.parse(text)).isEqualTo(query.expr());
    return text;
  }

  @Test
  void anchored_counters_are_not_extrapolated() {
    AnchoredCounters orders = ORDERS.where(SHOP.is("a")).anchored();

    assertThat(text(orders.rate(minutes(5))))
        .isEqualTo("rate(orders_total{shop=\"a\"}[5m] anchored)");
    assertThat(text(orders.increase(minutes(5))))
        .isEqualTo("increase(orders_total{shop=\"a\"}[5m] anchored)");
    assertThat(text(orders.changes(minutes(5))))
        .isEqualTo("changes(orders_total{shop=\"a\"}[5m] anchored)");
    assertThat(text(orders.resets(minutes(5))))
        .isEqualTo("resets(orders_total{shop=\"a\"}[5m] anchored)");
    assertThat(orders).hasToString("orders_total{shop=\"a\"} anchored");
    assertThat(orders.rate(minutes(5)).resultLabels()).hasToString("shop and target labels");
    assertThat(orders.rate(minutes(5)).reads().sources()).containsExactly(ORDERS);
  }

  @Test
  void anchored_gauges_have_differences_and_changes() {
    assertThat(text(QUEUE.anchored().delta(minutes(5))))
        .isEqualTo("delta(queue_length[5m] anchored)");
    assertThat(text(QUEUE.anchored().changes(minutes(5))))
        .isEqualTo("changes(queue_length[5m] anchored)");
    assertThat(QUEUE.anchored()).hasToString("queue_length anchored");
  }

  @Test
  void smoothed_series_are_interpolated() {
    assertThat(text(ORDERS.offset(minutes(1)).smoothed().rate(Window.step())))
        .isEqualTo("rate(orders_total[step()] smoothed offset 1m)");
    assertThat(text(ORDERS.smoothed().increase(minutes(5))))
        .isEqualTo("increase(orders_total[5m] smoothed)");
    assertThat(ORDERS.smoothed()).hasToString("orders_total smoothed");
    assertThat(text(QUEUE.smoothed().delta(minutes(5))))
        .isEqualTo("delta(queue_length[5m] smoothed)");
    assertThat(text(QUEUE.smoothed().sumBy(SHOP)))
        .isEqualTo("sum by (shop) (queue_length smoothed)");
    assertThat(QUEUE.smoothed()).hasToString("queue_length smoothed");
    assertThat(QUEUE.smoothed().reads().sources()).isEqualTo(List.of(QUEUE));
  }

  @Test
  void an_offset_that_is_calculated_stands_in_parentheses() {
    assertThat(text(QUEUE.offset(Window.step()))).isEqualTo("queue_length offset step()");
    assertThat(text(QUEUE.offset(Window.step().times(2))))
        .isEqualTo("queue_length offset (step() * 2)");
    assertThat(text(QUEUE.offset(Window.step().negated())))
        .isEqualTo("queue_length offset -step()");
    assertThat(text(QUEUE.offset(minutes(-5)))).isEqualTo("queue_length offset -5m");
    assertThat(text(QUEUE.sum().subquery(hours(1)).offset(Window.step().plus(Window.step()))))
        .isEqualTo("sum(queue_length)[1h:] offset (step() + step())");
  }

  @Test
  void subqueries_move_in_time_too() {
    Subquery hour = QUEUE.sum().subquery(hours(1));

    assertThat(text(hour.atStart())).isEqualTo("sum(queue_length)[1h:] @ start()");
    assertThat(text(hour.atEnd().offset(days(1))))
        .isEqualTo("sum(queue_length)[1h:] @ end() offset 1d");
    assertThat(text(hour.at(Instant.ofEpochMilli(1_500))))
        .isEqualTo("sum(queue_length)[1h:] @ 1.500");
    assertThat(text(QUEUE.sum().subquery(Window.queryRange(), Window.step().times(2))))
        .isEqualTo("sum(queue_length)[range() * 1:step() * 2]");
  }

  @Test
  void a_dashboard_variable_may_hold_the_time() {
    Variable then = () -> "then";

    assertThat(QUEUE.at(then).expr().text()).isEqualTo("queue_length @ $then");
    assertThat(
            Vector.parse("queue_length @ ${__to:date:seconds} offset 5m", ParseOptions.GRAFANA)
                .expr()
                .text())
        .isEqualTo("queue_length @ ${__to:date:seconds} offset 5m");
    assertThat(Vector.parse("queue_length @ $then", ParseOptions.GRAFANA).expr())
        .isEqualTo(QUEUE.at(then).expr());
  }

  @Test
  void functions_of_ranges_take_numbers_that_are_calculated() {
    RangeVector hour = QUEUE.range(hours(1));

    assertThat(text(hour.quantileOverTime(QUEUE.max().scalar())))
        .isEqualTo("quantile_over_time(scalar(max(queue_length)), queue_length[1h])");
    assertThat(text(hour.predictLinear(Scalar.step())))
        .isEqualTo("predict_linear(queue_length[1h], step())");
    assertThat(text(QUEUE.quantileOverTime(0.9, Window.step())))
        .isEqualTo("quantile_over_time(0.9, queue_length[step()])");
    assertThat(text(QUEUE.predictLinear(Window.of(hours(1)), minutes(1))))
        .isEqualTo("predict_linear(queue_length[1h], 60)");
  }

  @Test
  void absent_over_time_has_the_labels_that_the_selector_demands() {
    Vector absent = QUEUE.where(SHOP.is("a")).absentOverTime(Window.of(minutes(5)));

    assertThat(text(absent)).isEqualTo("absent_over_time(queue_length{shop=\"a\"}[5m])");
    assertThat(absent.resultLabels()).hasToString("shop");
    assertThat(QUEUE.where(SHOP.is("a"), SHOP.isPresent()).absent().resultLabels())
        .isEqualTo(ResultLabels.NONE);
    assertThat(QUEUE.sum().subquery(hours(1)).absentOverTime().resultLabels())
        .isEqualTo(ResultLabels.NONE);
  }
}
