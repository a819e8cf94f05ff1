package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import java.util.List;
import java.util.Set;

/** A panel that shows nothing, because it has no query. */
final class PanelWithoutQuery implements DashboardCheck {

  /** For panels read from JSON, whose types say nothing themselves. */
  private static final Set<String> TYPES =
      Set.of(
          "timeseries",
          "graph",
          "stat",
          "gauge",
          "bargauge",
          "barchart",
          "piechart",
          "heatmap",
          "table",
          "status-history",
          "state-timeline",
          "histogram",
          "xychart",
          "trend",
          "candlestick",
          "logs",
          "logstable",
          "nodeGraph",
          "traces",
          "flamegraph");

  @Override
  public List<Finding> find(Board board) {
    return board.panels().stream()
        .filter(panel -> panel.targets().isEmpty() && !panel.isOfLibrary())
        .filter(
            panel ->
                TYPES.contains(panel.type())
                    || panel.panel().stream().anyMatch(typed -> typed.needsQuery()))
        .map(
            panel ->
                Finding.error(
                    "dashboard/no-query",
                    panel.subject(),
                    panel.place(),
                    "the panel has no query, so it shows no data",
                    "add .query(..), or leave the panel out"))
        .toList();
  }
}
