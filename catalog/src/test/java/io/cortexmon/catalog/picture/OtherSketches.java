package io.cortexmon.catalog.picture;

/** Panels of texts, points and maps, and those of plugins that the picture does not know. */
final class OtherSketches {

  private OtherSketches() {}

  static void text(Svg svg, Box box, PanelFacts facts) {
    double y = box.y() + 14;
    for (String line : facts.options().text("content").orElse("").lines().toList()) {
      String plain = line.replaceAll("^#+ *|[*`_]|<[^>]*>", "").strip();
      if (!plain.isEmpty() && y < box.bottom()) {
        boolean heading = line.startsWith("#");
        svg.text(
            box.x(),
            y,
            "class=\"s"
                + (heading ? " b" : "")
                + "\" font-size=\"13\" fill=\""
                + Palette.TEXT
                + "\"",
            Words.fitting(plain, 13, box.width()));
        y += 18;
      }
    }
  }

  static void points(Svg svg, Box box, PanelFacts facts) {
    for (int i = 0; i < 46; i++) {
      double x = new Waves(facts.title(), i).at(0.2);
      double y = 0.35 * new Waves(facts.title(), 2 * i).at(0.8) + 0.6 * x;
      svg.circle(
          box.x() + x * box.width(),
          box.bottom() - y * box.height(),
          3,
          "fill=\"" + Palette.series(i % 2) + "\" fill-opacity=\"0.7\"");
    }
  }

  static void graph(Svg svg, Box box, PanelFacts facts) {
    double[][] nodes = {{0.1, 0.5}, {0.38, 0.22}, {0.38, 0.78}, {0.66, 0.5}, {0.92, 0.22}};
    int[][] edges = {{0, 1}, {0, 2}, {1, 3}, {2, 3}, {3, 4}};
    for (int[] edge : edges) {
      svg.line(
          x(box, nodes[edge[0]]),
          y(box, nodes[edge[0]]),
          x(box, nodes[edge[1]]),
          y(box, nodes[edge[1]]),
          "stroke=\"#4a4f57\" stroke-width=\"1.5\"");
    }
    for (int i = 0; i < nodes.length; i++) {
      svg.circle(
          x(box, nodes[i]),
          y(box, nodes[i]),
          Math.min(14, box.height() / 6),
          "fill=\"" + Palette.PANEL + "\" stroke-width=\"3\" stroke=\"" + Palette.series(i) + "\"");
    }
  }

  private static double x(Box box, double[] node) {
    return box.x() + node[0] * box.width();
  }

  private static double y(Box box, double[] node) {
    return box.y() + node[1] * box.height();
  }

  static void unknown(Svg svg, Box box, PanelFacts facts) {
    svg.rect(box, 4, "fill=\"none\" stroke=\"#4a4f57\" stroke-dasharray=\"5 5\"");
    svg.text(
        box.center(),
        box.middle() + 5,
        "class=\"s\" text-anchor=\"middle\" font-size=\"14\" fill=\"" + Palette.MUTED + "\"",
        facts.type().isEmpty() ? "library panel" : facts.type());
  }
}
