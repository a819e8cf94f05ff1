package io.cortexmon.dashboard.panel;

import static io.cortexmon.definition.Durations.minutes;
import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.dashboard.field.GrafanaUnit;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.dashboard.query.PrometheusTarget;
import io.cortexmon.metric.Counter;
import io.cortexmon.metric.Gauge;
import io.cortexmon.metric.Histogram;
import io.cortexmon.metric.Unit;
import io.cortexmon.metric.Vector;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InheritedUnitTest {

  private static final Histogram LATENCY = Histogram.named("latency_seconds");
  private static final Gauge MEMORY = Gauge.named("memory_bytes");
  private static final Gauge LENGTH = Gauge.named("queue_length");
  private static final Vector P95 = LATENCY.rate(minutes(5)).sum().quantile(0.95);
  private static final Vector P99 = LATENCY.rate(minutes(5)).sum().quantile(0.99);

  private static Optional<String> unit(Panel panel) {
    JsonObject json = PanelJson.of(panel, DataSourceRef.DEFAULT.json());
    return json.object("fieldConfig").object("defaults").text("unit");
  }

  private static TimeSeries latency() {
    return TimeSeries.titled("Latency").query(P95).query(P99);
  }

  @Test
  void a_panel_is_shown_in_the_unit_of_its_queries() {
    assertThat(unit(latency())).contains("s");
    assertThat(unit(Stat.titled("Memory").query(MEMORY))).contains("bytes");
    assertThat(unit(TimeSeries.titled("Memory").query(MEMORY.deriv(minutes(5)))))
        .contains("binBps");
    assertThat(unit(TimeSeries.titled("Orders").query(rate(Counter.named("orders_total")))))
        .contains("cps");
    assertThat(unit(TimeSeries.titled("Tokens").query(rate(tokens())))).contains("count:tokens/s");
    assertThat(unit(TimeSeries.titled("Tokens").query(tokens().increase(minutes(5)))))
        .contains("short");
  }

  private static Counter tokens() {
    return Counter.named("tokens_total").unit(Unit.of("tokens"));
  }

  private static Vector rate(Counter counter) {
    return counter.rate(minutes(5)).sum();
  }

  @Test
  void a_unit_that_is_set_stays() {
    assertThat(unit(latency().unit(GrafanaUnit.CLOCK_SECONDS))).contains("clocks");
    assertThat(unit(latency().raw("{\"fieldConfig\": {\"defaults\": {\"unit\": \"none\"}}}")))
        .contains("none");
  }

  @Test
  void a_heatmap_takes_the_unit_for_its_rows_or_its_cells() {
    Heatmap buckets = Heatmap.titled("x").query(LATENCY.rate(minutes(5)).sum().distribution());
    Heatmap memory = Heatmap.titled("x").query(MEMORY);

    assertThat(options(buckets).object("yAxis").text("unit")).contains("s");
    assertThat(options(buckets.unit(GrafanaUnit.SHORT)).object("yAxis").text("unit"))
        .contains("short");
    assertThat(options(memory.calculate()).object("yAxis").text("unit")).contains("bytes");
    assertThat(options(memory.rowForEachSeries()).object("cellValues").text("unit"))
        .contains("bytes");
    assertThat(options(memory).has("yAxis")).isFalse();
  }

  private static JsonObject options(Panel panel) {
    return PanelJson.of(panel, DataSourceRef.DEFAULT.json()).object("options");
  }

  @Test
  void nothing_is_guessed() {
    assertThat(unit(TimeSeries.titled("No query"))).isEmpty();
    assertThat(unit(latency().query(MEMORY))).isEmpty();
    assertThat(unit(latency().query(LENGTH))).isEmpty();
    assertThat(unit(latency().target(PrometheusTarget.text("up")))).isEmpty();
    assertThat(unit(latency().raw("{}").transform(() -> JsonObject.of("id", "merge")))).isEmpty();
    assertThat(unit(Table.titled("Memory").query(MEMORY))).isEmpty();
  }
}
