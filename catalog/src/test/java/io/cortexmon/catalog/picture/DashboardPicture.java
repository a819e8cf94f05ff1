package io.cortexmon.catalog.picture;

import io.cortexmon.catalog.picture.Svg.Point;
import io.cortexmon.dashboard.Dashboard;
import io.cortexmon.dashboard.GridPos;
import io.cortexmon.dashboard.PlacedPanel;
import io.cortexmon.dashboard.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws the page of a dashboard as SVG, without Grafana and without data: where its panels stand,
 * and what each asks. The same dashboard gives the same bytes.
 */
public final class DashboardPicture {

  private static final double COLUMN = 50;
  private static final double UNIT = 26;
  private static final double GAP = 8;
  private static final double MARGIN = 16;
  private static final double HEADER = 78;
  private static final double FOOTER = 26;
  private static final int COLUMNS = 24;

  private static final String CSS =
      """
      .s{font-family:Inter,"Helvetica Neue",Helvetica,Arial,"DejaVu Sans",sans-serif}
      .m{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
      .b{font-weight:600}
      """;

  private final Svg svg = new Svg();
  private final Dashboard dashboard;
  private final JsonObject json;

  private DashboardPicture(Dashboard dashboard) {
    this.dashboard = dashboard;
    this.json = dashboard.json();
  }

  /** Returns the SVG of a dashboard; panels of collapsed rows are counted, not drawn. */
  public static String of(Dashboard dashboard) {
    return new DashboardPicture(dashboard).draw();
  }

  /** Draws the dashboard of a JSON file, the first argument, into the file of the second. */
  public static void main(String[] arguments) throws IOException {
    Dashboard dashboard = Dashboard.fromJson(Files.readString(Path.of(arguments[0])));
    Files.writeString(Path.of(arguments[1]), of(dashboard));
  }

  private String draw() {
    List<PlacedPanel> panels = dashboard.layout();
    int units = panels.stream().mapToInt(DashboardPicture::bottom).max().orElse(0);
    double width = COLUMNS * COLUMN + 2 * MARGIN;
    double height = HEADER + units * UNIT + FOOTER;
    svg.begin(width, height, "Dashboard " + dashboard.title());
    svg.style(CSS);
    svg.rect(new Box(0, 0, width, height), 8, "fill=\"" + Palette.CANVAS + "\"");
    header(width);
    int count = 0;
    for (PlacedPanel panel : panels) {
      count++;
      if (panel.isRow()) {
        row(panel);
      } else {
        new PanelPicture("p" + count, box(panel.area()), PanelFacts.of(panel)).draw(svg);
      }
    }
    svg.text(
        width / 2,
        height - 9,
        "class=\"s\" text-anchor=\"middle\" font-size=\"11\" fill=\"" + Palette.MUTED + "\"",
        "Drawn from its definition: places, titles, units, thresholds and queries are real, curves"
            + " are sketches.");
    return svg.end();
  }

  private static int bottom(PlacedPanel panel) {
    return panel.area().y() + panel.area().height();
  }

  private static Box box(GridPos area) {
    return new Box(
        MARGIN + area.x() * COLUMN + GAP / 2,
        HEADER + area.y() * UNIT + GAP / 2,
        area.width() * COLUMN - GAP,
        area.height() * UNIT - GAP);
  }

  private void header(double width) {
    double left = MARGIN + GAP / 2;
    svg.text(
        left,
        32,
        "class=\"s b\" font-size=\"20\" fill=\"" + Palette.TEXT + "\"",
        Words.fittingBold(dashboard.title(), 20, width / 2));
    svg.text(
        width - left,
        31,
        "class=\"s\" text-anchor=\"end\" font-size=\"13\" fill=\"" + Palette.MUTED + "\"",
        time());
    double x = left;
    for (String variable : variables()) {
      double chip = Words.width(variable, 12) + 18;
      if (x + chip > width - left) {
        break;
      }
      Box box = new Box(x, 44, chip, 24);
      svg.rect(box, 3, "fill=\"" + Palette.PANEL + "\" stroke=\"" + Palette.BORDER + "\"");
      svg.text(
          box.center(),
          box.middle() + 4,
          "class=\"s\" text-anchor=\"middle\" font-size=\"12\" fill=\"" + Palette.TEXT + "\"",
          variable);
      x += chip + 8;
    }
  }

  private String time() {
    JsonObject time = json.object("time");
    String from = time.text("from").orElse("");
    String to = time.text("to").orElse("");
    boolean untilNow = from.startsWith("now-") && to.equals("now");
    String range = untilNow ? "last " + from.substring("now-".length()) : from + " to " + to;
    String refresh = json.text("refresh").filter(text -> !text.isEmpty()).orElse("");
    return refresh.isEmpty() ? range : range + " · every " + refresh;
  }

  private List<String> variables() {
    List<String> variables = new ArrayList<>();
    for (JsonObject variable : json.object("templating").array("list").objects()) {
      String name = variable.text("name").orElse("");
      String multi = variable.isTrue("multi") ? " (several)" : "";
      variables.add("$" + name + multi);
    }
    return variables;
  }

  private void row(PlacedPanel row) {
    Box box = box(row.area());
    boolean open = !row.json().isTrue("collapsed");
    double middle = box.middle();
    List<Point> caret =
        open
            ? List.of(point(box, 0, -3), point(box, 9, -3), point(box, 4.5, 3))
            : List.of(point(box, 2, -5), point(box, 8, 0), point(box, 2, 5));
    svg.polygon(caret, "fill=\"" + Palette.MUTED + "\"");
    int hidden = row.folded().size();
    String title = row.json().text("title").orElse("");
    String text =
        hidden == 0 ? title : title + (hidden == 1 ? " (1 panel)" : " (" + hidden + " panels)");
    svg.text(
        box.x() + 16,
        middle + 5,
        "class=\"s b\" font-size=\"15\" fill=\"" + Palette.TEXT + "\"",
        text);
    double end = box.x() + 16 + Words.boldWidth(text, 15) + 12;
    svg.line(end, middle, box.right(), middle, "stroke=\"" + Palette.BORDER + "\"");
  }

  private static Point point(Box box, double x, double y) {
    return new Point(box.x() + x, box.middle() + y);
  }
}
