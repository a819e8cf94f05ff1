package io.cortexmon.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.promql.PromQl;
import org.junit.jupiter.api.Test;

class FillableTest {

  private static final Label SHOP = Label.named("shop");
  private static final Label SIZE = Label.named("size");
  private static final Gauge QUEUE = Gauge.named("queue").labels(SHOP, SIZE);
  private static final Gauge LIMIT = Gauge.named("limit").labels(SHOP);

  private static String text(Query query) {
    String text = query.expr().text();
    assertThat(PromQl.parse(text)).isEqualTo(query.expr());
    return text;
  }

  @Test
  void missing_series_of_one_or_both_sides_count_as_a_number() {
    assertThat(text(QUEUE.plus(LIMIT).fill(0))).isEqualTo("queue + fill (0) limit");
    assertThat(text(QUEUE.dividedBy(LIMIT).on(SHOP).fillLeft(0)))
        .isEqualTo("queue / on (shop) fill_left (0) limit");
    assertThat(text(QUEUE.dividedBy(LIMIT).ignoring(SIZE).fillRight(-1)))
        .isEqualTo("queue / ignoring (size) fill_right (-1) limit");
    assertThat(text(QUEUE.minus(LIMIT).fillLeft(1).fillRight(2)))
        .isEqualTo("queue - fill_left (1) fill_right (2) limit");
    assertThat(text(QUEUE.isAbove(LIMIT).bool().fillRight(0)))
        .isEqualTo("queue > bool fill_right (0) limit");
  }

  @Test
  void labels_and_grouping_stay_as_they_are() {
    Fillable grouped = QUEUE.times(LIMIT).on(SHOP).groupLeft().fill(1);

    assertThat(text(grouped)).isEqualTo("queue * on (shop) group_left () fill (1) limit");
    assertThat(grouped.resultLabels()).hasToString("shop, size and target labels");
    assertThat(QUEUE.times(LIMIT).on(SHOP).fill(1).resultLabels()).hasToString("shop");
    assertThat(grouped.reads().sources()).containsExactly(QUEUE, LIMIT);
  }
}
