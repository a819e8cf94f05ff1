package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.Color;
import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;

/**
 * How a heatmap colours its cells by their values.
 *
 * @param fields the options that are set, by Grafana's names
 */
public record HeatmapColors(JsonObject fields) {

  private static final int FEWEST_STEPS = 2;
  private static final int MOST_STEPS = 128;
  private static final double LOWEST_EXPONENT = 0.1;
  private static final double HIGHEST_EXPONENT = 2;

  /** Returns this with the colours of a palette, evenly over the values. */
  public HeatmapColors scheme(HeatmapScheme scheme) {
    return with("mode", Json.of("scheme")).with("scheme", scheme.json());
  }

  /** Returns this in one colour, and more opaque the higher the value. */
  public HeatmapColors opacity(Color color) {
    return with("mode", Json.of("opacity")).with("fill", color.json());
  }

  /** Returns this as opaque as the value is high; with {@link #opacity} only. */
  public HeatmapColors linear() {
    return with("scale", Json.of("linear"));
  }

  /**
   * Returns this with opacity that grows as a power of the value; with {@link #opacity} only.
   *
   * @param exponent 0.1 to 2: below 1, low values stand out more; 0.5 otherwise
   */
  public HeatmapColors exponential(double exponent) {
    return with("scale", Json.of("exponential"))
        .with(
            "exponent",
            Between.number("color exponent", exponent, LOWEST_EXPONENT, HIGHEST_EXPONENT));
  }

  /** Returns this in so many different colours, 2 to 128; 64 otherwise. */
  public HeatmapColors steps(int count) {
    return with("steps", Between.whole("color steps", count, FEWEST_STEPS, MOST_STEPS));
  }

  /** Returns this with the colours of high values for low ones. */
  public HeatmapColors reversed() {
    return with("reverse", Json.TRUE);
  }

  /** Returns this with the first colour for that value and all below; else for the lowest shown. */
  public HeatmapColors min(double value) {
    return with("min", Json.of(value));
  }

  /** Returns this with the last colour for that value and all above; else for the highest shown. */
  public HeatmapColors max(double value) {
    return with("max", Json.of(value));
  }

  private HeatmapColors with(String name, Json value) {
    return new HeatmapColors(fields.with(name, value));
  }
}
