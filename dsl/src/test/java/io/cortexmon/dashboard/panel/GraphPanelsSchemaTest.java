package io.cortexmon.dashboard.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.dashboard.field.Color;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.schema.DashboardSchema;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Panels with every field option, against Grafana's own schemas. */
class GraphPanelsSchemaTest {

  private static final DashboardSchema SCHEMA = DashboardSchema.grafana();

  static Stream<Panel> panels() {
    return Stream.of(
        GraphStyleTest.every(TimeSeries.titled("Time series")).legend(Legend::pinnedFacetedFilter),
        GraphStyleTest.every(Trend.titled("Trend")),
        GraphStyleTest.every(Candlestick.titled("Candlestick")).upColor(Color.BLUE),
        HistogramTest.every(Histogram.titled("Histogram")),
        BarChartTest.every(BarChart.titled("Bar chart")),
        StateTimelineTest.every(StateTimeline.titled("State timeline")),
        StatusHistoryTest.every(StatusHistory.titled("Status history")),
        XyChartTest.every(XyChart.titled("XY chart")));
  }

  @ParameterizedTest
  @MethodSource("panels")
  void is_what_grafana_expects(Panel panel) {
    JsonObject dashboard =
        JsonObject.of("title", "Gallery")
            .with("schemaVersion", 42)
            .with("panels", JsonArray.of(PanelShape.json(panel)));

    assertThat(SCHEMA.faults(dashboard.toString())).isEmpty();
  }
}
