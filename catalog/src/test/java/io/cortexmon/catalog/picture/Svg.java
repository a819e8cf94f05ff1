package io.cortexmon.catalog.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Writes SVG: one element a line, numbers with at most one decimal, so that equal is equal. */
final class Svg {

  /** A point of the picture, in pixels from its upper left corner. */
  record Point(double x, double y) {}

  private final StringBuilder out = new StringBuilder();

  void begin(double width, double height, String title) {
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
    out.append(" viewBox=\"0 0 ").append(number(width)).append(' ').append(number(height));
    out.append("\" width=\"").append(number(width));
    out.append("\" height=\"").append(number(height)).append("\">\n");
    out.append("<title>").append(escaped(title)).append("</title>\n");
  }

  void style(String css) {
    out.append("<style>\n").append(css).append("</style>\n");
  }

  /** Begins a group that nothing may stand out of. */
  void clip(String id, Box box) {
    out.append("<clipPath id=\"").append(id).append("\"><rect").append(box(box));
    out.append("/></clipPath>\n<g clip-path=\"url(#").append(id).append(")\">\n");
  }

  void endGroup() {
    out.append("</g>\n");
  }

  String end() {
    return out.append("</svg>\n").toString();
  }

  void rect(Box box, double radius, String look) {
    out.append("<rect").append(box(box));
    if (radius > 0) {
      attribute("rx", radius);
    }
    out.append(' ').append(look).append("/>\n");
  }

  private static String box(Box box) {
    return " x=\""
        + number(box.x())
        + "\" y=\""
        + number(box.y())
        + "\" width=\""
        + number(box.width())
        + "\" height=\""
        + number(box.height())
        + "\"";
  }

  void circle(double x, double y, double radius, String look) {
    out.append("<circle");
    attribute("cx", x);
    attribute("cy", y);
    attribute("r", radius);
    out.append(' ').append(look).append("/>\n");
  }

  void line(double x1, double y1, double x2, double y2, String look) {
    polyline(List.of(new Point(x1, y1), new Point(x2, y2)), look);
  }

  void polyline(List<Point> points, String look) {
    path(outline(points), "fill=\"none\" " + look);
  }

  void polygon(List<Point> points, String look) {
    path(outline(points) + "Z", look);
  }

  private static String outline(List<Point> points) {
    StringBuilder path = new StringBuilder();
    for (Point point : points) {
      path.append(path.isEmpty() ? 'M' : 'L').append(number(point.x()));
      path.append(' ').append(number(point.y()));
    }
    return path.toString();
  }

  /** Draws a part of a ring; angles are turns from 12 o'clock. */
  void arc(Point center, double radius, double from, double to, String look) {
    String start = onCircle(center, radius, from);
    String end = onCircle(center, radius, to);
    String large = to - from > 0.5 ? "1" : "0";
    path(
        "M" + start + "A" + number(radius) + " " + number(radius) + " 0 " + large + " 1 " + end,
        "fill=\"none\" " + look);
  }

  private static String onCircle(Point center, double radius, double turn) {
    double angle = turn * 2 * StrictMath.PI;
    return number(center.x() + radius * StrictMath.sin(angle))
        + " "
        + number(center.y() - radius * StrictMath.cos(angle));
  }

  private void path(String path, String look) {
    out.append("<path d=\"").append(path).append("\" ").append(look).append("/>\n");
  }

  void text(double x, double y, String look, String text) {
    out.append("<text");
    attribute("x", x);
    attribute("y", y);
    out.append(' ').append(look).append('>').append(escaped(text)).append("</text>\n");
  }

  private void attribute(String name, double value) {
    out.append(' ').append(name).append("=\"").append(number(value)).append('"');
  }

  static String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
