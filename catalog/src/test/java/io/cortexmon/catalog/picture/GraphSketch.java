package io.cortexmon.catalog.picture;

import io.cortexmon.catalog.picture.PanelFacts.Step;
import io.cortexmon.catalog.picture.Svg.Point;
import java.util.ArrayList;
import java.util.List;

/** Lines, areas or bars over time, with thresholds where the panel draws them. */
final class GraphSketch implements Sketch {

  private static final int POINTS = 56;
  private static final int BARS = 36;
  private static final double AXIS = 34;
  private static final double LABEL = 10;
  private static final double LEAST = 8;

  @Override
  public void draw(Svg svg, Box box, PanelFacts facts) {
    Box plot = new Box(box.x() + AXIS, box.y() + 4, box.width() - AXIS, box.height() - 8);
    grid(svg, plot);
    Scale scale = Scale.of(facts, plot);
    thresholds(svg, plot, facts, scale);
    range(svg, facts, scale);
    if (facts.isMirrored()) {
      mirrored(svg, plot, facts);
    } else if (facts.custom().text("drawStyle").filter("bars"::equals).isPresent()) {
      bars(svg, plot, facts);
    } else if (facts.isStacked()) {
      stacked(svg, plot, facts);
    } else {
      lines(svg, healthy(plot, facts, scale), plot, facts);
    }
  }

  /** The part of the plot where values give no cause for concern, if thresholds are drawn. */
  private static Box healthy(Box plot, PanelFacts facts, Scale scale) {
    List<Step> steps = facts.thresholds();
    if (steps.isEmpty() || style(facts).equals("off")) {
      return plot;
    }
    if (steps.get(0).color().equals(Palette.of("red"))) {
      double bottom = scale.y(steps.get(steps.size() - 1).value().orElse(scale.min()));
      return new Box(plot.x(), plot.y(), plot.width(), Math.max(LEAST, bottom - plot.y()));
    }
    double top = Math.min(scale.y(steps.get(1).value().orElse(scale.max())), plot.bottom() - LEAST);
    return new Box(plot.x(), top, plot.width(), plot.bottom() - top);
  }

  private static String style(PanelFacts facts) {
    return facts.custom().object("thresholdsStyle").text("mode").orElse("off");
  }

  /** Where values stand, from what the panel says of its range. */
  private record Scale(double min, double max, Box plot) {

    static Scale of(PanelFacts facts, Box plot) {
      double min = facts.defaults().number("min").orElse(0.0);
      double highest =
          facts.thresholds().stream()
              .mapToDouble(step -> step.value().orElse(min))
              .max()
              .orElse(min + 1);
      double max = facts.defaults().number("max").orElse(min + (highest - min) * 1.3);
      return new Scale(min, max > min ? max : min + 1, plot);
    }

    double y(double value) {
      double part = Math.max(0, Math.min(1, (value - min) / (max - min)));
      return plot.bottom() - part * plot.height();
    }
  }

  private static void grid(Svg svg, Box plot) {
    for (int i = 0; i <= 3; i++) {
      double y = plot.y() + plot.height() * i / 3;
      svg.line(plot.x(), y, plot.right(), y, "stroke=\"#25282d\"");
    }
  }

  private static void thresholds(Svg svg, Box plot, PanelFacts facts, Scale scale) {
    String style = style(facts);
    List<Step> steps = facts.thresholds();
    for (int i = 0; i < steps.size() && !style.equals("off"); i++) {
      Step step = steps.get(i);
      double y = scale.y(step.value().orElse(scale.min()));
      if (style.contains("area") || style.equals("series")) {
        double above =
            i + 1 < steps.size() ? scale.y(steps.get(i + 1).value().orElse(scale.max())) : plot.y();
        Box area = new Box(plot.x(), above, plot.width(), Math.max(0, y - above));
        svg.rect(area, 0, "fill=\"" + step.color() + "\" fill-opacity=\"0.08\"");
      }
      if (step.value().isPresent() && (style.contains("line") || style.contains("dashed"))) {
        String dash = style.contains("dashed") ? " stroke-dasharray=\"6 4\"" : "";
        svg.line(
            plot.x(),
            y,
            plot.right(),
            y,
            "stroke=\"" + step.color() + "\" stroke-width=\"1.4\"" + dash);
        label(svg, plot, y, step.color(), Units.value(step.value().getAsDouble(), facts.unit()));
      }
    }
  }

