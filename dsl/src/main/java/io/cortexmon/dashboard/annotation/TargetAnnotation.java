package io.cortexmon.dashboard.annotation;

import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.query.DataSourceRef;
import io.cortexmon.dashboard.query.Target;
import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;
import io.cortexmon.metric.Query;
import java.util.List;
import java.util.Locale;

/**
 * Events that a query in any language finds: each row of its result, by the columns {@code time},
 * {@code timeEnd}, {@code title}, {@code text} and {@code tags}, or by others that {@link #column}
 * names.
 *
 * @param name what its switch is called
 * @param target the query
 * @param fields the fields that are set, by Grafana's names
 * @param place where it was declared
 */
public record TargetAnnotation(String name, Target target, JsonObject fields, Place place)
    implements AnnotationOptions<TargetAnnotation> {

  private static final JsonObject NEW =
      JsonObject.EMPTY.with("enable", true).with("iconColor", "red");

  public TargetAnnotation {
    Arguments.name("annotation", name);
  }

  /** Returns the events that a query of a data source finds. */
  public static TargetAnnotation of(String name, DataSourceRef dataSource, Target target) {
    JsonObject fields = NEW.with("datasource", dataSource.json());
    return new TargetAnnotation(name, target, fields, Place.ofCaller());
  }

  @Override
  public TargetAnnotation fields(JsonObject changed) {
    return new TargetAnnotation(name, target, changed, place);
  }

  /** Returns this annotation with a part of each event taken from a column of the result. */
  public TargetAnnotation column(EventPart part, String column) {
    return mapping(part, source("field", Arguments.name("column of annotation", column)));
  }

  /** Returns this annotation with a part of each event taken from what a regex finds there. */
  public TargetAnnotation column(EventPart part, String column, String regex) {
    JsonObject source = source("field", Arguments.name("column of annotation", column));
    return mapping(part, source.with("regex", regex));
  }

  /** Returns this annotation with the same text as a part of every event. */
  public TargetAnnotation text(EventPart part, String text) {
    return mapping(part, source("text", text));
  }

  /** Returns this annotation without a part of its events, though the result has one. */
  public TargetAnnotation skip(EventPart part) {
    return mapping(part, JsonObject.of("source", "skip"));
  }

  private static JsonObject source(String kind, String value) {
    return JsonObject.of("source", kind).with("value", value);
  }

  private TargetAnnotation mapping(EventPart part, JsonObject source) {
    return fields(fields.with("mappings", fields.object("mappings").with(part.id(), source)));
  }

  @Override
  public List<Query> queries() {
    return target.queries();
  }

  @Override
  public JsonObject json(DataSourceRef dataSource) {
    JsonObject query = target.json();
    return fields
        .with("name", name)
        .with("target", query.has("refId") ? query : query.with("refId", "Anno"));
  }

  /** What an event is made of. */
  public enum EventPart {
    /** When it was, or when it began. */
    TIME,
    /** When it ended; makes it a region. */
    TIME_END,
    /** What it is called. */
    TITLE,
    /** What is told of it. */
    TEXT,
    /** Its tags, separated by commas. */
    TAGS,
    /** What tells it apart from others. */
    ID,
    /** The colour of its mark. */
    COLOR;

    String id() {
      return this == TIME_END ? "timeEnd" : name().toLowerCase(Locale.ROOT);
    }
  }
}
