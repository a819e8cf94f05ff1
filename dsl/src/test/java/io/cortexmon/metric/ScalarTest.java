package io.cortexmon.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.promql.PromQl;
import org.junit.jupiter.api.Test;

class ScalarTest {

  private static final Gauge QUEUE = Gauge.named("queue_length");
  private static final Scalar TWO = Scalar.of(2);

  private static String text(Query query) {
    String text = query.expr().text();
    assertThat(PromQl.parse(text)).isEqualTo(query.expr());
    return text;
  }

  @Test
  void arithmetic_with_numbers_gives_a_number() {
    assertThat(text(Scalar.time().minus(3600))).isEqualTo("time() - 3600");
    assertThat(text(Scalar.time().plus(1).times(2))).isEqualTo("(time() + 1) * 2");
    assertThat(text(Scalar.end().minus(Scalar.start()).dividedBy(Scalar.step())))
        .isEqualTo("(end() - start()) / step()");
    assertThat(text(Scalar.range().dividedBy(2).modulo(7))).isEqualTo("range() / 2 % 7");
    assertThat(text(Scalar.pi().power(2))).isEqualTo("pi() ^ 2");
    assertThat(text(TWO.atan2(3))).isEqualTo("2 atan2 3");
    assertThat(text(Scalar.pi().negated())).isEqualTo("-pi()");
    assertThat(text(Scalar.step().maxOf(60).minOf(Scalar.range())))
        .isEqualTo("min_of(max_of(step(), 60), range())");
    assertThat(text(TWO.minOf(1))).isEqualTo("min_of(2, 1)");
  }

  @Test
  void arithmetic_with_a_vector_gives_a_vector() {
    assertThat(text(TWO.atan2(QUEUE))).isEqualTo("2 atan2 queue_length");
    assertThat(TWO.atan2(QUEUE).reads().sources()).containsExactly(QUEUE);
  }

  @Test
  void comparisons_of_numbers_give_1_or_0() {
    assertThat(text(TWO.isAbove(1))).isEqualTo("2 > bool 1");
    assertThat(text(TWO.isAtLeast(Scalar.time()))).isEqualTo("2 >= bool time()");
    assertThat(text(TWO.isBelow(1))).isEqualTo("2 < bool 1");
    assertThat(text(TWO.isAtMost(1))).isEqualTo("2 <= bool 1");
    assertThat(text(TWO.isEqualTo(1).plus(1))).isEqualTo("(2 == bool 1) + 1");
    assertThat(text(TWO.isNotEqualTo(1).isEqualTo(0))).isEqualTo("2 != bool 1 == bool 0");
  }

  @Test
  void comparisons_with_a_vector_filter_it() {
    assertThat(text(TWO.isAbove(QUEUE))).isEqualTo("2 > queue_length");
    assertThat(text(TWO.isAtLeast(QUEUE).bool())).isEqualTo("2 >= bool queue_length");
    assertThat(text(TWO.isBelow(QUEUE))).isEqualTo("2 < queue_length");
    assertThat(text(TWO.isAtMost(QUEUE))).isEqualTo("2 <= queue_length");
    assertThat(text(TWO.isEqualTo(QUEUE))).isEqualTo("2 == queue_length");
    assertThat(text(TWO.isNotEqualTo(QUEUE))).isEqualTo("2 != queue_length");
  }

  @Test
  void parameters_of_functions_and_aggregations_may_be_calculated() {
    Scalar half = QUEUE.count().scalar().dividedBy(2);

    assertThat(text(QUEUE.topk(half)))
        .isEqualTo("topk(scalar(count(queue_length)) / 2, queue_length)");
    assertThat(text(QUEUE.bottomk(TWO))).isEqualTo("bottomk(2, queue_length)");
    assertThat(text(QUEUE.limitk(TWO))).isEqualTo("limitk(2, queue_length)");
    assertThat(text(QUEUE.quantile(TWO))).isEqualTo("quantile(2, queue_length)");
    assertThat(text(QUEUE.clamp(Scalar.pi(), TWO))).isEqualTo("clamp(queue_length, pi(), 2)");
    assertThat(text(QUEUE.clampMin(Scalar.pi()))).isEqualTo("clamp_min(queue_length, pi())");
    assertThat(text(QUEUE.clampMax(Scalar.pi()))).isEqualTo("clamp_max(queue_length, pi())");
    assertThat(text(QUEUE.round(Scalar.step()))).isEqualTo("round(queue_length, step())");
  }

  @Test
  void a_dashboard_variable_is_a_number_too() {
    assertThat(QUEUE.topk(Scalar.of(() -> "k")).expr().text()).isEqualTo("topk($k, queue_length)");
  }
}
