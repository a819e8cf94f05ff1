package io.cortexmon.dashboard.panel;

import static io.cortexmon.dashboard.panel.PanelShape.DEMO;
import static io.cortexmon.definition.Durations.minutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.dashboard.field.Color;
import io.cortexmon.dashboard.field.FieldMatcher;
import io.cortexmon.dashboard.field.GrafanaUnit;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.metric.Unit;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class HeatmapTest {

  private static final Heatmap LATENCY = Heatmap.titled("Latency").query(DEMO);

  @Test
  void asks_for_buckets_over_the_range() {
    assertThat(PanelShape.run(LATENCY)).isEqualTo("range heatmap");
    assertThat(LATENCY.parts().type()).isEqualTo("heatmap");
    assertThat(LATENCY.parts().options()).isEqualTo(JsonObject.EMPTY);
    assertThat(LATENCY.parts().size()).isEqualTo(new Size(12, 8));
  }

  @Test
  void asks_for_series_where_there_are_no_buckets() {
    assertThat(PanelShape.run(LATENCY.rowForEachSeries())).isEqualTo("range time_series");
    assertThat(PanelShape.run(LATENCY.calculate())).isEqualTo("range time_series");
    assertThat(PanelShape.run(LATENCY.rowsFrame(HeatmapRows::upperBounds)))
        .isEqualTo("range heatmap");
  }

  @Test
  void has_every_option_that_grafana_has() {
    Heatmap heatmap =
        LATENCY
            .rowsFrame(rows -> rows.upperBounds().valueName("requests").scale(Scale.log(10)))
            .unit(GrafanaUnit.SECONDS)
            .decimals(2)
            .min(0.01)
            .max(10)
            .cellGap(2)
            .cellRadius(5)
            .cellUnit(GrafanaUnit.SHORT)
            .cellDecimals(0)
            .showValue(VisibilityMode.NEVER)
            .hideCellsUpTo(0.5)
            .hideCellsFrom(1000)
            .exemplarColor(Color.PURPLE)
            .selectionMode(HeatmapSelection.XY)
            .annotations(marks -> marks.rowForEach());

    assertThat(heatmap.parts().options())
        .isEqualTo(
            JsonObject.parse(
                """
                {
                  "annotations": {"multiLane": true},
                  "cellGap": 2,
                  "cellRadius": 5,
                  "cellValues": {"decimals": 0, "unit": "short"},
                  "exemplars": {"color": "purple"},
                  "filterValues": {"ge": 1000, "le": 0.5},
                  "rowsFrame": {
                    "layout": "le",
                    "value": "requests",
                    "yBucketScale": {"log": 10, "type": "log"}
                  },
                  "selectionMode": "xy",
                  "showValue": "never",
                  "yAxis": {"decimals": 2, "max": 10, "min": 0.01, "unit": "s"}
                }
                """));
  }

  @Test
  void its_axis_has_every_option_that_grafana_has() {
    Heatmap heatmap =
        LATENCY.yAxis(
            axis ->
                axis.placement(AxisPlacement.RIGHT)
                    .label("latency")
                    .width(60)
                    .reversed()
                    .colorMode(AxisColorMode.SERIES)
                    .softMin(0)
                    .softMax(5)
                    .withoutGrid()
                    .border()
                    .centeredZero()
                    .scale(Scale.linear()));

    assertThat(heatmap.parts().options().object("yAxis"))
        .isEqualTo(
            JsonObject.parse(
                """
                {
                  "axisBorderShow": true,
                  "axisCenteredZero": true,
                  "axisColorMode": "series",
                  "axisGridShow": false,
                  "axisLabel": "latency",
                  "axisPlacement": "right",
                  "axisSoftMax": 5,
                  "axisSoftMin": 0,
                  "axisWidth": 60,
                  "reverse": true,
                  "scaleDistribution": {"type": "linear"}
                }
                """));
    assertThat(heatmap.yAxis(HeatmapAxis::grid).parts().options().object("yAxis"))
        .extracting(axis -> axis.isTrue("axisGridShow"))
        .isEqualTo(true);
  }

  @Test
  void colours_by_palette() {
    Heatmap heatmap =
        LATENCY.colors(
            colors -> colors.scheme(HeatmapScheme.RD_YL_GN).steps(32).reversed().min(0).max(50));

    assertThat(heatmap.parts().options())
        .isEqualTo(
            JsonObject.parse(
                """
                {"color": {
                  "max": 50,
                  "min": 0,
                  "mode": "scheme",
                  "reverse": true,
                  "scheme": "RdYlGn",
                  "steps": 32
                }}
                """));
  }

  @Test
  void colours_by_opacity() {
    assertThat(colors(colors -> colors.opacity(Color.DARK_ORANGE).exponential(0.4)))
        .isEqualTo(
            JsonObject.parse(
                """
                {"exponent": 0.4, "fill": "dark-orange", "mode": "opacity", "scale": "exponential"}
                """));
    assertThat(colors(colors -> colors.opacity(Color.BLUE).linear()))
        .isEqualTo(
            JsonObject.parse("{\"fill\": \"blue\", \"mode\": \"opacity\", \"scale\": \"linear\"}"));
  }

  @Test
  void knows_the_palettes_of_grafana() {
    assertThat(List.of(HeatmapScheme.values()))
        .extracting(scheme -> scheme.json().toString().replace("\"", ""))
        .doesNotHaveDuplicates()
        .hasSize(38)
        .startsWith("Oranges", "Blues", "Greens", "Greys", "Purples", "Reds")
        .contains("BrBG", "PiYG", "PRGn", "PuBuGn", "YlOrRd", "Cubehelix", "Turbo", "Sinebow");
  }

  @Test
  void counts_values_into_cells_of_a_number_or_a_size() {
    assertThat(calculation(cells -> cells.xCount(30).yCount(4).yScale(Scale.log(2))))
        .isEqualTo(
            JsonObject.parse(
                """
                {
                  "xBuckets": {"mode": "count", "value": "30"},
                  "yBuckets": {
                    "mode": "count",
                    "scale": {"log": 2, "type": "log"},
                    "value": "4"
                  }
                }
                """));
    assertThat(calculation(cells -> cells.xSize(minutes(5)).ySize(0.25)))
        .isEqualTo(
            JsonObject.parse(
                """
                {
                  "xBuckets": {"mode": "size", "value": "5m"},
                  "yBuckets": {"mode": "size", "value": "0.25"}
                }
                """));
    assertThat(LATENCY.calculate(cells -> cells).parts().options().isTrue("calculate")).isTrue();
  }

  @Test
  void rows_are_bounds_or_names() {
    assertThat(rows(LATENCY.rowsFrame(HeatmapRows::lowerBounds))).isEqualTo("ge");
    assertThat(rows(LATENCY.rowsFrame(HeatmapRows::autoBounds))).isEqualTo("auto");
    assertThat(rows(LATENCY.rowForEachSeries())).isEqualTo("unknown");
  }

  @Test
  void rows_are_as_far_apart_as_a_scale_says() {
    assertThat(Scale.symlog(2, 0.5).json())
        .isEqualTo(
            JsonObject.parse("{\"linearThreshold\": 0.5, \"log\": 2, \"type\": \"symlog\"}"));
    assertThat(Scale.ordinal().json()).isEqualTo(JsonObject.parse("{\"type\": \"ordinal\"}"));
  }

  @Test
  void tells_colours_in_a_legend_below_or_beside() {
    assertThat(LATENCY.legend(legend -> legend.right().width(80)).parts().options())
        .isEqualTo(JsonObject.parse("{\"legend\": {\"placement\": \"right\", \"width\": 80}}"));
    assertThat(LATENCY.legend(legend -> legend.bottom().widthPercent(20)).parts().options())
        .isEqualTo(
            JsonObject.parse("{\"legend\": {\"placement\": \"bottom\", \"width\": \"20%\"}}"));
    assertThat(LATENCY.withoutLegend().parts().options())
        .isEqualTo(JsonObject.parse("{\"legend\": {\"show\": false}}"));
  }

  @Test
  void tells_cells_in_a_tooltip() {
    Heatmap heatmap =
        LATENCY.tooltip(
            tooltip -> tooltip.multi().yHistogram().showColorScale().maxWidth(300).maxHeight(200));

    assertThat(heatmap.parts().options())
        .isEqualTo(
            JsonObject.parse(
                """
                {"tooltip": {
                  "maxHeight": 200,
                  "maxWidth": 300,
                  "mode": "multi",
                  "showColorScale": true,
                  "yHistogram": true
                }}
                """));
    assertThat(LATENCY.tooltip(HeatmapTooltip::single).parts().options())
        .isEqualTo(JsonObject.parse("{\"tooltip\": {\"mode\": \"single\"}}"));
    assertThat(LATENCY.withoutTooltip().parts().options())
        .isEqualTo(JsonObject.parse("{\"tooltip\": {\"mode\": \"none\"}}"));
  }

  @Test
  void its_own_unit_is_that_of_rows_and_not_of_fields() {
    Heatmap heatmap = LATENCY.unit(Unit.SECONDS).cellUnit(Unit.BYTES);

    assertThat(heatmap.parts().options().object("yAxis").text("unit")).hasValue("s");
    assertThat(heatmap.parts().options().object("cellValues").text("unit")).hasValue("bytes");
    assertThat(heatmap.parts().fieldConfig().json())
        .isEqualTo(JsonObject.parse("{\"defaults\": {}, \"overrides\": []}"));
  }

  @Test
  void fields_have_a_scale_and_can_be_hidden() {
    Heatmap heatmap =
        LATENCY
            .logScale(2)
            .hideFromTooltip()
            .override(FieldMatcher.byName("+Inf"), row -> row.hideFromViz().symlogScale(10, 1));

    assertThat(heatmap.parts().fieldConfig().json())
        .isEqualTo(
            JsonObject.parse(
                """
                {
                  "defaults": {"custom": {
                    "hideFrom": {"legend": false, "tooltip": true, "viz": false},
                    "scaleDistribution": {"log": 2, "type": "log"}
                  }},
                  "overrides": [{
                    "matcher": {"id": "byName", "options": "+Inf"},
                    "properties": [
                      {
                        "id": "custom.hideFrom",
                        "value": {"legend": false, "tooltip": false, "viz": true}
                      },
                      {
                        "id": "custom.scaleDistribution",
                        "value": {"linearThreshold": 1, "log": 10, "type": "symlog"}
                      }
                    ]
                  }]
                }
                """));
  }

  @Test
  void refuses_numbers_that_no_heatmap_has() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LATENCY.cellGap(26))
        .withMessage("cell gap 26: must be between 0 and 25");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LATENCY.cellRadius(-1))
        .withMessage("cell radius -1: must be between 0 and 100");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LATENCY.decimals(16))
        .withMessage("decimals 16: must be between 0 and 15");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LATENCY.cellDecimals(-1))
        .withMessage("cell decimals -1: must be between 0 and 15");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> colors(colors -> colors.steps(1)))
        .withMessage("color steps 1: must be between 2 and 128");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> colors(colors -> colors.exponential(3)))
        .withMessage("color exponent 3: must be between 0.1 and 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LATENCY.legend(legend -> legend.widthPercent(101)))
        .withMessage("legend width in percent 101: must be between 1 and 100");
  }

  @Test
  void refuses_cells_and_scales_of_nothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calculation(cells -> cells.xCount(0)))
        .withMessage("columns 0: must be above zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calculation(cells -> cells.xSize(minutes(0))))
        .withMessage("column size 0s: must be longer than zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calculation(cells -> cells.yCount(-3)))
        .withMessage("rows -3: must be above zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calculation(cells -> cells.ySize(0)))
        .withMessage("row size 0.0: must be above zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LATENCY.yAxis(axis -> axis.placement(AxisPlacement.TOP)))
        .withMessage("y axis placement TOP: must be AUTO, LEFT, RIGHT or HIDDEN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Scale.log(3))
        .withMessage("base of a logarithmic scale 3: must be 2 or 10");
  }

  private static JsonObject colors(UnaryOperator<HeatmapColors> change) {
    return LATENCY.colors(change).parts().options().object("color");
  }

  private static JsonObject calculation(UnaryOperator<HeatmapCalculation> change) {
    return LATENCY.calculate(change).parts().options().object("calculation");
  }

  private static String rows(Heatmap heatmap) {
    return heatmap.parts().options().object("rowsFrame").text("layout").orElse("");
  }
}
