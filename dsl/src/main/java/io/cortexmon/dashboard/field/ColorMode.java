package io.cortexmon.dashboard.field;

import io.cortexmon.dashboard.json.JsonObject;

/**
 * Where the colour of a series or value comes from: fixed, by its place among the others, or by
 * value.
 *
 * <p>Modes by value ({@link #THRESHOLDS} and the continuous ones) have a colour for each value;
 * where a panel needs one for the whole series, it takes the newest unless {@link #byMin} or {@link
 * #byMax} says otherwise. A continuous mode goes from the field's {@code min} to its {@code max}.
 *
 * <p>An older Grafana that does not know a mode takes {@link #THRESHOLDS}. Source: grafana-data,
 * {@code field/fieldColor.ts}.
 *
 * @param json Grafana's form, {@code {mode, ..}}
 */
public record ColorMode(JsonObject json) {

  /** By thresholds, the mode of most panels that show values. */
  public static final ColorMode THRESHOLDS = of("thresholds");

  /** One of Grafana's palette after the other, in the order of the series; the mode of graphs. */
  public static final ColorMode PALETTE_CLASSIC = of("palette-classic");

  /** From Grafana's palette by the series' name, so that it keeps its colour in every panel. */
  public static final ColorMode PALETTE_CLASSIC_BY_NAME = of("palette-classic-by-name");

  /** A palette that people with a colour deficiency can tell apart. From Grafana 13. */
  public static final ColorMode PALETTE_COLORBLIND = of("palette-colorblind");

  /**
   * A newer palette. From Grafana 13, behind the toggle {@code dataviz.experimentalColorSchemes}.
   */
  public static final ColorMode PALETTE_CATEGORICAL_NEXT = of("palette-categorical-next");

  /**
   * A newer palette. From Grafana 13, behind the toggle {@code dataviz.experimentalColorSchemes}.
   */
  public static final ColorMode PALETTE_CATEGORICAL_NEXT_2 = of("palette-categorical-next-2");

  /**
   * A newer palette. From Grafana 13, behind the toggle {@code dataviz.experimentalColorSchemes}.
   */
  public static final ColorMode PALETTE_CATEGORICAL_NEXT_3 = of("palette-categorical-next-3");

  /** From green through yellow to red. */
  public static final ColorMode CONTINUOUS_GREEN_YELLOW_RED = of("continuous-GrYlRd");

  /** From red through yellow to green. */
  public static final ColorMode CONTINUOUS_RED_YELLOW_GREEN = of("continuous-RdYlGr");

  /** From blue through yellow to red. */
  public static final ColorMode CONTINUOUS_BLUE_YELLOW_RED = of("continuous-BlYlRd");

  /** From yellow to red. */
  public static final ColorMode CONTINUOUS_YELLOW_RED = of("continuous-YlRd");

  /** From blue to purple. */
  public static final ColorMode CONTINUOUS_BLUE_PURPLE = of("continuous-BlPu");

  /** From yellow to blue. */
  public static final ColorMode CONTINUOUS_YELLOW_BLUE = of("continuous-YlBl");

  /** From the panel's background to blue. */
  public static final ColorMode CONTINUOUS_BLUES = of("continuous-blues");

  /** From the panel's background to red. */
  public static final ColorMode CONTINUOUS_REDS = of("continuous-reds");

  /** From the panel's background to green. */
  public static final ColorMode CONTINUOUS_GREENS = of("continuous-greens");

  /** From the panel's background to purple. */
  public static final ColorMode CONTINUOUS_PURPLES = of("continuous-purples");

  /** Matplotlib's scale from violet to yellow. From Grafana 12.4 (at the latest). */
  public static final ColorMode CONTINUOUS_VIRIDIS = of("continuous-viridis");

  /** Matplotlib's scale from black through magenta to white. From Grafana 12.4 (at the latest). */
  public static final ColorMode CONTINUOUS_MAGMA = of("continuous-magma");

  /** Matplotlib's scale from blue through pink to yellow. From Grafana 12.4 (at the latest). */
  public static final ColorMode CONTINUOUS_PLASMA = of("continuous-plasma");

  /** Matplotlib's scale from black through red to yellow. From Grafana 12.4 (at the latest). */
  public static final ColorMode CONTINUOUS_INFERNO = of("continuous-inferno");

  /** Matplotlib's scale from blue to yellow. From Grafana 12.4 (at the latest). */
  public static final ColorMode CONTINUOUS_CIVIDIS = of("continuous-cividis");

  private static ColorMode of(String mode) {
    return new ColorMode(JsonObject.of("mode", mode));
  }

  /** Returns one colour for all. */
  public static ColorMode fixed(Color color) {
    return new ColorMode(JsonObject.of("mode", "fixed").with("fixedColor", color.json()));
  }

  /** Returns lighter and darker ones of a colour, another for each series. */
  public static ColorMode shades(Color color) {
    return new ColorMode(JsonObject.of("mode", "shades").with("fixedColor", color.json()));
  }

  /**
   * Returns colours between two of your own. From Grafana 13.
   *
   * @param lowest the colour of the lowest value
   * @param highest the colour of the highest value
   */
  public static ColorMode gradient(Color lowest, Color highest) {
    return new ColorMode(
        JsonObject.of("mode", "gradient")
            .with("fixedColor", highest.json())
            .with("gradientColorTo", lowest.json()));
  }

  /** Returns this with the colour of a whole series taken from its newest value, as by default. */
  public ColorMode byLast() {
    return seriesBy("last");
  }

  /** Returns this with the colour of a whole series taken from its lowest value. */
  public ColorMode byMin() {
    return seriesBy("min");
  }

  /** Returns this with the colour of a whole series taken from its highest value. */
  public ColorMode byMax() {
    return seriesBy("max");
  }

  private ColorMode seriesBy(String value) {
    String mode = json.text("mode").orElse("");
    if (!mode.equals("thresholds") && !mode.startsWith("continuous-")) {
      throw new IllegalArgumentException(
          "color mode "
              + mode
              + ": does not depend on values, so none of them can give a series its color; use"
              + " THRESHOLDS or a CONTINUOUS mode");
    }
    return new ColorMode(json.with("seriesBy", value));
  }
}