  /** The ends of the axis, where they are set. */
  private static void range(Svg svg, PanelFacts facts, Scale scale) {
    for (String end : List.of("min", "max")) {
      facts.defaults().number(end).ifPresent(value -> end(svg, facts, scale, value));
    }
  }

  private static void end(Svg svg, PanelFacts facts, Scale scale, double value) {
    double y = scale.y(value);
    boolean taken =
        !style(facts).equals("off")
            && facts.thresholds().stream()
                .filter(step -> step.value().isPresent())
                .anyMatch(step -> Math.abs(scale.y(step.value().getAsDouble()) - y) < LABEL + 2);
    if (!taken) {
      label(svg, scale.plot(), y, Palette.MUTED, Units.value(value, facts.unit()));
    }
  }

  private static void label(Svg svg, Box plot, double y, String color, String text) {
    svg.text(
        plot.x() - 5,
        y + 3.5,
        "class=\"s\" text-anchor=\"end\" font-size=\"" + LABEL + "\" fill=\"" + color + "\"",
        text);
  }

  private static int series(PanelFacts facts) {
    return Math.max(2, Math.min(4, facts.queries().size()));
  }

  private static void lines(Svg svg, Box band, Box plot, PanelFacts facts) {
    int count = series(facts);
    for (int i = count - 1; i >= 0; i--) {
      List<Point> points = new ArrayList<>();
      Waves waves = new Waves(facts.title(), i);
      for (int at = 0; at <= POINTS; at++) {
        double time = (double) at / POINTS;
        double height = (0.1 + 0.45 * i / count + 0.42 * waves.at(time)) * band.height();
        points.add(new Point(band.x() + time * band.width(), band.bottom() - height));
      }
      area(svg, plot.bottom(), points, i, 0.07);
    }
  }

  private static void stacked(Svg svg, Box plot, PanelFacts facts) {
    int count = Math.max(3, series(facts));
    double[] heights = new double[POINTS + 1];
    List<List<Point>> outlines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Waves waves = new Waves(facts.title(), i);
      List<Point> points = new ArrayList<>();
      for (int at = 0; at <= POINTS; at++) {
        double time = (double) at / POINTS;
        heights[at] += (0.12 + 0.32 * waves.at(time)) * plot.height() * 2.6 / count;
        double top = Math.max(plot.y(), plot.bottom() - heights[at]);
        points.add(new Point(plot.x() + time * plot.width(), top));
      }
      outlines.add(points);
    }
    for (int i = count - 1; i >= 0; i--) {
      svg.polygon(closed(outlines.get(i), plot.bottom()), "fill=\"" + Palette.PANEL + "\"");
      area(svg, plot.bottom(), outlines.get(i), i, 0.45);
    }
  }

  private static void mirrored(Svg svg, Box plot, PanelFacts facts) {
    svg.line(plot.x(), plot.middle(), plot.right(), plot.middle(), "stroke=\"#4a4f57\"");
    for (int i = 0; i < 2; i++) {
      Waves waves = new Waves(facts.title(), i);
      List<Point> points = new ArrayList<>();
      for (int at = 0; at <= POINTS; at++) {
        double time = (double) at / POINTS;
        double height = (0.2 + 0.7 * waves.at(time)) * plot.height() * (i == 0 ? 0.5 : -0.5);
        points.add(new Point(plot.x() + time * plot.width(), plot.middle() - height));
      }
      area(svg, plot.middle(), points, i, 0.15);
    }
  }

  private static void area(Svg svg, double base, List<Point> points, int index, double opacity) {
    String color = Palette.series(index);
    svg.polygon(closed(points, base), "fill=\"" + color + "\" fill-opacity=\"" + opacity + "\"");
    svg.polyline(points, "stroke=\"" + color + "\" stroke-width=\"1.5\" stroke-linejoin=\"round\"");
  }

  private static List<Point> closed(List<Point> points, double base) {
    List<Point> closed = new ArrayList<>(points);
    closed.add(new Point(points.get(points.size() - 1).x(), base));
    closed.add(new Point(points.get(0).x(), base));
    return closed;
  }

  private static void bars(Svg svg, Box plot, PanelFacts facts) {
    Waves waves = new Waves(facts.title(), 0);
    for (int i = 0; i < BARS; i++) {
      Box column = plot.column(i, BARS, 3);
      double height = (0.15 + 0.75 * waves.at((double) i / BARS)) * plot.height();
      Box bar = new Box(column.x(), plot.bottom() - height, column.width(), height);
      svg.rect(bar, 1, "fill=\"" + Palette.series(0) + "\" fill-opacity=\"0.75\"");
    }
  }
}
