package io.cortexmon.promql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.promql.SeriesNotation;
import io.cortexmon.promql.SeriesValue;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.NativeHistogramBuckets;
import io.prometheus.metrics.model.snapshots.Quantile;
import io.prometheus.metrics.model.snapshots.Quantiles;
import io.prometheus.metrics.model.snapshots.StateSetSnapshot;
import io.prometheus.metrics.model.snapshots.StateSetSnapshot.StateSetDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.SummarySnapshot;
import io.prometheus.metrics.model.snapshots.SummarySnapshot.SummaryDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.UnknownSnapshot;
import io.prometheus.metrics.model.snapshots.UnknownSnapshot.UnknownDataPointSnapshot;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SnapshotSamplesTest {

  private static final String TOOK =
      "{{schema:2 count:23 sum:9 z_bucket:2 z_bucket_w:0.001"
          + " offset:-1 buckets:[1 2 0 0 4] n_offset:3 n_buckets:[5 0 9]}}";

  private static final Labels QUEUE = Labels.of("queue", "a");

  @Test
  void a_counter_ends_with_total_and_began_when_it_was_created() {
    CounterSnapshot jobs =
        CounterSnapshot.builder()
            .name("jobs")
            .dataPoint(
                CounterDataPointSnapshot.builder()
                    .labels(QUEUE)
                    .value(3)
                    .createdTimestampMillis(7)
                    .build())
            .build();
    assertThat(shown(jobs)).containsExactly("jobs_total{queue=\"a\"} 3.0 from 7");
  }

  @Test
  void a_gauge_and_an_unknown_metric_have_their_name() {
    GaugeSnapshot depth =
        GaugeSnapshot.builder()
            .name("queue.depth")
            .dataPoint(
                GaugeDataPointSnapshot.builder().value(1.5).scrapeTimestampMillis(50).build())
            .build();
    UnknownSnapshot any =
        UnknownSnapshot.builder()
            .name("any")
            .dataPoint(UnknownDataPointSnapshot.builder().value(Double.NaN).build())
            .build();
    assertThat(shown(depth)).containsExactly("{\"queue.depth\"} 1.5 at 50");
    assertThat(shown(any)).containsExactly("any NaN");
  }

  @Test
  void an_info_is_one_and_a_state_set_a_series_for_each_state() {
    InfoSnapshot build =
        InfoSnapshot.builder()
            .name("build")
            .dataPoint(InfoDataPointSnapshot.builder().labels(Labels.of("version", "1.4")).build())
            .build();
    StateSetSnapshot mode =
        StateSetSnapshot.builder()
            .name("mode")
            .dataPoint(
                StateSetDataPointSnapshot.builder().state("on", true).state("off", false).build())
            .build();
    assertThat(shown(build)).containsExactly("build_info{version=\"1.4\"} 1.0");
    assertThat(shown(mode)).containsExactly("mode{mode=\"off\"} 0.0", "mode{mode=\"on\"} 1.0");
  }

  @Test
  void a_summary_has_what_was_observed() {
    SummaryDataPointSnapshot quantiles =
        SummaryDataPointSnapshot.builder()
            .quantiles(Quantiles.of(new Quantile(0.5, 2), new Quantile(1, 4)))
            .build();
    SummaryDataPointSnapshot count =
        SummaryDataPointSnapshot.builder().labels(QUEUE).count(3).sum(6).build();
    SummarySnapshot took =
        SummarySnapshot.builder().name("took").dataPoint(quantiles).dataPoint(count).build();
    assertThat(shown(took))
        .containsExactly(
            "took{quantile=\"0.5\"} 2.0",
            "took{quantile=\"1.0\"} 4.0",
            "took_count{queue=\"a\"} 3.0",
            "took_sum{queue=\"a\"} 6.0");
  }

  @Test
  void buckets_of_a_classic_histogram_are_cumulative() {
    HistogramDataPointSnapshot point =
        HistogramDataPointSnapshot.builder()
            .labels(QUEUE)
            .classicHistogramBuckets(buckets())
            .sum(9)
            .build();
    assertThat(shown(HistogramSnapshot.builder().name("took").dataPoint(point).build()))
        .containsExactly(
            "took_bucket{le=\"0.1\", queue=\"a\"} 1.0",
            "took_bucket{le=\"1e+06\", queue=\"a\"} 3.0",
            "took_bucket{le=\"+Inf\", queue=\"a\"} 6.0",
            "took_count{queue=\"a\"} 6.0",
            "took_sum{queue=\"a\"} 9.0");
  }

  @Test
  void a_classic_gauge_histogram_has_names_of_its_own() {
    HistogramDataPointSnapshot point =
        HistogramDataPointSnapshot.builder().classicHistogramBuckets(buckets()).sum(9).build();
    assertThat(
            shown(
                HistogramSnapshot.builder()
                    .name("size")
                    .gaugeHistogram(true)
                    .dataPoint(point)
                    .build()))
        .containsExactly(
            "size_bucket{le=\"0.1\"} 1.0",
            "size_bucket{le=\"1e+06\"} 3.0",
            "size_bucket{le=\"+Inf\"} 6.0",
            "size_gcount 6.0",
            "size_gsum 9.0");
  }

  @Test
  void a_native_histogram_is_one_sample() {
    assertThat(samples(nativeHistogram(false))).containsExactly(histogram("took " + TOOK));
  }

  @Test
  void a_native_gauge_histogram_knows_that_it_is_one() {
    assertThat(samples(nativeHistogram(true)))
        .containsExactly(
            histogram(
                "took {{schema:2 count:23 sum:9 z_bucket:2 z_bucket_w:0.001"
                    + " counter_reset_hint:gauge"
                    + " offset:-1 buckets:[1 2 0 0 4] n_offset:3 n_buckets:[5 0 9]}}"));
  }

  @Test
  void a_histogram_of_both_kinds_is_both() {
    HistogramDataPointSnapshot point =
        HistogramDataPointSnapshot.builder()
            .classicHistogramBuckets(ClassicHistogramBuckets.of(List.of(1.0 / 0), List.of(2L)))
            .nativeSchema(0)
            .nativeBucketsForPositiveValues(NativeHistogramBuckets.of(List.of(1), List.of(2L)))
            .sum(3)
            .build();
    assertThat(shown(HistogramSnapshot.builder().name("took").dataPoint(point).build()))
        .containsExactly(
            "took_bucket{le=\"+Inf\"} 2.0",
            "took_count 2.0",
            "took_sum 3.0",
            "took {{count:2 sum:3 offset:1 buckets:[2]}}");
  }

  @Test
  void a_store_has_snapshots_at_the_time_given() {
    SeriesStore store = new SeriesStore();
    store.add(Exposition.of(MetricSnapshots.of(nativeHistogram(false))), 1000);
    StoredSeries took = store.all().get(0);
    assertThat(took.times).startsWith(1000, 0);
    assertThat(took.histograms).isNotNull().extracting(Objects::toString).startsWith(TOOK);
  }

  private static ClassicHistogramBuckets buckets() {
    return ClassicHistogramBuckets.of(List.of(0.1, 1e6, 1.0 / 0), List.of(1L, 2L, 3L));
  }

  private static HistogramSnapshot nativeHistogram(boolean gauge) {
    HistogramDataPointSnapshot point =
        HistogramDataPointSnapshot.builder()
            .nativeSchema(2)
            .nativeZeroCount(2)
            .nativeZeroThreshold(0.001)
            .nativeBucketsForPositiveValues(
                NativeHistogramBuckets.of(List.of(-1, 0, 3), List.of(1L, 2L, 4L)))
            .nativeBucketsForNegativeValues(
                NativeHistogramBuckets.of(List.of(3, 5), List.of(5L, 9L)))
            .sum(9)
            .build();
    return HistogramSnapshot.builder().name("took").gaugeHistogram(gauge).dataPoint(point).build();
  }

  private static SeriesValue histogram(String notation) {
    return SeriesNotation.parse(notation).values().get(0);
  }

  private static List<SeriesValue> samples(MetricSnapshot snapshot) {
    return Exposition.of(MetricSnapshots.of(snapshot)).samples().stream()
        .map(Exposition.Sample::value)
        .toList();
  }

  private static List<String> shown(MetricSnapshot snapshot) {
    return Exposition.of(MetricSnapshots.of(snapshot)).samples().stream()
        .map(SnapshotSamplesTest::shown)
        .toList();
  }

  private static String shown(Exposition.Sample sample) {
    Object value =
        sample.value() instanceof SeriesValue.Sample number
            ? number.value()
            : ((SeriesValue.Histogram) sample.value()).value();
    String time = sample.time().isPresent() ? " at " + sample.time().getAsLong() : "";
    String start = sample.start() != 0 ? " from " + sample.start() : "";
    return sample.labels().text() + " " + value + time + start;
  }
}
