package io.cortexmon.catalog.picture;

import java.util.Map;

/** Which sketch a type of panel has. */
final class Sketches {

  private static final Sketch GRAPH = new GraphSketch();

  private static final Map<String, Sketch> BY_TYPE =
      Map.ofEntries(
          Map.entry("timeseries", GRAPH),
          Map.entry("trend", GRAPH),
          Map.entry("candlestick", GRAPH),
          Map.entry("stat", ValueSketches::stat),
          Map.entry("gauge", ValueSketches::gauge),
          Map.entry("bargauge", ValueSketches::barGauge),
          Map.entry("piechart", ValueSketches::pie),
          Map.entry("barchart", GridSketches::barChart),
          Map.entry("histogram", GridSketches::histogram),
          Map.entry("heatmap", GridSketches::heatmap),
          Map.entry("table", GridSketches::table),
          Map.entry("state-timeline", GridSketches::stateTimeline),
          Map.entry("status-history", GridSketches::statusHistory),
          Map.entry("logs", GridSketches::lines),
          Map.entry("logstable", GridSketches::table),
          Map.entry("alertlist", GridSketches::lines),
          Map.entry("annolist", GridSketches::lines),
          Map.entry("dashlist", GridSketches::lines),
          Map.entry("news", GridSketches::lines),
          Map.entry("traces", GridSketches::spans),
          Map.entry("flamegraph", GridSketches::spans),
          Map.entry("xychart", OtherSketches::points),
          Map.entry("geomap", OtherSketches::points),
          Map.entry("nodeGraph", OtherSketches::graph),
          Map.entry("text", OtherSketches::text));

  private Sketches() {}

  static Sketch of(String type) {
    return BY_TYPE.getOrDefault(type, OtherSketches::unknown);
  }
}
