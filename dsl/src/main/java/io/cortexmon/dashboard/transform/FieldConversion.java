package io.cortexmon.dashboard.transform;

import io.cortexmon.dashboard.field.Color;
import io.cortexmon.dashboard.field.FieldType;
import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonArray;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.definition.Arguments;
import java.util.Arrays;
import java.util.List;

/**
 * What {@link ConvertFieldType} makes of a column.
 *
 * @param json Grafana's form, without the name of the column
 */
public record FieldConversion(JsonObject json) {

  /** Returns the conversion to a type, for those without a method of their own. */
  public static FieldConversion to(FieldType type) {
    return new FieldConversion(JsonObject.of("destinationType", type.json()));
  }

  /** Returns the conversion to times, of texts in ISO form or of milliseconds since 1970. */
  public static FieldConversion toTime() {
    return to(FieldType.TIME);
  }

  /** Returns the conversion to numbers. */
  public static FieldConversion toNumber() {
    return to(FieldType.NUMBER);
  }

  /** Returns the conversion to texts. */
  public static FieldConversion toText() {
    return to(FieldType.STRING);
  }

  /** Returns the conversion to true and false. */
  public static FieldConversion toBoolean() {
    return to(FieldType.BOOLEAN);
  }

  /**
   * Returns the conversion to states, as a state timeline shows them.
   *
   * @param texts the states in order; those that are met where none is given
   */
  public static FieldConversion toEnum(String... texts) {
    FieldConversion plain = to(FieldType.ENUM);
    return texts.length == 0 ? plain : plain.states("text", JsonArray.texts(List.of(texts)));
  }

  /** Returns this with colours of the states, in the order of their texts. */
  public FieldConversion enumColors(Color... colors) {
    List<Json> all = Arrays.stream(colors).map(Color::json).toList();
    return only(FieldType.ENUM, "enumColors").states("color", new JsonArray(all));
  }

  /** Returns this with icons of the states, in the order of their texts. */
  public FieldConversion enumIcons(String... icons) {
    return only(FieldType.ENUM, "enumIcons").states("icon", JsonArray.texts(List.of(icons)));
  }

  /** Returns this with what is told of the states, in the order of their texts. */
  public FieldConversion enumDescriptions(String... descriptions) {
    return only(FieldType.ENUM, "enumDescriptions")
        .states("description", JsonArray.texts(List.of(descriptions)));
  }

  /** Returns this with times in the form of Moment.js, for example {@code YYYY-MM-DD HH:mm}. */
  public FieldConversion dateFormat(String format) {
    return with("dateFormat", Arguments.name("date format", format));
  }

  /**
   * Returns this with times of a zone such as {@code utc}, {@code browser}, {@code Europe/Rome}.
   */
  public FieldConversion timezone(String zone) {
    return with("timezone", Arguments.name("time zone", zone));
  }

  /** Returns this with the values of a list joined by a text. */
  public FieldConversion joinWith(String separator) {
    return only(FieldType.STRING, "joinWith").with("joinWith", separator);
  }

  private FieldConversion only(FieldType type, String method) {
    String mine = json.text("destinationType").orElse("");
    String wanted = to(type).json.text("destinationType").orElse("");
    if (!mine.equals(wanted)) {
      throw new IllegalArgumentException(
          method + "(..): the field becomes " + mine + ", and not " + wanted);
    }
    return this;
  }

  private FieldConversion states(String name, JsonArray values) {
    return new FieldConversion(
        json.merged(JsonObject.of("enumConfig", JsonObject.of(name, values))));
  }

  private FieldConversion with(String name, String value) {
    return new FieldConversion(json.with(name, value));
  }
}
