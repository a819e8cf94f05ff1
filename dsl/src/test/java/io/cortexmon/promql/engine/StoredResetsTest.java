package io.cortexmon.promql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.Labels;
import io.cortexmon.promql.SeriesNotation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredResetsTest {

  private static final String SMALL = "{{count:3 sum:4 buckets:[1 2]}}";
  private static final String LARGE = "{{count:7 sum:9 buckets:[2 5]}}";

  private static List<String> stored(String values) {
    SeriesStore store = new SeriesStore();
    store.add(SeriesNotation.parse("x " + values), Duration.ofMinutes(1));
    return stored(store);
  }

  private static List<String> stored(SeriesStore store) {
    StoredSeries series = store.all().get(0);
    List<String> hints = new ArrayList<>();
    for (int i = 0; i < series.size; i++) {
      FloatHistogram histogram = series.histograms == null ? null : series.histograms[i];
      hints.add(histogram == null ? "float" : histogram.counterReset().toString());
    }
    return hints;
  }

  @Test
  void a_bucket_that_is_gone_ends_what_belongs_together_even_within_the_zero_bucket() {
    assertThat(
            stored(
                "{{z_bucket_w:0.5 z_bucket:2 count:3 offset:-1 buckets:[1]}}"
                    + " {{z_bucket_w:0.5 z_bucket:2 count:5 buckets:[3]}}"))
        .containsExactly("unknown", "unknown");
  }

  @Test
  void a_histogram_that_grew_was_not_reset() {
    assertThat(stored(SMALL + " " + LARGE + " " + LARGE))
        .containsExactly("unknown", "not_reset", "not_reset");
  }

  @Test
  void of_one_that_shrank_nothing_is_known() {
    assertThat(stored(LARGE + " " + SMALL + " " + LARGE))
        .containsExactly("unknown", "unknown", "not_reset");
  }

  @Test
  void a_bucket_that_shrank_is_enough() {
    assertThat(stored(SMALL + " {{count:9 sum:9 buckets:[0 9]}}"))
        .containsExactly("unknown", "unknown");
  }

  @Test
  void a_hint_that_it_was_reset_is_lost() {
    String reset = "{{count:9 sum:9 counter_reset_hint:reset buckets:[4 5]}}";

    assertThat(stored(SMALL + " " + reset + " " + reset))
        .containsExactly("unknown", "unknown", "unknown");
  }

  @Test
  void a_hint_that_it_was_not_reset_is_not_believed() {
    assertThat(stored(LARGE + " {{count:1 sum:1 counter_reset_hint:not_reset buckets:[1]}}"))
        .containsExactly("unknown", "unknown");
  }

  @Test
  void a_gauge_stays_one_and_apart() {
    String gauge = "{{count:9 sum:9 counter_reset_hint:gauge buckets:[4 5]}}";

    assertThat(stored(gauge + " " + gauge + " {{count:10 sum:9 buckets:[5 5]}}"))
        .containsExactly("gauge", "gauge", "unknown");
  }

  @Test
  void other_buckets_begin_anew() {
    assertThat(stored(SMALL + " {{schema:1 count:7 sum:9 buckets:[2 5]}}"))
        .containsExactly("unknown", "unknown");
    assertThat(stored(SMALL + " {{count:7 sum:9 z_bucket_w:0.01 buckets:[2 5]}}"))
        .containsExactly("unknown", "unknown");
    assertThat(
            stored(
                "{{schema:-53 count:1 sum:1 custom_values:[5] buckets:[1]}}"
                    + " {{schema:-53 count:2 sum:1 custom_values:[6] buckets:[2]}}"))
        .containsExactly("unknown", "unknown");
  }

  @Test
  void floats_and_staleness_markers_end_what_is_known() {
    assertThat(stored(SMALL + " 5 " + LARGE + " stale " + LARGE))
        .containsExactly("unknown", "float", "unknown", "float", "unknown");
  }

  @Test
  void a_sample_between_two_others_changes_what_is_known_of_the_later() {
    SeriesStore store = new SeriesStore();
    Labels labels = Labels.parse("x");

    store.add(labels, 0, FloatHistogram.EMPTY);
    store.add(labels, 2000, FloatHistogram.EMPTY);
    assertThat(stored(store)).containsExactly("unknown", "not_reset");

    store.add(labels, 1000, 5);
    assertThat(stored(store)).containsExactly("unknown", "float", "unknown");
  }
}
