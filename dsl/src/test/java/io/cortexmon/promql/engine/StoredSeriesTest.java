package io.cortexmon.promql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.Labels;
import io.cortexmon.promql.PromQl;
import io.cortexmon.promql.SeriesNotation;
import io.cortexmon.promql.SeriesValue;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoredSeriesTest {

  private static final Labels LOAD = Labels.parse("load");

  private final SeriesStore store = new SeriesStore();

  private Optional<String> append(long time, double value) {
    return store.append(new QueryValue.Sample(LOAD, time, value, Optional.empty()));
  }

  private Optional<String> append(long time, String histogram) {
    FloatHistogram value =
        ((SeriesValue.Histogram) SeriesNotation.parse("{} " + histogram).values().get(0)).value();
    return store.append(new QueryValue.Sample(LOAD, time, 0, Optional.of(value)));
  }

  private String at(long time) {
    return new Engine(EngineOptions.DEFAULT)
        .query(PromQl.parse("load"))
        .at(store, time)
        .value()
        .toString();
  }

  @Test
  void a_sample_is_appended_after_the_last_only() {
    assertThat(append(1000, 1)).isEmpty();
    assertThat(append(2000, 2)).isEmpty();
    assertThat(append(1500, 3)).contains("out of order sample");
    assertThat(at(1500)).isEqualTo("load => 1 @[1500]");
    assertThat(at(2000)).isEqualTo("load => 2 @[2000]");
  }

  @Test
  void a_sample_may_be_appended_twice_but_not_be_replaced() {
    assertThat(append(1000, 1)).isEmpty();
    assertThat(append(1000, 1)).isEmpty();
    assertThat(append(1000, 1e7))
        .contains(
            "duplicate sample for timestamp 1000; overrides not allowed: existing 1, new value"
                + " 1e+07");
    assertThat(append(1000, "{{count:1}}")).contains("duplicate sample for timestamp");
    assertThat(at(1000)).isEqualTo("load => 1 @[1000]");
  }

  @Test
  void at_the_time_0_the_values_are_not_told() {
    assertThat(append(0, 1)).isEmpty();
    assertThat(append(0, 2)).contains("duplicate sample for timestamp");
  }

  @Test
  void histograms_are_not_replaced_either() {
    assertThat(append(1000, "{{count:1}}")).isEmpty();
    assertThat(append(2000, "{{count:2}}")).isEmpty();
    assertThat(append(2000, "{{count:2}}")).isEmpty();
    assertThat(append(2000, "{{count:3}}")).contains("duplicate sample for timestamp");
    assertThat(append(2000, 5))
        .contains(
            "duplicate sample for timestamp 2000; overrides not allowed: existing is a histogram,"
                + " new value 5");
  }
}
