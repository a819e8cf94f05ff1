package io.cortexmon.catalog.picture;

/** Panels of rows, columns and cells. */
final class GridSketches {

  private GridSketches() {}

  static void table(Svg svg, Box box, PanelFacts facts) {
    int rows = Math.max(2, (int) (box.height() / 18));
    int columns = Math.max(2, Math.min(6, (int) (box.width() / 90)));
    for (int row = 0; row < rows; row++) {
      Box line = box.row(row, rows, 0);
      for (int column = 0; column < columns; column++) {
        Box cell = line.column(column, columns, 12);
        Waves waves = new Waves(facts.title() + row, column);
        double width = row == 0 ? 0.45 : 0.3 + 0.6 * waves.at(0.3);
        Box text = new Box(cell.x(), cell.middle() - 3, cell.width() * width, 6);
        svg.rect(text, 3, "fill=\"" + (row == 0 ? "#6e9fff" : "#4a4f57") + "\"");
      }
      svg.line(line.x(), line.bottom(), line.right(), line.bottom(), "stroke=\"#25282d\"");
    }
  }

  static void heatmap(Svg svg, Box box, PanelFacts facts) {
    int columns = Math.max(8, (int) (box.width() / 24));
    int rows = Math.max(4, Math.min(9, (int) (box.height() / 11)));
    for (int column = 0; column < columns; column++) {
      double hot = (0.15 + 0.7 * new Waves(facts.title(), 0).at((double) column / columns)) * rows;
      for (int row = 0; row < rows; row++) {
        double distance = (row + 0.5 - hot) / rows * 3;
        double heat = 1 / (1 + distance * distance * 4);
        Box cell = box.column(column, columns, 1).row(rows - 1 - row, rows, 1);
        Box place =
            new Box(box.column(column, columns, 1).x(), cell.y(), cell.width(), cell.height());
        svg.rect(
            place,
            0,
            "fill=\""
                + (heat > 0.75 ? "#ff9830" : heat > 0.4 ? "#f2495c" : "#8f3bb8")
                + "\" fill-opacity=\""
                + Svg.number(Math.max(0.1, heat))
                + "\"");
      }
    }
  }

  static void stateTimeline(Svg svg, Box box, PanelFacts facts) {
    int rows = 3;
    for (int row = 0; row < rows; row++) {
      Box line = box.row(row, rows, 6);
      double[] ends = {0, 0.2 + 0.1 * row, 0.45, 0.6 + 0.1 * row, 1};
      for (int i = 0; i + 1 < ends.length; i++) {
        Box span =
            new Box(
                line.x() + ends[i] * line.width(),
                line.y(),
                (ends[i + 1] - ends[i]) * line.width() - 1,
                line.height());
        svg.rect(span, 0, "fill=\"" + state(facts, i) + "\" fill-opacity=\"0.7\"");
      }
    }
  }

  static void statusHistory(Svg svg, Box box, PanelFacts facts) {
    int rows = 3;
    int columns = Math.max(8, (int) (box.width() / 22));
    for (int row = 0; row < rows; row++) {
      Waves waves = new Waves(facts.title(), row);
      for (int column = 0; column < columns; column++) {
        Box cell = box.row(row, rows, 5).column(column, columns, 3);
        int state = waves.at((double) column / columns) > 0.68 ? 1 : 0;
        svg.rect(cell, 1, "fill=\"" + state(facts, state) + "\" fill-opacity=\"0.75\"");
      }
    }
  }

  /** The colour of a state: of a threshold, where there are some. */
  private static String state(PanelFacts facts, int index) {
    int count = facts.thresholds().size();
    return count == 0 ? Palette.series(index % 3) : facts.thresholds().get(index % count).color();
  }

  static void barChart(Svg svg, Box box, PanelFacts facts) {
    bars(svg, box, facts, 9, 8);
  }

  static void histogram(Svg svg, Box box, PanelFacts facts) {
    int count = 17;
    for (int i = 0; i < count; i++) {
      double distance = (i - 6.5) / 4;
      double height = box.height() * 0.92 / (1 + distance * distance);
      Box column = box.column(i, count, 1);
      Box bar = new Box(column.x(), box.bottom() - height, column.width(), height);
      svg.rect(bar, 0, "fill=\"" + Palette.series(0) + "\" fill-opacity=\"0.7\"");
    }
  }

  private static void bars(Svg svg, Box box, PanelFacts facts, int count, double gap) {
    Waves waves = new Waves(facts.title(), 0);
    for (int i = 0; i < count; i++) {
      double height = (0.2 + 0.75 * waves.at((double) i / count)) * box.height();
      Box column = box.column(i, count, gap);
      Box bar = new Box(column.x(), box.bottom() - height, column.width(), height);
      svg.rect(bar, 2, "fill=\"" + Palette.series(0) + "\" fill-opacity=\"0.75\"");
    }
  }

  static void lines(Svg svg, Box box, PanelFacts facts) {
    int rows = Math.max(2, (int) (box.height() / 15));
    for (int row = 0; row < rows; row++) {
      Box line = box.row(row, rows, 4);
      svg.rect(new Box(line.x(), line.y(), 3, line.height()), 0, look(row % 5 == 3 ? 4 : 5));
      double width = (0.35 + 0.6 * new Waves(facts.title(), row).at(0.5)) * (line.width() - 12);
      svg.rect(new Box(line.x() + 10, line.middle() - 2.5, width, 5), 2.5, "fill=\"#4a4f57\"");
    }
  }

  private static String look(int series) {
    return "fill=\"" + Palette.series(series) + "\"";
  }

  /** Spans below each other, as traces and flame graphs have them. */
  static void spans(Svg svg, Box box, PanelFacts facts) {
    int rows = Math.max(3, Math.min(7, (int) (box.height() / 14)));
    double from = 0;
    double to = 1;
    for (int row = 0; row < rows; row++) {
      Box line = box.row(row, rows, 3);
      Box span =
          new Box(
              line.x() + from * line.width(), line.y(), (to - from) * line.width(), line.height());
      svg.rect(span, 2, look(row) + " fill-opacity=\"0.75\"");
      double waves = new Waves(facts.title(), row).at(0.7);
      from += (to - from) * 0.12 * waves;
      to -= (to - from) * 0.4 * (1 - waves);
    }
  }
}
