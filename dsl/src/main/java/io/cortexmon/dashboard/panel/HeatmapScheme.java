package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;

/**
 * Colours from cells of little to cells of much, which Grafana turns around to fit a light or dark
 * theme. The palettes are those of d3-scale-chromatic, which Grafana 11 to 13 use ({@code
 * panel/heatmap/palettes.ts}).
 */
public enum HeatmapScheme {

  /** Shades of orange; Grafana's default. */
  ORANGES("Oranges"),

  /** Shades of blue. */
  BLUES("Blues"),

  /** Shades of green. */
  GREENS("Greens"),

  /** Shades of grey. */
  GREYS("Greys"),

  /** Shades of purple. */
  PURPLES("Purples"),

  /** Shades of red. */
  REDS("Reds"),

  /** Brown to blue-green, over white. */
  BR_BG("BrBG"),

  /** Pink to yellow-green, over white. */
  PI_YG("PiYG"),

  /** Purple to green, over white. */
  PR_GN("PRGn"),

  /** Purple to orange, over white. */
  PU_OR("PuOr"),

  /** Red to blue, over white. */
  RD_BU("RdBu"),

  /** Red to grey, over white. */
  RD_GY("RdGy"),

  /** Red to blue, over yellow. */
  RD_YL_BU("RdYlBu"),

  /** Red to green, over yellow. */
  RD_YL_GN("RdYlGn"),

  /** Red to blue, over orange, yellow and green. */
  SPECTRAL("Spectral"),

  /** All colours of the rainbow, evenly bright. */
  TURBO("Turbo"),

  /** Blue to yellow, for colour-blind viewers too. */
  CIVIDIS("Cividis"),

  /** Violet to yellow, over green. */
  VIRIDIS("Viridis"),

  /** Black to white, over purple and orange. */
  MAGMA("Magma"),

  /** Black to yellow, over purple and orange. */
  INFERNO("Inferno"),

  /** Blue to yellow, over purple and orange. */
  PLASMA("Plasma"),

  /** Purple to green, over red and orange. */
  WARM("Warm"),

  /** Purple to green, over blue. */
  COOL("Cool"),

  /** Black to white, through all colours. */
  CUBEHELIX("Cubehelix"),

  /** Blue to green. */
  BU_GN("BuGn"),

  /** Blue to purple. */
  BU_PU("BuPu"),

  /** Green to blue. */
  GN_BU("GnBu"),

  /** Orange to red. */
  OR_RD("OrRd"),

  /** Purple to green, over blue. */
  PU_BU_GN("PuBuGn"),

  /** Purple to blue. */
  PU_BU("PuBu"),

  /** Purple to red. */
  PU_RD("PuRd"),

  /** Red to purple. */
  RD_PU("RdPu"),

  /** Yellow to blue, over green. */
  YL_GN_BU("YlGnBu"),

  /** Yellow to green. */
  YL_GN("YlGn"),

  /** Yellow to brown, over orange. */
  YL_OR_BR("YlOrBr"),

  /** Yellow to red, over orange. */
  YL_OR_RD("YlOrRd"),

  /** All colours, in a circle. */
  RAINBOW("Rainbow"),

  /** All colours, in a circle, brighter. */
  SINEBOW("Sinebow");

  private final String name;

  HeatmapScheme(String name) {
    this.name = name;
  }

  /** Returns Grafana's name. */
  Json json() {
    return Json.of(name);
  }
}
