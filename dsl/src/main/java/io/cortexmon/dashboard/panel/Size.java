package io.cortexmon.dashboard.panel;

/**
 * How large a panel is on the dashboard's grid.
 *
 * @param width in columns, of which there are 24
 * @param height in grid units of 30 pixels and the gap below
 */
public record Size(int width, int height) {

  /** The columns of the grid. */
  public static final int COLUMNS = 24;

  public Size {
    if (width < 1 || width > COLUMNS) {
      throw new IllegalArgumentException("width " + width + ": must be between 1 and 24 columns");
    }
    if (height < 1) {
      throw new IllegalArgumentException("height " + height + ": must be above zero");
    }
  }
}
