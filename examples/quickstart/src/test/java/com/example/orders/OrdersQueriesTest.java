package com.example.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.promql.PromQl;
import io.cortexmon.promql.SeriesNotation;
import io.cortexmon.promql.engine.Engine;
import io.cortexmon.promql.engine.EngineOptions;
import io.cortexmon.promql.engine.Query;
import io.cortexmon.promql.engine.SeriesStore;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the queries of {@link OrdersMonitoring} give for series that are written down here. */
class OrdersQueriesTest {

  private static final long HALF_AN_HOUR = Duration.ofMinutes(30).toMillis();

  private final Engine engine = new Engine(EngineOptions.DEFAULT);
  private final SeriesStore store = new SeriesStore();

  @Test
  void the_error_ratio_is_the_part_of_orders_that_failed() {
    series("orders_handled_total{status=\"ok\"} 0+75x30");
    series("orders_handled_total{status=\"error\"} 0+25x30");
    Query ratio = engine.query(OrdersMonitoring.ERROR_RATIO.query().expr());

    assertThat(ratio.at(store, HALF_AN_HOUR).value()).hasToString("{} => 0.25 @[1800000]");
    assertThat(ratio.trace(store, HALF_AN_HOUR))
        .asString()
        .contains("{status=\"error\"} = 0.4166666666666667");
  }

  @Test
  void there_is_no_error_ratio_without_orders() {
    series("orders_handled_total{status=\"ok\"} 0x30");
    Query ratio = engine.query(PromQl.parse(OrdersMonitoring.ERROR_RATIO.query().expr().text()));

    assertThat(ratio.at(store, HALF_AN_HOUR).value()).hasToString("");
  }

  private void series(String notation) {
    store.add(SeriesNotation.parse(notation), Duration.ofMinutes(1));
  }
}
