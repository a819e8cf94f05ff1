package io.cortexmon.dashboard;

import io.cortexmon.dashboard.panel.Size;
import java.util.Arrays;

/**
 * Puts panels on the grid in reading order: each as high up as it can stand with nothing free above
 * it, and after the one before it.
 *
 * <p>Two panels of half the height stand beside a full one, one below the other, so that uneven
 * heights leave no gaps; Grafana, which pushes panels up, finds nothing to move.
 */
final class Grid {

  /** The first free unit of each column. */
  private final int[] heights = new int[Size.COLUMNS];

  private int lastX = -1;
  private int lastY;

  /** Returns a grid with everything above a line taken. */
  static Grid below(int line) {
    Grid grid = new Grid();
    Arrays.fill(grid.heights, line);
    grid.lastY = line;
    return grid;
  }

  /**
   * Returns the place for the next panel: the highest, then the leftmost, of those that are after
   * the last one, on top of something, and in line with an edge.
   */
  GridPos place(Size size) {
    int bestX = 0;
    int bestY = Integer.MAX_VALUE;
    for (int x = 0; x + size.width() <= Size.COLUMNS; x++) {
      int y = top(x, size.width());
      if (isAfterLast(x, y) && y < bestY && isEdge(x, size.width())) {
        bestX = x;
        bestY = y;
      }
    }
    // There is one: what reaches down furthest has a left edge, or ends at the right.
    GridPos place = at(bestX, bestY, size);
    lastX = bestX;
    lastY = bestY;
    return fill(place);
  }

  private boolean isEdge(int x, int width) {
    return x == 0 || x + width == Size.COLUMNS || heights[x] != heights[x - 1];
  }

  /**
   * Returns the place for what takes whole lines, below everything: a row, or a panel that Grafana
   * repeats.
   */
  GridPos line(Size size) {
    GridPos area = at(0, bottom(), size);
    fill(at(0, area.y(), new Size(Size.COLUMNS, size.height())));
    lastX = area.x();
    lastY = area.y();
    return area;
  }

  /** Notes that an area is taken, by what has its place from elsewhere. */
  GridPos fill(GridPos area) {
    int end = Math.min(area.x() + area.width(), Size.COLUMNS);
    for (int x = Math.max(area.x(), 0); x < end; x++) {
      heights[x] = Math.max(heights[x], area.bottom());
    }
    return area;
  }

  /** The first unit below everything. */
  int bottom() {
    return top(0, Size.COLUMNS);
  }

  private int top(int x, int width) {
    int top = 0;
    for (int column = x; column < x + width; column++) {
      top = Math.max(top, heights[column]);
    }
    return top;
  }

  private boolean isAfterLast(int x, int y) {
    return y > lastY || (y == lastY && x > lastX);
  }

  private static GridPos at(int x, int y, Size size) {
    return new GridPos(x, y, size.width(), size.height());
  }
}
