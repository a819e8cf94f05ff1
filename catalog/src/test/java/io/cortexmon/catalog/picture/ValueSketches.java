package io.cortexmon.catalog.picture;

import io.cortexmon.catalog.picture.PanelFacts.MappedText;
import io.cortexmon.catalog.picture.PanelFacts.Step;
import io.cortexmon.catalog.picture.Svg.Point;
import java.util.ArrayList;
import java.util.List;

/** Panels that show one value, or a few: a number, an arc, bars, slices. */
final class ValueSketches {

  private static final double FROM = -0.3;
  private static final double TO = 0.3;

  private ValueSketches() {}

  static void stat(Svg svg, Box box, PanelFacts facts) {
    List<MappedText> texts = texts(facts);
    boolean background =
        facts.options().text("colorMode").filter(mode -> mode.startsWith("background")).isPresent();
    boolean sparkline = facts.options().text("graphMode").filter("area"::equals).isPresent();
    for (int i = 0; i < texts.size(); i++) {
      Box tile = box.column(i, texts.size(), 6);
      MappedText text = texts.get(i);
      if (background) {
        svg.rect(tile, 3, "fill=\"" + text.color() + "\" fill-opacity=\"0.8\"");
      } else if (sparkline) {
        sparkline(svg, tile, facts, text.color());
      }
      double size = Math.max(14, Math.min(34, tile.height() * 0.5));
      svg.text(
          tile.center(),
          tile.middle() + size * 0.35,
          "class=\"s b\" text-anchor=\"middle\" font-size=\""
              + Svg.number(size)
              + "\" fill=\""
              + (background ? "#ffffff" : text.color())
              + "\"",
          Words.fitting(text.text(), size, tile.width()));
    }
  }

  /** The texts that values are mapped to, or a number sign in place of a number. */
  private static List<MappedText> texts(PanelFacts facts) {
    List<MappedText> mapped = facts.mappings().stream().limit(4).toList();
    return mapped.isEmpty() ? List.of(new MappedText(number(facts), color(facts))) : mapped;
  }

  private static String number(PanelFacts facts) {
    String symbol = Units.symbol(facts.unit());
    return symbol.isEmpty() ? "#" : "# " + symbol;
  }

  /** The colour of a good value: that of the base, or of the top where the base is bad. */
  private static String color(PanelFacts facts) {
    List<Step> steps = facts.thresholds();
    if (steps.isEmpty()) {
      return Palette.series(0);
    }
    String base = steps.get(0).color();
    return base.equals(Palette.of("red")) ? steps.get(steps.size() - 1).color() : base;
  }

  private static void sparkline(Svg svg, Box box, PanelFacts facts, String color) {
    Waves waves = new Waves(facts.title(), 0);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i <= 40; i++) {
      double height = (0.1 + 0.4 * waves.at(i / 40.0)) * box.height();
      points.add(new Point(box.x() + i / 40.0 * box.width(), box.bottom() - height));
    }
    List<Point> area = new ArrayList<>(points);
    area.add(new Point(box.right(), box.bottom()));
    area.add(new Point(box.x(), box.bottom()));
    svg.polygon(area, "fill=\"" + color + "\" fill-opacity=\"0.15\"");
    svg.polyline(points, "stroke=\"" + color + "\" stroke-opacity=\"0.7\" stroke-width=\"1.2\"");
  }

  static void gauge(Svg svg, Box box, PanelFacts facts) {
    double radius = Math.min(box.width() / 2.3, box.height() * 0.62);
    Point center = new Point(box.center(), box.y() + radius + (box.height() - radius * 1.4) / 2);
    double thick = Math.max(6, radius * 0.2);
    String ring = "stroke-width=\"" + Svg.number(thick) + "\"";
    svg.arc(center, radius - thick, FROM, TO, "stroke=\"#2c3235\" " + ring);
    double reached = FROM + (TO - FROM) * 0.62;
    svg.arc(center, radius - thick, FROM, reached, "stroke=\"" + color(facts) + "\" " + ring);
    marks(svg, center, radius, facts);
    double size = Math.max(12, radius * 0.34);
    svg.text(
        center.x(),
        center.y() + size * 0.3,
        "class=\"s b\" text-anchor=\"middle\" font-size=\""
            + Svg.number(size)
            + "\" fill=\""
            + color(facts)
            + "\"",
        number(facts));
  }

  /** The thin ring of thresholds around a gauge. */
  private static void marks(Svg svg, Point center, double radius, PanelFacts facts) {
    List<Step> steps = facts.thresholds();
    double min = facts.defaults().number("min").orElse(0.0);
    double highest =
        steps.stream().mapToDouble(step -> step.value().orElse(min)).max().orElse(min + 1);
    double max = facts.defaults().number("max").orElse(min + (highest - min) * 1.25);
    for (int i = 0; i < steps.size(); i++) {
      double from = part(steps.get(i).value().orElse(min), min, max);
      double to = i + 1 < steps.size() ? part(steps.get(i + 1).value().orElse(max), min, max) : 1;
      if (to > from) {
        svg.arc(
            center,
            radius - 1,
            FROM + (TO - FROM) * from,
            FROM + (TO - FROM) * to,
            "stroke=\"" + steps.get(i).color() + "\" stroke-width=\"3\"");
      }
    }
  }

  private static double part(double value, double min, double max) {
    return max > min ? Math.max(0, Math.min(1, (value - min) / (max - min))) : 0;
  }

  static void barGauge(Svg svg, Box box, PanelFacts facts) {
    boolean upright = facts.options().text("orientation").filter("vertical"::equals).isPresent();
    Waves waves = new Waves(facts.title(), 0);
    int count = 4;
    for (int i = 0; i < count; i++) {
      Box slot = upright ? box.column(i, count, 10) : box.row(i, count, 6);
      double part = 0.25 + 0.7 * waves.at(i / 4.0);
      svg.rect(slot, 2, "fill=\"#22252b\"");
      Box bar =
          upright
              ? new Box(
                  slot.x(),
                  slot.bottom() - part * slot.height(),
                  slot.width(),
                  part * slot.height())
              : new Box(slot.x(), slot.y(), part * slot.width(), slot.height());
      svg.rect(bar, 2, "fill=\"" + barColor(facts, part) + "\" fill-opacity=\"0.8\"");
    }
  }

  private static String barColor(PanelFacts facts, double part) {
    List<Step> steps = facts.thresholds();
    return steps.isEmpty()
        ? Palette.series(0)
        : steps.get(Math.min(steps.size() - 1, (int) (part * steps.size()))).color();
  }

  static void pie(Svg svg, Box box, PanelFacts facts) {
    double radius = Math.min(box.width(), box.height()) / 2 - 2;
    boolean donut = facts.options().text("pieType").filter("donut"::equals).isPresent();
    double thick = donut ? radius * 0.4 : radius;
    Point center = new Point(box.center(), box.middle());
    double[] ends = {0, 0.42, 0.68, 0.86, 1};
    for (int i = 0; i + 1 < ends.length; i++) {
      svg.arc(
          center,
          radius - thick / 2,
          ends[i],
          ends[i + 1],
          "stroke=\"" + Palette.series(i) + "\" stroke-width=\"" + Svg.number(thick) + "\"");
    }
  }
}
