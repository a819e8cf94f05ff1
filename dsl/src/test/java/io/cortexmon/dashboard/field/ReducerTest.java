package io.cortexmon.dashboard.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.dashboard.json.Json;
import org.junit.jupiter.api.Test;

class ReducerTest {

  @Test
  void has_the_named_ones_and_all_percentiles() {
    assertThat(Reducer.all())
        .hasSize(25 + 99)
        .contains(Reducer.LAST_NOT_NULL, Reducer.DIFFERENCE_PERCENT, Reducer.percentile(99));
    assertThat(Reducer.percentile(95).json()).isEqualTo(Json.of("p95"));
  }

  @Test
  void refuses_what_grafana_does_not_know() {
    assertThatThrownBy(() -> new Reducer("lastNotNul"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "reducer \"lastNotNul\": Grafana has none of that name; did you mean"
                + " \"lastNotNull\"?");
    assertThatThrownBy(() -> Reducer.percentile(100))
        .hasMessage("percentile 100: must be between 1 and 99");
  }
}
