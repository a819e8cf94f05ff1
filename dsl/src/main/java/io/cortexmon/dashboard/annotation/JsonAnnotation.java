package io.cortexmon.dashboard.annotation;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;

/**
 * An annotation in Grafana's own JSON: for kinds that are not here.
 *
 * @param name what its switch is called
 * @param fields all of its fields but the name
 * @param place where it was declared
 */
public record JsonAnnotation(String name, JsonObject fields, Place place)
    implements AnnotationOptions<JsonAnnotation> {

  public JsonAnnotation {
    Arguments.name("annotation", name);
  }

  /**
   * Returns the annotation that a JSON text holds, such as one of {@code annotations.list}.
   *
   * @throws IllegalArgumentException if the text is not a JSON object with a name
   */
  public static JsonAnnotation fromJson(String json) {
    JsonObject fields = JsonObject.parse(json);
    return new JsonAnnotation(fields.text("name").orElse(""), fields, Place.ofCaller());
  }

  @Override
  public JsonAnnotation fields(JsonObject changed) {
    return new JsonAnnotation(name, changed, place);
  }

  /** Returns Grafana's form; the dashboard's data source where the text named none. */
  @Override
  public JsonObject json(DataSourceRef dataSource) {
    JsonObject json = fields.with("name", name);
    return json.has("datasource") ? json : json.with("datasource", dataSource.json());
  }
}
