package io.cortexmon.catalog.picture;

import java.util.List;
import java.util.Map;

/** The colours of the picture: those of Grafana's dark theme, which show on any background. */
final class Palette {

  static final String CANVAS = "#111217";
  static final String PANEL = "#181b1f";
  static final String BORDER = "#2c3235";
  static final String TEXT = "#d8d9da";
  static final String MUTED = "#8e9297";
  static final String CODE = "#9fc3f0";
  static final String CODE_BACK = "#101216";

  /** Series in the order in which Grafana's classic palette colours them. */
  private static final List<String> SERIES =
      List.of("#73bf69", "#f2cc0c", "#8ab8ff", "#ff780a", "#f2495c", "#5794f2", "#b877d9");

  private static final Map<String, String> HUES =
      Map.of(
          "green", "#73bf69",
          "yellow", "#fade2a",
          "orange", "#ff9830",
          "red", "#f2495c",
          "blue", "#5794f2",
          "purple", "#b877d9",
          "gray", "#8e9297",
          "text", TEXT,
          "transparent", "none",
          "white", "#ffffff");

  private Palette() {}

  static String series(int index) {
    return SERIES.get(index % SERIES.size());
  }

  /** Returns a colour as CSS has it: shades of a hue are drawn as that hue. */
  static String of(String color) {
    if (color.startsWith("#") || color.startsWith("rgb")) {
      return color;
    }
    return HUES.getOrDefault(color.substring(color.lastIndexOf('-') + 1), MUTED);
  }
}
