package com.example.gallery;

import static com.example.gallery.Roastery.DRUM;
import static com.example.gallery.Roastery.HANDLING;
import static com.example.gallery.Roastery.WAITING;
import static io.cortexmon.definition.Durations.minutes;
import static io.cortexmon.promql.Window.rateInterval;

import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.dashboard.field.Color;
import io.cortexmon.dashboard.field.GrafanaUnit;
import io.cortexmon.dashboard.panel.AxisColorMode;
import io.cortexmon.dashboard.panel.AxisPlacement;
import io.cortexmon.dashboard.panel.Heatmap;
import io.cortexmon.dashboard.panel.HeatmapScheme;
import io.cortexmon.dashboard.panel.HeatmapSelection;
import io.cortexmon.dashboard.panel.Scale;
import io.cortexmon.dashboard.panel.VisibilityMode;
import io.cortexmon.metric.Unit;
import java.util.List;
import java.util.stream.Stream;

/** Heatmaps: how often values fell where, in colours. */
final class HeatmapGallery {

  private static final List<HeatmapScheme> SCHEMES =
      List.of(
          HeatmapScheme.BLUES,
          HeatmapScheme.BR_BG,
          HeatmapScheme.BU_GN,
          HeatmapScheme.BU_PU,
          HeatmapScheme.CIVIDIS,
          HeatmapScheme.COOL,
          HeatmapScheme.CUBEHELIX,
          HeatmapScheme.GN_BU,
          HeatmapScheme.GREENS,
          HeatmapScheme.GREYS,
          HeatmapScheme.INFERNO,
          HeatmapScheme.MAGMA,
          HeatmapScheme.ORANGES,
          HeatmapScheme.OR_RD,
          HeatmapScheme.PI_YG,
          HeatmapScheme.PLASMA,
          HeatmapScheme.PR_GN,
          HeatmapScheme.PURPLES,
          HeatmapScheme.PU_BU,
          HeatmapScheme.PU_BU_GN,
          HeatmapScheme.PU_OR,
          HeatmapScheme.PU_RD,
          HeatmapScheme.RAINBOW,
          HeatmapScheme.RD_BU,
          HeatmapScheme.RD_GY,
          HeatmapScheme.RD_PU,
          HeatmapScheme.RD_YL_BU,
          HeatmapScheme.RD_YL_GN,
          HeatmapScheme.REDS,
          HeatmapScheme.SINEBOW,
          HeatmapScheme.SPECTRAL,
          HeatmapScheme.TURBO,
          HeatmapScheme.VIRIDIS,
          HeatmapScheme.WARM,
          HeatmapScheme.YL_GN,
          HeatmapScheme.YL_GN_BU,
          HeatmapScheme.YL_OR_BR,
          HeatmapScheme.YL_OR_RD);

  private HeatmapGallery() {}

  static Dashboard dashboard() {
    return Dashboard.titled("Gallery: heatmaps")
        .uid("gallery-heatmaps")
        .row("Buckets of a histogram", row -> row.panels(buckets()))
        .row("Counted by Grafana", row -> row.panels(counted()))
        .row("Colours", row -> row.panels(colors()).collapsed());
  }

  private static Heatmap handling(String title) {
    return Heatmap.titled(title)
        .query(HANDLING.rate(rateInterval()).sum().distribution(), query -> query.legend("{{le}}"));
  }

  private static List<Heatmap> buckets() {
    return List.of(
        handling("How long orders take")
            .unit(GrafanaUnit.SECONDS)
            .decimals(2)
            .min(0)
            .max(10)
            .rowsFrame(rows -> rows.upperBounds().valueName("Orders").scale(Scale.log(2)))
            .cellUnit(GrafanaUnit.REQUESTS_PER_SECOND)
            .cellDecimals(1)
            .cellGap(2)
            .cellRadius(4)
            .showValue(VisibilityMode.AUTO)
            .hideCellsUpTo(0.001)
            .hideCellsFrom(1000)
            .exemplarColor(Color.rgba(255, 0, 255, 0.7))
            .selectionMode(HeatmapSelection.X)
            .annotations(marks -> marks.rowForEach())
            .legend(legend -> legend.right().width(120))
            .tooltip(
                tooltip ->
                    tooltip.multi().yHistogram().showColorScale().maxWidth(400).maxHeight(300)),
        handling("With an axis of its own")
            .rowsFrame(rows -> rows.lowerBounds().scale(Scale.symlog(10, 1)))
            .yAxis(
                axis ->
                    axis.placement(AxisPlacement.RIGHT)
                        .label("Duration")
                        .width(80)
                        .reversed()
                        .colorMode(AxisColorMode.TEXT)
                        .softMin(0)
                        .softMax(5)
                        .grid()
                        .border()
                        .centeredZero()
                        .scale(Scale.linear()))
            .cellUnit(Unit.NONE)
            .selectionMode(HeatmapSelection.Y)
            .legend(legend -> legend.bottom())
            .tooltip(tooltip -> tooltip.single()),
        handling("With as little as possible")
            .rowsFrame(rows -> rows.autoBounds().scale(Scale.ordinal()))
            .yAxis(axis -> axis.placement(AxisPlacement.HIDDEN).withoutGrid())
            .selectionMode(HeatmapSelection.XY)
            .legend(legend -> legend.right().widthPercent(20))
            .withoutLegend()
            .withoutTooltip());
  }

  private static List<Heatmap> counted() {
    return List.of(
        Heatmap.titled("How hot the drums were").query(DRUM).calculate(),
        Heatmap.titled("In cells of five minutes and ten degrees")
            .query(DRUM)
            .calculate(cells -> cells.xSize(minutes(5)).ySize(10)),
        Heatmap.titled("In 50 by 10 cells")
            .query(DRUM)
            .calculate(cells -> cells.xCount(50).yCount(10).yScale(Scale.log(10))),
        Heatmap.titled("Who waits where")
            .query(WAITING, query -> query.legend("{{shop}}"))
            .rowForEachSeries());
  }

  private static List<Heatmap> colors() {
    Stream<Heatmap> schemes =
        SCHEMES.stream()
            .map(
                scheme ->
                    handling(scheme.name()).colors(colors -> colors.scheme(scheme)).size(6, 5));
    Stream<Heatmap> others =
        Stream.of(
            handling("One colour, more opaque")
                .colors(colors -> colors.opacity(Color.ORANGE).exponential(0.4)),
            handling("One colour, evenly").colors(colors -> colors.opacity(Color.BLUE).linear()),
            handling("Ten steps, from the dark")
                .colors(colors -> colors.steps(10).reversed().min(0).max(100)));
    return Stream.concat(others, schemes).toList();
  }
}
