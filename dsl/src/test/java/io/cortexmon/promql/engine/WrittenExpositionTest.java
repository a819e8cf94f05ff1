package io.cortexmon.promql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.promql.engine.Exposition.Format;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What Prometheus's client library writes is read as the samples that it was written from. */
class WrittenExpositionTest {

  private static final ExpositionFormatWriter OPEN_METRICS =
      OpenMetricsTextFormatWriter.builder()
          .setCreatedTimestampsEnabled(true)
          .setExemplarsOnAllMetricTypesEnabled(true)
          .build();
  private static final ExpositionFormatWriter CLASSIC =
      PrometheusTextFormatWriter.builder().setIncludeCreatedTimestamps(true).build();

  @Property(tries = 500)
  void open_metrics_reads_as_the_snapshots(@ForAll Random random) throws IOException {
    MetricSnapshots snapshots = new RandomSnapshots(random).next();
    String text = written(OPEN_METRICS, snapshots);
    assertThat(shown(Exposition.read(text, Format.OPEN_METRICS), true))
        .as(text)
        .isEqualTo(shown(Exposition.of(snapshots), true));
  }

  @Property(tries = 500)
  void the_classic_format_reads_as_the_snapshots(@ForAll Random random) throws IOException {
    MetricSnapshots snapshots = new RandomSnapshots(random).next();
    String text = written(CLASSIC, snapshots);
    assertThat(shown(Exposition.read(text, Format.CLASSIC), false))
        .as(text)
        .isEqualTo(shown(Exposition.of(snapshots), false));
  }

  private static String written(ExpositionFormatWriter writer, MetricSnapshots snapshots)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(out, snapshots, EscapingScheme.ALLOW_UTF8);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Sorted, for the formats have an order of their own; without {@code _created}. */
  private static List<String> shown(Exposition exposition, boolean starts) {
    return exposition.samples().stream()
        .filter(sample -> !sample.labels().metricName().endsWith("_created"))
        .map(
            sample ->
                sample.labels()
                    + " "
                    + sample.value()
                    + " "
                    + sample.time()
                    + (starts ? " from " + sample.start() : ""))
        .sorted()
        .toList();
  }
}
