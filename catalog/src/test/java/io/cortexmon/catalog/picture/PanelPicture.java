package io.cortexmon.catalog.picture;

import io.cortexmon.catalog.picture.PanelFacts.Query;
import io.cortexmon.catalog.picture.PanelFacts.Step;
import java.util.List;

/** One panel: its title, what type it is, a sketch, its legend and its queries. */
record PanelPicture(String id, Box box, PanelFacts facts) {

  private static final double PADDING = 10;
  private static final double TITLE = 14;
  private static final double SMALL = 11;
  private static final double CODE = 11.5;
  private static final double CODE_LINE = 17;
  private static final double LEGEND_LINE = 17;
  private static final double HEAD = 26;
  private static final double SMALLEST_SKETCH = 30;
  private static final int MOST_QUERIES = 3;

  void draw(Svg svg) {
    svg.clip(id, box);
    svg.rect(box, 0, "fill=\"" + Palette.PANEL + "\"");
    double head = head(svg);
    List<Query> queries = facts.queries();
    double inner = box.height() - head - PADDING;
    int shown = Math.min(Math.min(queries.size(), MOST_QUERIES), queryLines(inner));
    double strip = shown == 0 ? 0 : shown * CODE_LINE + 8;
    double y = box.bottom() - strip;
    queries(svg, queries, shown, y);
    boolean legend =
        queries.stream().anyMatch(query -> !query.legend().isEmpty())
            && inner - strip - LEGEND_LINE > 2 * SMALLEST_SKETCH;
    if (legend) {
      y -= LEGEND_LINE;
      legend(svg, queries, y);
    }
    Box sketch =
        new Box(
            box.x() + PADDING,
            box.y() + head + 2,
            box.width() - 2 * PADDING,
            y - box.y() - head - 10);
    if (sketch.height() > 12) {
      Sketches.of(facts.type()).draw(svg, sketch, facts);
    }
    svg.endGroup();
    svg.rect(box, 3, "fill=\"none\" stroke=\"" + Palette.BORDER + "\"");
  }

  private static int queryLines(double inner) {
    return Math.max(0, (int) ((inner - SMALLEST_SKETCH) / CODE_LINE));
  }

  /** Draws the title and what stands beside or below it, and returns how high that is. */
  private double head(Svg svg) {
    double left = box.x() + PADDING;
    double right = box.right() - PADDING;
    String kind = facts.unit().isEmpty() ? facts.type() : facts.type() + " · " + facts.unit();
    double title = Words.boldWidth(facts.title(), TITLE) + 14;
    double steps = thresholdsWidth();
    boolean stepsFit = title + steps <= right - left;
    if (stepsFit) {
      thresholds(svg, right - steps);
      right -= steps;
    }
    boolean kindFits = title + Words.width(kind, SMALL) <= right - left;
    svg.text(
        left,
        box.y() + 18.5,
        "class=\"s b\" font-size=\"" + TITLE + "\" fill=\"" + Palette.TEXT + "\"",
        Words.fittingBold(facts.title(), TITLE, right - left));
    String look =
        "class=\"s\" font-size=\"" + SMALL + "\" fill=\"" + Palette.MUTED + "\" text-anchor=\"";
    if (kindFits) {
      svg.text(right, box.y() + 18, look + "end\"", kind);
    } else if (box.height() > 3 * HEAD) {
      svg.text(
          left, box.y() + 33, look + "start\"", Words.fitting(kind, SMALL, box.right() - left));
      return HEAD + 14;
    }
    return HEAD;
  }

  private double thresholdsWidth() {
    double width = 0;
    for (Step step : facts.thresholds()) {
      width += stepWidth(step);
    }
    return width == 0 ? 0 : width + 8;
  }

  private double stepWidth(Step step) {
    return 16 + Words.width(label(step), SMALL);
  }

  private void thresholds(Svg svg, double left) {
    double x = left + 8;
    for (Step step : facts.thresholds()) {
      svg.circle(x + 5, box.y() + 14, 4, "fill=\"" + step.color() + "\"");
      svg.text(
          x + 12,
          box.y() + 18,
          "class=\"s\" font-size=\"" + SMALL + "\" fill=\"" + Palette.MUTED + "\"",
          label(step));
      x += stepWidth(step);
    }
  }

  private String label(Step step) {
    return step.value().isPresent() ? Units.value(step.value().getAsDouble(), facts.unit()) : "";
  }

  private void legend(Svg svg, List<Query> queries, double y) {
    double x = box.x() + PADDING;
    int index = 0;
    for (Query query : queries) {
      String text = Words.fitting(query.legend(), SMALL, box.right() - PADDING - x - 20);
      if (!text.isEmpty()) {
        Box mark = new Box(x, y + 5, 12, 3);
        svg.rect(mark, 1.5, "fill=\"" + Palette.series(index) + "\"");
        svg.text(
            x + 17,
            y + 10,
            "class=\"s\" font-size=\"" + SMALL + "\" fill=\"" + Palette.TEXT + "\"",
            text);
        x += 17 + Words.width(text, SMALL) + 16;
      }
      index++;
    }
  }

  private void queries(Svg svg, List<Query> queries, int shown, double y) {
    if (shown == 0) {
      return;
    }
    Box strip = new Box(box.x(), y, box.width(), box.bottom() - y);
    svg.rect(strip, 0, "fill=\"" + Palette.CODE_BACK + "\"");
    svg.line(strip.x(), y, strip.right(), y, "stroke=\"" + Palette.BORDER + "\"");
    for (int i = 0; i < shown; i++) {
      Query query = queries.get(i);
      double base = y + 16 + i * CODE_LINE;
      int more = i == shown - 1 ? queries.size() - shown : 0;
      String rest = more == 0 ? "" : "+ " + more + " more";
      double room = box.width() - 2 * PADDING - 16 - (more == 0 ? 0 : 60);
      svg.text(
          box.x() + PADDING,
          base,
          "class=\"m\" font-size=\"" + CODE + "\" fill=\"" + Palette.MUTED + "\"",
          query.refId());
      svg.text(
          box.x() + PADDING + 16,
          base,
          "class=\"m\" font-size=\"" + CODE + "\" fill=\"" + Palette.CODE + "\"",
          Words.fittingCode(query.text(), CODE, room));
      if (more > 0) {
        svg.text(
            box.right() - PADDING,
            base,
            "class=\"s\" text-anchor=\"end\" font-size=\""
                + SMALL
                + "\" fill=\""
                + Palette.MUTED
                + "\"",
            rest);
      }
    }
  }
}
