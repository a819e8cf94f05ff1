package io.cortexmon.dashboard.annotation;

import static io.cortexmon.definition.Arguments.quoted;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;
import java.util.List;

/**
 * Events that are kept in Grafana itself: written by hand, or by a deployment through its HTTP API.
 *
 * <pre>{@code
 * TaggedAnnotation.of("Deployments", "deployment", "orders").color(Color.BLUE)
 * }</pre>
 *
 * @param name what its switch is called
 * @param fields the fields that are set, by Grafana's names
 * @param place where it was declared
 */
public record TaggedAnnotation(String name, JsonObject fields, Place place)
    implements AnnotationOptions<TaggedAnnotation> {

  private static final int LIMIT = 100;

  private static final JsonObject TARGET =
      JsonObject.of("limit", Json.of(LIMIT)).with("matchAny", false).with("tags", JsonArray.EMPTY);

  private static final JsonObject NEW =
      JsonObject.of("datasource", DataSourceRef.GRAFANA.json())
          .with("enable", true)
          .with("iconColor", "red");

  public TaggedAnnotation {
    Arguments.name("annotation", name);
  }

  /**
   * Returns the newest 100 events of all dashboards that have all of these tags; a tag may hold
   * variables.
   */
  public static TaggedAnnotation of(String name, String... tags) {
    List<String> distinct = Arguments.distinct("tag of annotation", List.of(tags));
    distinct.forEach(tag -> Arguments.name("tag of annotation", tag));
    if (distinct.isEmpty()) {
      throw new IllegalArgumentException("annotation " + quoted(name) + ": needs at least one tag");
    }
    JsonObject target = TARGET.with("type", "tags").with("tags", distinct);
    return new TaggedAnnotation(name, NEW.with("target", target), Place.ofCaller());
  }

  /** Returns the newest 100 events that belong to the dashboard on which they are shown. */
  public static TaggedAnnotation ofDashboard(String name) {
    JsonObject target = TARGET.with("type", "dashboard");
    return new TaggedAnnotation(name, NEW.with("target", target), Place.ofCaller());
  }

  @Override
  public TaggedAnnotation fields(JsonObject changed) {
    return new TaggedAnnotation(name, changed, place);
  }

  /** Returns this annotation with events that have any of the tags, and not all. */
  public TaggedAnnotation matchingAny() {
    return target("matchAny", Json.TRUE);
  }

  /** Returns this annotation with at most so many events, the newest. */
  public TaggedAnnotation limit(int events) {
    return target("limit", Json.of(Arguments.positive("limit of annotation", events)));
  }

  private TaggedAnnotation target(String name, Json value) {
    return fields(fields.with("target", fields.object("target").with(name, value)));
  }

  @Override
  public JsonObject json(DataSourceRef dataSource) {
    return fields.with("name", name);
  }
}
