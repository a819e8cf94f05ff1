package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;

/**
 * How a panel draws the dashboard's annotations: firing alerts, releases. Older versions of Grafana
 * than are named draw all of them as they always did.
 *
 * <p>Source: grafana-schema 13.2.3, {@code VizAnnotations}, and the editors of its options.
 *
 * @param fields the options that are set, by Grafana's names
 */
public record AnnotationMarks(JsonObject fields) {

  /** How near, in pixels, marks may come before Grafana's own editor has them gathered. */
  private static final int SPACING = 24;

  private static final int WIDEST_LINE = 10;

  /** Returns this with a row for each annotation query; Grafana 12.4 and newer. */
  public AnnotationMarks rowForEach() {
    return new AnnotationMarks(fields.with("multiLane", true));
  }

  /** Returns this with marks that stand close together gathered in one; Grafana 13. */
  public AnnotationMarks clustered() {
    return new AnnotationMarks(fields.with("clustering", SPACING));
  }

  /** Returns this with a line at each, so many pixels wide: 0 to 10, 0 is none; Grafana 13. */
  public AnnotationMarks lineWidth(int pixels) {
    Json width = Between.whole("annotation line width", pixels, 0, WIDEST_LINE);
    return new AnnotationMarks(fields.with("lines", JsonObject.of("width", width)));
  }

  /** Returns this with the time that each lasts shaded so strongly: 0 to 1; Grafana 13. */
  public AnnotationMarks regionOpacity(double opacity) {
    Json part = Between.number("annotation region opacity", opacity, 0, 1);
    return new AnnotationMarks(fields.with("regions", JsonObject.of("opacity", part)));
  }
}
