package io.cortexmon.promql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.promql.PromQl;
import io.cortexmon.promql.SeriesNotation;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeCallPlanTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rate(jobs[5m])                      | 1:6",
        "1 + rate((jobs[5m]))                | 1:11",
        "quantile_over_time(2, jobs[5m])     | 1:20",
        "quantile_over_time((1+1), jobs[5m]) | 1:21",
        "quantile_over_time(2, jobs[5m:1m])  | 1:20"
      })
  void annotations_stand_at_the_first_argument(String query, String place) {
    assertThat(annotation(query)).endsWith(" (" + place + ")");
  }

  @Test
  void those_at_a_subquery_stand_at_the_start() {
    assertThat(annotation("1 + rate(jobs[5m:1m])")).endsWith(" (1:1)");
  }

  @Test
  void a_range_is_as_long_as_it_is_written_even_if_samples_are_whole_milliseconds_apart() {
    SeriesStore store = new SeriesStore();
    store.add(SeriesNotation.parse("ticks_total 0+1x5"), Duration.ofMillis(1));
    Engine engine = new Engine(EngineOptions.DEFAULT);
    assertThat(engine.query(PromQl.parse("increase(ticks_total[0.0035])")).at(store, 4).value())
        .hasToString("{} => 3 @[4]");
    assertThat(engine.query(PromQl.parse("rate(ticks_total[0.0035])")).at(store, 4).value())
        .hasToString("{} => 857.1428571428571 @[4]");
  }

  private static String annotation(String query) {
    SeriesStore store = new SeriesStore();
    store.add(SeriesNotation.parse("jobs 0+1x10"), Duration.ofMinutes(1));
    QueryResult result =
        new Engine(EngineOptions.DEFAULT).query(PromQl.parse(query)).at(store, 600_000);
    assertThat(result.annotations()).hasSize(1);
    return result.annotations().get(0).text(query);
  }
}
