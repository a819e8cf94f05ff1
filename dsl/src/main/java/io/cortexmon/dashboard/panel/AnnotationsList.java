package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.query.GrafanaDuration;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;
import java.time.Duration;
import java.util.List;

/**
 * A list of the annotations that are kept in Grafana itself, newest first: Grafana's {@code
 * annolist}.
 *
 * <pre>{@code
 * AnnotationsList.titled("Releases").tags("release").onlyInTimeRange().limit(20)
 * }</pre>
 *
 * @param parts what it is made of
 */
public record AnnotationsList(PanelParts parts) implements Framed<AnnotationsList> {

  private static final Size SIZE = new Size(8, 8);

  /** Returns a panel with a title, which lists the last 10 annotations. */
  public static AnnotationsList titled(String title) {
    return new AnnotationsList(PanelParts.of("annolist", title, SIZE, Place.ofCaller()));
  }

  /** Returns this panel with annotations of this dashboard only; of all otherwise. */
  public AnnotationsList onlyFromThisDashboard() {
    return with("onlyFromThisDashboard", Json.TRUE);
  }

  /** Returns this panel with annotations in the dashboard's time range only; of ever otherwise. */
  public AnnotationsList onlyInTimeRange() {
    return with("onlyInTimeRange", Json.TRUE);
  }

  /** Returns this panel with annotations that have one of these tags only. */
  public AnnotationsList tags(String... tags) {
    return with("tags", JsonArray.texts(Arguments.distinct("tag", List.of(tags))));
  }

  /** Returns this panel with at most so many annotations; 10 otherwise. */
  public AnnotationsList limit(int most) {
    return with("limit", Json.of(Arguments.positive("limit of annotations", most)));
  }

  /** Returns this panel without who made an annotation. */
  public AnnotationsList withoutUser() {
    return with("showUser", Json.FALSE);
  }

  /** Returns this panel without when an annotation is. */
  public AnnotationsList withoutTime() {
    return with("showTime", Json.FALSE);
  }

  /** Returns this panel without the tags of an annotation. */
  public AnnotationsList withoutTags() {
    return with("showTags", Json.FALSE);
  }

  /** Returns this panel with a click leading to the annotation's dashboard, and not its panel. */
  public AnnotationsList linkToDashboard() {
    return with("navigateToPanel", Json.FALSE);
  }

  /** Returns this panel with a click showing so much time before it; 10 minutes otherwise. */
  public AnnotationsList navigateBefore(Duration time) {
    return with("navigateBefore", around(time));
  }

  /** Returns this panel with a click showing so much time after it; 10 minutes otherwise. */
  public AnnotationsList navigateAfter(Duration time) {
    return with("navigateAfter", around(time));
  }

  private static Json around(Duration time) {
    return Json.of(GrafanaDuration.of(Arguments.positive("time around annotation", time)));
  }

  private AnnotationsList with(String name, Json value) {
    return parts(parts.option(name, value));
  }

  @Override
  public AnnotationsList parts(PanelParts changed) {
    return new AnnotationsList(changed);
  }
}
