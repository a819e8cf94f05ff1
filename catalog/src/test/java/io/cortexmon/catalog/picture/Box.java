package io.cortexmon.catalog.picture;

/** A part of the picture, in pixels from its upper left corner. */
record Box(double x, double y, double width, double height) {

  double right() {
    return x + width;
  }

  double bottom() {
    return y + height;
  }

  double middle() {
    return y + height / 2;
  }

  double center() {
    return x + width / 2;
  }

  /** The same without a margin on each side. */
  Box inset(double horizontal, double vertical) {
    return new Box(
        x + horizontal,
        y + vertical,
        Math.max(0, width - 2 * horizontal),
        Math.max(0, height - 2 * vertical));
  }

  /** One of so many equal columns, counted from 0. */
  Box column(int index, int count, double gap) {
    double each = (width - gap * (count - 1)) / count;
    return new Box(x + index * (each + gap), y, each, height);
  }

  /** One of so many equal rows, counted from 0. */
  Box row(int index, int count, double gap) {
    double each = (height - gap * (count - 1)) / count;
    return new Box(x, y + index * (each + gap), width, each);
  }
}
